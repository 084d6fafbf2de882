-- SPDX-License-Identifier: MIT
-- The figures of data-examples/randers, counted by SQLite straight from the CSV files, beside the number each must be.
-- Independent of rff and of the generator. Run it in the folder with the files:
--   sqlite3 :memory: < ../generate/randers-figures.sql
.mode csv
.import citizens.csv citizens
.import placements.csv placements
.import visits.csv visits
-- Public holidays and closed days of the period that are no Saturday or Sunday.
CREATE TEMP TABLE closed (day TEXT PRIMARY KEY);
INSERT INTO closed VALUES ('2021-12-24'), ('2021-12-31'), ('2022-04-14'), ('2022-04-15'), ('2022-04-18'), ('2022-05-13'),
	('2022-05-26'), ('2022-06-06'), ('2022-12-26'), ('2023-04-06'), ('2023-04-07'), ('2023-04-10'), ('2023-05-01'),
	('2023-05-05'), ('2023-05-18'), ('2023-05-29'), ('2023-06-05');
CREATE TEMP TABLE working AS WITH RECURSIVE d (day) AS (SELECT '2021-08-01' UNION ALL SELECT date(day, '+1 day') FROM d
	WHERE day < '2023-12-20') SELECT day FROM d WHERE strftime('%w', day) NOT IN ('0', '6') AND day NOT IN closed;
CREATE TEMP VIEW f AS SELECT *, CASE ended WHEN '' THEN '9999-12-31' ELSE ended END AS until FROM placements;
CREATE TEMP VIEW first_job AS SELECT citizen, min(start) AS start FROM placements WHERE form = 'smaajob' GROUP BY citizen;
CREATE TEMP VIEW index_day AS SELECT citizen, min(date(start, '+3 months'), date(start, 'start of month', '+4 months', '-1 day'))
	AS three, (SELECT company FROM f WHERE f.citizen = first_job.citizen AND form = 'smaajob' AND f.start = first_job.start)
	AS company FROM first_job;
CREATE TEMP VIEW rule AS SELECT id, until, 'halv-maaned' AS step, date(start, '+15 days') AS raw FROM f
	WHERE form IN ('smaajob', 'ordinaert-job') UNION ALL SELECT id, until, 'to-en-halv',
	date(min(date(start, '+2 months'), date(start, 'start of month', '+3 months', '-1 day')), '+15 days') FROM f
	WHERE form IN ('smaajob', 'ordinaert-job');
CREATE TEMP TABLE due AS SELECT id, step, day FROM (SELECT *, (SELECT min(day) FROM working WHERE day >= raw) AS day FROM rule)
	WHERE until >= day;
CREATE TEMP VIEW kept AS SELECT *, EXISTS (SELECT 1 FROM visits v WHERE v.placement = due.id AND v.step = due.step
	AND outcome <> 'ikke-truffet' AND held BETWEEN date(day, '-7 days') AND date(day, '+7 days')) AS on_time,
	EXISTS (SELECT 1 FROM visits v WHERE v.placement = due.id AND v.step = due.step AND outcome <> 'ikke-truffet') AS held
	FROM due;
CREATE TEMP TABLE figure (what TEXT, value INT, wanted TEXT);
INSERT INTO figure SELECT 'visiteret', COUNT(*), '50' FROM citizens WHERE enrolled <= '2022-12-31';
INSERT INTO figure SELECT 'began a småjob', COUNT(*), '50' FROM first_job;
INSERT INTO figure SELECT 'three months after it within the project', COUNT(*), '50' FROM index_day WHERE three <= '2022-12-31';
INSERT INTO figure SELECT 'fastholdt-3-mdr', COUNT(DISTINCT citizen), '30' FROM index_day i JOIN f USING (citizen) WHERE
	CAST(paid_hours AS REAL) > 0 AND form NOT IN ('virksomhedspraktik', 'uddannelse') AND start <= three AND until >= three;
INSERT INTO figure SELECT 'of these with the same company', COUNT(DISTINCT citizen), '26' FROM index_day i JOIN f USING (citizen)
	WHERE CAST(paid_hours AS REAL) > 0 AND start <= three AND until >= three AND f.company = i.company;
INSERT INTO figure SELECT 'of these in the same job', COUNT(DISTINCT citizen), '24' FROM index_day i JOIN f USING (citizen)
	WHERE form = 'smaajob' AND start <= three AND until >= three AND f.company = i.company;
INSERT INTO figure SELECT 'visits due at ½ and 2½ months', COUNT(*), '80' FROM due WHERE day <= '2022-12-31';
INSERT INTO figure SELECT 'of these on time', SUM(on_time), '74' FROM kept WHERE day <= '2022-12-31';
INSERT INTO figure SELECT 'of these held late', SUM(held AND NOT on_time), '5' FROM kept WHERE day <= '2022-12-31';
INSERT INTO figure SELECT 'of these never held', SUM(NOT held), '1' FROM kept WHERE day <= '2022-12-31';
.mode column
.headers on
.width 52 10 18
SELECT * FROM figure;
