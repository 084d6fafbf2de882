-- SPDX-License-Identifier: MIT
-- The indicators of data-examples/lolland-falster, counted by hand: the ten of the programme and Cabi's five.
-- period.from is 2018-01-01; straight lines run over the 1460 days to 2021-12-31.

INSERT INTO figure (id, kind, a, b, n)
SELECT 'deltagere', 'count', w.start, w.b, (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b) FROM w;

INSERT INTO figure (id, kind, a, b, n, tn, target_by, en, ed, last_by)
SELECT 'tilknytning', 'count', w.start, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b
   AND EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id
     AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.start))),
  850, '2021-12-31', min(1460, julianday(w.b) - julianday('2018-01-01')) * 850, 1460, '2021-12-31'
FROM w;

INSERT INTO figure (id, kind, a, b, n, tn, target_by, en, ed, last_by)
SELECT 'ordinaere-timer', 'count', w.start, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b
   AND EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id
     AND p.form IN ('hybridpraktik', 'smaajob', 'ordinaert-job', 'elevplads') AND p.paid_hours > 0
     AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.start))),
  550, '2021-12-31', min(1460, julianday(w.b) - julianday('2018-01-01')) * 550, 1460, '2021-12-31'
FROM w;

INSERT INTO figure (id, kind, a, b, n, tn, target_by, en, ed, last_by)
SELECT 'virksomheder', 'count', w.start, w.b,
  (SELECT count(*) FROM companies v WHERE EXISTS (SELECT 1 FROM placements p WHERE p.company = v.id
    AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.start))),
  400, '2021-12-31', min(1460, julianday(w.b) - julianday('2018-01-01')) * 400, 1460, '2021-12-31'
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'interesserede-virksomheder', 'count', w.start, w.b,
  (SELECT count(*) FROM companies v WHERE v.interested <= w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, n, tn, target_by, en, ed, last_by)
SELECT 'ambassadoerer', 'count', w.start, w.b,
  (SELECT count(*) FROM companies v WHERE v.ambassador <= w.b),
  30, '2021-12-31', min(1460, julianday(w.b) - julianday('2018-01-01')) * 30, 1460, '2021-12-31'
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'i-loentimer', 'count', w.month, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b
   AND EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id AND p.paid_hours > 0
     AND p.form IN ('hybridpraktik', 'loentilskud', 'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads')
     AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.b)))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'loen-eller-uddannelse', 'count', w.start, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b
   AND (EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id AND p.paid_hours > 0
          AND p.form IN ('hybridpraktik', 'loentilskud', 'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads')
          AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.start))
     OR EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id AND p.form IN ('uddannelse', 'elevplads')
          AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.start))))
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator)
SELECT 'i-loennet-arbejde', 'share', '2018-08-01', min('2021-12-31', w.b),
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= min('2021-12-31', w.b)
   AND EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id AND p.paid_hours > 0
     AND p.form IN ('hybridpraktik', 'loentilskud', 'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads')
     AND p.start <= min('2021-12-31', w.b) AND (p.ended IS NULL OR p.ended >= '2018-08-01'))),
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= min('2021-12-31', w.b))
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator)
WITH d AS (SELECT c.id FROM w JOIN citizens c ON c.enrolled <= min('2022-01-31', w.b) AND c.enrolled <= '2021-12-31'
    WHERE EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id AND p.paid_hours > 0
      AND p.form IN ('hybridpraktik', 'loentilskud', 'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads')
      AND p.start <= min('2021-12-31', w.b) AND (p.ended IS NULL OR p.ended >= '2018-08-01')))
SELECT 'stadig-i-arbejde', 'share', '2022-01-01', min('2022-01-31', w.b),
  (SELECT count(*) FROM d WHERE EXISTS (SELECT 1 FROM placements p WHERE p.citizen = d.id AND p.paid_hours > 0
    AND p.form IN ('hybridpraktik', 'loentilskud', 'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads')
    AND p.start <= min('2022-01-31', w.b) AND (p.ended IS NULL OR p.ended >= '2022-01-01'))),
  (SELECT count(*) FROM d)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'praktikker', 'count', w.month, w.b,
  (SELECT count(*) FROM placements p WHERE p.start BETWEEN w.month AND w.b
   AND p.form IN ('virksomhedspraktik', 'hybridpraktik', 'nytteindsats', 'frivillig'))
FROM w;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'loennede-timer', 'number', w.month, w.b, coalesce(
  (SELECT sum(CAST(round(100 * p.paid_hours) AS INTEGER)) FROM placements p
   WHERE p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.b)
   AND p.form IN ('hybridpraktik', 'loentilskud', 'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads')), 0), 100
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'ordinaere-job', 'count', w.month, w.b,
  (SELECT count(*) FROM placements p WHERE p.start BETWEEN w.month AND w.b AND p.form = 'ordinaert-job')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'virksomhedskontakter', 'count', w.month, w.b,
  (SELECT count(*) FROM contacts k WHERE k.date BETWEEN w.month AND w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'virksomheder-tager-ind', 'count', w.month, w.b,
  (SELECT count(*) FROM companies v WHERE EXISTS (SELECT 1 FROM placements p WHERE p.company = v.id
    AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.b)))
FROM w;
