-- SPDX-License-Identifier: MIT
-- The x- indicators of indicators-more.h, counted by hand for every month since period.from: those with best, at_most
-- and a forecast. period.from is 2018-03-01. Targets: a milestone is n/d by a day; straight ones are of counts to
-- date, whose expected value runs by days from the milestone before, or from 0 on period.from.

CREATE TEMP TABLE IF NOT EXISTS goal (id TEXT, n INTEGER, d INTEGER, by TEXT, straight INTEGER, PRIMARY KEY (id, by));
INSERT OR IGNORE INTO goal VALUES
  ('x-group', 15, 100, '2019-12-31', 0), ('x-group', 20, 100, '2020-12-31', 0),
  ('x-hours', 25005, 10, '2019-12-31', 0), ('x-hours', 9000, 1, '2020-12-31', 0),
  ('x-nothing', 5, 10, '2020-12-31', 0),
  ('x-on-time', 1, 1, '2020-12-31', 0),
  ('x-running', 40, 1, '2018-12-31', 1), ('x-running', 20, 1, '2019-12-31', 1), ('x-running', 60, 1, '2021-06-30', 1),
  ('x-done', 10, 1, '2018-06-30', 1),
  ('x-far', 100, 1, '2019-06-15', 1), ('x-far', 2000, 1, '2029-12-31', 1),
  ('x-followed', 20, 1, '2018-12-15', 1), ('x-followed', 150, 1, '2020-09-30', 1),
  ('x-late', 20, 1, '2019-12-31', 0), ('x-late', 30, 1, '2020-12-31', 0),
  ('x-late-ever', 20, 1, '2018-12-31', 1), ('x-late-ever', 110, 1, '2020-03-31', 1), ('x-late-ever', 900, 1, '2022-12-31', 1),
  ('x-falling', 60, 1, '2019-03-15', 1), ('x-falling', 40, 1, '2020-01-31', 1), ('x-falling', 30, 1, '2021-06-30', 1),
  ('x-days', 305, 10, '2019-12-31', 0), ('x-days', 34, 1, '2020-12-31', 0),
  ('x-broken', 9, 20, '2019-12-31', 0), ('x-broken', 4, 10, '2020-12-31', 0),
  ('x-size', 80, 1, '2020-12-31', 0),
  ('x-middle', 925, 100, '2019-12-31', 0), ('x-middle', 105, 10, '2020-12-31', 0),
  ('x-spent', 12500005, 10, '2019-12-31', 0), ('x-spent', 2000000, 1, '2020-12-31', 0);

INSERT INTO figure (id, kind, a, b, n)
SELECT 'x-started', 'count', w.month, w.b,
  (SELECT count(*) FROM placements p WHERE p.start BETWEEN w.month AND w.b
   AND p.form IN ('hybridpraktik', 'smaajob', 'ordinaert-job', 'elevplads'))
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator)
WITH g AS (SELECT c.id FROM w JOIN citizens c ON c.enrolled <= w.b
    WHERE NOT (c.exited IS NOT NULL AND c.exited < w.month
        AND coalesce(c.exit_reason, '') IN ('fraflyttet', 'doed', 'pension'))
      AND NOT EXISTS (SELECT 1 FROM exemptions e WHERE e.citizen = c.id
        AND e."from" <= w.month AND (e."to" IS NULL OR e."to" >= w.b)))
SELECT 'x-group', 'share', w.month, w.b,
  (SELECT count(*) FROM g WHERE EXISTS (SELECT 1 FROM placements p WHERE p.citizen = g.id AND p.paid_hours > 0
    AND p.form IN ('hybridpraktik', 'smaajob', 'ordinaert-job', 'elevplads')
    AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.month))),
  (SELECT count(*) FROM g)
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator)
WITH d AS (SELECT c.id FROM w JOIN citizens c ON c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.b))
SELECT 'x-contact', 'share', w.quarter, w.b,
  (SELECT count(*) FROM d WHERE EXISTS (SELECT 1 FROM contacts k WHERE k.citizen = d.id AND k.date BETWEEN w.quarter AND w.b
    AND k.channel IN ('besoeg', 'netvaerksmoede', 'bustur', 'opfoelgning'))),
  (SELECT count(*) FROM d)
FROM w;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'x-hours', 'number', w.month, w.b, coalesce(
  (SELECT sum(CAST(round(100 * p.paid_hours) AS INTEGER)) FROM placements p
   WHERE p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.b)
   AND p.form IN ('hybridpraktik', 'loentilskud', 'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads')), 0), 100
