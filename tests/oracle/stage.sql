-- SPDX-License-Identifier: MIT
-- caseload, funnel, progress, cases and the watch of companies counted from the CSV as on :day, from their description in rff-report(1). What lies
-- after the day is not known; a placement's last day is a day of it. The forms' flags are those of records.md section 4.

CREATE TEMP TABLE flag (form, training, paid, ordinary);
INSERT INTO flag VALUES ('virksomhedspraktik', 1, 0, 0), ('hybridpraktik', 1, 1, 1), ('loentilskud', 0, 1, 0),
  ('nytteindsats', 1, 0, 0), ('smaajob', 0, 1, 1), ('fleksjob', 0, 1, 0), ('skaanejob', 0, 1, 0),
  ('ordinaert-job', 0, 1, 1), ('uddannelse', 0, 0, 0), ('elevplads', 0, 1, 1), ('frivillig', 1, 0, 0);
CREATE TEMP TABLE broken (reason);
INSERT INTO broken VALUES ('ikke-match-opgaver'), ('ikke-match-socialt'), ('ikke-match-timer'), ('transport'),
  ('virksomhedens-forhold'), ('borgerens-oenske'), ('flyttet'), ('ukendt');

CREATE TEMP VIEW known_citizen AS
  SELECT id, consultant, enrolled, CASE WHEN exited <> '' AND exited <= :day THEN exited END AS exited
  FROM citizens WHERE enrolled <= :day;
CREATE TEMP VIEW known_placement AS
  SELECT p.*, f.training, f.paid AND p.paid_hours + 0 > 0 AS hours, f.ordinary AND p.paid_hours + 0 > 0 AS ordinary,
    p.ended = '' OR p.ended >= :day AS running, p.ended <> '' AND p.ended <= :day AS over
  FROM placements p JOIN flag f USING (form) WHERE p.start <= :day;
CREATE TEMP VIEW known_match AS
  SELECT m.*, CASE WHEN m.decided <> '' AND m.decided <= :day THEN m.decision ELSE '' END AS known,
    EXISTS (SELECT 1 FROM placements p WHERE p.start <= :day
      AND (p.match = m.id OR p.citizen = m.citizen AND p.start >= CASE m.decided WHEN '' THEN m.proposed ELSE m.decided END)) AS begun
  FROM matches m WHERE m.proposed <= :day;

CREATE TEMP VIEW touched AS
  SELECT id AS citizen, enrolled AS day FROM known_citizen
  UNION ALL SELECT p.citizen, v.held FROM visits v JOIN placements p ON p.id = v.placement
    WHERE v.outcome <> 'ikke-truffet' AND v.held <= :day
  UNION ALL SELECT a.participant, k.date FROM attendance a JOIN activities k ON k.id = a.activity
    WHERE a.present = 'ja' AND k.date <= :day
  UNION ALL SELECT citizen, date FROM contacts WHERE citizen <> '' AND date <= :day
  UNION ALL SELECT citizen, date FROM forms WHERE how <> 'ikke-truffet' AND date <= :day
  UNION ALL SELECT citizen, date FROM progress WHERE date <= :day
  UNION ALL SELECT citizen, proposed FROM known_match;

CREATE TEMP TABLE stood AS
  SELECT c.consultant,
    CASE
      WHEN c.exited < :day THEN 6
      WHEN EXISTS (SELECT 1 FROM known_placement p WHERE p.citizen = c.id AND running AND hours) THEN 5
      WHEN EXISTS (SELECT 1 FROM known_placement p WHERE p.citizen = c.id AND running) THEN 4
      WHEN EXISTS (SELECT 1 FROM known_match m WHERE m.citizen = c.id AND (known = '' OR known = 'ansat' AND NOT begun)) THEN 3
      WHEN EXISTS (SELECT 1 FROM exemptions e WHERE e.citizen = c.id AND e."from" <= :day AND (e."to" = '' OR e."to" >= :day)) THEN 2
      ELSE 1
    END AS state,
    julianday(:day) - julianday(t.day) AS days
  FROM known_citizen c JOIN (SELECT citizen, max(day) AS day FROM touched GROUP BY citizen) t ON t.citizen = c.id;

.print caseload
WITH ranked AS (
  SELECT *, row_number() OVER (PARTITION BY consultant, state ORDER BY days) AS k, count(*) OVER (PARTITION BY consultant, state) AS n
  FROM stood)
SELECT consultant, CASE state WHEN 1 THEN 'venter' WHEN 2 THEN 'fritaget' WHEN 3 THEN 'foreslaaet' WHEN 4 THEN 'praktik'
    WHEN 5 THEN 'loennet' ELSE 'afsluttet' END, n,
  CASE WHEN state < 6 THEN printf('%g', avg(days) FILTER (WHERE k * 2 BETWEEN n AND n + 2)) END,
  CASE WHEN state < 6 THEN printf('%d', max(days)) END
FROM ranked GROUP BY consultant, state ORDER BY consultant = '', consultant, state;

