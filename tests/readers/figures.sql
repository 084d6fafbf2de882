-- SPDX-License-Identifier: MIT
-- The ten indicators of data-examples/lolland-falster at the end of the month whose first day is :month,
-- counted by hand from the contract. Its -t is later than that, so every row and every end counts.

CREATE TEMP TABLE w AS
SELECT last, daterange('2018-01-01', last, '[]') AS project,
  daterange('2018-08-01', least(last, '2021-12-31'), '[]') AS measured,
  daterange('2022-01-01', greatest('2022-01-01', least(last + 1, '2022-02-01'))) AS january  -- empty before it
FROM (SELECT (:'month'::date + interval '1 month')::date - 1 AS last) AS month;

CREATE TEMP VIEW p AS
SELECT citizen, company, daterange(start, ended, '[]') AS days,
  paid_hours > 0 AND form IN ('hybridpraktik', 'smaajob', 'ordinaert-job', 'elevplads') AS ordinary,
  paid_hours > 0 AND form IN ('hybridpraktik', 'smaajob', 'ordinaert-job', 'elevplads',
                              'loentilskud', 'fleksjob', 'skaanejob') AS paid,
  form IN ('uddannelse', 'elevplads') AS education
FROM placements;

-- One row a citizen enrolled by the month's end: what its placements amount to.
CREATE TEMP VIEW citizen AS
SELECT c.id, c.enrolled <= '2021-12-31' AS early,
  bool_or(days && project) AS placed,
  bool_or(days && project AND ordinary) AS ordinary,
  bool_or(days @> last AND paid) AS paid_now,
  bool_or(days && project AND (paid OR education)) AS paid_or_education,
  bool_or(days && measured AND paid) AND c.enrolled <= '2021-12-31' AS worked,
  bool_or(days && january AND paid) AS worked_on
FROM w JOIN citizens c ON c.enrolled <= last LEFT JOIN p ON p.citizen = c.id
GROUP BY c.id;

CREATE TEMP VIEW counted (id, n, d) AS
SELECT 'deltagere', count(*), NULL::bigint FROM citizen
UNION ALL SELECT 'tilknytning', count(*) FILTER (WHERE placed), NULL FROM citizen
UNION ALL SELECT 'ordinaere-timer', count(*) FILTER (WHERE ordinary), NULL FROM citizen
UNION ALL SELECT 'virksomheder', count(DISTINCT company), NULL FROM p, w WHERE days && project
UNION ALL SELECT 'interesserede-virksomheder', count(*), NULL FROM companies, w WHERE interested <= last
UNION ALL SELECT 'ambassadoerer', count(*), NULL FROM companies, w WHERE ambassador <= last
UNION ALL SELECT 'i-loentimer', count(*) FILTER (WHERE paid_now), NULL FROM citizen
UNION ALL SELECT 'loen-eller-uddannelse', count(*) FILTER (WHERE paid_or_education), NULL FROM citizen
UNION ALL SELECT 'i-loennet-arbejde', count(*) FILTER (WHERE worked), count(*) FILTER (WHERE early) FROM citizen
UNION ALL SELECT 'stadig-i-arbejde', count(*) FILTER (WHERE worked AND worked_on),
    CASE WHEN NOT isempty(january) THEN count(*) FILTER (WHERE worked) ELSE 0 END
  FROM citizen, w GROUP BY january;

-- id, value, numerator, denominator; the latter two only where there is a value.
\o :wanted
SELECT id, CASE WHEN d IS NULL THEN n ELSE round(n::numeric / nullif(d, 0), 6) END,
  CASE WHEN d > 0 THEN n END, nullif(d, 0)
FROM counted ORDER BY id COLLATE "C";
\o :got
SELECT id, value, CASE WHEN value IS NOT NULL THEN numerator END, CASE WHEN value IS NOT NULL THEN denominator END
FROM maltal WHERE id IN (SELECT id FROM counted) ORDER BY id COLLATE "C";
