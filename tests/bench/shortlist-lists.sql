-- SPDX-License-Identifier: MIT
-- What rff-match -k 10 shortlist ranks (matching.md sections 1 and 2), for DuckDB, as one would write it down first: sets
-- as lists, pairs joined by area, each rule and each component by itself, ranks by a window. Same project, same rows as shortlist-masks.sql.
-- Of the open openings every step-th is ranked: the variable step is set by shortlist.js.

-- Needs of support, each met by the offer of the same code.
CREATE MACRO support_of(needs) AS list_intersect(needs, ['mentor', 'ro', 'pauser', 'korte-dage', 'sen-start', 'tolk',
  'laesehjaelp', 'bil-med', 'stoette-social', 'stoette-sundhed']);
CREATE TABLE conflict AS SELECT col0 AS condition, col1 AS need FROM (VALUES ('tunge-loeft', 'ingen-loeft'),
  ('stoej', 'ingen-stoej'), ('stoej', 'ro'), ('tempo', 'pauser'), ('skiftende-opgaver', 'faste-opgaver'),
  ('alene', 'mentor'), ('koersel-kraeves', 'bil-med'));
CREATE TABLE municipal AS SELECT col0 AS municipality, col1 AS offers FROM (VALUES
  ('360', ['mentor', 'tolk', 'bil-med']), ('376', ['pauser', 'stoette-social']));
SET VARIABLE weeks = 4; -- of every task
CREATE MACRO words(cell) AS coalesce(string_split(cell, ' '), []);
CREATE MACRO hundredths(cell) AS (cell::DECIMAL(9, 2) * 100)::INTEGER;

CREATE TABLE company AS SELECT id, branch, words(offers) AS offers FROM read_csv('companies.csv', all_varchar = true);
CREATE TABLE match AS FROM read_csv('matches.csv', all_varchar = true);
CREATE TABLE placement AS FROM read_csv('placements.csv', all_varchar = true);
CREATE TABLE exemption AS FROM read_csv('exemptions.csv', all_varchar = true);

CREATE TABLE citizen AS
SELECT id, words(areas) AS areas, words(shifts) AS shifts, words(forms) AS forms, words(tasks) AS tasks,
  list_filter(words(trainable), x -> NOT list_contains(words(tasks), x)) AS learns, words(wishes) AS wishes,
  words(declines) AS declines, words(certificates) AS certificates, words(needs) AS needs,
  support_of(words(needs)) AS support, coalesce(m.offers, []) AS municipal,
  hundredths(hours_min) AS hours_min, hundredths(hours_max) AS hours_max, available::DATE AS available
FROM read_csv('citizens.csv', all_varchar = true) LEFT JOIN municipal m USING (municipality)
WHERE enrolled <= '2023-06-01' AND (exited IS NULL OR exited >= '2023-06-01')
  AND id NOT IN (SELECT citizen FROM exemption WHERE "from" <= '2023-06-01' AND ("to" IS NULL OR "to" >= '2023-06-01'))
  AND id NOT IN (SELECT citizen FROM placement WHERE start <= '2023-06-01' AND (ended IS NULL OR ended >= '2023-06-01'));

CREATE TABLE opening AS
WITH taken AS (
  SELECT opening, count(*) AS n FROM (
    SELECT coalesce(p.opening, m.opening) AS opening FROM placement p LEFT JOIN match m ON m.id = p.match
    WHERE start <= '2023-06-01' AND (ended IS NULL OR ended >= '2023-06-01')
    UNION ALL
    SELECT opening FROM match WHERE decision = 'ansat' AND proposed <= '2023-06-01' AND (decided IS NULL OR decided <= '2023-06-01')
      AND id NOT IN (SELECT match FROM placement WHERE match IS NOT NULL AND start <= '2023-06-01'))
  GROUP BY opening),
against AS (
  SELECT id, list(need) AS needs FROM (SELECT id, unnest(words(conditions)) AS condition FROM read_csv('openings.csv',
    all_varchar = true)) JOIN conflict USING (condition) GROUP BY id)
SELECT o.id, company, o.area, words(tasks) AS tasks, list_sort(words(tasks)) AS required, list_sort(words(nice)) AS nice,
  coalesce(training_weeks::INTEGER, 0) AS training, words(forms) AS forms, words(shifts) AS shifts,
  coalesce(shifts_needed::INTEGER, 1) AS needed, words(certificates) AS certificates, list_concat(words(o.offers), c.offers) AS offers,
  coalesce(a.needs, []) AS against, hundredths(hours_min) AS hours_min, hundredths(hours_max) AS hours_max,
  start_by::DATE AS start_by, branch
FROM read_csv('openings.csv', all_varchar = true) o JOIN company c ON c.id = o.company LEFT JOIN taken t ON t.opening = o.id
  LEFT JOIN against a ON a.id = o.id
WHERE opened <= '2023-06-01' AND (closes IS NULL OR closes >= '2023-06-01')
  AND coalesce(positions::INTEGER, 1) - coalesce(filled_elsewhere::INTEGER, 0) - coalesce(n, 0) > 0;
CREATE TABLE refused AS
SELECT opening, citizen FROM match WHERE decision IN ('afvist-af-virksomhed', 'afvist-af-borger') AND proposed <= '2023-06-01'
  AND (decided IS NULL OR decided <= '2023-06-01')
UNION SELECT opening, citizen FROM read_csv('forbid.csv', all_varchar = true);
CREATE MACRO meets_word(list, tasks, company, branch) AS list_has_any(list, tasks) OR list_contains(list, company)
  OR len(list_filter(list, x -> starts_with(branch, replace(x, '.', '')))) > 0;
