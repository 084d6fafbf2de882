-- SPDX-License-Identifier: MIT
-- Follow-up as unit and as relation, the q- and -due indicators of indicators-more.h counted by hand from the rows that
-- due.sql worked out. A row of due lasts one day, the day it is due. period.from is 2018-03-01.

INSERT INTO figure (id, kind, a, b, n) SELECT 'q-all', 'count', w.start, w.b, (SELECT count(*) FROM due WHERE due <= w.b) FROM w;
UPDATE figure SET
  tn = CASE WHEN b <= '2019-06-30' THEN 900 ELSE 4000 END,
  target_by = CASE WHEN b <= '2019-06-30' THEN '2019-06-30' ELSE '2020-12-31' END,
  en = CASE WHEN b <= '2019-06-30' THEN 900 * (julianday(b) - julianday('2018-03-01'))
            WHEN b <= '2020-12-31' THEN 900 * 550 + 3100 * (julianday(b) - julianday('2019-06-30')) ELSE 4000 END,
  ed = CASE WHEN b <= '2019-06-30' THEN 486 WHEN b <= '2020-12-31' THEN 550 ELSE 1 END,
  last_by = '2020-12-31'
WHERE id = 'q-all';

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-month', 'count', w.month, w.b, (SELECT count(*) FROM due WHERE due BETWEEN w.month AND w.b) FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-at-end', 'count', w.month, w.b, (SELECT count(*) FROM due WHERE due = w.b) FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-steps', 'count', w.quarter, w.b,
  (SELECT count(*) FROM due WHERE due BETWEEN w.quarter AND w.b AND step IN ('halv-maaned', 'tre-maaneder', 'velkomst'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-not-step', 'count', w.year, w.b,
  (SELECT count(*) FROM due WHERE due BETWEEN w.year AND w.b AND step <> 'tilskud')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-two-rules', 'count', w.half, w.b,
  (SELECT count(*) FROM due WHERE due BETWEEN w.half AND w.b AND step = 'praktik')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-ended', 'count', w.half, w.b,
  (SELECT count(*) FROM due WHERE due BETWEEN w.half AND w.b AND step = 'afslutning' AND state <> 'holdt')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-ended-all', 'count', w.start, w.b,
  (SELECT count(*) FROM due WHERE due <= w.b AND step IN ('afslutning', 'fem-et-halvt'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-held', 'count', w.start, w.b, (SELECT count(*) FROM due WHERE due <= w.b AND state = 'holdt') FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-overdue', 'count', w.start, w.b, (SELECT count(*) FROM due WHERE due <= w.b AND state = 'overskredet') FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-open', 'count', w.month, w.b,
  (SELECT count(*) FROM due WHERE due BETWEEN w.month AND w.b AND state IN ('forfalden', 'kommende'))
FROM w;

-- what is coming is due later than -t, and so later than any window
INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-coming', 'count', w.start, w.b, (SELECT count(*) FROM due WHERE due <= w.b AND state = 'kommende') FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-untold', 'count', w.quarter, w.b,
  (SELECT count(*) FROM due WHERE due BETWEEN w.quarter AND w.b AND on_time IS NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-not', 'count', w.half, w.b,
  (SELECT count(*) FROM due WHERE due BETWEEN w.half AND w.b AND (on_time IS NULL OR on_time <> 1))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-held-late', 'count', w.start, w.b,
  (SELECT count(*) FROM due WHERE due <= w.b AND on_time = 0 AND state = 'holdt')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-consultant', 'count', w.year, w.b,
  (SELECT count(*) FROM due WHERE due <= w.b AND consultant IN ('Bo Nielsen', 'Per "P" Holm', 'Å'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-nobody', 'count', w.half, w.b,
  (SELECT count(*) FROM due WHERE due BETWEEN w.half AND w.b AND consultant IS NULL AND placement IS NOT NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-dates', 'count', w.quarter, w.b,
  (SELECT count(*) FROM due WHERE due <= w.b AND due < w.quarter AND state <> 'holdt')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-dates-in', 'count', w.year, w.b,
  (SELECT count(*) FROM due WHERE due <= w.b AND due BETWEEN w.year AND w.b AND on_time = 1)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-since', 'count', w.start, w.b,
  (SELECT count(*) FROM due WHERE due BETWEEN w.start AND w.b AND due >= '2019-12-20' AND step <> 'velkomst')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-after-holidays', 'count', w.start, w.b,
  (SELECT count(*) FROM due WHERE due <= w.b AND due IN ('2019-01-02', '2019-04-23', '2019-05-20', '2019-05-31',
   '2019-06-11', '2019-12-27', '2019-12-30', '2020-01-02', '2020-04-14', '2020-05-11', '2020-05-22', '2020-05-25',
   '2020-06-02', '2020-06-08', '2021-04-06', '2021-05-03', '2021-05-14', '2021-05-25'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-days-off', 'count', w.start, w.b,
  (SELECT count(*) FROM due WHERE due <= w.b AND due IN ('2018-12-24', '2018-12-31', '2019-01-01', '2019-04-18',
   '2019-04-19', '2019-04-22', '2019-05-01', '2019-05-17', '2019-05-30', '2019-06-05', '2019-06-10', '2019-10-14',
   '2019-12-24', '2019-12-25', '2019-12-26', '2019-12-27', '2019-12-31', '2020-01-01', '2020-04-09', '2020-04-10',
   '2020-04-13', '2020-05-01', '2020-05-08', '2020-05-21', '2020-05-22', '2020-06-01', '2020-06-05', '2020-10-14',
   '2020-12-24', '2020-12-25', '2023-05-05', '2024-03-29', '2024-04-01', '2024-04-26'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-christmas', 'count', '2019-12-24', min('2019-12-30', w.b),
  (SELECT count(*) FROM due WHERE due BETWEEN '2019-12-24' AND min('2019-12-30', w.b))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-prayer-day', 'count', '2024-04-26', min('2024-04-26', w.b),
  (SELECT count(*) FROM due WHERE due = '2024-04-26' AND w.b >= '2024-04-26')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-paid', 'count', w.month, w.b,
  (SELECT count(*) FROM due q LEFT JOIN placements p ON p.id = q.placement LEFT JOIN citizens c ON c.id = q.citizen
   WHERE q.due BETWEEN w.month AND w.b AND c.municipality IN (360, 376)
   AND p.form IN ('hybridpraktik', 'loentilskud', 'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-company', 'count', w.quarter, w.b,
  (SELECT count(*) FROM due q LEFT JOIN placements p ON p.id = q.placement LEFT JOIN companies v ON v.id = p.company
   WHERE q.due BETWEEN w.quarter AND w.b AND (v.kind IS NULL OR v.kind <> 'offentlig') AND p.ended IS NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-citizen', 'count', w.start, w.b,
  (SELECT count(*) FROM due q LEFT JOIN citizens c ON c.id = q.citizen WHERE q.due <= w.b AND q.placement IS NULL
   AND c.benefit IN ('dagpenge', 'ingen', 'revalidering') AND c.exited IS NOT NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-two-references', 'count', w.year, w.b,
  (SELECT count(*) FROM due q LEFT JOIN placements p ON p.id = q.placement LEFT JOIN citizens c ON c.id = p.citizen
   WHERE q.due BETWEEN w.year AND w.b AND c.partner = 'lolland' AND p.start BETWEEN w.year AND w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-people', 'distinct', w.month, w.b,
  (SELECT count(DISTINCT citizen) FROM due WHERE due BETWEEN w.month AND w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-placements', 'distinct', w.quarter, w.b,
  (SELECT count(DISTINCT placement) FROM due WHERE due BETWEEN w.quarter AND w.b AND state = 'holdt')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-days', 'distinct', w.quarter, w.b,
  (SELECT count(DISTINCT due) FROM due WHERE due BETWEEN w.quarter AND w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-spring', 'distinct', '2020-04-01', min('2020-06-15', w.b),
  (SELECT count(DISTINCT due) FROM due WHERE due BETWEEN '2020-04-01' AND min('2020-06-15', w.b))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'q-late-steps', 'distinct', w.month, w.b,
  (SELECT count(DISTINCT step) FROM due WHERE due BETWEEN w.month AND w.b AND state = 'overskredet')
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator)
SELECT 'q-share', 'share', w.start, w.b,
  (SELECT count(*) FROM due WHERE due <= w.b AND on_time = 1),
  (SELECT count(*) FROM due WHERE due <= w.b AND on_time IS NOT NULL)
FROM w;
UPDATE figure SET
  tn = CASE WHEN b <= '2019-12-31' THEN 2 ELSE 30 END, td = CASE WHEN b <= '2019-12-31' THEN 10 ELSE 50 END,
  target_by = CASE WHEN b <= '2019-12-31' THEN '2019-12-31' ELSE '2020-12-31' END,
  en = CASE WHEN b <= '2019-12-31' THEN 2 ELSE 30 END, ed = CASE WHEN b <= '2019-12-31' THEN 10 ELSE 50 END
WHERE id = 'q-share';

INSERT INTO figure (id, kind, a, b, numerator, denominator)
SELECT 'q-share-all', 'share', w.month, w.b,
  (SELECT count(*) FROM due WHERE due BETWEEN w.month AND w.b AND on_time = 1),
  (SELECT count(*) FROM due WHERE due BETWEEN w.month AND w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator)
WITH d AS (SELECT q.* FROM w JOIN due q ON q.due BETWEEN w.quarter AND w.b JOIN placements p ON p.id = q.placement
    WHERE q.step IN ('halv-maaned', 'to-en-halv') AND p.form IN ('hybridpraktik', 'smaajob', 'ordinaert-job', 'elevplads'))
SELECT 'q-share-step', 'share', w.quarter, w.b, (SELECT count(*) FROM d WHERE on_time = 1), (SELECT count(*) FROM d) FROM w;

-- as a relation: from a citizen all of the citizen's rows, those of the placements too

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-due-late', 'count', w.month, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b AND EXISTS (SELECT 1 FROM due q WHERE q.citizen = c.id
    AND q.state = 'overskredet' AND q.due BETWEEN w.month AND w.b))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-due-none', 'count', w.quarter, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.quarter)
   AND NOT EXISTS (SELECT 1 FROM due q WHERE q.citizen = c.id AND q.due BETWEEN w.quarter AND w.b))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-due-any', 'count', w.half, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b AND EXISTS (SELECT 1 FROM due q WHERE q.citizen = c.id AND (
    (q.step = 'velkomst' AND q.on_time = 0 AND q.due <= w.b)
    OR (q.step = 'afslutning' AND q.due BETWEEN w.month AND w.b)
    OR (q.due = w.b AND q.state <> 'holdt'))))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-due-both', 'count', w.year, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.year)
   AND EXISTS (SELECT 1 FROM due q JOIN placements p ON p.id = q.placement WHERE q.citizen = c.id
     AND p.form IN ('virksomhedspraktik', 'hybridpraktik', 'nytteindsats', 'frivillig') AND q.due BETWEEN w.year AND w.b)
   AND EXISTS (SELECT 1 FROM due q WHERE q.citizen = c.id AND q.placement IS NULL AND q.state = 'holdt'
     AND q.due BETWEEN w.start AND w.b))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-due-distinct', 'distinct', w.month, w.b,
  (SELECT count(DISTINCT q.step) FROM citizens c JOIN due q ON q.citizen = c.id
   WHERE c.enrolled <= w.b AND (c.exited IS NULL OR c.exited >= w.month)
   AND q.state = 'holdt' AND q.due BETWEEN w.month AND w.b)
FROM w;

-- every row that meets the with or the with_any on due, of citizens that meet both; rows without placement take no part
INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-due-placements', 'distinct', w.year, w.b,
  (SELECT count(DISTINCT r.placement) FROM citizens c JOIN due r ON r.citizen = c.id WHERE c.enrolled <= w.b
   AND EXISTS (SELECT 1 FROM due q WHERE q.citizen = c.id AND q.on_time = 1 AND q.due BETWEEN w.year AND w.b)
   AND (EXISTS (SELECT 1 FROM due q WHERE q.citizen = c.id AND q.step = 'afslutning' AND q.due <= w.b)
     OR EXISTS (SELECT 1 FROM contacts k WHERE k.citizen = c.id AND k.date BETWEEN w.year AND w.b))
   AND ((r.on_time = 1 AND r.due BETWEEN w.year AND w.b) OR (r.step = 'afslutning' AND r.due <= w.b)))
FROM w;

INSERT INTO figure (id, kind, a, b, n, d, pending)
WITH x AS (SELECT c.id, (SELECT min(julianday(q.due)) FROM due q WHERE q.citizen = c.id
      AND q.step IN ('praktik', 'tilskud', 'velkomst') AND q.due >= c.enrolled AND q.due <= w.b) - julianday(c.enrolled) AS days
    FROM w JOIN citizens c ON c.enrolled BETWEEN w.quarter AND w.b),
  y AS (SELECT days, row_number() OVER (ORDER BY days) AS place, count(*) OVER () AS many FROM x WHERE days IS NOT NULL)
SELECT 'c-due-days', 'number', w.quarter, w.b,
  (SELECT sum(days) FROM y WHERE place IN ((many + 1) / 2, (many + 2) / 2)),
  (SELECT count(*) FROM y WHERE place IN ((many + 1) / 2, (many + 2) / 2)),
  (SELECT count(*) FROM x WHERE days IS NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator, pending)
WITH d AS (SELECT c.id, date(c.enrolled, '+10 days') AS day, date(c.enrolled, '+11 days') AS last
    FROM w JOIN citizens c ON c.enrolled <= w.b)
SELECT 'c-due-observed', 'share', w.year, w.b,
  (SELECT count(*) FROM d WHERE d.last <= w.b AND EXISTS (SELECT 1 FROM due q WHERE q.citizen = d.id
    AND q.step = 'velkomst' AND q.due BETWEEN d.day AND d.last)),
  (SELECT count(*) FROM d WHERE d.last <= w.b),
  (SELECT count(*) FROM d WHERE d.last > w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, n, pending)
WITH i AS (SELECT q.citizen, min(q.due) AS day0 FROM w JOIN due q ON q.due <= w.b
    WHERE q.step IN ('fire-uger-efter', 'velkomst') GROUP BY q.citizen),
  d AS (SELECT c.id, min(date(i.day0, 'start of month', '+1 month', '+' || (substr(i.day0, 9) - 1) || ' days'),
      date(i.day0, 'start of month', '+2 months', '-1 day')) AS day
    FROM w JOIN citizens c ON c.enrolled <= w.b JOIN i ON i.citizen = c.id)
SELECT 'c-due-first', 'count', w.start, w.b,
  (SELECT count(*) FROM d WHERE d.day <= w.b AND EXISTS (SELECT 1 FROM placements p WHERE p.citizen = d.id
    AND p.form IN ('hybridpraktik', 'loentilskud', 'smaajob', 'fleksjob', 'skaanejob', 'ordinaert-job', 'elevplads')
    AND p.start <= d.day AND (p.ended IS NULL OR p.ended >= d.day))),
  (SELECT count(*) FROM d WHERE d.day > w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator, pending)
WITH f AS (SELECT p.*, row_number() OVER (PARTITION BY p.citizen ORDER BY p.start, p.id) AS nth
    FROM w JOIN placements p ON p.start BETWEEN w.start AND w.b WHERE p.form IN ('smaajob', 'ordinaert-job')),
  d AS (SELECT c.id, f.id AS row, f.start AS day, date(f.start, '+105 days') AS last
    FROM w JOIN citizens c ON c.enrolled <= w.b JOIN f ON f.citizen = c.id AND f.nth = 1)
SELECT 'c-due-same', 'share', w.start, w.b,
  (SELECT count(*) FROM d WHERE d.last <= w.b AND EXISTS (SELECT 1 FROM due q WHERE q.placement = d.row
    AND q.on_time = 1 AND q.due BETWEEN d.day AND d.last)),
  (SELECT count(*) FROM d WHERE d.last <= w.b),
  (SELECT count(*) FROM d WHERE d.last > w.b)
FROM w;

-- from a placement its own rows

INSERT INTO figure (id, kind, a, b, n)
SELECT 'f-due', 'count', w.month, w.b,
  (SELECT count(*) FROM placements p WHERE p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.month)
   AND EXISTS (SELECT 1 FROM due q WHERE q.placement = p.id AND q.on_time = 0 AND q.due BETWEEN w.year AND w.b))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'f-due-none', 'count', w.half, w.b,
  (SELECT count(*) FROM placements p WHERE p.start BETWEEN w.half AND w.b
   AND NOT EXISTS (SELECT 1 FROM due q WHERE q.placement = p.id AND q.due <= w.b))
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator)
SELECT 'f-due-share', 'share', w.start, w.b,
  (SELECT count(*) FROM placements p WHERE p.start <= w.b AND p.form IN ('smaajob', 'ordinaert-job')
   AND EXISTS (SELECT 1 FROM due q WHERE q.placement = p.id AND q.step = 'halv-maaned' AND q.state = 'holdt'
     AND q.due BETWEEN w.start AND w.b)),
  (SELECT count(*) FROM placements p WHERE p.start <= w.b AND p.form IN ('smaajob', 'ordinaert-job'))
FROM w;

INSERT INTO figure (id, kind, a, b, n, d, pending)
WITH x AS (SELECT p.id, (SELECT min(julianday(q.due)) FROM due q WHERE q.placement = p.id AND q.step <> 'afslutning'
      AND q.due >= p.start AND q.due <= w.b) - julianday(p.start) AS days
    FROM w JOIN placements p ON p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.month)
    WHERE p.start >= '2018-06-01' AND p.form IN ('virksomhedspraktik', 'nytteindsats', 'hybridpraktik')),
  y AS (SELECT days, row_number() OVER (ORDER BY days) AS place, count(*) OVER () AS many FROM x WHERE days IS NOT NULL)
SELECT 'f-due-days', 'number', w.month, w.b,
  (SELECT sum(days) FROM y WHERE place IN ((many + 1) / 2, (many + 2) / 2)),
  (SELECT count(*) FROM y WHERE place IN ((many + 1) / 2, (many + 2) / 2)),
  (SELECT count(*) FROM x WHERE days IS NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator, pending)
WITH d AS (SELECT p.id, date(p.start, '+15 days') AS day, date(p.start, '+16 days') AS last
    FROM w JOIN placements p ON p.start <= w.b WHERE p.form IN ('smaajob', 'ordinaert-job'))
SELECT 'f-due-observed', 'share', w.start, w.b,
  (SELECT count(*) FROM d WHERE d.last <= w.b AND EXISTS (SELECT 1 FROM due q WHERE q.placement = d.id
    AND q.step = 'halv-maaned' AND q.due BETWEEN d.day AND d.last)),
  (SELECT count(*) FROM d WHERE d.last <= w.b),
  (SELECT count(*) FROM d WHERE d.last > w.b)
FROM w;

-- of indicators-more.h too, but without due; the training forms are virksomhedspraktik hybridpraktik nytteindsats
-- frivillig, and hybridpraktik is ordinary as well

INSERT INTO figure (id, kind, a, b, n)
SELECT 'c-counted', 'count', w.month, w.b,
  (SELECT count(*) FROM citizens c WHERE c.enrolled <= w.b AND EXISTS (SELECT 1 FROM placements p WHERE p.citizen = c.id
    AND p.form IN ('virksomhedspraktik', 'hybridpraktik', 'nytteindsats', 'frivillig') AND p.start BETWEEN w.half AND w.b))
FROM w;

INSERT INTO figure (id, kind, a, b, n, d, pending)
WITH f AS (SELECT c.id, min(p.start) AS day FROM w JOIN citizens c ON c.enrolled <= w.b JOIN placements p ON p.citizen = c.id
      AND p.start <= w.b AND p.form IN ('virksomhedspraktik', 'hybridpraktik', 'nytteindsats', 'frivillig') GROUP BY c.id),
  x AS (SELECT julianday((SELECT min(p.start) FROM placements p WHERE p.citizen = f.id AND p.start BETWEEN f.day AND w.b
      AND p.form IN ('hybridpraktik', 'smaajob', 'ordinaert-job', 'elevplads'))) - julianday(f.day) AS days FROM w, f),
  y AS (SELECT days, row_number() OVER (ORDER BY days) AS place, count(*) OVER () AS many FROM x WHERE days IS NOT NULL)
SELECT 'c-days-between', 'number', w.start, w.b,
  (SELECT sum(days) FROM y WHERE place IN ((many + 1) / 2, (many + 2) / 2)),
  (SELECT count(*) FROM y WHERE place IN ((many + 1) / 2, (many + 2) / 2)),
  (SELECT count(*) FROM x WHERE days IS NULL)
FROM w;
