-- SPDX-License-Identifier: MIT
-- The published figures of Lolland-Falster, counted by SQLite straight from the CSV files, beside the
-- number each must be. Independent of rff and of the generator. Run it in the folder with the files:
--   sqlite3 :memory: < ../generate/lolland-falster-figures.sql
.mode csv
.import citizens.csv citizens
.import companies.csv companies
.import placements.csv placements
.import expenses.csv expenses
-- Flags of records.md section 4; to-date windows begin before the first row.
CREATE TEMP TABLE flag (form TEXT PRIMARY KEY, paid INT, ordinary INT, education INT);
INSERT INTO flag VALUES ('virksomhedspraktik', 0, 0, 0), ('hybridpraktik', 1, 1, 0), ('loentilskud', 1, 0, 0),
	('nytteindsats', 0, 0, 0), ('smaajob', 1, 1, 0), ('fleksjob', 1, 0, 0), ('skaanejob', 1, 0, 0),
	('ordinaert-job', 1, 1, 0), ('uddannelse', 0, 0, 1), ('elevplads', 1, 1, 1), ('frivillig', 0, 0, 0);
CREATE TEMP VIEW p AS SELECT citizen, company, form, start, CASE ended WHEN '' THEN '9999-12-31' ELSE ended END AS ended,
	paid AND CAST(paid_hours AS REAL) > 0 AS paid, ordinary AND CAST(paid_hours AS REAL) > 0 AS ordinary, education
	FROM placements JOIN flag USING (form);
CREATE TEMP VIEW window_paid AS SELECT DISTINCT citizen FROM p WHERE paid AND start <= '2021-12-31' AND ended >= '2018-08-01';
CREATE TEMP TABLE figure (what TEXT, value INT, wanted TEXT);
INSERT INTO figure SELECT 'citizens enrolled by 2019-03-31', COUNT(*), '590' FROM citizens WHERE enrolled <= '2019-03-31';
INSERT INTO figure SELECT 'citizens enrolled by 2019-12-31', COUNT(*), '663' FROM citizens WHERE enrolled <= '2019-12-31';
INSERT INTO figure SELECT 'citizens enrolled by 2021-12-31', COUNT(*), '1439' FROM citizens WHERE enrolled <= '2021-12-31';
INSERT INTO figure SELECT 'companies', COUNT(*), 'over 400' FROM companies;
INSERT INTO figure SELECT 'companies interested by 2019-12-31', COUNT(*), '400' FROM companies
	WHERE interested BETWEEN '2000' AND '2019-12-31';
INSERT INTO figure SELECT 'ambassadors by 2019-03-31', COUNT(*), '51' FROM companies
	WHERE ambassador BETWEEN '2000' AND '2019-03-31';
INSERT INTO figure SELECT 'ambassadors by 2021-12-31', COUNT(*), 'over 51' FROM companies
	WHERE ambassador BETWEEN '2000' AND '2021-12-31';
INSERT INTO figure SELECT 'citizens in paid hours on 2019-12-31', COUNT(DISTINCT citizen), '100' FROM p
	WHERE paid AND start <= '2019-12-31' AND ended >= '2019-12-31';
INSERT INTO figure SELECT 'ordinary, fleksjob or education ever by 2019-12-31', COUNT(DISTINCT citizen), '110' FROM p
	WHERE (ordinary OR form = 'fleksjob' OR education) AND start <= '2019-12-31';
INSERT INTO figure SELECT 'paid hours or education ever by 2021-12-31', COUNT(DISTINCT citizen), '485' FROM p
	WHERE (paid OR education) AND start <= '2021-12-31';
INSERT INTO figure SELECT 'paid in 2018-08-01 .. 2021-12-31', COUNT(*), '480' FROM window_paid;
INSERT INTO figure SELECT 'of these paid in January 2022', COUNT(DISTINCT citizen), '96' FROM p
	WHERE paid AND start <= '2022-01-31' AND ended >= '2022-01-01' AND citizen IN window_paid;
INSERT INTO figure SELECT 'all paid in January 2022', COUNT(DISTINCT citizen), '96' FROM p
	WHERE paid AND start <= '2022-01-31' AND ended >= '2022-01-01';
INSERT INTO figure SELECT 'citizens with any placement by 2021-12-31', COUNT(DISTINCT citizen), 'about 1000' FROM p
	WHERE start <= '2021-12-31';
INSERT INTO figure SELECT 'citizens in ordinary hours ever by 2021-12-31', COUNT(DISTINCT citizen), 'about 400' FROM p
	WHERE ordinary AND start <= '2021-12-31';
INSERT INTO figure SELECT 'companies that took someone in by 2021-12-31', COUNT(DISTINCT company), 'about 390' FROM p
	WHERE start <= '2021-12-31';
INSERT INTO figure SELECT 'spent by 2021-12-31, kr.', CAST(SUM(amount) AS INT), 'at most 21100000' FROM expenses
	WHERE date <= '2021-12-31';
.mode column
.headers on
.width 52 10 18
SELECT * FROM figure;
