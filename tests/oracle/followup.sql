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
