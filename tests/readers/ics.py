# SPDX-License-Identifier: MIT
"""ics.py FILE: its events as python3-icalendar reads them: uid|start|end|status|sequence|alarm|summary, in UTC."""
import datetime, sys
from icalendar import Calendar


def shown(when):
    if isinstance(when, datetime.datetime):
        return when.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%MZ")
    return when.isoformat()


with open(sys.argv[1], "rb") as f:
    calendar = Calendar.from_ical(f.read())
for event in calendar.walk("VEVENT"):
    alarms = [a.decoded("trigger").total_seconds() for a in event.walk("VALARM")]
    print("|".join([str(event["uid"]), shown(event.decoded("dtstart")), shown(event.decoded("dtend")), str(event["status"]),
                    str(event["sequence"]), ",".join("%d" % a for a in alarms), str(event["summary"])]))
