-- SPDX-License-Identifier: MIT
-- The citizens' indicators of indicators.h, each counted by hand from the words of the contract: from the views
-- of asof.sql and the window arithmetic in w, and nothing else that is shared. period.from is 2018-03-01.
-- The paid forms are hybridpraktik loentilskud smaajob fleksjob skaanejob ordinaert-job elevplads, of these
-- loentilskud fleksjob skaanejob subsidised and the rest ordinary.

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-enrolled', 'count', w.start, w.b, (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b) FROM w;
UPDATE figure SET
  tn = CASE WHEN b <= '2018-12-31' THEN 100 WHEN b <= '2019-12-15' THEN 250 ELSE 900 END,
  target_by = CASE WHEN b <= '2018-12-31' THEN '2018-12-31' WHEN b <= '2019-12-15' THEN '2019-12-15' ELSE '2020-05-31' END,
  en = CASE WHEN b <= '2018-12-31' THEN 100 * (julianday(b) - julianday('2018-03-01'))
            WHEN b <= '2019-12-15' THEN 100 * 349 + (250 - 100) * (julianday(b) - julianday('2018-12-31'))
            WHEN b <= '2020-05-31' THEN 250 * 168 + (900 - 250) * (julianday(b) - julianday('2019-12-15'))
            ELSE 900 END,
  ed = CASE WHEN b <= '2018-12-31' THEN 305 WHEN b <= '2019-12-15' THEN 349 WHEN b <= '2020-05-31' THEN 168 ELSE 1 END,
  last_by = '2020-05-31'
WHERE id = 'c-enrolled';

INSERT INTO figure (id, kind, a, b, n, tn, target_by, en)
SELECT 'c-started', 'count', w.month, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled >= w.month AND c.enrolled <= w.b
   AND c.municipality IN (360, 376) AND c.benefit <> 'sygedagpenge'),
  CASE WHEN w.b <= '2019-12-31' THEN 5 ELSE 10 END,
  CASE WHEN w.b <= '2019-12-31' THEN '2019-12-31' ELSE '2020-06-30' END,
  CASE WHEN w.b <= '2019-12-31' THEN 5 ELSE 10 END
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-left-leaves', 'count', w.quarter, w.b,
  (SELECT count(*) FROM citizens c WHERE c.exited BETWEEN w.quarter AND w.b
   AND c.exit_reason IN ('fraflyttet', 'doed', 'pension'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-left-mixed', 'count', w.half, w.b,
  (SELECT count(*) FROM citizens c WHERE c.exited BETWEEN w.half AND w.b
   AND c.exit_reason IN ('fraflyttet', 'doed', 'pension', 'job', 'gennemfoert'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-left-other', 'count', w.year, w.b,
  (SELECT count(*) FROM citizens c WHERE c.exited BETWEEN w.year AND w.b
   AND (c.exit_reason IS NULL OR c.exit_reason NOT IN ('fraflyttet', 'doed', 'pension')))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-running', 'count', w.month, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.b)
   AND c.exited IS NULL AND c.consultant IS NOT NULL AND c.hours_min < 10)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-sets', 'count', w.month, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.month)
   AND ' ' || c.tasks || ' ' LIKE '% rengoering %'
   AND (' ' || c.trainable || ' ' LIKE '% koekken %' OR ' ' || c.trainable || ' ' LIKE '% kantine %'
        OR ' ' || c.trainable || ' ' LIKE '% opvask %')
   AND (c.declines IS NULL OR ' ' || c.declines || ' ' NOT LIKE '% pakning %')
   AND c.certificates IS NULL AND c.shifts IS NOT NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-dates', 'count', w.month, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b
   AND c.enrolled < w.month AND c.screened <= w.b AND c.available <= '2019-12-31')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-screened', 'count', w.quarter, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b
   AND c.screened BETWEEN w.quarter AND w.b AND c.enrolled >= '2018-06-15' AND c.partner = 'lolland')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-text', 'count', w.start, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.start)
   AND c.consultant IN ('Bo Nielsen', 'Ida, Maja', 'Per "P" Holm')
   AND (c.exited IS NULL OR c.exited <> '2019-12-31'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-explicit', 'count', '2019-03-15', min('2020-01-31', w.b),
  (SELECT count(*) FROM citizens c
   WHERE c.enrolled <= min('2020-01-31', w.b) AND (c.exited IS NULL OR c.exited >= '2019-03-15')
   AND EXISTS (SELECT 1 FROM exemptions e WHERE e.citizen = c.id AND e.reason IN ('sygdom', 'barsel')
     AND e."from" <= min('2020-01-31', w.b) AND (e."to" IS NULL OR e."to" >= '2019-03-15')))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-later', 'count', '2020-02-01', min('2020-05-31', w.b),
  (SELECT count(*) FROM citizens c WHERE c.enrolled >= '2020-02-01' AND c.enrolled <= min('2020-05-31', w.b))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-ordinary', 'count', w.start, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b
   AND EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id
     AND p.form IN ('hybridpraktik', 'smaajob', 'ordinaert-job', 'elevplads') AND p.paid_hours > 0
     AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.start)))
