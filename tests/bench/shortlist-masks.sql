-- SPDX-License-Identifier: MIT
-- What rff-match -k 10 shortlist ranks (matching.md sections 1 and 2), for DuckDB, as fast as we could write it: sets as
-- bits of 64-bit masks, everything that has to be there or away as one AND, hours in hundredths, what an opening counts
-- for each of its tasks worked out beforehand, and the best ten as the greatest ten of one number: score, place of the
-- id, whether something is unknown. The project is that of tests/bench/project.c as on 2023-06-01; what its rff.yaml
-- says stands here. The ranking, which is measured by itself, is the statement behind the line "-- ranking".

CREATE TYPE task AS ENUM ('affald', 'boern', 'chauffoerhjaelp', 'dyr', 'graes-sne', 'haandvaerk', 'have',
  'hyldeopfyldning', 'it', 'kantine', 'kassebetjening', 'koekken', 'koersel', 'kontor', 'kopiering', 'lager', 'landbrug',
  'montage', 'omsorg', 'opvask', 'pakning', 'produktion', 'reception', 'rengoering', 'saeson', 'vask-toej');
CREATE TYPE shift AS ENUM ('morgen', 'dag', 'aften', 'nat', 'weekend');
-- In the order of the component lane.
CREATE TYPE form AS ENUM ('ordinaert-job', 'smaajob', 'hybridpraktik', 'fleksjob', 'loentilskud', 'virksomhedspraktik',
  'nytteindsats', 'skaanejob', 'uddannelse', 'elevplads', 'frivillig');
CREATE TYPE certificate AS ENUM ('hygiejnebevis', 'truckcertifikat', 'koerekort-b', 'koerekort-c', 'svejsebevis',
  'boerneattest');
-- The first ten are needs of support, each met by the offer of the same code.
CREATE TYPE need AS ENUM ('mentor', 'ro', 'pauser', 'korte-dage', 'sen-start', 'tolk', 'laesehjaelp', 'bil-med',
  'stoette-social', 'stoette-sundhed', 'ingen-loeft', 'ingen-stoej', 'faste-opgaver');
CREATE MACRO any_of(bits) AS coalesce(list_aggregate(bits, 'bit_or'), 0);
CREATE MACRO tasks_of(cell) AS any_of(list_transform(string_split(cell, ' '), x -> 1::BIGINT << enum_code(x::task)));
CREATE MACRO shifts_of(cell) AS any_of(list_transform(string_split(cell, ' '), x -> 1::BIGINT << enum_code(x::shift)));
CREATE MACRO forms_of(cell) AS any_of(list_transform(string_split(cell, ' '), x -> 1::BIGINT << enum_code(x::form)));
CREATE MACRO certificates_of(cell) AS
  any_of(list_transform(string_split(cell, ' '), x -> 1::BIGINT << enum_code(x::certificate)));
CREATE MACRO needs_of(cell) AS any_of(list_transform(string_split(cell, ' '), x -> 1::BIGINT << enum_code(x::need)));
CREATE MACRO hundredths(cell) AS (cell::DECIMAL(9, 2) * 100)::INTEGER;
-- Words of a cell that are no tasks: branches without points, ids of companies as they are.
CREATE MACRO others_of(cell) AS list_transform(list_filter(string_split(cell, ' '), x -> TRY_CAST(x AS task) IS NULL),
  x -> replace(x, '.', ''));
CREATE MACRO known_tasks_of(cell) AS any_of(list_transform(list_filter(string_split(cell, ' '),
  x -> TRY_CAST(x AS task) IS NOT NULL), x -> 1::BIGINT << enum_code(x::task)));
CREATE MACRO need_bits(list) AS any_of(list_transform(list, x -> 1::BIGINT << enum_code(x::need)));