-- What the nth of n tasks that share a whole counts when mastered, and when learnt.
CREATE MACRO share(whole, n, nth) AS whole // n + (nth <= whole % n)::INTEGER;
CREATE MACRO learnt(share, training) AS CASE WHEN getvariable('weeks') > training THEN 0
  ELSE share * (training + 1 - getvariable('weeks')) // (2 * (training + 1)) END;
CREATE MACRO counted(tasks, whole, training, can, learns) AS coalesce(list_sum(list_transform(tasks, (x, i) ->
  CASE WHEN list_contains(can, x) THEN share(whole, len(tasks), i)
    WHEN list_contains(learns, x) THEN learnt(share(whole, len(tasks), i), training) ELSE 0 END)), 0);
CREATE MACRO lane_of(form) AS CASE form WHEN 'ordinaert-job' THEN 10000 WHEN 'smaajob' THEN 9000 WHEN 'hybridpraktik' THEN 8000
  WHEN 'fleksjob' THEN 8000 WHEN 'loentilskud' THEN 6000 WHEN 'virksomhedspraktik' THEN 5000 ELSE 4000 END;

-- ranking
CREATE TABLE best AS
WITH chosen AS (FROM opening QUALIFY row_number() OVER (ORDER BY id) % getvariable('step') = 0),
reached AS (
  SELECT o.id AS opening, c.id AS citizen FROM chosen o JOIN (SELECT id, unnest(areas) AS area FROM citizen) c USING (area)
  UNION ALL SELECT o.id, c.id FROM chosen o, citizen c WHERE o.area IS NULL OR len(c.areas) = 0),
possible AS (
  SELECT o.id AS opening, c.id AS citizen, o.* EXCLUDE (id), c.areas, c.tasks AS can, c.learns, c.wishes, c.shifts AS works, c.forms AS agreed,
    c.hours_max AS most, c.hours_min AS least, c.support, c.municipal,
    o.area IS NULL OR len(c.areas) = 0 OR o.hours_min IS NULL OR c.hours_max IS NULL
      OR (c.hours_min IS NOT NULL AND o.hours_max IS NULL) OR (len(o.shifts) > 0 AND len(c.shifts) = 0)
      OR len(o.forms) = 0 OR len(c.forms) = 0 OR (len(o.tasks) > 0 AND len(c.tasks) = 0) AS ask
  FROM reached JOIN chosen o ON o.id = reached.opening JOIN citizen c ON c.id = reached.citizen
    ANTI JOIN refused r ON r.opening = o.id AND r.citizen = c.id
  WHERE (len(o.tasks) = 0 OR len(c.tasks) = 0 OR (list_has_all(list_concat(c.tasks, c.learns), o.tasks)
      AND getvariable('weeks') * len(list_intersect(o.tasks, c.learns)) <= o.training))
    AND (len(o.forms) = 0 OR len(c.forms) = 0 OR list_has_any(c.forms, o.forms))
    AND (len(o.shifts) = 0 OR len(c.shifts) = 0 OR len(list_intersect(o.shifts, c.shifts)) >= o.needed)
    AND list_has_all(c.certificates, o.certificates) AND NOT list_has_any(c.needs, o.against)
    AND list_has_all(list_concat(o.offers, c.municipal), c.support)
    AND coalesce(c.hours_max >= o.hours_min, true) AND coalesce(c.hours_min <= o.hours_max, true)
    AND coalesce(c.available <= o.start_by, true) AND NOT coalesce(meets_word(c.declines, o.tasks, o.company, o.branch), false)),
scored AS (
  SELECT opening, citizen, ask,
    3500 * CASE WHEN len(tasks) = 0 OR len(can) = 0 THEN 5000 WHEN len(nice) = 0 THEN counted(required, 10000, training, can, learns)
      ELSE counted(required, 7500, training, can, learns) + counted(nice, 2500, training, can, learns) END
    + 2000 * CASE WHEN len(wishes) = 0 THEN 5000 WHEN meets_word(wishes, tasks, company, branch) THEN 10000 ELSE 2000 END
    + 1500 * CASE WHEN most IS NULL OR hours_max IS NULL THEN 5000 ELSE 10000 * least(most, hours_max) // hours_max END
    + 1000 * CASE WHEN len(shifts) = 0 OR len(works) = 0 THEN 5000
      ELSE 10000 * least(len(list_intersect(shifts, works)), needed + 3) // (needed + 3) END
    + 1000 * CASE WHEN area IS NULL OR len(areas) = 0 THEN 5000 WHEN areas[1] = area THEN 10000 ELSE 7000 END
    + 500 * CASE WHEN len(support) = 0 THEN 10000 ELSE 10000 * (2 * len(list_intersect(support, offers))
      + len(list_filter(support, x -> list_contains(municipal, x) AND NOT list_contains(offers, x)))) // (2 * len(support)) END
    + 500 * CASE WHEN len(forms) = 0 OR len(agreed) = 0 THEN 5000
      ELSE list_max(list_transform(list_intersect(forms, agreed), x -> lane_of(x))) END AS score
  FROM possible)
SELECT opening, citizen, row_number() OVER (PARTITION BY opening ORDER BY score DESC, citizen) AS rank, ask, score::BIGINT AS score
FROM scored QUALIFY rank <= 10;

-- rows
SELECT opening, citizen, rank, CASE WHEN ask THEN 'afklar' ELSE 'ja' END AS status, score FROM best ORDER BY opening, rank;
