-- SPDX-License-Identifier: MIT
-- The indicators of indicators.h on contacts, visits, forms and the smaller tables, counted by hand. Their rows
-- last one day: they touch a window that holds that day. period.from is 2018-03-01.

INSERT INTO figure (id, kind, a, b, n, tn, target_by, en)
SELECT 'k-held', 'count', w.month, w.b,
  (SELECT count(*) FROM contacts k WHERE k.date BETWEEN w.month AND w.b
   AND k.channel IN ('besoeg', 'netvaerksmoede', 'bustur', 'opfoelgning')), 25, '2020-12-31', 25
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'k-not-face', 'count', w.quarter, w.b,
  (SELECT count(*) FROM contacts k WHERE k.date BETWEEN w.quarter AND w.b
   AND k.channel NOT IN ('besoeg', 'netvaerksmoede', 'bustur', 'opfoelgning')
   AND (k.direction IS NULL OR k.direction <> 'ind'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'k-companies', 'distinct', w.half, w.b,
  (SELECT count(DISTINCT k.company) FROM contacts k LEFT JOIN companies v ON v.id = k.company
   WHERE k.date BETWEEN w.half AND w.b AND k.outcome IN ('aftale', 'interesseret') AND v.kind = 'kommerciel')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'k-for', 'count', w.half, w.b,
  (SELECT count(*) FROM contacts k LEFT JOIN citizens c ON c.id = k.citizen WHERE k.date BETWEEN w.half AND w.b
   AND k.citizen IS NOT NULL AND (c.municipality IS NULL OR c.municipality <> 360) AND k.network IS NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'b-held', 'count', w.month, w.b,
  (SELECT count(*) FROM visits v LEFT JOIN placements p ON p.id = v.placement LEFT JOIN citizens c ON c.id = p.citizen
   WHERE v.held BETWEEN w.month AND w.b AND v.outcome <> 'ikke-truffet'
   AND c.benefit IN ('ledighedsydelse', 'dagpenge', 'sygedagpenge'))
FROM w;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'b-hours', 'number', w.quarter, w.b, x.n, x.d
FROM w, (SELECT sum(CAST(round(100 * v.worked_hours) AS INTEGER)) AS n, 100 * count(*) AS d
  FROM w JOIN visits v ON v.held BETWEEN w.quarter AND w.b
  LEFT JOIN placements p ON p.id = v.placement LEFT JOIN companies k ON k.id = p.company
  WHERE k.kind = 'kommerciel' AND v.worked_hours > 0) x;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'b-attendance', 'number', w.year, w.b, x.n, x.d
FROM w, (SELECT sum(attendance) AS n, count(*) AS d
  FROM (SELECT v.attendance, row_number() OVER (ORDER BY v.attendance) AS place, count(*) OVER () AS many
    FROM w JOIN visits v ON v.held BETWEEN w.year AND w.b
    WHERE v.held >= '2019-02-01' AND v.fit_employer IN (4, 5) AND v.step <> 'tre-maaneder' AND v.attendance IS NOT NULL)
  WHERE place IN ((many + 1) / 2, (many + 2) / 2)) x;

INSERT INTO figure (id, kind, a, b, numerator, denominator)
SELECT 'b-share', 'share', w.year, w.b,
  (SELECT count(*) FROM visits v WHERE v.held BETWEEN w.year AND w.b AND v.employed = 1),
  (SELECT count(*) FROM visits v WHERE v.held BETWEEN w.year AND w.b AND v.employed IS NOT NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'b-plan', 'count', w.start, w.b,
  (SELECT count(*) FROM visits v WHERE v.held BETWEEN w.start AND w.b AND v.next >= '2019-10-01' AND v.goal_moved = 0)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 's-age', 'count', w.start, w.b,
  (SELECT count(*) FROM forms s LEFT JOIN citizens c ON c.id = s.citizen WHERE s.date <= w.b AND s.form = 'start'
   AND substr(s.date, 1, 4) - s.birth_year >= 50 AND s.gender IN ('k', 'x') AND c.municipality = 360)
FROM w;

INSERT INTO figure (id, kind, a, b, numerator, denominator)
SELECT 's-improved', 'share', w.start, w.b,
  (SELECT count(*) FROM forms s WHERE s.date <= w.b AND s.form = 'slut' AND s.improved = 1),
  (SELECT count(*) FROM forms s WHERE s.date <= w.b AND s.form = 'slut')
FROM w;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 's-months', 'number', w.year, w.b, x.n, x.d
FROM w, (SELECT sum(s.months_without_work) AS n, count(s.months_without_work) AS d
  FROM w JOIN forms s ON s.date BETWEEN w.year AND w.b
  WHERE s.form = 'start' AND s.isced <= 2 AND s.labour_status IN ('langtidsledig', 'inaktiv')) x;

INSERT INTO figure (id, kind, a, b, n)
SELECT 's-six', 'count', w.half, w.b,
  (SELECT count(*) FROM forms s WHERE s.date <= w.b AND s.form = '6-mdr' AND s.employed = 1
   AND (s.how IS NULL OR s.how <> 'ikke-truffet') AND s.date BETWEEN w.half AND w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 's-bools', 'count', w.start, w.b,
  (SELECT count(*) FROM forms s WHERE s.date <= w.b AND s.disability IN (0, 1) AND s.homeless IS NULL
   AND (s.foreign_background IS NULL OR s.foreign_background <> 1) AND s.disadvantaged = 0)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 't-active', 'count', w.month, w.b,
  (SELECT count(*) FROM mentors t WHERE t.trained <= w.b AND (t.stopped IS NULL OR t.stopped >= w.b)
   AND t.kind IN ('medarbejdermentor', 'virksomhedsbuddy', 'ledermentor'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 't-trained', 'count', w.year, w.b,
  (SELECT count(*) FROM mentors t LEFT JOIN companies v ON v.id = t.company WHERE t.trained BETWEEN w.year AND w.b
   AND ' ' || v.networks || ' ' LIKE '% dialogforum %')
FROM w;

-- one that was never trained has no interval, and so no end
INSERT INTO figure (id, kind, a, b, n)
SELECT 't-stopped', 'count', w.half, w.b,
  (SELECT count(*) FROM mentors t WHERE t.stopped BETWEEN w.half AND w.b AND t.trained IS NOT NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'e-running', 'count', w.month, w.b,
  (SELECT count(*) FROM exemptions e LEFT JOIN citizens c ON c.id = e.citizen
   WHERE e."from" <= w.b AND (e."to" IS NULL OR e."to" >= w.month)
   AND e.reason IN ('sygdom', 'barsel') AND (c.benefit IS NULL OR c.benefit <> 'dagpenge'))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'e-ended', 'count', w.quarter, w.b,
  (SELECT count(*) FROM exemptions e WHERE e."to" BETWEEN w.quarter AND w.b)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'e-open', 'count', w.month, w.b,
  (SELECT count(*) FROM exemptions e WHERE e."from" <= w.b AND e."to" IS NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'u-sum', 'number', w.start, w.b, coalesce(
  (SELECT sum(CAST(round(100 * u.amount) AS INTEGER)) FROM expenses u WHERE u.date BETWEEN w.start AND w.b
   AND u.source = 'apm'), 0), 100
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'u-big', 'count', w.quarter, w.b,
  (SELECT count(*) FROM expenses u WHERE u.date BETWEEN w.quarter AND w.b AND u.amount >= 1000
   AND (u.category IS NULL OR u.category <> 'Løn'))
FROM w;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'u-median', 'number', w.year, w.b, x.n, x.d
FROM w, (SELECT sum(amount) AS n, 100 * count(*) AS d
  FROM (SELECT CAST(round(100 * u.amount) AS INTEGER) AS amount, row_number() OVER (ORDER BY u.amount) AS place,
      count(*) OVER () AS many
    FROM w JOIN expenses u ON u.date BETWEEN w.year AND w.b)
  WHERE place IN ((many + 1) / 2, (many + 2) / 2)) x;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'a-held', 'count', w.month, w.b,
  (SELECT count(*) FROM activities k WHERE k.date BETWEEN w.month AND w.b
   AND k.kind IN ('jobklub', 'kompetenceudvikling'))
FROM w;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'a-hours', 'number', w.quarter, w.b, coalesce(
  (SELECT sum(CAST(round(100 * k.hours) AS INTEGER)) FROM activities k LEFT JOIN companies v ON v.id = k.host
   WHERE k.date BETWEEN w.quarter AND w.b AND (v.kind IS NULL OR v.kind <> 'offentlig') AND k.partner IS NOT NULL), 0), 100
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'd-present', 'count', w.month, w.b,
  (SELECT count(*) FROM attendance d WHERE d.date BETWEEN w.month AND w.b AND d.present = 1 AND d.staff IS NULL
   AND d.kind <> 'bustur')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'd-people', 'distinct', w.quarter, w.b,
  (SELECT count(DISTINCT d.participant) FROM attendance d WHERE d.date BETWEEN w.quarter AND w.b AND d.present = 1)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'd-staff', 'count', w.year, w.b,
  (SELECT count(*) FROM attendance d LEFT JOIN companies v ON v.id = d.host WHERE d.date <= w.b
   AND d.staff IS NOT NULL AND v.kind = 'kommerciel')
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'o-hires', 'number', w.half, w.b, coalesce(
  (SELECT sum(o.hires) FROM outlook o WHERE o.asked BETWEEN w.half AND w.b AND (o.leavers IS NULL OR o.leavers <> 0)), 0)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'o-plans', 'count', w.month, w.b,
  (SELECT count(*) FROM outlook o WHERE o.asked <= w.b AND o.earliest <= w.b
   AND (' ' || o.willing || ' ' LIKE '% fleksjob %' OR ' ' || o.willing || ' ' LIKE '% smaajob %')
   AND (o.unsolved IS NULL OR ' ' || o.unsolved || ' ' NOT LIKE '% lager %') AND o.effects IS NOT NULL)
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'o-coming', 'count', w.half, w.b,
  (SELECT count(*) FROM outlook o WHERE o.asked BETWEEN w.half AND w.b AND o.earliest > '2020-01-31')
FROM w;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'p-mean', 'number', w.year, w.b, x.n, x.d
FROM w, (SELECT sum(CAST(round(100 * g.value) AS INTEGER)) AS n, 100 * count(*) AS d
  FROM w JOIN progress g ON g.date BETWEEN w.year AND w.b
  WHERE g.instrument = 'eget' AND g.item = 'jobtro' AND g.rater = 'borger') x;

INSERT INTO figure (id, kind, a, b, n, d)
SELECT 'p-median', 'number', w.quarter, w.b, x.n, x.d
FROM w, (SELECT sum(x) AS n, 100 * count(*) AS d
  FROM (SELECT CAST(round(100 * g.value) AS INTEGER) AS x, row_number() OVER (ORDER BY g.value) AS place,
      count(*) OVER () AS many
    FROM w JOIN progress g ON g.date BETWEEN w.quarter AND w.b LEFT JOIN citizens c ON c.id = g.citizen
    WHERE c.exited IS NULL)
  WHERE place IN ((many + 1) / 2, (many + 2) / 2)) x;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'l-consent', 'count', w.start, w.b,
  (SELECT count(*) FROM cases l LEFT JOIN placements p ON p.id = l.placement LEFT JOIN citizens c ON c.id = p.citizen
   WHERE l.date <= w.b AND l.kind = 'borgerhistorie' AND l.consent = 1 AND l.lesson IS NOT NULL
   AND (c.municipality IS NULL OR c.municipality <> 376))
FROM w;

INSERT INTO figure (id, kind, a, b, n)
SELECT 'r-held', 'count', w.year, w.b,
  (SELECT count(*) FROM meetings r WHERE r.date BETWEEN w.year AND w.b AND r."group" = 'styregruppe'
   AND (r.extraordinary IS NULL OR r.extraordinary <> 1))
FROM w;
