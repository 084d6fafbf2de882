-- SPDX-License-Identifier: MIT
-- Prints the figures of one month and -t, and empties the table for the next. Values are rounded half up at the
-- sixth decimal, in whole numbers; undefined is empty. Status: naaet at the milestone in force, foran from the
-- expected value on, paa-vej from 90 % of it on, else bagud; a share is compared as numerator/denominator.

UPDATE figure SET n = numerator, d = denominator WHERE kind = 'share';
UPDATE figure SET n = NULL, d = NULL WHERE kind = 'share' AND numerator = '?';

SELECT substr(month, 1, 7), t, id, kind, a, b,
  CASE WHEN n IS NULL OR coalesce(d, 0) = 0 THEN ''
       WHEN kind = 'count' THEN CAST(n AS TEXT)
       ELSE printf('%d.%06d', (2 * n * 1000000 + d) / (2 * d) / 1000000, (2 * n * 1000000 + d) / (2 * d) % 1000000) END,
  coalesce(numerator, ''), coalesce(denominator, ''), coalesce(pending, ''),
  CASE WHEN tn IS NULL THEN ''
       ELSE printf('%d.%06d', (2 * tn * 1000000 + td) / (2 * td) / 1000000, (2 * tn * 1000000 + td) / (2 * td) % 1000000) END,
  coalesce(target_by, ''),
  CASE WHEN en IS NULL THEN ''
       ELSE printf('%d.%06d', (2 * en * 1000000 + ed) / (2 * ed) / 1000000, (2 * en * 1000000 + ed) / (2 * ed) % 1000000) END,
  CASE WHEN tn IS NULL OR n IS NULL OR coalesce(d, 0) = 0 THEN ''
       WHEN n * td >= tn * d THEN 'naaet'
       WHEN n * ed >= en * d THEN 'foran'
       WHEN 10 * n * ed >= 9 * en * d THEN 'paa-vej'
       ELSE 'bagud' END
FROM figure, param ORDER BY figure.rowid;

DELETE FROM figure;