FROM w;
UPDATE figure SET
  tn = CASE WHEN b <= '2019-10-31' THEN 50 ELSE 250 END,
  target_by = CASE WHEN b <= '2019-10-31' THEN '2019-10-31' ELSE '2020-12-31' END,
  en = CASE WHEN b <= '2019-10-31' THEN 50 * (julianday(b) - julianday('2018-03-01'))
            WHEN b <= '2020-12-31' THEN 50 * 427 + 200 * (julianday(b) - julianday('2019-10-31')) ELSE 250 END,
  ed = CASE WHEN b <= '2019-10-31' THEN 609 WHEN b <= '2020-12-31' THEN 427 ELSE 1 END,
  last_by = '2020-12-31'
WHERE id = 'c-ordinary';

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-list', 'count', w.year, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.year)
   AND EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id AND p.start BETWEEN w.year AND w.b
     AND p.form IN ('virksomhedspraktik', 'hybridpraktik', 'nytteindsats', 'frivillig', 'fleksjob'))
   AND EXISTS (SELECT 1 FROM contacts k WHERE k.citizen = c.id AND k.date <= w.b
     AND k.channel IN ('besoeg', 'netvaerksmoede', 'bustur', 'opfoelgning')))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-paid-or-education', 'count', w.start, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b
   AND (EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id AND p.form IN ('hybridpraktik', 'loentilskud',
          'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads') AND p.paid_hours >= 15
          AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.start))
     OR EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id AND p.form IN ('uddannelse', 'elevplads')
          AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.start))))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-idle', 'count', w.month, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.month)
   AND NOT EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id
     AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.month)))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-untroubled', 'count', w.half, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.half)
   AND NOT EXISTS (SELECT 1 FROM exemptions e WHERE e.citizen = c.id
     AND e."from" <= w.b AND (e."to" IS NULL OR e."to" >= w.half))
   AND NOT EXISTS (SELECT 1 FROM placements p JOIN visits v ON v.placement = p.id WHERE p.citizen = c.id
     AND v.outcome IN ('afbrydes', 'risiko') AND v.held <= w.b))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-windows', 'count', w.month, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b
   AND EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id AND p.start BETWEEN w.year AND w.b
     AND p.form NOT IN ('virksomhedspraktik', 'hybridpraktik', 'nytteindsats', 'frivillig'))
   AND NOT EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id
     AND p.start <= min('2018-12-31', w.b) AND (p.ended IS NULL OR p.ended >= '2018-03-01')))
FROM w;

