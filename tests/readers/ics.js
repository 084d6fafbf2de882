// SPDX-License-Identifier: MIT
// ics.js ical.js|node-ical FILE: its events as that reader has them: uid|start|end|status|sequence|alarm|summary, in UTC.
const fs = require("fs");
const text = fs.readFileSync(process.argv[3], "utf8");
const instant = (date) => date.toISOString().slice(0, 16) + "Z";
const two = (n) => String(n).padStart(2, "0");

function withIcalJs(ICAL) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone"))
    ICAL.TimezoneService.register(zone.getFirstPropertyValue("tzid"), new ICAL.Timezone(zone)); // the file's own zone
  const shown = (t) => (t.isDate ? t.toString() : instant(new Date(t.toUnixTime() * 1000)));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents("valarm").map((a) => a.getFirstPropertyValue("trigger").toSeconds());
    return [event.uid, shown(event.startDate), shown(event.endDate), component.getFirstPropertyValue("status"), event.sequence,
      alarms.join(), event.summary];
  });
}

function withNodeIcal(ical) {
  const shown = (t) => (t.dateOnly ? `${t.getFullYear()}-${two(t.getMonth() + 1)}-${two(t.getDate())}` : instant(t));
  return Object.values(ical.sync.parseICS(text)).filter((c) => c.type === "VEVENT").map((event) => [
    event.uid, shown(event.start), shown(event.end), event.status, event.sequence,
    (event.alarms || []).map((a) => (a.trigger === "-P1D" ? -86400 : a.trigger)).join(), event.summary]);
}

async function main() {
  const events = process.argv[2] === "ical.js"
    ? withIcalJs((await import(require.resolve("ical.js"))).default)
    : withNodeIcal(require("node-ical"));
  for (const event of events) console.log(event.join("|"));
}
main();
