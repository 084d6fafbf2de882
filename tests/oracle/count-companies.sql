-- SPDX-License-Identifier: MIT
-- The companies' indicators of indicators.h, counted by hand. A company is always there: it touches every window,
-- and never starts or ends. period.from is 2018-03-01.

INSERT INTO figure (id, kind, a, b, n)
SELECT 'v-interested', 'count', w.month, w.b, (SELECT count(*) FROM companies v WHERE v.interested <= w.b) FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'v-interested-known', 'count', w.month, w.b,
  (SELECT count(*) FROM companies v WHERE v.interested IS NOT NULL AND v.joined IS NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'v-joined', 'count', w.start, w.b,
  (SELECT count(*) FROM companies v WHERE v.joined <= w.b AND v.kind = 'kommerciel')
FROM w;
UPDATE figure SET
  tn = CASE WHEN b <= '2018-12-31' THEN 5 WHEN b <= '2020-01-15' THEN 12 ELSE 80 END,
  target_by = CASE WHEN b <= '2018-12-31' THEN '2018-12-31' WHEN b <= '2020-01-15' THEN '2020-01-15' ELSE '2020-06-30' END,
  en = CASE WHEN b <= '2018-12-31' THEN 5 * (julianday(b) - julianday('2018-03-01'))
            WHEN b <= '2020-01-15' THEN 5 * 380 + 7 * (julianday(b) - julianday('2018-12-31'))
            WHEN b <= '2020-06-30' THEN 12 * 167 + 68 * (julianday(b) - julianday('2020-01-15'))
            ELSE 80 END,
  ed = CASE WHEN b <= '2018-12-31' THEN 305 WHEN b <= '2020-01-15' THEN 380 WHEN b <= '2020-06-30' THEN 167 ELSE 1 END,
  last_by = '2020-06-30'
WHERE id = 'v-joined';

INSERT INTO figure (id, kind, a, b, n)
SELECT 'v-joined-new', 'count', w.quarter, w.b,
  (SELECT count(*) FROM companies v WHERE v.joined BETWEEN w.quarter AND w.b AND v.kind <> 'offentlig')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'v-ambassadors', 'count', w.year, w.b, (SELECT count(*) FROM companies v WHERE v.ambassador < w.year) FROM w;

INSERT INTO figure (id, kind, a, b, n, tn, target_by, en)
SELECT 'v-never', 'count', w.month, w.b, 0, 3, '2020-12-31', 3 FROM w;

INSERT INTO figure (id, kind, a, b, n, tn, target_by, en)
SELECT 'v-took-in', 'count', w.month, w.b,
  (SELECT count(*) FROM companies v WHERE EXISTS (SELECT 1 FROM placements p WHERE p.company = v.id
    AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.month))),
  CASE WHEN w.b <= '2020-03-31' THEN 30 ELSE 120 END,
  CASE WHEN w.b <= '2020-03-31' THEN '2020-03-31' ELSE '2020-12-31' END,
  CASE WHEN w.b <= '2020-03-31' THEN 30 ELSE 120 END
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'v-took-in-lolland', 'count', w.start, w.b,
  (SELECT count(*) FROM companies v
   WHERE EXISTS (SELECT 1 FROM placements p JOIN citizens c ON c.id = p.citizen WHERE p.company = v.id
     AND c.municipality = 360 AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.start))
   AND NOT EXISTS (SELECT 1 FROM openings o WHERE o.company = v.id
     AND o.opened <= w.b AND (o.closes IS NULL OR o.closes >= w.b)))
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator)
SELECT 'v-share', 'share', w.quarter, w.b,
  (SELECT count(*) FROM companies v WHERE v.kind IN ('socialoekonomisk', 'forening', 'kommerciel')
   AND (EXISTS (SELECT 1 FROM mentors t WHERE t.company = v.id
          AND t.trained <= w.b AND (t.stopped IS NULL OR t.stopped >= w.b))
     OR EXISTS (SELECT 1 FROM attendance d WHERE d.participant = v.id AND d.present = 1
          AND d.date BETWEEN w.quarter AND w.b)
     OR EXISTS (SELECT 1 FROM activities k WHERE k.host = v.id AND k.kind IN ('bustur', 'jobklub')
          AND k.date BETWEEN w.month AND w.b)
     OR EXISTS (SELECT 1 FROM outlook o WHERE o.company = v.id AND o.hires > 3 AND o.asked <= w.b))),
  (SELECT count(*) FROM companies v WHERE v.kind IN ('socialoekonomisk', 'forening', 'kommerciel'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'v-sets', 'count', w.month, w.b,
  (SELECT count(*) FROM companies v WHERE ' ' || v.networks || ' ' LIKE '% dialogforum %'
   AND (v.offers IS NULL OR ' ' || v.offers || ' ' NOT LIKE '% mentor %')
   AND (v.municipality IS NULL OR v.municipality <> 360) AND v.cvr IS NOT NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'v-network', 'count', w.year, w.b,
  (SELECT count(*) FROM companies v WHERE v.network_joined BETWEEN w.year AND w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'v-size', 'number', w.month, w.b, x.n, x.d
FROM w, (SELECT sum(v.employees) AS n, count(v.employees) AS d
  FROM w JOIN companies v ON v.employees >= 2
  WHERE EXISTS (SELECT 1 FROM placements p WHERE p.company = v.id
    AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.b))) x;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'v-branches', 'distinct', w.month, w.b,
  (SELECT count(DISTINCT v.branch) FROM companies v WHERE EXISTS (SELECT 1 FROM contacts k WHERE k.company = v.id
    AND k.outcome IN ('aftale', 'interesseret') AND k.date BETWEEN w.month AND w.b))
FROM w;

INSERT INTO figure (id, kind, a, b, n, pending)
WITH i AS (SELECT k.company, min(k.date) AS day0 FROM w JOIN contacts k ON k.date BETWEEN w.start AND w.b
    WHERE k.outcome = 'interesseret' GROUP BY k.company),
  j AS (SELECT v.id, min(date(i.day0, 'start of month', '+1 month', '+' || (substr(i.day0, 9) - 1) || ' days'),
      date(i.day0, 'start of month', '+2 months', '-1 day')) AS day
    FROM companies v JOIN i ON i.company = v.id),
  d AS (SELECT id, day, date(day, '+42 days') AS last FROM j)
SELECT 'v-after-contact', 'count', w.start, w.b,
  (SELECT count(*) FROM d WHERE d.last <= w.b AND EXISTS (SELECT 1 FROM placements p WHERE p.company = d.id
    AND p.start <= d.last AND (p.ended IS NULL OR p.ended >= d.day))),
  (SELECT count(*) FROM d WHERE d.last > w.b)
FROM w;