-- age is the year of the form's date less the year of birth
INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-forms', 'count', w.start, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b
   AND EXISTS (SELECT 1 FROM forms s WHERE s.citizen = c.id AND s.form = 'start' AND s.job_seeking = 0
     AND substr(s.date, 1, 4) - s.birth_year < 50 AND s.date BETWEEN w.start AND w.b)
   AND EXISTS (SELECT 1 FROM forms s WHERE s.citizen = c.id AND s.form = 'slut'
     AND (s.employed IS NULL OR s.employed <> 0) AND s.date BETWEEN w.start AND w.b))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-attended', 'count', w.quarter, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b
   AND EXISTS (SELECT 1 FROM attendance d WHERE d.participant = c.id AND d.date BETWEEN w.quarter AND w.b
     AND d.present = 1 AND d.kind IN ('jobklub', 'bustur') AND d.hours > 1))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-hired', 'count', w.year, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b
   AND EXISTS (SELECT 1 FROM matches m WHERE m.citizen = c.id AND m.proposed BETWEEN w.quarter AND w.b
     AND m.decision = 'ansat' AND m.decided BETWEEN w.quarter AND w.b))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-exempt', 'count', w.month, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b
   AND EXISTS (SELECT 1 FROM exemptions e WHERE e.citizen = c.id AND e.reason <> 'andet'
     AND e."from" <= w.b AND (e."to" IS NULL OR e."to" >= w.b)))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-visited', 'count', w.quarter, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b
   AND EXISTS (SELECT 1 FROM placements p JOIN visits v ON v.placement = p.id WHERE p.citizen = c.id
     AND v."with" = 'begge' AND v.worked_hours >= 10 AND v.held BETWEEN w.quarter AND w.b
     AND p.form IN ('hybridpraktik', 'loentilskud', 'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads')))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-left-job', 'count', w.half, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b
   AND EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id AND p.ended BETWEEN w.year AND w.b
     AND p.destination IN ('samme-virksomhed', 'uddannelse') AND p.start < w.year))
FROM w;

-- Values of the citizens or of their related rows. Decimals are summed in hundredths.

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'c-progress-mean', 'number', w.year, w.b, v.n, v.d
FROM w, (SELECT sum(CAST(round(100 * g.value) AS INTEGER)) AS n, 100 * count(g.value) AS d
  FROM w JOIN citizens c ON c.enrolled <= w.b JOIN progress g ON g.citizen = c.id
  WHERE g.instrument = 'eget' AND g.item = 'jobtro' AND g.rater <> 'virksomhed' AND g.date BETWEEN w.year AND w.b) v;
UPDATE figure SET
  tn = CASE WHEN b <= '2019-12-31' THEN 325 ELSE 310 END, td = 100,
  target_by = CASE WHEN b <= '2019-12-31' THEN '2019-12-31' ELSE '2020-12-31' END,
  en = CASE WHEN b <= '2019-12-31' THEN 325 ELSE 310 END, ed = 100
WHERE id = 'c-progress-mean';

-- every placement that meets the with or one of the with_any on placements, once
INSERT INTO figure (id, kind, a, b, n, d, tn, target_by, en)
SELECT 'c-hours-sum', 'number', w.month, w.b, coalesce(v.n, 0), 100, 1500, '2020-12-31', 1500
FROM w, (SELECT sum(CAST(round(100 * r.paid_hours) AS INTEGER)) AS n
  FROM w JOIN citizens c ON c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.b)
  JOIN placements r ON r.citizen = c.id
  WHERE EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id AND p.form IN ('hybridpraktik', 'loentilskud',
      'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads')
      AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.b))
    AND (EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id AND p.paid_hours >= 10
           AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.b))
      OR EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id AND p.start BETWEEN w.month AND w.b)
      OR EXISTS (SELECT 1 FROM contacts k WHERE k.citizen = c.id AND k.date BETWEEN w.month AND w.b))
    AND ((r.form IN ('hybridpraktik', 'loentilskud', 'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads')
           AND r.start <= w.b AND (r.ended IS NULL OR r.ended >= w.b))
      OR (r.paid_hours >= 10 AND r.start <= w.b AND (r.ended IS NULL OR r.ended >= w.b))
      OR r.start BETWEEN w.month AND w.b)) v;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-companies', 'distinct', w.quarter, w.b,
  (SELECT count(DISTINCT p.company) FROM citizens c JOIN placements p ON p.citizen = c.id
   WHERE c.enrolled <= w.b AND p.paid_hours > 0 AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.quarter))
