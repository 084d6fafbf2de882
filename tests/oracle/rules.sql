-- SPDX-License-Identifier: MIT
-- What the follow-up of the random programmes knows beside its rows: the rules that project.c writes into rff.yaml, and
-- for each day the working day it moves to. oracle.sh fills closed (MM-DD) and slack before this is read.

CREATE TABLE rule (step TEXT, months INTEGER, days INTEGER, begins TEXT, forms TEXT, municipality TEXT, benefit TEXT,
  valid_from TEXT, valid_to TEXT, form TEXT);
INSERT INTO rule VALUES
  ('halv-maaned', 0, 15, 'start', ' smaajob ordinaert-job ', NULL, NULL, NULL, NULL, NULL),
  ('to-en-halv', 2, 15, 'start', ' smaajob ordinaert-job fleksjob ', NULL, NULL, NULL, NULL, NULL),
  ('tre-maaneder', 3, 0, 'start', ' smaajob ordinaert-job ', NULL, NULL, NULL, NULL, NULL),
  ('praktik', 0, 21, 'start', ' virksomhedspraktik nytteindsats hybridpraktik ', ' 360 376 ', NULL, NULL, '2019-06-30', NULL),
  ('praktik', 0, 35, 'start', ' virksomhedspraktik nytteindsats ', ' 360 376 101 ',
    ' kth-jobparat kth-aktivitetsparat dagpenge sygedagpenge jobafklaring ingen ', '2019-07-01', NULL, NULL),
  ('tilskud', 1, 10, 'start', NULL, NULL, ' dagpenge kth-jobparat sygedagpenge ledighedsydelse ', '2018-06-01', '2020-05-31', NULL),
  ('velkomst', 0, 10, 'enrolment', NULL, ' 360 330 730 ', NULL, '2018-05-15', '2020-03-31', 'start'),
  ('fire-uger-efter', 0, 28, 'exit', NULL, NULL, NULL, NULL, NULL, 'slut'),
  ('seks-maaneder-efter', 6, 0, 'exit', NULL, NULL,
    ' kth-aktivitetsparat udh-uddannelsesparat ressourceforloeb revalidering ingen dagpenge ', '2018-09-01', NULL, '6-mdr'),
  ('fem-et-halvt', 66, 0, 'enrolment', NULL, NULL, NULL, NULL, '2018-12-31', '6-mdr');

-- Easter Sundays as the almanac has them; Store Bededag, the fourth Friday after Easter, to 2023 only
CREATE TABLE easter (day TEXT);
INSERT INTO easter VALUES ('2017-04-16'), ('2018-04-01'), ('2019-04-21'), ('2020-04-12'), ('2021-04-04'), ('2022-04-17'),
  ('2023-04-09'), ('2024-03-31'), ('2025-04-20');
CREATE TABLE holiday (day TEXT PRIMARY KEY);
INSERT INTO holiday
SELECT substr(day, 1, 4) || '-01-01' FROM easter UNION               -- Nytårsdag
SELECT date(day, '-3 days') FROM easter UNION                        -- Skærtorsdag
SELECT date(day, '-2 days') FROM easter UNION                        -- Langfredag
SELECT date(day, '+1 day') FROM easter UNION                         -- 2. påskedag
SELECT date(day, '+26 days') FROM easter WHERE day < '2024' UNION    -- Store Bededag
SELECT date(day, '+39 days') FROM easter UNION                       -- Kristi himmelfartsdag
SELECT date(day, '+50 days') FROM easter UNION                       -- 2. pinsedag
SELECT substr(day, 1, 4) || '-12-25' FROM easter UNION               -- Juledag
SELECT substr(day, 1, 4) || '-12-26' FROM easter;                    -- 2. juledag

CREATE TABLE working (day TEXT PRIMARY KEY, moved TEXT);
INSERT INTO working
WITH RECURSIVE every (day) AS (SELECT '2017-01-01' UNION ALL SELECT date(day, '+1 day') FROM every WHERE day < '2025-12-31')
SELECT day, min(CASE WHEN strftime('%w', day) NOT IN ('0', '6') AND day NOT IN (SELECT day FROM holiday)
    AND substr(day, 6) NOT IN (SELECT day FROM closed) THEN day END)
  OVER (ORDER BY day ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)
FROM every;

CREATE TABLE due (step TEXT, due TEXT, state TEXT, on_time INTEGER, consultant TEXT, placement TEXT, citizen TEXT);
CREATE INDEX due_by_placement ON due (placement);
CREATE INDEX due_by_citizen ON due (citizen);
