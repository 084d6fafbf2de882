-- SPDX-License-Identifier: MIT
-- The same as shortlist-masks.sql for sqlite3: sets as bits of 64-bit masks, citizens by area in one table without rowids,
-- and of each opening the best ten alone put into order. .timer tells what the ranking takes.
.mode csv
.import citizens.csv citizen_row
.import openings.csv opening_row
.import companies.csv company
.import matches.csv match
.import placements.csv placement
.import exemptions.csv exemption
.import forbid.csv forbid
PRAGMA temp_store = memory;
CREATE TABLE code (kind TEXT, id TEXT, bit INTEGER, PRIMARY KEY (kind, id)) WITHOUT ROWID;
INSERT INTO code SELECT 'task', value, 1 << key FROM json_each('["affald", "boern", "chauffoerhjaelp", "dyr", "graes-sne",
  "haandvaerk", "have", "hyldeopfyldning", "it", "kantine", "kassebetjening", "koekken", "koersel", "kontor", "kopiering",
  "lager", "landbrug", "montage", "omsorg", "opvask", "pakning", "produktion", "reception", "rengoering", "saeson",
  "vask-toej"]');
INSERT INTO code SELECT 'shift', value, 1 << key FROM json_each('["morgen", "dag", "aften", "nat", "weekend"]');
-- In the order of the component lane.
INSERT INTO code SELECT 'form', value, 1 << key FROM json_each('["ordinaert-job", "smaajob", "hybridpraktik", "fleksjob",
  "loentilskud", "virksomhedspraktik", "nytteindsats", "skaanejob", "uddannelse", "elevplads", "frivillig"]');
INSERT INTO code SELECT 'certificate', value, 1 << key FROM json_each('["hygiejnebevis", "truckcertifikat", "koerekort-b",
  "koerekort-c", "svejsebevis", "boerneattest"]');
-- The first ten are needs of support, each met by the offer of the same code.
INSERT INTO code SELECT 'need', value, 1 << key FROM json_each('["mentor", "ro", "pauser", "korte-dage", "sen-start", "tolk",
  "laesehjaelp", "bil-med", "stoette-social", "stoette-sundhed", "ingen-loeft", "ingen-stoej", "faste-opgaver"]');
-- The needs that a condition conflicts with.
INSERT INTO code VALUES ('condition', 'tunge-loeft', 1024), ('condition', 'stoej', 2048 | 2), ('condition', 'tempo', 4),
  ('condition', 'skiftende-opgaver', 4096), ('condition', 'alene', 1), ('condition', 'koersel-kraeves', 128);
CREATE TABLE municipal (municipality TEXT PRIMARY KEY, offers INTEGER);
INSERT INTO municipal VALUES ('360', 1 | 32 | 128), ('376', 4 | 256);
CREATE INDEX code_of ON code (kind, id, bit);

-- Every cell's words, and of each row its masks.
CREATE TABLE word (id TEXT, kind TEXT, word TEXT);
INSERT INTO word
WITH cell (id, kind, text) AS (
  SELECT id, 'wishes', wishes FROM citizen_row WHERE wishes <> '' UNION ALL
  SELECT id, 'declines', declines FROM citizen_row WHERE declines <> '' UNION ALL
  SELECT id, 'areas', areas FROM citizen_row WHERE areas <> '')
SELECT cell.id, kind, replace(value, '.', '') FROM cell, json_each('["' || replace(text, ' ', '","') || '"]');
CREATE INDEX word_of ON word (id, kind, word);
-- Branches of wishes and declines have the bits behind those of tasks; there are fewer than 37.
INSERT INTO code SELECT 'branch', word, 1 << (25 + row_number() OVER ()) FROM (SELECT DISTINCT word FROM word
  WHERE kind <> 'areas' AND word NOT IN (SELECT id FROM code WHERE kind = 'task') AND word NOT IN (SELECT id FROM company));
CREATE TABLE stated AS
SELECT w.id, sum(bit) FILTER (WHERE w.kind = 'wishes') AS wishes, sum(bit) FILTER (WHERE w.kind = 'declines') AS declines
FROM word w JOIN code c ON c.id = w.word AND c.kind IN ('task', 'branch') WHERE w.kind <> 'areas' GROUP BY w.id;

