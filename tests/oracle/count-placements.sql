-- SPDX-License-Identifier: MIT
-- The indicators of indicators.h on placements, openings and matches, counted by hand. period.from is 2018-03-01.
-- A dotted name follows a reference: a LEFT JOIN, so that without one the cell is empty.

INSERT INTO figure (id, kind, a, b, n, tn, target_by, en)
SELECT 'f-started', 'count', w.month, w.b,
  (SELECT count(*) FROM placements p WHERE p.start BETWEEN w.month AND w.b
   AND p.form IN ('hybridpraktik', 'smaajob', 'ordinaert-job', 'elevplads')), 10, '2020-12-31', 10
FROM w;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'f-hours', 'number', w.month, w.b, coalesce(x.n, 0), 100
FROM w, (SELECT sum(CAST(round(100 * p.paid_hours) AS INTEGER)) AS n
  FROM w JOIN placements p ON p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.b)
  WHERE p.form IN ('smaajob', 'hybridpraktik', 'ordinaert-job', 'elevplads')) x;
UPDATE figure SET
  tn = CASE WHEN b <= '2019-12-31' THEN 8125 ELSE 25000 END, td = 10,
  target_by = CASE WHEN b <= '2019-12-31' THEN '2019-12-31' ELSE '2020-12-31' END,
  en = CASE WHEN b <= '2019-12-31' THEN 8125 ELSE 25000 END, ed = 10
WHERE id = 'f-hours';