FROM w;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'x-progress', 'number', w.month, w.b, x.n, x.d
FROM w, (SELECT sum(CAST(round(100 * g.value) AS INTEGER)) AS n, 100 * count(*) AS d
  FROM w JOIN progress g ON g.date BETWEEN w.month AND w.b WHERE g.item = 'jobtro' AND g.rater = 'virksomhed') x;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'x-people', 'distinct', w.month, w.b,
  (SELECT count(DISTINCT p.citizen) FROM placements p WHERE p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.month))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'x-rare', 'count', w.month, w.b,
  (SELECT count(*) FROM cases l WHERE l.date BETWEEN w.month AND w.b AND l.kind = 'laeringscase' AND l.consent = 1
   AND l.lesson IS NOT NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n) SELECT 'x-never', 'count', w.month, w.b, 0 FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator) SELECT 'x-nothing', 'share', w.quarter, w.b, 0, 0 FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'x-explicit', 'count', '2019-01-01', min('2019-12-31', w.b),
  (SELECT count(*) FROM placements p WHERE p.start BETWEEN '2019-01-01' AND min('2019-12-31', w.b))
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator)
WITH d AS (SELECT c.id FROM w JOIN citizens c
    ON c.enrolled <= min('2020-02-29', w.b) AND (c.exited IS NULL OR c.exited >= '2019-06-15'))
SELECT 'x-explicit-share', 'share', '2019-06-15', min('2020-02-29', w.b),
  (SELECT count(*) FROM d WHERE EXISTS (SELECT 1 FROM placements p WHERE p.citizen = d.id
    AND p.start BETWEEN '2019-06-15' AND min('2020-02-29', w.b))),
  (SELECT count(*) FROM d)
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator, pending)
WITH d AS (SELECT p.id, p.citizen, date(min(
      date(p.start, 'start of month', '+1 month', '+' || (substr(p.start, 9) - 1) || ' days'),
      date(p.start, 'start of month', '+2 months', '-1 day')), '+15 days') AS day
    FROM w JOIN placements p ON p.start BETWEEN w.half AND w.b)
SELECT 'x-kept', 'share', w.half, w.b,
  (SELECT count(*) FROM d WHERE d.day <= w.b AND EXISTS (SELECT 1 FROM placements p WHERE p.citizen = d.citizen
    AND p.id <> d.id AND p.start <= d.day AND (p.ended IS NULL OR p.ended >= d.day))),
  (SELECT count(*) FROM d WHERE d.day <= w.b),
  (SELECT count(*) FROM d WHERE d.day > w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator)
SELECT 'x-on-time', 'share', w.month, w.b,
  (SELECT count(*) FROM due WHERE due BETWEEN w.month AND w.b AND on_time = 1),
  (SELECT count(*) FROM due WHERE due BETWEEN w.month AND w.b AND on_time IS NOT NULL)
FROM w;

-- goes up and down, so that growth can be negative
INSERT INTO figure (id, kind, a, b, n)
SELECT 'x-running', 'count', w.start, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.b)
   AND c.enrolled < '2018-06-01')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'x-done', 'count', w.start, w.b,
  (SELECT count(*) FROM visits v WHERE v.held BETWEEN w.start AND w.b AND v.outcome = 'godt-match')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'x-far', 'count', w.start, w.b,
  (SELECT count(*) FROM matches m WHERE m.proposed <= w.b AND m.decision = 'ansat')
FROM w;

INSERT INTO figure (id, kind, a, b, n, pending)
WITH i AS (SELECT c.id, date(c.enrolled, '+14 days') AS day FROM w JOIN citizens c ON c.enrolled BETWEEN w.start AND w.b),
  d AS (SELECT id, day, min(date(day, 'start of month', '+1 month', '+' || (substr(day, 9) - 1) || ' days'),
      date(day, 'start of month', '+2 months', '-1 day')) AS last FROM i)
