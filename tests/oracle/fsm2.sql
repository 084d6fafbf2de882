-- SPDX-License-Identifier: MIT
-- The set fsm2, counted by hand wherever a programme uses it: the indsatsgruppe is enrolled by the end, not
-- gone before the beginning for a reason that leaves, and no one exemption covers the whole window.

INSERT INTO figure (id, kind, a, b, numerator, denominator)
WITH g AS (SELECT c.id FROM w JOIN citizens c ON c.enrolled <= w.b
    WHERE NOT (c.exited IS NOT NULL AND c.exited < w.month
        AND coalesce(c.exit_reason, '') IN ('fraflyttet', 'doed', 'pension'))
      AND NOT EXISTS (SELECT 1 FROM exemptions e WHERE e.citizen = c.id
        AND e."from" <= w.month AND (e."to" IS NULL OR e."to" >= w.b)))
SELECT 'fsm2', 'share', w.month, w.b,
  (SELECT count(*) FROM g WHERE
    EXISTS (SELECT 1 FROM placements p WHERE p.citizen = g.id AND p.paid_hours > 0
      AND p.form IN ('hybridpraktik', 'smaajob', 'ordinaert-job', 'elevplads')
      AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.month))
    OR EXISTS (SELECT 1 FROM placements p WHERE p.citizen = g.id AND p.form IN ('uddannelse', 'elevplads')
      AND p.start <= w.b AND (p.ended IS NULL OR p.ended >= w.month))),
  (SELECT count(*) FROM g)
FROM w;
UPDATE figure SET
  tn = CASE WHEN b <= '2020-12-31' THEN 15 ELSE 20 END, td = 100,
  target_by = CASE WHEN b <= '2020-12-31' THEN '2020-12-31' ELSE '2021-12-31' END,
  en = CASE WHEN b <= '2020-12-31' THEN 15 ELSE 20 END, ed = 100, best = 1
WHERE id = 'fsm2';