CREATE TABLE weeks AS SELECT unnest(enum_range(NULL::task)) AS code, 4 AS weeks;
CREATE TABLE conflict AS SELECT col0 AS condition, need_bits(col1) AS needs FROM (VALUES
  ('tunge-loeft', ['ingen-loeft']), ('stoej', ['ingen-stoej', 'ro']), ('tempo', ['pauser']),
  ('skiftende-opgaver', ['faste-opgaver']), ('alene', ['mentor']), ('koersel-kraeves', ['bil-med']));
CREATE TABLE municipal AS SELECT col0 AS municipality, need_bits(col1) AS offers FROM (VALUES
  ('360', ['mentor', 'tolk', 'bil-med']), ('376', ['pauser', 'stoette-social']));

CREATE TABLE citizen_row AS FROM read_csv('citizens.csv', all_varchar = true);
CREATE TABLE opening_row AS FROM read_csv('openings.csv', all_varchar = true);
CREATE TABLE company AS SELECT id, branch, needs_of(offers) AS offers FROM read_csv('companies.csv', all_varchar = true);
CREATE TABLE match AS FROM read_csv('matches.csv', all_varchar = true) WHERE proposed <= '2023-06-01';
CREATE TABLE placement AS FROM read_csv('placements.csv', all_varchar = true) WHERE start <= '2023-06-01';
CREATE TABLE exemption AS FROM read_csv('exemptions.csv', all_varchar = true);
UPDATE match SET decision = NULL WHERE decided > '2023-06-01';

-- Branches of wishes and declines have the bits behind those of tasks; there are fewer than 37.
CREATE TABLE word AS SELECT word, row_number() OVER () + 25 AS bit FROM (
  SELECT unnest(others_of(wishes)) AS word FROM citizen_row UNION SELECT unnest(others_of(declines)) FROM citizen_row)
WHERE word NOT IN (SELECT id FROM company);
SET VARIABLE bit_of = (SELECT map_from_entries(list((word, bit))) FROM word);
CREATE MACRO words_of(cell) AS known_tasks_of(cell)
  | any_of(list_transform(others_of(cell), x -> 1::BIGINT << getvariable('bit_of')[x]));

CREATE TABLE citizen AS
WITH active AS (
  SELECT c.*, row_number() OVER (ORDER BY id) - 1 AS place, coalesce(m.offers, 0) AS offers
  FROM citizen_row c LEFT JOIN municipal m USING (municipality)
  WHERE enrolled <= '2023-06-01' AND (exited IS NULL OR exited >= '2023-06-01')
    AND id NOT IN (SELECT citizen FROM exemption WHERE "from" <= '2023-06-01' AND ("to" IS NULL OR "to" >= '2023-06-01'))
    AND id NOT IN (SELECT citizen FROM placement WHERE ended IS NULL OR ended >= '2023-06-01')),
masks AS (
  SELECT id, place, areas, offers, declines, available, hours_min, hours_max, tasks_of(tasks) AS tasks,
    tasks_of(trainable) & ~tasks_of(tasks) AS learns, shifts_of(shifts) AS shifts, forms_of(forms) AS forms,
    certificates_of(certificates) AS certificates, needs_of(needs) AS needs, words_of(wishes) AS wishes,
    words_of(declines) AS declined, wishes IS NULL AS no_wish
  FROM active)
SELECT id, place::INTEGER AS place, string_split(areas, ' ') AS areas, declines, tasks::INTEGER AS tasks,
  learns::INTEGER AS learns, shifts::UTINYINT AS shifts, (CASE forms WHEN 0 THEN 65535 ELSE forms END)::USMALLINT AS forms,
  wishes, no_wish, declined,
  -- What an opening must not ask: tasks, certificates; conditions against needs; support that nobody but it could give.
  (CASE tasks WHEN 0 THEN 0 ELSE ~(tasks | learns) & 67108863 END) | ((~certificates & 63) << 26) | (needs << 32)
    | ((needs & 1023 & ~offers) << 45) AS lack,
  coalesce(available::DATE, DATE '0001-01-01') AS available, coalesce(hundredths(hours_min), 0)::SMALLINT AS hours_min,
  coalesce(hundredths(hours_max), 32000)::SMALLINT AS hours_max,
  ((areas IS NULL)::INTEGER + (hours_max IS NULL)::INTEGER * 2 + (shifts = 0)::INTEGER * 4 + (forms = 0)::INTEGER * 8
    + (tasks = 0)::INTEGER * 16 + (hours_min IS NOT NULL)::INTEGER * 32)::UTINYINT AS open,
  (needs & 1023)::USMALLINT AS support, (needs & 1023 & offers)::USMALLINT AS municipal,
  bit_count((needs & 1023)::INTEGER)::INTEGER AS nsupport