INSERT INTO figure (id, kind, a, b, n)
SELECT 'f-ended', 'count', w.quarter, w.b,
  (SELECT count(*) FROM placements p WHERE p.ended BETWEEN w.quarter AND w.b
   AND p.end_reason IN ('ikke-match-opgaver', 'ikke-match-socialt', 'ikke-match-timer', 'transport',
     'virksomhedens-forhold', 'borgerens-oenske', 'flyttet', 'ukendt')
   AND (p.destination IS NULL OR p.destination <> 'uddannelse'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'f-ended-mixed', 'count', w.year, w.b,
  (SELECT count(*) FROM placements p WHERE p.ended BETWEEN w.year AND w.b
   AND p.end_reason IN ('ikke-match-opgaver', 'ikke-match-socialt', 'ikke-match-timer', 'transport',
     'virksomhedens-forhold', 'borgerens-oenske', 'flyttet', 'ukendt', 'gennemfoert')
   AND p.planned_end IS NOT NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'f-on-days', 'count', w.start, w.b,
  (SELECT count(*) FROM placements p WHERE p.start <= w.b
   AND p.ended IN ('2019-12-31', '2020-01-31', '2020-02-29', '2020-01-15') AND p.start <> '2020-01-01')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'f-dotted', 'count', w.month, w.b,
  (SELECT count(*) FROM placements p LEFT JOIN companies v ON v.id = p.company LEFT JOIN citizens c ON c.id = p.citizen
   WHERE p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.month)
   AND v.kind IN ('socialoekonomisk', 'offentlig')
   AND c.benefit IN ('ledighedsydelse', 'sygedagpenge', 'kth-aktivitetsparat', 'dagpenge', 'jobafklaring')
   AND (c.tasks IS NULL OR ' ' || c.tasks || ' ' NOT LIKE '% rengoering %') AND c.exited IS NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'f-two-references', 'count', w.start, w.b,
  (SELECT count(*) FROM placements p
   LEFT JOIN openings o ON o.id = p.opening LEFT JOIN companies v ON v.id = o.company
   LEFT JOIN matches m ON m.id = p.match LEFT JOIN openings mo ON mo.id = m.opening
   LEFT JOIN citizens mc ON mc.id = m.citizen
   WHERE p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.start)
   AND v.employees < 50 AND mo.forms IS NOT NULL AND mc.enrolled <= w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'f-equal', 'count', w.year, w.b,
  (SELECT count(*) FROM placements p WHERE p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.year)
   AND p.paid_hours IN (7.5, 20, 37) AND p.mentor IS NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'f-no-hours', 'count', w.month, w.b,
  (SELECT count(*) FROM placements p WHERE p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.b)
   AND p.paid_hours IS NULL
   AND p.form IN ('hybridpraktik', 'loentilskud', 'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'f-not-zero', 'count', w.month, w.b,
  (SELECT count(*) FROM placements p WHERE p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.b)
   AND (p.paid_hours IS NULL OR p.paid_hours <> 0) AND p.end_reason IS NULL
   AND p.form IN ('virksomhedspraktik', 'nytteindsats', 'uddannelse', 'frivillig'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'f-plan', 'count', w.month, w.b,
  (SELECT count(*) FROM placements p WHERE p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.month)
   AND p.planned_end < w.month AND p.ended IS NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'f-chain', 'count', w.start, w.b,
  (SELECT count(*) FROM placements p LEFT JOIN placements q ON q.id = p.previous WHERE p.start <= w.b
   AND q.form IN ('virksomhedspraktik', 'hybridpraktik', 'nytteindsats', 'frivillig')
   AND p.form IN ('hybridpraktik', 'smaajob', 'ordinaert-job', 'elevplads'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'f-mentor', 'count', w.year, w.b,
  (SELECT count(*) FROM placements p LEFT JOIN mentors t ON t.id = p.mentor
   WHERE p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.year)
   AND t.kind IN ('medarbejdermentor', 'virksomhedsbuddy') AND t.stopped IS NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n, d, pending)
WITH x AS (SELECT p.id, (SELECT min(julianday(v.held)) FROM visits v WHERE v.placement = p.id
      AND v.held >= p.start AND v.held <= w.b) - julianday(p.start) AS days
    FROM w JOIN placements p ON p.start BETWEEN w.year AND w.b),
  y AS (SELECT days, row_number() OVER (ORDER BY days) AS place, count(*) OVER () AS many FROM x WHERE days IS NOT NULL)
SELECT 'f-days', 'number', w.year, w.b,
  (SELECT sum(days) FROM y WHERE place IN ((many + 1) / 2, (many + 2) / 2)),
  (SELECT count(*) FROM y WHERE place IN ((many + 1) / 2, (many + 2) / 2)),
  (SELECT count(*) FROM x WHERE days IS NULL)
FROM w;

-- from a placement: the same citizen's others
INSERT INTO figure (id, kind, a, b, n)
SELECT 'f-others', 'count', w.quarter, w.b,
  (SELECT count(*) FROM placements p WHERE p.start BETWEEN w.quarter AND w.b
   AND EXISTS (SELECT 1 FROM placements q WHERE q.citizen = p.citizen AND q.id <> p.id
     AND q.start BETWEEN w.quarter AND w.b AND q.form IN ('loentilskud', 'fleksjob', 'skaanejob', 'ordinaert-job')))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'f-alone', 'count', w.month, w.b,
  (SELECT count(*) FROM placements p WHERE p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.b)
   AND NOT EXISTS (SELECT 1 FROM placements q WHERE q.citizen = p.citizen AND q.id <> p.id
     AND q.start <= w.b AND (q.ended IS NULL OR q.ended >= w.b)))
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator, pending)
WITH d AS (SELECT p.id, p.citizen, p.company,
      min(date(p.start, 'start of month', '+3 months', '+' || (substr(p.start, 9) - 1) || ' days'),
      date(p.start, 'start of month', '+4 months', '-1 day')) AS day
    FROM w JOIN placements p ON p.start <= w.b
    WHERE p.form IN ('virksomhedspraktik', 'hybridpraktik', 'nytteindsats', 'frivillig'))
SELECT 'f-next', 'share', w.start, w.b,
  (SELECT count(*) FROM d WHERE d.day <= w.b AND EXISTS (SELECT 1 FROM placements q WHERE q.citizen = d.citizen
    AND q.id <> d.id AND q.company = d.company AND q.start <= d.day AND (q.ended IS NULL OR q.ended >= d.day))),
  (SELECT count(*) FROM d WHERE d.day <= w.b),
  (SELECT count(*) FROM d WHERE d.day > w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, n, pending)
WITH d AS (SELECT p.id, date(p.start, '+15 days') AS day, date(p.start, '+29 days') AS last
    FROM w JOIN placements p ON p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.quarter))
SELECT 'f-visited', 'count', w.quarter, w.b,
  (SELECT count(*) FROM d WHERE d.last <= w.b AND EXISTS (SELECT 1 FROM visits v WHERE v.placement = d.id
    AND v.employed = 1 AND v.held BETWEEN d.day AND d.last)),
  (SELECT count(*) FROM d WHERE d.last > w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'f-people', 'distinct', w.month, w.b,
  (SELECT count(DISTINCT p.citizen) FROM placements p WHERE p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.month))
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator, tn, td, target_by, en, ed)
SELECT 'f-share-broken', 'share', w.start, w.b,
  (SELECT count(*) FROM placements p WHERE p.ended BETWEEN w.start AND w.b
   AND p.end_reason IN ('ikke-match-opgaver', 'ikke-match-socialt', 'ikke-match-timer', 'transport',
     'virksomhedens-forhold', 'borgerens-oenske', 'flyttet', 'ukendt')),
  (SELECT count(*) FROM placements p WHERE p.ended BETWEEN w.start AND w.b AND p.end_reason IS NOT NULL),
  60, 100, '2020-12-31', 60, 100
FROM w;

-- openings: closes is a plan and kept, also when it is later than -t

INSERT INTO figure (id, kind, a, b, n)
SELECT 'j-open', 'count', w.month, w.b,
  (SELECT count(*) FROM openings o WHERE o.opened <= w.b AND (o.closes IS NULL OR o.closes >= w.b)
   AND (' ' || o.forms || ' ' LIKE '% ordinaert-job %' OR ' ' || o.forms || ' ' LIKE '% smaajob %')
   AND (o.conditions IS NULL OR ' ' || o.conditions || ' ' NOT LIKE '% stoej %') AND o.positions >= 2)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'j-positions', 'number', w.month, w.b, coalesce(
  (SELECT sum(o.positions) FROM openings o WHERE o.opened <= w.b AND o.closes >= w.month
   AND NOT EXISTS (SELECT 1 FROM placements p WHERE p.opening = o.id
     AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.month))), 0)
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator)
SELECT 'j-share', 'share', w.quarter, w.b,
  (SELECT count(*) FROM openings o WHERE o.opened <= w.b AND (o.closes IS NULL OR o.closes >= w.quarter)
   AND EXISTS (SELECT 1 FROM matches m WHERE m.opening = o.id AND m.proposed <= w.b
     AND m.decision = 'ansat' AND m.decided <= w.b)),
  (SELECT count(*) FROM openings o WHERE o.opened <= w.b AND (o.closes IS NULL OR o.closes >= w.quarter))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'j-filled', 'count', w.start, w.b,
  (SELECT count(*) FROM openings o WHERE o.opened <= w.b
   AND EXISTS (SELECT 1 FROM placements p WHERE p.opening = o.id AND p.form <> 'virksomhedspraktik'
     AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.start))
   AND NOT EXISTS (SELECT 1 FROM matches m WHERE m.opening = o.id AND m.decided IS NULL
     AND m.proposed BETWEEN w.month AND w.b))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'j-chain', 'count', w.start, w.b,
  (SELECT count(*) FROM openings o LEFT JOIN openings q ON q.id = o.caused_by LEFT JOIN companies v ON v.id = q.company
   WHERE o.opened <= w.b AND o.cause = 'genbesaettelse' AND o.caused_by IS NOT NULL
   AND (v.kind IS NULL OR v.kind <> 'offentlig'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'j-closed', 'count', w.month, w.b,
  (SELECT count(*) FROM openings o WHERE o.closes BETWEEN w.month AND w.b AND o.start_by IS NOT NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'm-proposed', 'count', w.month, w.b,
  (SELECT count(*) FROM matches m LEFT JOIN openings o ON o.id = m.opening LEFT JOIN companies v ON v.id = o.company
   WHERE m.proposed BETWEEN w.month AND w.b AND v.kind = 'kommerciel' AND m.score >= 500)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'm-hired', 'count', w.year, w.b,
  (SELECT count(*) FROM matches m LEFT JOIN citizens c ON c.id = m.citizen
   WHERE m.proposed <= w.b AND m.decision = 'ansat' AND m.decided BETWEEN w.year AND w.b AND c.exited IS NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'm-people', 'distinct', w.quarter, w.b,
  (SELECT count(DISTINCT m.citizen) FROM matches m WHERE m.proposed BETWEEN w.quarter AND w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'm-waiting', 'count', w.half, w.b,
  (SELECT count(*) FROM matches m WHERE m.proposed BETWEEN w.half AND w.b AND m.decided IS NULL AND m.run IS NULL)
FROM w;