CREATE TABLE citizen AS
SELECT c.id, row_number() OVER (ORDER BY c.id) - 1 AS place, areas, available, hours_min, hours_max, coalesce(m.offers, 0) AS offers,
  coalesce(s.wishes, 0) AS wishes, c.wishes = '' AS no_wish, coalesce(s.declines, 0) AS declined,
  (SELECT coalesce(sum(bit), 0) FROM code WHERE kind = 'task' AND instr(' ' || c.tasks || ' ', ' ' || code.id || ' ')) AS tasks,
  (SELECT coalesce(sum(bit), 0) FROM code WHERE kind = 'task' AND instr(' ' || trainable || ' ', ' ' || code.id || ' ')) AS trainable,
  (SELECT coalesce(sum(bit), 0) FROM code WHERE kind = 'shift' AND instr(' ' || c.shifts || ' ', ' ' || code.id || ' ')) AS shifts,
  (SELECT coalesce(sum(bit), 0) FROM code WHERE kind = 'form' AND instr(' ' || c.forms || ' ', ' ' || code.id || ' ')) AS forms,
  (SELECT coalesce(sum(bit), 0) FROM code WHERE kind = 'certificate' AND instr(' ' || c.certificates || ' ', ' ' || code.id || ' ')) AS certificates,
  (SELECT coalesce(sum(bit), 0) FROM code WHERE kind = 'need' AND instr(' ' || c.needs || ' ', ' ' || code.id || ' ')) AS needs
FROM citizen_row c LEFT JOIN municipal m USING (municipality) LEFT JOIN stated s USING (id)
WHERE enrolled <= '2023-06-01' AND (exited = '' OR exited >= '2023-06-01')
  AND c.id NOT IN (SELECT citizen FROM exemption WHERE "from" <= '2023-06-01' AND ("to" = '' OR "to" >= '2023-06-01'))
  AND c.id NOT IN (SELECT citizen FROM placement WHERE start <= '2023-06-01' AND (ended = '' OR ended >= '2023-06-01'));
CREATE UNIQUE INDEX citizen_of ON citizen (id);
CREATE UNIQUE INDEX citizen_at ON citizen (place);
-- A citizen by each area, the nearest first, under '' without any, and under '*' always.
CREATE TABLE reach (area, place, travel, lack, forms, declined, shifts, hours_min, hours_max, available, tasks, learns, wishes,
  no_wish, open, support, municipal, nsupport, PRIMARY KEY (area, place)) WITHOUT ROWID;
INSERT INTO reach
WITH masks AS (SELECT *, trainable & ~tasks AS learns FROM citizen),
  area (area, place, travel) AS (
    SELECT value, place, CASE key WHEN 0 THEN 10000 ELSE 7000 END
    FROM masks, json_each('["' || replace(areas, ' ', '","') || '"]') WHERE areas <> ''
    UNION ALL SELECT '', place, 5000 FROM masks WHERE areas = '' UNION ALL SELECT '*', place, 5000 FROM masks)
SELECT a.area, c.place, a.travel,
  -- What an opening must not ask: tasks, certificates; conditions against needs; support that nobody but it could give.
  (CASE tasks WHEN 0 THEN 0 ELSE ~(tasks | learns) & 67108863 END) | ((~certificates & 63) << 26) | (needs << 32)
    | ((needs & 1023 & ~offers) << 45),
  CASE forms WHEN 0 THEN 65535 ELSE forms END, declined, shifts, CASE hours_min WHEN '' THEN 0 ELSE CAST(round(hours_min * 100) AS INTEGER) END,
  CASE hours_max WHEN '' THEN 32000 ELSE CAST(round(hours_max * 100) AS INTEGER) END, available, tasks, learns, wishes, no_wish,
  (areas = '') + (hours_max = '') * 2 + (shifts = 0) * 4 + (forms = 0) * 8 + (tasks = 0) * 16 + (hours_min <> '') * 32,
  needs & 1023, needs & 1023 & offers,
  (needs & 1) + (needs >> 1 & 1) + (needs >> 2 & 1) + (needs >> 3 & 1) + (needs >> 4 & 1) + (needs >> 5 & 1)
    + (needs >> 6 & 1) + (needs >> 7 & 1) + (needs >> 8 & 1) + (needs >> 9 & 1)
