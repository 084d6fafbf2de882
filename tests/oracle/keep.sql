-- SPDX-License-Identifier: MIT
-- Moves the figures of one month to past. A window with a > b holds nothing: counts are 0, everything else is empty.
-- Whether distinct, numerator, denominator and pending then show 0 or nothing, and what is expected of such a window,
-- the contract leaves open: they are a ? here or in print.sql, which is not compared. Values are rounded half up at the sixth decimal, in whole numbers.

UPDATE figure SET n = numerator, d = denominator WHERE kind = 'share';
UPDATE figure SET n = CASE WHEN kind IN ('count', 'distinct') THEN 0 END,
  numerator = CASE WHEN numerator IS NOT NULL THEN '?' END,
  denominator = CASE WHEN denominator IS NOT NULL THEN '?' END,
  pending = CASE WHEN pending IS NOT NULL THEN '?' END
WHERE a > b;

INSERT INTO past (month, id, kind, a, b, n, d, value, numerator, denominator, pending, tn, td, target_by, en, ed,
  last_by, at_most, best)
SELECT month, id, kind, a, b, n, nullif(d, 0),
  CASE WHEN kind = 'distinct' AND a > b THEN '?'
       WHEN n IS NULL OR coalesce(d, 0) = 0 THEN ''
       WHEN kind IN ('count', 'distinct') THEN CAST(n AS TEXT)
       ELSE printf('%d.%06d', (2 * n * 1000000 + d) / (2 * d) / 1000000, (2 * n * 1000000 + d) / (2 * d) % 1000000) END,
  coalesce(numerator, ''), coalesce(denominator, ''), coalesce(pending, ''), tn, td, coalesce(target_by, ''), en, ed,
  last_by, at_most, best
FROM figure, param ORDER BY figure.rowid;

DELETE FROM figure;
