-- SPDX-License-Identifier: MIT
-- The figures of data-examples/corolab, counted by SQLite straight from the CSV files, beside the number each must be.
-- Independent of rff and of the generator. Run it in the folder with the files:
--   sqlite3 :memory: < ../generate/corolab-figures.sql
.mode csv
.import citizens.csv citizens
.import companies.csv companies
.import placements.csv placements
.import forms.csv forms
.import expenses.csv expenses
CREATE TEMP TABLE flag (form TEXT PRIMARY KEY, ordinary INT);
INSERT INTO flag VALUES ('hybridpraktik', 1), ('loentilskud', 0), ('smaajob', 1), ('fleksjob', 0), ('skaanejob', 0),
	('ordinaert-job', 1), ('elevplads', 1);
CREATE TEMP VIEW paid AS SELECT p.citizen, p.company, v.kind, ordinary, start,
	CASE ended WHEN '' THEN '9999-12-31' ELSE ended END AS ended
	FROM placements p JOIN flag USING (form) JOIN companies v ON v.id = p.company WHERE CAST(paid_hours AS REAL) > 0;
CREATE TEMP VIEW leavers AS SELECT id, exited, date(exited, '+28 days') AS four_weeks,
	min(date(exited, '+6 months'), date(exited, 'start of month', '+7 months', '-1 day')) AS six_months
	FROM citizens WHERE exited <> '';
CREATE TEMP TABLE figure (what TEXT, value INT, wanted TEXT);
INSERT INTO figure SELECT 'rekrutteret', COUNT(*), '120' FROM citizens WHERE enrolled <= '2023-03-31';
INSERT INTO figure SELECT 'kommercielle', COUNT(*), '20' FROM companies
	WHERE kind = 'kommerciel' AND joined BETWEEN '2020' AND '2023-03-31';
INSERT INTO figure SELECT 'socialoekonomiske', COUNT(*), '5' FROM companies
	WHERE kind = 'socialoekonomisk' AND joined BETWEEN '2020' AND '2023-03-31';
INSERT INTO figure SELECT 'gennemfoert', COUNT(*), '120' FROM citizens WHERE exited BETWEEN '2020-10-20' AND '2023-03-31'
	AND exit_reason IN ('gennemfoert', 'job', 'fleksjob', 'uddannelse');
INSERT INTO figure SELECT 'job-social', COUNT(*), '24' FROM leavers b WHERE four_weeks <= '2023-03-31' AND EXISTS (SELECT 1
	FROM paid WHERE citizen = b.id AND kind = 'socialoekonomisk' AND start <= four_weeks AND ended >= exited);
INSERT INTO figure SELECT 'job-kommerciel', COUNT(*), '24' FROM leavers b WHERE four_weeks <= '2023-03-31' AND EXISTS (SELECT 1
	FROM paid WHERE citizen = b.id AND kind = 'kommerciel' AND start <= four_weeks AND ended >= exited);
INSERT INTO figure SELECT 'arbejdssoegende', COUNT(*), '48' FROM citizens b
	WHERE EXISTS (SELECT 1 FROM forms WHERE citizen = b.id AND form = 'start' AND labour_status = 'inaktiv')
	AND EXISTS (SELECT 1 FROM forms WHERE citizen = b.id AND form = 'slut' AND job_seeking = 'ja' AND date <= '2023-03-31');
INSERT INTO figure SELECT 'ordinaer-senere by 2023-03', COUNT(*), '29' FROM leavers b WHERE six_months <= '2023-03-31'
	AND EXISTS (SELECT 1 FROM paid WHERE citizen = b.id AND ordinary AND start <= six_months AND ended >= six_months);
INSERT INTO figure SELECT 'ordinaer-senere by 2023-09', COUNT(*), '36' FROM leavers b WHERE six_months <= '2023-09-30'
	AND EXISTS (SELECT 1 FROM paid WHERE citizen = b.id AND ordinary AND start <= six_months AND ended >= six_months);
INSERT INTO figure SELECT 'spent, kr.', CAST(SUM(amount) AS INT), '13940281' FROM expenses;
INSERT INTO figure SELECT 'spent of ' || source, CAST(SUM(amount) AS INT), CASE source WHEN 'esf' THEN '9579521'
	WHEN 'decentral' THEN '2178435' ELSE '2182325' END FROM expenses GROUP BY source;
.mode column
.headers on
.width 52 10 18
SELECT * FROM figure;
