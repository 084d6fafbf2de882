// SPDX-License-Identifier: MIT
// json.js CSV JSON: exit 1, and the cells that differ, unless both hold the same answer.
'use strict';
const fs = require('fs');
const numbers = new Set(['value', 'numerator', 'denominator', 'pending', 'target', 'expected', 'forecast',
  'low', 'high', 'best', 'line', 'column', 'related_line']);

const text = (file) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fs.readFileSync(file));

// RFC 4180 with LF; every record ends.
function csv(s) {
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n)/y;
  while (cell.lastIndex < s.length) {
    const at = cell.lastIndex;
    const m = cell.exec(s);
    if (!m) throw new Error(`csv: character ${at} cannot be read`);
    rows.at(-1).push(m[1] === undefined ? m[2] : m[1].replaceAll('""', '"'));
    if (m[3] === '\n') rows.push([]);
  }
  rows.pop();
  return rows;
}

function equal(name, plain, value) {
  if (plain === '') return value === null;
  if (!numbers.has(name)) return value === plain;
  return typeof value === 'number' && /^-?\d+(\.\d+)?$/.test(plain) && Number(plain) === value;
}

const [heading, ...rows] = csv(text(process.argv[2]));
const objects = JSON.parse(text(process.argv[3]));
let differ = 0;
const complain = (line) => { differ++; console.log(`  ${line}`); };
if (!Array.isArray(objects) || objects.length !== rows.length)
  complain(`${rows.length} rows of csv, ${objects.length} objects`);
rows.forEach((row, i) => {
  const object = objects[i] ?? {};
  if (JSON.stringify(Object.keys(object)) !== JSON.stringify(heading) || row.length !== heading.length)
    complain(`row ${i + 1}: keys ${Object.keys(object)}`);
  heading.forEach((name, j) => {
    if (!equal(name, row[j], object[name]))
      complain(`row ${i + 1}, ${name}: ${row[j]} in csv, ${JSON.stringify(object[name])} in json`);
  });
});
process.exit(differ ? 1 : 0);
