-- SPDX-License-Identifier: MIT
-- Figures of data-examples/styregruppe for three months, counted by SQLite straight from the CSV files; to be compared
-- with rff-report -t 2024-01-01 maltal --month 2022-04 (2022-11, 2023-10).
-- Independent of rff and of the generator. Run it in the folder with the files:
--   sqlite3 :memory: < ../generate/styregruppe-figures.sql
.mode csv
.import citizens.csv citizens
.import placements.csv placements
.import contacts.csv contacts
.import openings.csv openings
.import meetings.csv meetings
.import exemptions.csv exemptions
CREATE TEMP TABLE flag (form TEXT PRIMARY KEY, paid INT, ordinary INT, training INT, education INT);
INSERT INTO flag VALUES ('virksomhedspraktik', 0, 0, 1, 0), ('hybridpraktik', 1, 1, 1, 0), ('loentilskud', 1, 0, 0, 0),
	('smaajob', 1, 1, 0, 0), ('fleksjob', 1, 0, 0, 0), ('ordinaert-job', 1, 1, 0, 0), ('uddannelse', 0, 0, 0, 1);
CREATE TEMP VIEW f AS SELECT id, citizen, company, form, start, training, education, CAST(paid_hours AS REAL) AS hours,
	CASE ended WHEN '' THEN '9999-12-31' ELSE ended END AS until, paid AND CAST(paid_hours AS REAL) > 0 AS paid,
	ordinary AND CAST(paid_hours AS REAL) > 0 AS ordinary FROM placements JOIN flag USING (form);
CREATE TEMP TABLE month (a TEXT, b TEXT);
INSERT INTO month VALUES ('2022-04-01', '2022-04-30'), ('2022-11-01', '2022-11-30'), ('2023-10-01', '2023-10-31');
CREATE TEMP VIEW leavers AS SELECT id, exited, date(exited, '+28 days') AS four_weeks FROM citizens WHERE exited <> '';
CREATE TEMP VIEW first_job AS SELECT citizen, company, id AS job,
	min(date(start, '+3 months'), date(start, 'start of month', '+4 months', '-1 day')) AS three
	FROM f WHERE form = 'smaajob' AND start = (SELECT min(start) FROM f g WHERE g.citizen = f.citizen AND form = 'smaajob');
-- The indsatsgruppe of a month, and who of it was touched.
CREATE TEMP VIEW members AS SELECT a, b, c.id FROM month, citizens c WHERE enrolled <= b
	AND NOT (exited <> '' AND exited < a AND exit_reason IN ('fraflyttet', 'doed', 'pension'))
	AND NOT EXISTS (SELECT 1 FROM exemptions e WHERE e.citizen = c.id AND e."from" <= a AND (e."to" = '' OR e."to" >= b));
CREATE TEMP VIEW touched AS SELECT m.* FROM members m WHERE EXISTS (SELECT 1 FROM f WHERE citizen = m.id AND start <= b
	AND until >= a AND (ordinary OR education));
CREATE TEMP TABLE figure (what TEXT, month TEXT, value REAL);
INSERT INTO figure SELECT 'praktikker', a, (SELECT COUNT(*) FROM f WHERE training AND start BETWEEN a AND b) FROM month;
INSERT INTO figure SELECT 'loennede-timer', a, (SELECT SUM(hours) FROM f WHERE paid AND start <= b AND until >= b) FROM month;
INSERT INTO figure SELECT 'ordinaere-job', a, (SELECT COUNT(*) FROM f WHERE form = 'ordinaert-job' AND start BETWEEN a AND b)
	FROM month;
INSERT INTO figure SELECT 'virksomhedskontakter', a, (SELECT COUNT(*) FROM contacts WHERE date BETWEEN a AND b) FROM month;
INSERT INTO figure SELECT 'virksomheder-tager-ind', a, (SELECT COUNT(DISTINCT company) FROM f WHERE start <= b AND until >= b)
	FROM month;
INSERT INTO figure SELECT 'fsm2 numerator', a, (SELECT COUNT(*) FROM touched t WHERE t.a = month.a) FROM month;
INSERT INTO figure SELECT 'fsm2 denominator', a, (SELECT COUNT(*) FROM members t WHERE t.a = month.a) FROM month;
INSERT INTO figure SELECT 'tilknytning', a, (SELECT COUNT(DISTINCT citizen) FROM f WHERE start BETWEEN '2022-01-01' AND b)
	FROM month;
INSERT INTO figure SELECT 'ordinaere-timer', a, (SELECT COUNT(DISTINCT citizen) FROM f WHERE ordinary AND start <= b) FROM month;
INSERT INTO figure SELECT 'job-efter', a, (SELECT COUNT(*) FROM leavers l WHERE four_weeks <= b AND EXISTS (SELECT 1 FROM f
	WHERE citizen = l.id AND paid AND start <= four_weeks AND until >= exited)) FROM month;
INSERT INTO figure SELECT 'fastholdt-3-mdr denominator', a, (SELECT COUNT(*) FROM first_job WHERE three <= b) FROM month;
INSERT INTO figure SELECT 'fastholdt-3-mdr', a, (SELECT COUNT(*) FROM first_job i JOIN f ON f.id = job WHERE three <= b
	AND start <= three AND until >= three AND paid) FROM month;
INSERT INTO figure SELECT 'fastholdt-3-mdr-arbejdsgiver', a, (SELECT COUNT(DISTINCT i.citizen) FROM first_job i JOIN f ON
	f.citizen = i.citizen AND f.company = i.company WHERE three <= b AND start <= three AND until >= three AND paid) FROM month;
INSERT INTO figure SELECT 'openings in chains of ' || length, '', COUNT(*) FROM (WITH RECURSIVE link (id, length) AS (SELECT
	id, 1 FROM openings WHERE caused_by = '' UNION ALL SELECT o.id, length + 1 FROM openings o JOIN link ON o.caused_by = link.id)
	SELECT id, length FROM link WHERE id NOT IN (SELECT caused_by FROM openings)) WHERE length > 1 GROUP BY length;
INSERT INTO figure SELECT 'meetings with agenda 10 to 14 days before and minutes in 14', '', COUNT(*) FROM meetings
	WHERE julianday(date) - julianday(agenda_sent) BETWEEN 10 AND 14
	AND julianday(minutes_sent) - julianday(date) BETWEEN 0 AND 14;
INSERT INTO figure SELECT 'labour reserve with job title and branch, end of November', strftime('%Y', b), (SELECT COUNT(*)
	FROM citizens WHERE enrolled <= b AND (exited = '' OR exited > b) AND occupation <> '' AND branch <> '')
	FROM (SELECT '2022-11-30' AS b UNION SELECT '2023-11-30');
INSERT INTO figure SELECT 'B0001 touched in ' || substr(a, 1, 7) || ' (fsm2)', '', 1 FROM touched WHERE id = 'B0001';
.mode column
.headers on
.width 60 12 10
SELECT * FROM figure;