FROM masks c JOIN area a USING (place);

CREATE TABLE opening AS
WITH seen AS (SELECT * FROM match WHERE proposed <= '2023-06-01' AND (decided = '' OR decided <= '2023-06-01')),
begun AS (SELECT * FROM placement WHERE start <= '2023-06-01'),
taken AS (
  SELECT opening, count(*) AS n FROM (
    SELECT coalesce(nullif(p.opening, ''), m.opening) AS opening FROM begun p LEFT JOIN match m ON m.id = p.match
    WHERE ended = '' OR ended >= '2023-06-01'
    UNION ALL SELECT opening FROM seen WHERE decision = 'ansat' AND id NOT IN (SELECT match FROM begun))
  GROUP BY opening)
SELECT o.*, row_number() OVER (ORDER BY o.id) - 1 AS place, c.branch, coalesce(nullif(o.training_weeks, ''), 0) + 0 AS training,
  (SELECT coalesce(sum(bit), 0) FROM code WHERE kind = 'task' AND instr(' ' || o.tasks || ' ', ' ' || code.id || ' ')) AS asked,
  (SELECT coalesce(sum(bit), 0) FROM code WHERE kind = 'form' AND instr(' ' || o.forms || ' ', ' ' || code.id || ' ')) AS form,
  (SELECT coalesce(sum(bit), 0) FROM code WHERE kind = 'shift' AND instr(' ' || o.shifts || ' ', ' ' || code.id || ' ')) AS shift,
  (SELECT coalesce(sum(bit), 0) FROM code WHERE kind = 'certificate' AND instr(' ' || o.certificates || ' ', ' ' || code.id || ' ')) AS certificate,
  (SELECT coalesce(max(bit & 1) + max(bit & 2) + max(bit & 4) + max(bit & 128) + max(bit & 1024) + max(bit & 2048)
    + max(bit & 4096), 0) FROM code WHERE kind = 'condition' AND instr(' ' || conditions || ' ', ' ' || code.id || ' ')) AS against,
  (SELECT coalesce(sum(bit), 0) FROM code WHERE kind = 'need' AND instr(' ' || o.offers || ' ', ' ' || code.id || ' '))
    | (SELECT coalesce(sum(bit), 0) FROM code WHERE kind = 'need' AND instr(' ' || c.offers || ' ', ' ' || code.id || ' ')) AS offered
FROM opening_row o JOIN company c ON c.id = o.company LEFT JOIN taken t ON t.opening = o.id
WHERE opened <= '2023-06-01' AND (closes = '' OR closes >= '2023-06-01')
  AND coalesce(nullif(positions, ''), 1) - coalesce(nullif(filled_elsewhere, ''), 0) - coalesce(n, 0) > 0;
CREATE UNIQUE INDEX opening_of ON opening (id);
CREATE INDEX opening_at ON opening (company);
-- What each task of an opening counts: its bit, mastered, learnt, and the 4 weeks that it takes.
CREATE TABLE task (opening, nice, nth, bit, can, learns, PRIMARY KEY (opening, nice, nth)) WITHOUT ROWID;
INSERT INTO task
WITH set_of (opening, nice, training, whole, text) AS (
  SELECT place, 0, training, CASE nice WHEN '' THEN 10000 ELSE 7500 END, tasks FROM opening WHERE tasks <> ''
  UNION ALL SELECT place, 1, training, 2500, nice FROM opening WHERE nice <> ''),
each AS (
  SELECT opening, nice, training, whole, bit, row_number() OVER (PARTITION BY opening, nice ORDER BY value) AS nth,
    count(*) OVER (PARTITION BY opening, nice) AS n
  FROM set_of, json_each('["' || replace(text, ' ', '","') || '"]') JOIN code ON code.kind = 'task' AND code.id = value),