FROM w;

-- the middle one, or the mean of the middle two
INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'c-hours-median', 'number', w.month, w.b, v.n, v.d
FROM w, (SELECT sum(x) AS n, 100 * count(*) AS d
  FROM (SELECT CAST(round(100 * c.hours_min) AS INTEGER) AS x, row_number() OVER (ORDER BY c.hours_min) AS place,
      count(*) OVER () AS many
    FROM w JOIN citizens c ON c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.b)
    WHERE c.hours_max IS NOT NULL AND c.hours_min IS NOT NULL)
  WHERE place IN ((many + 1) / 2, (many + 2) / 2)) v;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'c-unpaid-median', 'number', w.year, w.b, v.n, v.d
FROM w, (SELECT sum(x) AS n, 100 * count(*) AS d
  FROM (SELECT CAST(round(100 * p.unpaid_hours) AS INTEGER) AS x, row_number() OVER (ORDER BY p.unpaid_hours) AS place,
      count(*) OVER () AS many
    FROM w JOIN citizens c ON c.enrolled <= w.b JOIN placements p ON p.citizen = c.id
    WHERE p.form IN ('virksomhedspraktik', 'hybridpraktik', 'nytteindsats', 'frivillig')
      AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.year) AND p.unpaid_hours IS NOT NULL)
  WHERE place IN ((many + 1) / 2, (many + 2) / 2)) v;

INSERT INTO figure (id, kind, a, b, n, d, pending)
WITH x AS (SELECT c.id, (SELECT min(julianday(p.start)) FROM placements p WHERE p.citizen = c.id
      AND p.start >= c.enrolled AND p.start <= w.b) - julianday(c.enrolled) AS days
    FROM w JOIN citizens c ON c.enrolled BETWEEN w.start AND w.b),
  y AS (SELECT days, row_number() OVER (ORDER BY days) AS place, count(*) OVER () AS many FROM x WHERE days IS NOT NULL)
SELECT 'c-days-first', 'number', w.start, w.b,
  (SELECT sum(days) FROM y WHERE place IN ((many + 1) / 2, (many + 2) / 2)),
  (SELECT count(*) FROM y WHERE place IN ((many + 1) / 2, (many + 2) / 2)),
  (SELECT count(*) FROM x WHERE days IS NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n, d, pending, tn, target_by, en)
WITH x AS (SELECT c.id, (SELECT min(julianday(k.date)) FROM contacts k WHERE k.citizen = c.id
      AND k.channel IN ('besoeg', 'netvaerksmoede', 'bustur', 'opfoelgning')
      AND k.date >= c.enrolled AND k.date <= w.b) - julianday(c.enrolled) AS days
    FROM w JOIN citizens c ON c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.year)
    WHERE c.municipality = 360),
  y AS (SELECT days, row_number() OVER (ORDER BY days) AS place, count(*) OVER () AS many FROM x WHERE days IS NOT NULL)
SELECT 'c-days-contact', 'number', w.year, w.b,
  (SELECT sum(days) FROM y WHERE place IN ((many + 1) / 2, (many + 2) / 2)),
  (SELECT count(*) FROM y WHERE place IN ((many + 1) / 2, (many + 2) / 2)),
  (SELECT count(*) FROM x WHERE days IS NULL), 30, '2020-12-31', 30
FROM w;

-- Shares.