.print funnel
CREATE TEMP TABLE reached AS
  SELECT 1 AS stage, id AS citizen, enrolled AS day FROM known_citizen
  UNION ALL SELECT 2, citizen, min(proposed) FROM known_match GROUP BY citizen
  UNION ALL SELECT 3, citizen, min(start) FROM known_placement WHERE training GROUP BY citizen
  UNION ALL SELECT 4, citizen, min(start) FROM known_placement WHERE hours GROUP BY citizen
  UNION ALL SELECT 5, citizen, min(start) FROM known_placement WHERE ordinary GROUP BY citizen;
CREATE TEMP TABLE stage (n, name);
INSERT INTO stage VALUES (1, 'indskrevet'), (2, 'matchet'), (3, 'praktik'), (4, 'loennet'), (5, 'ordinaert');
WITH days AS (
  SELECT stage, julianday(day) - julianday(enrolled) AS days FROM reached JOIN known_citizen ON id = citizen),
  ranked AS (SELECT *, row_number() OVER (PARTITION BY stage ORDER BY days) AS k, count(*) OVER (PARTITION BY stage) AS n FROM days)
SELECT name, count(days), CASE WHEN (SELECT count(*) FROM known_citizen) > 0
    THEN printf('%.6f', 1.0 * count(days) / (SELECT count(*) FROM known_citizen)) END,
  CASE WHEN count(days) > 0 THEN printf('%g', avg(days) FILTER (WHERE k * 2 BETWEEN ranked.n AND ranked.n + 2)) END
FROM stage LEFT JOIN ranked ON ranked.stage = stage.n GROUP BY stage.n ORDER BY stage.n;

.print progress
WITH seen AS (
  SELECT *, row_number() OVER (PARTITION BY citizen, instrument, item, rater ORDER BY date) AS k,
    count(*) OVER (PARTITION BY citizen, instrument, item, rater) AS n
  FROM progress WHERE date <= :day),
  pair AS (
  SELECT a.instrument, a.item, a.rater, a.n, a.value + 0 AS first, b.value + 0 AS last FROM seen a JOIN seen b USING (citizen, instrument, item, rater)
  WHERE a.k = 1 AND b.k = b.n)
SELECT instrument, item, rater, sum(n > 1), printf('%.3f', avg(first) FILTER (WHERE n > 1)), printf('%.3f', avg(last) FILTER (WHERE n > 1)),
  sum(n > 1 AND last > first), sum(n > 1 AND last = first), sum(n > 1 AND last < first)
FROM pair GROUP BY instrument, item, rater ORDER BY instrument, item, rater;

.print cases
SELECT '', 'laeringscase', p.id, p.citizen, p.ended, 'mangler', '' FROM known_placement p
WHERE over AND end_reason IN (SELECT reason FROM broken)
  AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.placement = p.id AND c.kind = 'laeringscase' AND c.date <= :day)
ORDER BY p.ended, p.id;
SELECT id, kind, placement, citizen, date, CASE WHEN consent = 'ja' OR kind = 'laeringscase' THEN 'skrevet' ELSE 'uden-samtykke' END,
  CASE WHEN consent = 'ja' OR kind = 'laeringscase' THEN title ELSE '' END FROM cases WHERE date <= :day ORDER BY date, id;

-- Of the ratio: 1 for 5 employees up to 50, then 1 for 10, at least 1; nytteindsats counts from 2022 to 2024 only.
.print companies
CREATE TEMP TABLE watched AS
SELECT c.id, c.employees,
  count(*) FILTER (WHERE running AND (form IN ('virksomhedspraktik', 'hybridpraktik', 'loentilskud', 'skaanejob')
    OR form = 'nytteindsats' AND :day BETWEEN '2022-01-01' AND '2024-12-31')) AS running,
  count(*) FILTER (WHERE form IN ('virksomhedspraktik', 'hybridpraktik', 'nytteindsats') AND start > date(:day, '-12 months')) AS taken,
  count(*) FILTER (WHERE form IN ('smaajob', 'fleksjob', 'ordinaert-job', 'elevplads') AND start > date(:day, '-12 months')) AS hired,
  CASE WHEN c.employees <> '' THEN max(1, min(c.employees + 0, 50) / 5 + max(c.employees - 50, 0) / 10) END AS allowed
FROM companies c LEFT JOIN known_placement p ON p.company = c.id GROUP BY c.id;
SELECT 'within-ratio', id, running, allowed, taken, hired, allowed - running FROM watched WHERE running <= allowed ORDER BY id;
SELECT 'over-ratio', id, running, allowed, taken, hired, '' FROM watched WHERE running > allowed ORDER BY id;
SELECT 'ratio-unknown', id, running, '', taken, hired, '' FROM watched WHERE running > 0 AND allowed IS NULL ORDER BY id;
SELECT 'displacement', id, running, allowed, taken, hired, CASE WHEN running <= allowed THEN allowed - running ELSE '' END
FROM watched WHERE taken >= 3 AND hired = 0 ORDER BY id;