share AS (SELECT *, whole / n + (nth <= whole % n) AS share FROM each)
SELECT opening, nice, nth, bit, share, CASE WHEN 4 > training THEN 0 ELSE share * (training + 1 - 4) / (2 * (training + 1)) END FROM share;
CREATE TABLE post AS
SELECT o.place AS opening, CASE area WHEN '' THEN '*' ELSE area END AS area, CASE area WHEN '' THEN '*' ELSE '' END AS other,
  asked | (certificate << 26) | (against << 32) | ((~offered & 1023) << 45) AS must,
  asked | (SELECT coalesce(sum(bit), 0) FROM code WHERE kind = 'branch' AND substr(branch, 1, length(code.id)) = code.id) AS words,
  CASE form WHEN 0 THEN 65535 ELSE form END AS forms, shift AS shifts, coalesce(nullif(shifts_needed, ''), 1) + 0 AS needed,
  CASE hours_min WHEN '' THEN 0 ELSE CAST(round(hours_min * 100) AS INTEGER) END AS hours_min,
  CASE hours_max WHEN '' THEN 32000 ELSE CAST(round(hours_max * 100) AS INTEGER) END AS hours_max,
  coalesce(nullif(start_by, ''), '9999-12-31') AS start_by, training, offered & 1023 AS offered, asked AS tasks,
  area = '' OR hours_min = '' OR form = 0 AS unknown, form = 0 AS unknown_form,
  11 + (asked <> 0) * 16 + (shift <> 0) * 4 + (hours_max = '') * 32 AS asks,
  coalesce(t1.bit, 0) AS b1, t1.can AS c1, t1.learns AS l1, coalesce(t2.bit, 0) AS b2, t2.can AS c2, t2.learns AS l2,
  coalesce(t3.bit, 0) AS b3, t3.can AS c3, t3.learns AS l3, coalesce(t4.bit, 0) AS b4, t4.can AS c4, t4.learns AS l4,
  coalesce(t5.bit, 0) AS b5, t5.can AS c5, t5.learns AS l5, coalesce(t6.bit, 0) AS b6, t6.can AS c6, t6.learns AS l6,
  coalesce(t7.bit, 0) AS b7, t7.can AS c7, t7.learns AS l7
FROM opening o LEFT JOIN task t1 ON t1.opening = o.place AND t1.nice = 0 AND t1.nth = 1
  LEFT JOIN task t2 ON t2.opening = o.place AND t2.nice = 0 AND t2.nth = 2
  LEFT JOIN task t3 ON t3.opening = o.place AND t3.nice = 0 AND t3.nth = 3
  LEFT JOIN task t4 ON t4.opening = o.place AND t4.nice = 0 AND t4.nth = 4
  LEFT JOIN task t5 ON t5.opening = o.place AND t5.nice = 1 AND t5.nth = 1
  LEFT JOIN task t6 ON t6.opening = o.place AND t6.nice = 1 AND t6.nth = 2
  LEFT JOIN task t7 ON t7.opening = o.place AND t7.nice = 1 AND t7.nth = 3;
-- What was answered to an opening, companies that are declined, and the lines of forbid.
CREATE TABLE refused (opening, citizen, PRIMARY KEY (opening, citizen)) WITHOUT ROWID;
INSERT OR IGNORE INTO refused
WITH pair AS (
  SELECT opening, citizen FROM match WHERE decision IN ('afvist-af-virksomhed', 'afvist-af-borger') AND proposed <= '2023-06-01'
    AND (decided = '' OR decided <= '2023-06-01')
  UNION ALL SELECT o.id, w.id FROM word w JOIN opening o ON o.company = w.word WHERE w.kind = 'declines'
  UNION ALL SELECT opening, citizen FROM forbid)
SELECT o.place, c.place FROM pair JOIN opening o ON o.id = pair.opening JOIN citizen c ON c.id = pair.citizen;
CREATE TABLE bits (mask INTEGER PRIMARY KEY, n);
INSERT INTO bits WITH RECURSIVE m (m) AS (SELECT 0 UNION ALL SELECT m + 1 FROM m WHERE m < 1023)
SELECT m, (m & 1) + (m >> 1 & 1) + (m >> 2 & 1) + (m >> 3 & 1) + (m >> 4 & 1) + (m >> 5 & 1) + (m >> 6 & 1) + (m >> 7 & 1)
  + (m >> 8 & 1) + (m >> 9 & 1) FROM m;

