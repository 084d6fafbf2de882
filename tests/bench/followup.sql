-- SPDX-License-Identifier: MIT
-- The same job for sqlite3: import the tables of tests/bench/followup, and list what is due as on 2023-11-15, to the byte
-- what rff-followup due prints. The rules, the window of seven days and the closed days stand in the query.
.mode csv
.headers on
.import citizens.csv citizens
.import placements.csv placements
.import visits.csv visits
CREATE TEMP TABLE rule (step, months, days);
INSERT INTO rule VALUES ('halv-maaned', 0, 15), ('to-en-halv', 2, 15), ('tre-maaneder', 3, 0);
CREATE TEMP TABLE off (day PRIMARY KEY);
WITH easter (day) AS (VALUES ('2018-04-01'), ('2019-04-21'), ('2020-04-12'), ('2021-04-04'), ('2022-04-17'),
    ('2023-04-09'), ('2024-03-31'))
INSERT INTO off
SELECT date(day, n || ' days') FROM easter, (SELECT column1 AS n FROM (VALUES (-3), (-2), (1), (39), (50)))
UNION SELECT date(day, '26 days') FROM easter WHERE day < '2024'
UNION SELECT substr(day, 1, 4) || '-' || column1 FROM easter,
  (VALUES ('01-01'), ('12-25'), ('12-26'), ('12-24'), ('12-31'), ('05-01'), ('06-05'));
CREATE TEMP TABLE working (day PRIMARY KEY, moved);
INSERT INTO working
WITH RECURSIVE every (day) AS (SELECT '2018-01-01' UNION ALL SELECT date(day, '1 day') FROM every WHERE day < '2024-12-31')
SELECT day, min(CASE WHEN strftime('%w', day) NOT IN ('0', '6') AND day NOT IN off THEN day END) OVER (ORDER BY day DESC)
FROM every;
CREATE INDEX visits_of ON visits (placement, held);
CREATE TEMP TABLE step AS
WITH planned AS (
    SELECT p.id AS placement, p.citizen, p.company, p.ended, r.step, moved AS due
    FROM placements p JOIN rule r JOIN working w ON w.day = date(min(
      date(start, 'start of month', months || ' months', (substr(start, 9) - 1) || ' days'),
      date(start, 'start of month', (months + 1) || ' months', '-1 day')), days || ' days')
    WHERE p.form IN ('smaajob', 'ordinaert-job') AND start <= '2023-11-15'),
  asked AS (
    SELECT placement, citizen, company, step, due FROM planned WHERE ended = '' OR ended > '2023-11-15' OR ended >= due
    UNION ALL
    SELECT DISTINCT placement, citizen, company, 'afslutning', moved FROM planned JOIN working ON day = ended
    WHERE ended < due AND ended <= '2023-11-15')
SELECT *, EXISTS (SELECT 1 FROM visits v WHERE v.placement = a.placement AND v.step = a.step
  AND v.outcome <> 'ikke-truffet' AND v.held <= '2023-11-15') AS done
FROM asked a;
CREATE INDEX step_of ON step (placement);
WITH agreed AS (
    SELECT p.id AS placement, p.citizen, p.company, v.next AS due, p.ended, (SELECT CASE WHEN x.outcome <> 'ikke-truffet' THEN 1 ELSE 2 END
      FROM visits x WHERE x.placement = v.placement AND x.held > v.held AND x.held <= '2023-11-15'
        AND (x.outcome <> 'ikke-truffet' OR x.next <> '')
      ORDER BY x.held, x.outcome = 'ikke-truffet' LIMIT 1) AS then_was
    FROM visits v JOIN placements p ON p.id = v.placement
    WHERE v.next <> '' AND v.held <= '2023-11-15' AND p.start <= '2023-11-15'),
  listed AS (
    SELECT placement, citizen, company, step, due FROM step WHERE NOT done
    UNION ALL
    SELECT DISTINCT placement, citizen, company, 'aftalt', due FROM agreed a
    WHERE then_was IS NULL AND (ended = '' OR ended > '2023-11-15' OR ended >= due)
      AND NOT EXISTS (SELECT 1 FROM step s WHERE s.placement = a.placement AND s.due = a.due AND NOT s.done)
    UNION ALL
    SELECT '', id, '', 'fire-uger-efter', moved FROM citizens JOIN working ON day = date(exited, '28 days')
    WHERE exited <> '' AND exited <= '2023-11-15')
SELECT l.placement, l.citizen, l.company, l.step, l.due,
  CASE WHEN '2023-11-15' < date(due, '-7 days') THEN 'kommende' WHEN '2023-11-15' <= date(due, '7 days') THEN 'forfalden'
       ELSE 'overskredet' END AS state,
  CAST(julianday('2023-11-15') - julianday(due) AS INTEGER) AS days, c.consultant
FROM listed l JOIN citizens c ON c.id = l.citizen
WHERE due <= '2023-11-29' ORDER BY due, l.placement, l.step, l.citizen;