-- The indsatsgruppe: enrolled by the end; not gone before the beginning for a reason that leaves; no one exemption
-- covers the whole window.
INSERT INTO figure (id, kind, a, b, numerator, denominator)
WITH g AS (SELECT c.id FROM w JOIN citizens c ON c.enrolled <= w.b
    WHERE NOT (c.exited IS NOT NULL AND c.exited < w.month
        AND coalesce(c.exit_reason, '') IN ('fraflyttet', 'doed', 'pension'))
      AND NOT EXISTS (SELECT 1 FROM exemptions e WHERE e.citizen = c.id
        AND e."from" <= w.month AND (e."to" IS NULL OR e."to" >= w.b)))
SELECT 'c-share-fsm', 'share', w.month, w.b,
  (SELECT count(*) FROM g WHERE
    EXISTS (SELECT 1 FROM placements p WHERE p.citizen = g.id AND p.paid_hours > 0
      AND p.form IN ('hybridpraktik', 'smaajob', 'ordinaert-job', 'elevplads')
      AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.month))
    OR EXISTS (SELECT 1 FROM placements p WHERE p.citizen = g.id AND p.form = 'uddannelse'
      AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.month))),
  (SELECT count(*) FROM g)
FROM w;
UPDATE figure SET
  tn = CASE WHEN b <= '2019-12-31' THEN 8 ELSE 1 END, td = CASE WHEN b <= '2019-12-31' THEN 100 ELSE 7 END,
  target_by = CASE WHEN b <= '2019-12-31' THEN '2019-12-31' ELSE '2020-12-31' END,
  en = CASE WHEN b <= '2019-12-31' THEN 8 ELSE 1 END, ed = CASE WHEN b <= '2019-12-31' THEN 100 ELSE 7 END
WHERE id = 'c-share-fsm';

INSERT INTO figure (id, kind, a, b, numerator, denominator)
WITH g AS (SELECT c.id, c.exited FROM w JOIN citizens c ON c.enrolled <= w.b
    WHERE c.municipality IN (360, 376, 330)
      AND NOT (c.exited IS NOT NULL AND c.exited < w.quarter
        AND coalesce(c.exit_reason, '') IN ('fraflyttet', 'doed', 'pension'))
      AND NOT EXISTS (SELECT 1 FROM exemptions e WHERE e.citizen = c.id
        AND e."from" <= w.quarter AND (e."to" IS NULL OR e."to" >= w.b)))
SELECT 'c-share-group', 'share', w.quarter, w.b,
  (SELECT count(*) FROM g WHERE (g.exited IS NULL OR g.exited >= w.b)
    AND EXISTS (SELECT 1 FROM contacts k WHERE k.citizen = g.id AND k.date BETWEEN w.quarter AND w.b)),
  (SELECT count(*) FROM g)
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator, tn, td, target_by, en, ed)
WITH d AS (SELECT c.id, c.consultant FROM w
    JOIN citizens c ON c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.half)
    WHERE c.benefit IN ('kth-jobparat', 'kth-aktivitetsparat', 'dagpenge', 'jobafklaring')
      AND EXISTS (SELECT 1 FROM placements p JOIN visits v ON v.placement = p.id WHERE p.citizen = c.id AND v.held <= w.b)
      AND (EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id
             AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.half))
        OR EXISTS (SELECT 1 FROM contacts k WHERE k.citizen = c.id AND k.date BETWEEN w.half AND w.b))
      AND NOT EXISTS (SELECT 1 FROM exemptions e WHERE e.citizen = c.id AND e.reason = 'dom' AND e."from" <= w.b))
SELECT 'c-share-keys', 'share', w.half, w.b,
  (SELECT count(*) FROM d WHERE (d.consultant IS NULL OR d.consultant <> 'Bo Nielsen')
    AND EXISTS (SELECT 1 FROM placements p WHERE p.citizen = d.id AND p.form IN ('hybridpraktik', 'loentilskud',
      'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads')
      AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.half))),
  (SELECT count(*) FROM d), 60, 100, '2020-12-31', 60, 100
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator)
WITH d AS (SELECT c.id FROM w JOIN citizens c ON c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.b)
    WHERE c.benefit <> 'dagpenge' AND c.hours_max >= 12.5)
