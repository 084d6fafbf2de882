-- SPDX-License-Identifier: MIT
-- The same job for sqlite3: import the tables that the ten indicators need, count them for 2021-12.
.mode csv
.import citizens.csv citizens
.import companies.csv companies
.import placements.csv placements
CREATE TEMP TABLE form(form, ordinary, paid, education);
INSERT INTO form VALUES ('hybridpraktik', 1, 1, 0), ('loentilskud', 0, 1, 0), ('smaajob', 1, 1, 0),
  ('fleksjob', 0, 1, 0), ('skaanejob', 0, 1, 0), ('ordinaert-job', 1, 1, 0), ('elevplads', 1, 1, 1),
  ('uddannelse', 0, 0, 1);
SELECT count(*) FROM citizens WHERE enrolled <= '2021-12-31';
SELECT count(DISTINCT citizen) FROM placements WHERE start <= '2021-12-31';
SELECT count(DISTINCT citizen) FROM placements JOIN form USING (form)
  WHERE ordinary AND paid_hours + 0 > 0 AND start <= '2021-12-31';
SELECT count(DISTINCT company) FROM placements WHERE start <= '2021-12-31';
SELECT count(*) FROM companies WHERE interested <> '' AND interested <= '2021-12-31';
SELECT count(*) FROM companies WHERE ambassador <> '' AND ambassador <= '2021-12-31';
SELECT count(DISTINCT citizen) FROM placements JOIN form USING (form)
  WHERE paid AND paid_hours + 0 > 0 AND start <= '2021-12-31' AND (ended = '' OR ended >= '2021-12-31');
SELECT count(DISTINCT citizen) FROM placements JOIN form USING (form)
  WHERE ((paid AND paid_hours + 0 > 0) OR education) AND start <= '2021-12-31';
SELECT count(DISTINCT citizen) FROM placements JOIN form USING (form)
  WHERE paid AND paid_hours + 0 > 0 AND start <= '2021-12-31' AND (ended = '' OR ended >= '2018-08-01');