-- ranking
.timer on
CREATE TABLE best AS
SELECT opening, (SELECT json_group_array(key) FROM (
  SELECT ((3500 * CASE WHEN o.tasks = 0 OR c.tasks = 0 THEN 5000 ELSE
        CASE WHEN c.tasks & b1 THEN c1 WHEN learns & b1 THEN l1 ELSE 0 END
      + CASE WHEN c.tasks & b2 THEN c2 WHEN learns & b2 THEN l2 ELSE 0 END
      + CASE WHEN c.tasks & b3 THEN c3 WHEN learns & b3 THEN l3 ELSE 0 END
      + CASE WHEN c.tasks & b4 THEN c4 WHEN learns & b4 THEN l4 ELSE 0 END
      + CASE WHEN c.tasks & b5 THEN c5 WHEN learns & b5 THEN l5 ELSE 0 END
      + CASE WHEN c.tasks & b6 THEN c6 WHEN learns & b6 THEN l6 ELSE 0 END
      + CASE WHEN c.tasks & b7 THEN c7 WHEN learns & b7 THEN l7 ELSE 0 END END
    + 2000 * CASE WHEN no_wish THEN 5000 WHEN words & wishes THEN 10000 ELSE 2000 END
    + 1500 * CASE WHEN c.hours_max = 32000 OR o.hours_max = 32000 THEN 5000 WHEN c.hours_max >= o.hours_max THEN 10000
      ELSE 10000 * c.hours_max / o.hours_max END
    + 1000 * CASE WHEN c.shifts = 0 OR o.shifts = 0 THEN 5000
      ELSE 10000 * min((SELECT n FROM bits WHERE mask = o.shifts & c.shifts), needed + 3) / (needed + 3) END
    + 1000 * travel
    + 500 * CASE WHEN nsupport = 0 THEN 10000 ELSE 10000 * (2 * (SELECT n FROM bits WHERE mask = support & offered)
      + (SELECT n FROM bits WHERE mask = municipal & ~offered)) / (2 * nsupport) END
    + 500 * CASE WHEN unknown_form OR open & 8 THEN 5000 WHEN o.forms & c.forms & 1 THEN 10000 WHEN o.forms & c.forms & 2 THEN 9000
      WHEN o.forms & c.forms & 12 THEN 8000 WHEN o.forms & c.forms & 16 THEN 6000 WHEN o.forms & c.forms & 32 THEN 5000
      ELSE 4000 END) << 18) | ((131071 - c.place) << 1) | (unknown OR asks & open) AS key
  FROM reach c
  WHERE c.area IN (o.area, o.other) AND must & lack = 0 AND o.forms & c.forms AND words & declined = 0
    AND c.hours_max >= o.hours_min AND c.hours_min <= o.hours_max AND c.available <= o.start_by
    AND (o.shifts = 0 OR c.shifts = 0 OR (o.shifts & c.shifts
      AND (needed = 1 OR (SELECT n FROM bits WHERE mask = o.shifts & c.shifts) >= needed)))
    AND (c.tasks = 0 OR 4 * ((learns & b1 <> 0) + (learns & b2 <> 0) + (learns & b3 <> 0) + (learns & b4 <> 0)) <= training)
    AND NOT EXISTS (SELECT 1 FROM refused r WHERE r.opening = o.opening AND r.citizen = c.place)
  ORDER BY key DESC LIMIT 10)) AS keys
FROM post o;
.timer off
-- rows
.output rows.csv
SELECT o.id, c.id, e.key + 1, CASE WHEN e.value & 1 THEN 'afklar' ELSE 'ja' END, e.value >> 18
FROM best b, json_each(b.keys) e JOIN opening o ON o.place = b.opening JOIN citizen c ON c.place = 131071 - (e.value >> 1 & 131071)
ORDER BY o.id, e.key;