SELECT 'c-share-same', 'share', w.quarter, w.b,
  (SELECT count(*) FROM d WHERE EXISTS (SELECT 1 FROM placements p WHERE p.citizen = d.id
    AND p.form IN ('loentilskud', 'fleksjob', 'skaanejob', 'ordinaert-job')
    AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.b))),
  (SELECT count(*) FROM d)
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator)
SELECT 'c-share-all', 'share', w.start, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b AND c.benefit <> 'jobafklaring'
   AND EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id AND p.paid_hours > 0
     AND p.start <= min('2020-03-31', w.b) AND (p.ended IS NULL OR p.ended >= '2018-08-01') AND w.b >= '2018-08-01')),
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b)
FROM w;
UPDATE figure SET
  tn = CASE WHEN b <= '2019-12-31' THEN 2 ELSE 24 END, td = CASE WHEN b <= '2019-12-31' THEN 9 ELSE 100 END,
  target_by = CASE WHEN b <= '2019-12-31' THEN '2019-12-31' ELSE '2020-04-30' END,
  en = CASE WHEN b <= '2019-12-31' THEN 2 ELSE 24 END, ed = CASE WHEN b <= '2019-12-31' THEN 9 ELSE 100 END
WHERE id = 'c-share-all';

INSERT INTO figure (id, kind, a, b, numerator, denominator)
WITH d AS (SELECT c.id FROM w JOIN citizens c ON c.enrolled <= w.b
    WHERE EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id AND p.paid_hours > 0
      AND p.start <= min('2019-12-31', w.b) AND (p.ended IS NULL OR p.ended >= '2018-08-01') AND w.b >= '2018-08-01'))
SELECT 'c-share-still', 'share', w.start, w.b,
  (SELECT count(*) FROM d WHERE EXISTS (SELECT 1 FROM placements p WHERE p.citizen = d.id
    AND p.form IN ('hybridpraktik', 'loentilskud', 'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads')
    AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.month) AND w.month <= w.b)),
  (SELECT count(*) FROM d)
FROM w;

-- Observed. A month later is the same day of that month, or its last day if it is shorter:
-- min(first of the month + n months + (day - 1) days, first of the month + n+1 months - 1 day).

INSERT INTO figure (id, kind, a, b, numerator, denominator, pending)
WITH d AS (SELECT c.id, min(date(c.exited, 'start of month', '+6 months', '+' || (substr(c.exited, 9) - 1) || ' days'),
      date(c.exited, 'start of month', '+7 months', '-1 day')) AS day
    FROM w JOIN citizens c ON c.exited BETWEEN w.start AND w.b)
SELECT 'c-obs-left', 'share', w.start, w.b,
  (SELECT count(*) FROM d WHERE d.day <= w.b AND EXISTS (SELECT 1 FROM placements p WHERE p.citizen = d.id
    AND p.form IN ('hybridpraktik', 'smaajob', 'ordinaert-job', 'elevplads') AND p.paid_hours > 0
    AND p.start <= d.day AND (p.ended IS NULL OR p.ended >= d.day))),
  (SELECT count(*) FROM d WHERE d.day <= w.b),
  (SELECT count(*) FROM d WHERE d.day > w.b)
FROM w;

-- without an after the observation begins on the index day itself
INSERT INTO figure (id, kind, a, b, n, pending)
WITH d AS (SELECT c.id, c.exited AS day, date(c.exited, '+28 days') AS last
    FROM w JOIN citizens c ON c.exited BETWEEN w.start AND w.b)
SELECT 'c-obs-within', 'count', w.start, w.b,
  (SELECT count(*) FROM d WHERE d.last <= w.b AND EXISTS (SELECT 1 FROM placements p WHERE p.citizen = d.id
    AND p.form IN ('hybridpraktik', 'loentilskud', 'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads')
    AND p.start <= d.last AND (p.ended IS NULL OR p.ended >= d.day))),
  (SELECT count(*) FROM d WHERE d.last > w.b)