FROM masks;
-- A citizen by each area, the nearest first, under '' without any, and under '*' always.
CREATE TABLE near AS
SELECT area, CASE WHEN area IN ('', '*') THEN 5000 WHEN nth = 1 THEN 10000 ELSE 7000 END AS travel,
  place, lack, forms, declined, shifts, hours_min, hours_max, available
FROM (SELECT place, unnest(coalesce(areas, [''])) AS area, generate_subscripts(coalesce(areas, ['']), 1) AS nth FROM citizen
  UNION ALL SELECT place, '*', 1 FROM citizen) JOIN citizen c USING (place);

CREATE TABLE opening AS
WITH taken AS (
  SELECT opening, count(*) AS n FROM (
    SELECT coalesce(p.opening, m.opening) AS opening FROM placement p LEFT JOIN match m ON m.id = p.match
    WHERE ended IS NULL OR ended >= '2023-06-01'
    UNION ALL SELECT opening FROM match WHERE decision = 'ansat' AND id NOT IN (SELECT match FROM placement WHERE match IS NOT NULL))
  GROUP BY opening),
free AS (
  SELECT o.*, row_number() OVER (ORDER BY o.id) - 1 AS place, coalesce(training_weeks::INTEGER, 0) AS training,
    list_sort(string_split(tasks, ' ')) AS required, list_sort(string_split(nice, ' ')) AS plus,
    needs_of(o.offers) | c.offers AS offered, c.branch
  FROM opening_row o JOIN company c ON c.id = o.company LEFT JOIN taken t ON t.opening = o.id
  WHERE opened <= '2023-06-01' AND (closes IS NULL OR closes >= '2023-06-01')
    AND coalesce(positions::INTEGER, 1) - coalesce(filled_elsewhere::INTEGER, 0) - coalesce(n, 0) > 0),
against AS (
  SELECT id, bit_or(needs) AS needs FROM (SELECT id, unnest(string_split(conditions, ' ')) AS condition FROM free)
  JOIN conflict USING (condition) GROUP BY id),
branches AS (
  SELECT id, bit_or(1::BIGINT << bit) AS words FROM free JOIN word ON starts_with(branch, word) GROUP BY id)
