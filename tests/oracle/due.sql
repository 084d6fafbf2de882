-- SPDX-License-Identifier: MIT
-- The rows of due as on -t, worked out from the rules: one row a step and placement or citizen that it is for. A rule is
-- for those whose first day (start, enrolment, exit) lies in valid_from … valid_to; of several of one step the one with
-- the latest valid_from, then the first. Months first, the day clamped to the month's end, then days, then the move to a
-- working day. A placement that ended before a step was due has one row afslutning instead, due on its last day, moved.
-- Held by a visit of that step, or by the named form, that is not ikke-truffet; on time from opens to closes.

DELETE FROM due;
INSERT INTO due
WITH one AS (
    SELECT r.rowid AS place, r.step, r.valid_from, p.start AS first, r.months, r.days, p.id AS placement, p.citizen,
      p.ended, NULL AS form
    FROM rule r JOIN placements p LEFT JOIN citizens c ON c.id = p.citizen
    WHERE r.begins = 'start' AND p.start BETWEEN coalesce(r.valid_from, '') AND coalesce(r.valid_to, '9')
      AND (r.forms IS NULL OR instr(r.forms, ' ' || p.form || ' ') > 0)
      AND (r.municipality IS NULL OR instr(r.municipality, ' ' || c.municipality || ' ') > 0)
      AND (r.benefit IS NULL OR instr(r.benefit, ' ' || c.benefit || ' ') > 0)
    UNION ALL
    SELECT r.rowid, r.step, r.valid_from, CASE r.begins WHEN 'exit' THEN c.exited ELSE c.enrolled END AS first, r.months,
      r.days, NULL, c.id, NULL, r.form
    FROM rule r JOIN citizens c
    WHERE r.begins <> 'start' AND first BETWEEN coalesce(r.valid_from, '') AND coalesce(r.valid_to, '9')
      AND (r.municipality IS NULL OR instr(r.municipality, ' ' || c.municipality || ' ') > 0)
      AND (r.benefit IS NULL OR instr(r.benefit, ' ' || c.benefit || ' ') > 0)),
  ranked AS (
    SELECT *, row_number() OVER (PARTITION BY step, placement, citizen ORDER BY coalesce(valid_from, '') DESC, place) AS nth
    FROM one),
  planned AS (
    SELECT step, placement, citizen, ended, form, moved AS due FROM ranked JOIN working ON day = date(min(
      date(first, 'start of month', '+' || months || ' months', '+' || (substr(first, 9) - 1) || ' days'),
      date(first, 'start of month', '+' || (months + 1) || ' months', '-1 day')), '+' || days || ' days')
    WHERE nth = 1),
  asked AS (
    SELECT step, placement, citizen, form, due FROM planned WHERE ended IS NULL OR ended >= due
    UNION ALL
    SELECT DISTINCT 'afslutning', placement, citizen, NULL, moved FROM planned JOIN working ON day = ended WHERE ended < due),
  held AS (
    SELECT a.step, a.placement, a.citizen, v.held AS day FROM asked a JOIN visits v ON v.placement = a.placement AND v.step = a.step
    WHERE v.outcome <> 'ikke-truffet'
    UNION ALL
    SELECT a.step, a.placement, a.citizen, f.date FROM asked a JOIN forms f ON f.citizen = a.citizen AND f.form = a.form
    WHERE a.placement IS NULL AND (f.how IS NULL OR f.how <> 'ikke-truffet')),
  told AS (
    SELECT a.*, w.opens, w.closes, h.day, h.day BETWEEN opens AND closes AS timely
    FROM asked a JOIN working w ON w.day = a.due
      LEFT JOIN held h ON h.step = a.step AND h.placement IS a.placement AND h.citizen = a.citizen),
  stated AS (
    SELECT step, due, placement, citizen, max(coalesce(timely, 0)) AS timely,
      CASE WHEN count(day) > 0 THEN 'holdt' WHEN t < opens THEN 'kommende' WHEN t <= closes THEN 'forfalden'
           ELSE 'overskredet' END AS state
    FROM told, param GROUP BY step, due, placement, citizen)
SELECT step, due, state, CASE WHEN timely THEN 1 WHEN state IN ('holdt', 'overskredet') THEN 0 END,
  c.consultant, placement, citizen
FROM stated LEFT JOIN citizens c ON c.id = citizen;
