-- SPDX-License-Identifier: MIT
-- What follow-up knows of the days, beside the rows: for each day of the random programmes the working day it moves to,
-- and the first and last day on which what is due then is on time. closed (MM-DD) and slack are filled before this is read.

-- Easter Sundays as the almanac has them; Store Bededag, the fourth Friday after Easter, to 2023 only
CREATE TABLE easter (day TEXT);
INSERT INTO easter VALUES ('2017-04-16'), ('2018-04-01'), ('2019-04-21'), ('2020-04-12'), ('2021-04-04'), ('2022-04-17'),
  ('2023-04-09'), ('2024-03-31'), ('2025-04-20'), ('2026-04-05'), ('2027-03-28'), ('2028-04-16'), ('2029-04-01'),
  ('2030-04-21');
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

CREATE TABLE working (day TEXT PRIMARY KEY, moved TEXT, opens TEXT, closes TEXT);
INSERT INTO working (day)
WITH RECURSIVE every (day) AS (SELECT '2017-01-01' UNION ALL SELECT date(day, '+1 day') FROM every WHERE day < '2030-12-31')
SELECT day FROM every;
UPDATE working SET moved = of.moved FROM (
    SELECT day AS other, min(CASE WHEN strftime('%w', day) NOT IN ('0', '6') AND day NOT IN (SELECT day FROM holiday)
        AND substr(day, 6) NOT IN (SELECT day FROM closed) THEN day END) OVER (ORDER BY day DESC) AS moved
    FROM working) AS of WHERE day = of.other;
-- months first, the day clamped to the month's end, then days
UPDATE working SET
  opens = date(min(
    date(day, 'start of month', '-' || early_months || ' months', '+' || (substr(day, 9) - 1) || ' days'),
    date(day, 'start of month', '-' || early_months || ' months', '+1 month', '-1 day')), '-' || early_days || ' days'),
  closes = date(min(
    date(day, 'start of month', '+' || late_months || ' months', '+' || (substr(day, 9) - 1) || ' days'),
    date(day, 'start of month', '+' || late_months || ' months', '+1 month', '-1 day')), '+' || late_days || ' days')
FROM slack;

CREATE TABLE due (step TEXT, due TEXT, state TEXT, on_time INTEGER, consultant TEXT, placement TEXT, citizen TEXT);
CREATE INDEX due_by_placement ON due (placement);
CREATE INDEX due_by_citizen ON due (citizen);
