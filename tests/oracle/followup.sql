-- SPDX-License-Identifier: MIT
-- Prints what rff-followup due and rff-report followup say on -t, from the rows of due.sql and the days agreed on.
--
-- A visit's next is due as aftalt, on the day that was agreed; of a day agreed on twice the later agreement counts. It is
-- held from the first later day on which a visit of the placement met somebody, unless one that met nobody had agreed on
-- another day before, which then takes its place. While neither is so it is open, but falls away if the placement ended
-- before the day. On the day of a step it is that step, unless the step was held and the agreement was not.

DELETE FROM agreed;
INSERT INTO agreed
WITH one AS (
    SELECT v.placement, v.next AS due, p.citizen, p.ended,
      (SELECT min(x.held) FROM visits x WHERE x.placement = v.placement AND x.held > v.held
        AND x.outcome <> 'ikke-truffet') AS met,
      (SELECT min(x.held) FROM visits x WHERE x.placement = v.placement AND x.held > v.held
        AND x.outcome = 'ikke-truffet' AND x.next IS NOT NULL) AS replaced
    FROM visits v JOIN placements p ON p.id = v.placement
    WHERE v.next IS NOT NULL AND NOT EXISTS (SELECT 1 FROM visits x
      WHERE x.placement = v.placement AND x.held > v.held AND x.next = v.next))
SELECT DISTINCT 'aftalt', o.due,
  CASE WHEN met IS NOT NULL THEN 'holdt' WHEN t < opens THEN 'kommende' WHEN t <= closes THEN 'forfalden' ELSE 'overskredet' END
    AS state, c.consultant, o.placement, o.citizen
FROM param, one o JOIN working w ON w.day = o.due LEFT JOIN citizens c ON c.id = o.citizen
WHERE CASE WHEN met IS NOT NULL THEN replaced IS NULL OR met <= replaced
           ELSE replaced IS NULL AND (ended IS NULL OR ended >= o.due) END
  AND NOT EXISTS (SELECT 1 FROM due d WHERE d.placement = o.placement AND d.due = o.due
    AND (d.state <> 'holdt' OR met IS NOT NULL));

DELETE FROM item;
INSERT INTO item
SELECT placement, citizen, company, step, due, state, julianday(t) - julianday(due) AS days, consultant
FROM (SELECT step, due, state, consultant, placement, citizen FROM due UNION ALL SELECT * FROM agreed), param
  LEFT JOIN (SELECT id, company FROM placements) p ON p.id = placement;

SELECT 'all ' || t, coalesce(placement, ''), citizen, coalesce(company, ''), step, due, state, CAST(days AS INTEGER), coalesce(consultant, '')
FROM item, param ORDER BY due, coalesce(placement, ''), step, citizen;
SELECT 'due ' || t, coalesce(placement, ''), citizen, coalesce(company, ''), step, due, state, CAST(days AS INTEGER), coalesce(consultant, '')
FROM item, param WHERE state <> 'holdt' AND due <= date(t, '+14 days') ORDER BY due, coalesce(placement, ''), step, citizen;

-- The report: what is held or whose window has passed, and what all visits of those steps said, as they are printed: shares
-- with six decimals, means with at most six.
SELECT 'report ' || t, step, coalesce(consultant, ''), many, held, on_time,
  printf('%d.%06d', (2000000 * on_time + many) / (2 * many) / 1000000, (2000000 * on_time + many) / (2 * many) % 1000000),
  CASE WHEN ne = 0 THEN '' ELSE rtrim(rtrim(printf('%d.%06d', (2000000 * se + ne) / (2 * ne) / 1000000,
    (2000000 * se + ne) / (2 * ne) % 1000000), '0'), '.') END,
  CASE WHEN nc = 0 THEN '' ELSE rtrim(rtrim(printf('%d.%06d', (2000000 * sc + nc) / (2 * nc) / 1000000,
    (2000000 * sc + nc) / (2 * nc) % 1000000), '0'), '.') END, agreed
FROM param, (
    SELECT step, consultant, count(*) AS many, sum(state = 'holdt') AS held, sum(on_time) AS on_time,
      coalesce(sum(se), 0) AS se, coalesce(sum(ne), 0) AS ne, coalesce(sum(sc), 0) AS sc, coalesce(sum(nc), 0) AS nc,
      coalesce(sum(agreed), 0) AS agreed
    FROM due d LEFT JOIN (
        SELECT placement AS p, step AS s, sum(fit_employer) AS se, count(fit_employer) AS ne, sum(fit_citizen) AS sc,
          count(fit_citizen) AS nc, sum(action IS NOT NULL OR next IS NOT NULL) AS agreed
        FROM all_visits, param WHERE held <= t GROUP BY placement, step) v ON v.p = d.placement AND v.s = d.step
    WHERE on_time IS NOT NULL GROUP BY step, consultant) told
ORDER BY coalesce((SELECT min(r.rowid) FROM rule r WHERE r.step = told.step), 1000), consultant IS NULL, consultant;