FROM w;
UPDATE figure SET
  tn = CASE WHEN b <= '2019-12-31' THEN 30 ELSE 60 END,
  target_by = CASE WHEN b <= '2019-12-31' THEN '2019-12-31' ELSE '2020-06-30' END,
  en = CASE WHEN b <= '2019-12-31' THEN 30 * (julianday(b) - julianday('2018-03-01'))
            WHEN b <= '2020-06-30' THEN 30 * 182 + 30 * (julianday(b) - julianday('2019-12-31')) ELSE 60 END,
  ed = CASE WHEN b <= '2019-12-31' THEN 670 WHEN b <= '2020-06-30' THEN 182 ELSE 1 END,
  last_by = '2020-06-30'
WHERE id = 'c-obs-within';

-- the earliest start, of equal ones the smallest id by bytes
INSERT INTO figure (id, kind, a, b, numerator, denominator, pending)
WITH f AS (SELECT p.*, row_number() OVER (PARTITION BY p.citizen ORDER BY p.start, p.id) AS nth
    FROM w JOIN placements p ON p.start BETWEEN w.year AND w.b
    WHERE p.form IN ('hybridpraktik', 'smaajob', 'ordinaert-job', 'elevplads')),
  d AS (SELECT c.id, f.company,
      min(date(f.start, 'start of month', '+3 months', '+' || (substr(f.start, 9) - 1) || ' days'),
      date(f.start, 'start of month', '+4 months', '-1 day')) AS day
    FROM w JOIN citizens c ON c.enrolled <= w.b JOIN f ON f.citizen = c.id AND f.nth = 1)
SELECT 'c-kept', 'share', w.year, w.b,
  (SELECT count(*) FROM d WHERE d.day <= w.b AND EXISTS (SELECT 1 FROM placements p WHERE p.citizen = d.id
    AND p.company = d.company
    AND p.form IN ('hybridpraktik', 'loentilskud', 'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads')
    AND p.start <= d.day AND (p.ended IS NULL OR p.ended >= d.day))),
  (SELECT count(*) FROM d WHERE d.day <= w.b),
  (SELECT count(*) FROM d WHERE d.day > w.b)
FROM w;
UPDATE figure SET
  tn = CASE WHEN b <= '2019-12-31' THEN 30 ELSE 65 END, td = CASE WHEN b <= '2019-12-31' THEN 50 ELSE 100 END,
  target_by = CASE WHEN b <= '2019-12-31' THEN '2019-12-31' ELSE '2020-12-31' END,
  en = CASE WHEN b <= '2019-12-31' THEN 30 ELSE 65 END, ed = CASE WHEN b <= '2019-12-31' THEN 50 ELSE 100 END
WHERE id = 'c-kept';

INSERT INTO figure (id, kind, a, b, n, pending)
WITH f AS (SELECT p.*, row_number() OVER (PARTITION BY p.citizen ORDER BY p.start, p.id) AS nth
    FROM w JOIN placements p ON p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.start)
    WHERE p.form IN ('smaajob', 'ordinaert-job', 'virksomhedspraktik')),
  d AS (SELECT c.id, f.id AS row,
      date(min(date(f.start, 'start of month', '+2 months', '+' || (substr(f.start, 9) - 1) || ' days'),
      date(f.start, 'start of month', '+3 months', '-1 day')), '+15 days') AS day
    FROM w JOIN citizens c ON c.enrolled <= w.b JOIN f ON f.citizen = c.id AND f.nth = 1)
SELECT 'c-kept-row', 'count', w.start, w.b,
  (SELECT count(*) FROM d WHERE d.day <= w.b AND EXISTS (SELECT 1 FROM placements p WHERE p.id = d.row
    AND p.start <= d.day AND (p.ended IS NULL OR p.ended >= d.day))),
  (SELECT count(*) FROM d WHERE d.day > w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator, pending)
