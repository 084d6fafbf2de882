-- SPDX-License-Identifier: MIT
-- Prints what maltal says of the months in asked, and what series says of those from serial.first to serial.last, of
-- every figure or (serial.few) of those with best; then empties past for the next -t.
--
-- Status: naaet at the milestone in force, foran from the expected value on, paa-vej from 90 % of it on, else bagud;
-- at_most turns the comparisons, with 110 %. A share is compared as numerator/denominator.
-- Forecast of a count to date with targets: r is a sixth of what v(M) has grown in six months (v is 0 before
-- period.from) and never negative, x = r times the calendar months from M to the last milestone's, at least 0;
-- value + x, and 1.96 times the root of x to either side. Of a share the Wilson interval with 1.96 instead.
-- Best: the highest value since period.from, of equal ones the earliest.

CREATE TEMP TABLE IF NOT EXISTS more (place INTEGER PRIMARY KEY, low REAL, high REAL, forecast REAL, best_place INTEGER);

INSERT INTO more (place, low, high, forecast, best_place)
WITH growth AS (
    SELECT p.place, 1.0 * p.n / p.d AS value,
      max(0, (1.0 * p.n / p.d - CASE WHEN date(p.month, '-6 months') < date(period_from, 'start of month') THEN 0
        ELSE (SELECT 1.0 * q.n / q.d FROM past q WHERE q.id = p.id AND q.month = date(p.month, '-6 months')) END) / 6.0)
      * max(0, 12 * (substr(p.last_by, 1, 4) - substr(p.month, 1, 4))
          + substr(p.last_by, 6, 2) - substr(p.month, 6, 2)) AS x
    FROM past p, param WHERE p.month IN (SELECT month FROM asked) AND p.last_by IS NOT NULL),
  wilson AS (
    SELECT place, d, 1.0 * n / d AS share, 1.96 * 1.96 AS zz, 1 + 1.96 * 1.96 / d AS under
    FROM past WHERE month IN (SELECT month FROM asked) AND kind = 'share' AND a <= b)
SELECT p.place,
  CASE WHEN g.place IS NOT NULL THEN g.value + g.x - 1.96 * sqrt(g.x)
       ELSE (s.share + s.zz / (2.0 * s.d) - sqrt(s.zz * (s.share * (1 - s.share) + s.zz / (4.0 * s.d)) / s.d)) / s.under END,
  CASE WHEN g.place IS NOT NULL THEN g.value + g.x + 1.96 * sqrt(g.x)
       ELSE (s.share + s.zz / (2.0 * s.d) + sqrt(s.zz * (s.share * (1 - s.share) + s.zz / (4.0 * s.d)) / s.d)) / s.under END,
  g.value + g.x,
  CASE WHEN p.best THEN (SELECT q.place FROM past q, param
    WHERE q.id = p.id AND q.month BETWEEN date(period_from, 'start of month') AND p.month AND q.n IS NOT NULL AND q.d > 0
    ORDER BY 1.0 * q.n / q.d DESC, q.month LIMIT 1) END
FROM past p LEFT JOIN growth g ON g.place = p.place LEFT JOIN wilson s ON s.place = p.place
WHERE p.month IN (SELECT month FROM asked);

SELECT 'maltal', substr(p.month, 1, 7), t, p.id, p.kind, p.a, p.b, p.value, p.numerator, p.denominator, p.pending,
  CASE WHEN p.tn IS NULL THEN '' ELSE printf('%d.%06d',
    (2 * p.tn * 1000000 + p.td) / (2 * p.td) / 1000000, (2 * p.tn * 1000000 + p.td) / (2 * p.td) % 1000000) END,
  p.target_by,
  CASE WHEN p.en IS NULL THEN '' WHEN p.a > p.b THEN '?' ELSE printf('%d.%06d',
    (2 * p.en * 1000000 + p.ed) / (2 * p.ed) / 1000000, (2 * p.en * 1000000 + p.ed) / (2 * p.ed) % 1000000) END,
  CASE WHEN p.tn IS NULL OR p.n IS NULL OR p.d IS NULL THEN ''
       WHEN p.a > p.b THEN '?'
       WHEN p.at_most THEN
         CASE WHEN p.n * p.td <= p.tn * p.d THEN 'naaet'
              WHEN p.n * p.ed <= p.en * p.d THEN 'foran'
              WHEN 10 * p.n * p.ed <= 11 * p.en * p.d THEN 'paa-vej'
              ELSE 'bagud' END
       WHEN p.n * p.td >= p.tn * p.d THEN 'naaet'
       WHEN p.n * p.ed >= p.en * p.d THEN 'foran'
       WHEN 10 * p.n * p.ed >= 9 * p.en * p.d THEN 'paa-vej'
       ELSE 'bagud' END,
  CASE WHEN m.forecast IS NULL THEN '' ELSE printf('%.6f', m.forecast) END,
  CASE WHEN m.low IS NULL THEN '' ELSE printf('%.6f', round(m.low, 6) + 0.0) END,
  CASE WHEN m.high IS NULL THEN '' ELSE printf('%.6f', m.high) END,
  coalesce(q.value, ''), coalesce(substr(q.month, 1, 7), '')
FROM param, past p JOIN more m ON m.place = p.place LEFT JOIN past q ON q.place = m.best_place
WHERE p.month IN (SELECT month FROM asked) ORDER BY p.place;

SELECT 'series', substr(p.month, 1, 7), t, p.id, p.kind, p.value, p.numerator, p.denominator, p.pending
FROM param, serial, past p WHERE p.month BETWEEN first AND last AND (p.best OR NOT few) ORDER BY p.place;

DELETE FROM past;
DELETE FROM more;
DELETE FROM asked;
DELETE FROM serial;