SELECT 'x-followed', 'count', w.start, w.b,
  (SELECT count(*) FROM d WHERE d.last <= w.b AND EXISTS (SELECT 1 FROM contacts k WHERE k.citizen = d.id
    AND k.date BETWEEN d.day AND d.last)),
  (SELECT count(*) FROM d WHERE d.last > w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'x-late', 'count', w.month, w.b,
  (SELECT count(*) FROM due WHERE due BETWEEN w.month AND w.b AND state = 'overskredet')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'x-late-ever', 'count', w.start, w.b, (SELECT count(*) FROM due WHERE due <= w.b AND state = 'overskredet') FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'x-falling', 'count', w.start, w.b,
  (SELECT count(*) FROM contacts k LEFT JOIN citizens c ON c.id = k.citizen
   WHERE k.date BETWEEN w.start AND w.b AND k.outcome = 'nej' AND c.municipality IN (360, 376))
FROM w;

INSERT INTO figure (id, kind, a, b, n, d, pending)
WITH x AS (SELECT c.id, (SELECT min(julianday(k.date)) FROM contacts k WHERE k.citizen = c.id
      AND k.date >= c.enrolled AND k.date <= w.b) - julianday(c.enrolled) AS days
    FROM w JOIN citizens c ON c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.year)),
  y AS (SELECT days, row_number() OVER (ORDER BY days) AS place, count(*) OVER () AS many FROM x WHERE days IS NOT NULL)
SELECT 'x-days', 'number', w.year, w.b,
  (SELECT sum(days) FROM y WHERE place IN ((many + 1) / 2, (many + 2) / 2)),
  (SELECT count(*) FROM y WHERE place IN ((many + 1) / 2, (many + 2) / 2)),
  (SELECT count(*) FROM x WHERE days IS NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator)
SELECT 'x-broken', 'share', w.quarter, w.b,
  (SELECT count(*) FROM placements p WHERE p.ended BETWEEN w.quarter AND w.b
   AND p.end_reason IN ('ikke-match-opgaver', 'ikke-match-socialt', 'ikke-match-timer', 'transport',
     'virksomhedens-forhold', 'borgerens-oenske', 'flyttet', 'ukendt')),
  (SELECT count(*) FROM placements p WHERE p.ended BETWEEN w.quarter AND w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'x-size', 'number', w.quarter, w.b, x.n, x.d
FROM w, (SELECT sum(v.employees) AS n, count(v.employees) AS d FROM w JOIN companies v
  WHERE EXISTS (SELECT 1 FROM placements p WHERE p.company = v.id AND p.start BETWEEN w.quarter AND w.b)) x;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'x-middle', 'number', w.month, w.b, v.n, v.d
FROM w, (SELECT sum(x) AS n, 100 * count(*) AS d
  FROM (SELECT CAST(round(100 * c.hours_min) AS INTEGER) AS x, row_number() OVER (ORDER BY c.hours_min) AS place,
      count(*) OVER () AS many
    FROM w JOIN citizens c ON c.enrolled BETWEEN w.month AND w.b WHERE c.hours_min IS NOT NULL)
  WHERE place IN ((many + 1) / 2, (many + 2) / 2)) v;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'x-spent', 'number', w.half, w.b, coalesce(
  (SELECT sum(CAST(round(100 * u.amount) AS INTEGER)) FROM expenses u WHERE u.date BETWEEN w.half AND w.b), 0), 100
FROM w;

UPDATE figure SET best = 1 WHERE id GLOB 'x-*' AND id <> 'x-falling';
UPDATE figure SET at_most = 1 WHERE id IN
  ('x-late', 'x-late-ever', 'x-falling', 'x-days', 'x-broken', 'x-size', 'x-middle', 'x-spent');

-- in force is the first milestone with by >= b, else the last
UPDATE figure SET target_by = coalesce((SELECT min(by) FROM goal WHERE goal.id = figure.id AND by >= figure.b),
  (SELECT max(by) FROM goal WHERE goal.id = figure.id))
WHERE id IN (SELECT id FROM goal);
UPDATE figure SET tn = g.n, td = g.d, en = g.n, ed = g.d FROM goal g WHERE g.id = figure.id AND g.by = figure.target_by;
UPDATE figure SET (en, ed, last_by) = (
  SELECT CASE WHEN figure.b > g.by THEN g.n
      ELSE coalesce(p.n, 0) * (julianday(g.by) - julianday(coalesce(p.by, w.start)))
        + (g.n - coalesce(p.n, 0)) * (julianday(figure.b) - julianday(coalesce(p.by, w.start))) END,
    CASE WHEN figure.b > g.by THEN 1 ELSE julianday(g.by) - julianday(coalesce(p.by, w.start)) END,
    (SELECT max(by) FROM goal l WHERE l.id = figure.id)
  FROM w, goal g LEFT JOIN goal p
    ON p.id = g.id AND p.by = (SELECT max(by) FROM goal q WHERE q.id = g.id AND q.by < g.by)
  WHERE g.id = figure.id AND g.by = figure.target_by)
WHERE id IN (SELECT id FROM goal WHERE straight);