WITH f AS (SELECT p.*, row_number() OVER (PARTITION BY p.citizen ORDER BY p.start, p.id) AS nth
    FROM w JOIN placements p ON p.start <= w.b
    WHERE p.form IN ('hybridpraktik', 'loentilskud', 'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads')),
  d AS (SELECT c.id, f.id AS row, date(f.start, '+14 days') AS day, date(f.start, '+35 days') AS last
    FROM w JOIN citizens c ON c.enrolled <= w.b JOIN f ON f.citizen = c.id AND f.nth = 1)
SELECT 'c-kept-visit', 'share', w.start, w.b,
  (SELECT count(*) FROM d WHERE d.last <= w.b AND EXISTS (SELECT 1 FROM visits v WHERE v.placement = d.row
    AND v.held BETWEEN d.day AND d.last)),
  (SELECT count(*) FROM d WHERE d.last <= w.b),
  (SELECT count(*) FROM d WHERE d.last > w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator, pending)
WITH d AS (SELECT c.id,
      min(date(c.enrolled, 'start of month', '+3 months', '+' || (substr(c.enrolled, 9) - 1) || ' days'),
      date(c.enrolled, 'start of month', '+4 months', '-1 day')) AS day
    FROM w JOIN citizens c ON c.enrolled <= w.b)
SELECT 'c-obs-idle', 'share', w.half, w.b,
  (SELECT count(*) FROM d WHERE d.day <= w.b AND NOT EXISTS (SELECT 1 FROM placements p WHERE p.citizen = d.id
    AND p.start <= d.day AND (p.ended IS NULL OR p.ended >= d.day))),
  (SELECT count(*) FROM d WHERE d.day <= w.b),
  (SELECT count(*) FROM d WHERE d.day > w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator, pending)
WITH i AS (SELECT c.id,
      date(min(date(c.enrolled, 'start of month', '+1 month', '+' || (substr(c.enrolled, 9) - 1) || ' days'),
      date(c.enrolled, 'start of month', '+2 months', '-1 day')), '+14 days') AS day
    FROM w JOIN citizens c ON c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.quarter)),
  d AS (SELECT id, day, date(day, '+30 days') AS last FROM i)
SELECT 'c-obs-any', 'share', w.quarter, w.b,
  (SELECT count(*) FROM d WHERE d.last <= w.b AND (
    EXISTS (SELECT 1 FROM placements p WHERE p.citizen = d.id AND p.form IN ('uddannelse', 'elevplads')
      AND p.start <= d.last AND (p.ended IS NULL OR p.ended >= d.day))
    OR EXISTS (SELECT 1 FROM placements p WHERE p.citizen = d.id AND p.paid_hours > 0
      AND p.form IN ('hybridpraktik', 'smaajob', 'ordinaert-job', 'elevplads')
      AND p.start <= d.last AND (p.ended IS NULL OR p.ended >= d.day))
    OR EXISTS (SELECT 1 FROM contacts k WHERE k.citizen = d.id AND k.date BETWEEN d.day AND d.last
      AND k.channel IN ('besoeg', 'netvaerksmoede', 'bustur', 'opfoelgning')))),
  (SELECT count(*) FROM d WHERE d.last <= w.b),
  (SELECT count(*) FROM d WHERE d.last > w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, n, d, pending)
WITH x AS (SELECT c.id, c.hours_max, date(c.enrolled, '+7 days') AS day, date(c.enrolled, '+67 days') AS last
    FROM w JOIN citizens c ON c.enrolled BETWEEN w.year AND w.b),
  s AS (SELECT x.hours_max FROM w JOIN x ON x.last <= w.b WHERE EXISTS (SELECT 1 FROM contacts k WHERE k.citizen = x.id
      AND k.date BETWEEN x.day AND x.last))
SELECT 'c-obs-mean', 'number', w.year, w.b,
  (SELECT sum(CAST(round(100 * hours_max) AS INTEGER)) FROM s), (SELECT 100 * count(hours_max) FROM s),
  (SELECT count(*) FROM x WHERE x.last > w.b)
FROM w;