SELECT f.*, coalesce(a.needs, 0) AS against, tasks_of(tasks) | coalesce(b.words, 0) AS words
FROM free f LEFT JOIN against a USING (id) LEFT JOIN branches b USING (id);
SET VARIABLE weeks_of = (SELECT map_from_entries(list((code, weeks))) FROM weeks);
-- What a task of n that share a whole counts: its bit, mastered, learnt, and the weeks it takes. At most 4, and 3 nice ones.
CREATE MACRO share(whole, n, nth) AS whole // n + (nth <= whole % n)::INTEGER;
CREATE MACRO slots(tasks, whole, training) AS list_transform(tasks, (x, i) -> {
  mark: (1::BIGINT << enum_code(x::task))::INTEGER, can: share(whole, len(tasks), i)::INTEGER,
  learns: (CASE WHEN getvariable('weeks_of')[x::task] > training THEN 0 ELSE
    share(whole, len(tasks), i)::INTEGER * (training + 1 - getvariable('weeks_of')[x::task]) // (2 * (training + 1)) END)::INTEGER,
  weeks: getvariable('weeks_of')[x::task]});
CREATE MACRO slot(list, i, field) AS coalesce(list[i][field], 0)::INTEGER;
CREATE TABLE post AS
WITH slotted AS (
  SELECT *, slots(required, CASE WHEN nice IS NULL THEN 10000 ELSE 7500 END, training) AS r, slots(plus, 2500, training) AS n
  FROM opening)
SELECT place::INTEGER AS opening, CASE WHEN area IS NULL THEN ['*'] ELSE [area, ''] END AS areas,
  tasks_of(tasks) | (certificates_of(certificates) << 26) | (against << 32) | ((~offered & 1023) << 45) AS must, words,
  (CASE forms_of(forms) WHEN 0 THEN 65535 ELSE forms_of(forms) END)::USMALLINT AS forms,
  shifts_of(shifts)::UTINYINT AS shifts, coalesce(shifts_needed::INTEGER, 1) AS needed,
  coalesce(hundredths(hours_min), 0)::SMALLINT AS hours_min, coalesce(hundredths(hours_max), 32000)::SMALLINT AS hours_max,
  coalesce(start_by::DATE, DATE '9999-12-31') AS start_by, training, (offered & 1023)::USMALLINT AS offered,
  tasks_of(tasks)::INTEGER AS tasks,
  area IS NULL OR hours_min IS NULL OR forms IS NULL AS unknown, forms IS NULL AS unknown_form,
  (11 + (tasks IS NOT NULL)::INTEGER * 16 + (shifts IS NOT NULL)::INTEGER * 4 + (hours_max IS NULL)::INTEGER * 32)::UTINYINT
    AS asks,
  slot(r, 1, 'mark') AS b1, slot(r, 1, 'can') AS c1, slot(r, 1, 'learns') AS l1, slot(r, 1, 'weeks') AS w1,
  slot(r, 2, 'mark') AS b2, slot(r, 2, 'can') AS c2, slot(r, 2, 'learns') AS l2, slot(r, 2, 'weeks') AS w2,
  slot(r, 3, 'mark') AS b3, slot(r, 3, 'can') AS c3, slot(r, 3, 'learns') AS l3, slot(r, 3, 'weeks') AS w3,
  slot(r, 4, 'mark') AS b4, slot(r, 4, 'can') AS c4, slot(r, 4, 'learns') AS l4, slot(r, 4, 'weeks') AS w4,
  slot(n, 1, 'mark') AS b5, slot(n, 1, 'can') AS c5, slot(n, 1, 'learns') AS l5,
  slot(n, 2, 'mark') AS b6, slot(n, 2, 'can') AS c6, slot(n, 2, 'learns') AS l6,
  slot(n, 3, 'mark') AS b7, slot(n, 3, 'can') AS c7, slot(n, 3, 'learns') AS l7
FROM slotted;
CREATE TABLE slim AS SELECT unnest(areas) AS area, opening, must, words, forms, shifts, needed, hours_min, hours_max, start_by
FROM post;
-- What was answered to an opening, companies that are declined, and the lines of forbid.
CREATE TABLE refused AS
SELECT o.place::INTEGER AS opening, c.place AS citizen FROM (
  SELECT opening, citizen FROM match WHERE decision IN ('afvist-af-virksomhed', 'afvist-af-borger')
  UNION SELECT o.id, c.id FROM (SELECT id, unnest(others_of(declines)) AS company FROM citizen) c JOIN opening o USING (company)
  UNION SELECT opening, citizen FROM read_csv('forbid.csv', all_varchar = true)) r
JOIN opening o ON o.id = r.opening JOIN citizen c ON c.id = r.citizen;

-- ranking
CREATE TABLE best AS
WITH pair AS (
  SELECT p.opening, c.place, travel
  FROM slim p JOIN near c USING (area)
  WHERE must & lack = 0 AND p.forms & c.forms <> 0 AND p.words & declined = 0
    AND (p.shifts = 0 OR c.shifts = 0 OR bit_count((p.shifts & c.shifts)::INTEGER) >= needed)
    AND c.hours_max >= p.hours_min AND c.hours_min <= p.hours_max AND available <= start_by),
possible AS (
  SELECT p.* EXCLUDE (areas), c.* EXCLUDE (id, areas, declines, forms, shifts, tasks, hours_min, hours_max), travel, c.tasks AS can, c.hours_max AS most,
    p.forms & c.forms AS lane, p.shifts & c.shifts AS common, c.shifts AS works
  FROM pair JOIN post p USING (opening) JOIN citizen c USING (place)
    ANTI JOIN refused r ON r.opening = pair.opening AND r.citizen = pair.place
  WHERE CASE WHEN learns & b1 <> 0 THEN w1 ELSE 0 END + CASE WHEN learns & b2 <> 0 THEN w2 ELSE 0 END
      + CASE WHEN learns & b3 <> 0 THEN w3 ELSE 0 END + CASE WHEN learns & b4 <> 0 THEN w4 ELSE 0 END <= training
      OR c.tasks = 0),
scored AS (
  SELECT opening, place, unknown OR asks & open <> 0 AS ask,
    3500 * CASE WHEN tasks = 0 OR can = 0 THEN 5000 ELSE
        CASE WHEN can & b1 <> 0 THEN c1 WHEN learns & b1 <> 0 THEN l1 ELSE 0 END
      + CASE WHEN can & b2 <> 0 THEN c2 WHEN learns & b2 <> 0 THEN l2 ELSE 0 END
      + CASE WHEN can & b3 <> 0 THEN c3 WHEN learns & b3 <> 0 THEN l3 ELSE 0 END
      + CASE WHEN can & b4 <> 0 THEN c4 WHEN learns & b4 <> 0 THEN l4 ELSE 0 END
      + CASE WHEN can & b5 <> 0 THEN c5 WHEN learns & b5 <> 0 THEN l5 ELSE 0 END
      + CASE WHEN can & b6 <> 0 THEN c6 WHEN learns & b6 <> 0 THEN l6 ELSE 0 END
      + CASE WHEN can & b7 <> 0 THEN c7 WHEN learns & b7 <> 0 THEN l7 ELSE 0 END END
    + 2000 * CASE WHEN no_wish THEN 5000 WHEN words & wishes <> 0 THEN 10000 ELSE 2000 END
    + 1500 * CASE WHEN most = 32000 OR hours_max = 32000 THEN 5000 WHEN most >= hours_max THEN 10000
      ELSE 10000 * most::INTEGER // hours_max END
    + 1000 * CASE WHEN works = 0 OR shifts = 0 THEN 5000
      ELSE 10000 * least(bit_count(common::INTEGER), needed + 3) // (needed + 3) END
    + 1000 * travel
    + 500 * CASE WHEN nsupport = 0 THEN 10000 ELSE 10000 * (2 * bit_count((support & offered)::INTEGER)
      + bit_count((municipal & ~offered)::INTEGER)) // (2 * nsupport) END
    + 500 * CASE WHEN unknown_form OR open & 8 <> 0 THEN 5000 WHEN lane & 1 <> 0 THEN 10000 WHEN lane & 2 <> 0 THEN 9000
      WHEN lane & 12 <> 0 THEN 8000 WHEN lane & 16 <> 0 THEN 6000 WHEN lane & 32 <> 0 THEN 5000 ELSE 4000 END AS score
  FROM possible)
SELECT opening, max((score::BIGINT << 18) | ((131071 - place) << 1) | ask::INTEGER, 10) AS keys FROM scored GROUP BY opening;

-- rows
SELECT o.id AS opening, c.id AS citizen, nth AS rank, CASE WHEN key & 1 = 1 THEN 'afklar' ELSE 'ja' END AS status,
  key >> 18 AS score
FROM (SELECT opening, unnest(keys) AS key, generate_subscripts(keys, 1) AS nth FROM best) b
JOIN opening o ON o.place = b.opening JOIN citizen c ON c.place = 131071 - (key >> 1 & 131071)
ORDER BY o.id, nth;
