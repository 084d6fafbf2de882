-- SPDX-License-Identifier: MIT
-- The records as SQL tables (all_*), and a view of each as it is known on the day -t (the plain name).
-- Empty cells are NULL. From the contract: rows that begin later than -t do not exist; an end later than -t is
-- empty with its reason and destination; plans are kept; other later dates are empty.

CREATE TABLE param (month TEXT, t TEXT, period_from TEXT);   -- first day of the month, -t, period.from

-- The window arithmetic, done as soon as param has another month: month, quarter, half-year and year begin on these
-- days, to-date on period_from; all end on b, the month's last day or -t. An explicit window ends on the earlier of its
-- own last day and b.
CREATE TABLE w (month TEXT, quarter TEXT, half TEXT, year TEXT, start TEXT, b TEXT);
CREATE TRIGGER w_of_month AFTER UPDATE OF month ON param BEGIN
DELETE FROM w;
INSERT INTO w
SELECT month,
       date(month, '-' || ((substr(month, 6, 2) - 1) % 3) || ' months') AS quarter,
       date(month, '-' || ((substr(month, 6, 2) - 1) % 6) || ' months') AS half,
       date(month, 'start of year') AS year,
       period_from AS start,
       min(date(month, '+1 month', '-1 day'), t) AS b
FROM param;
END;

-- One row a figure of the month in w. The value is n/d, the target tn/td, the expected value en/ed: whole numbers, so
-- exact. kind: count, distinct (counted too), share or number. last_by: the last milestone, of a count to date alone,
-- which has a forecast. keep.sql moves the rows to past, which holds every month that was counted as on this -t.
CREATE TABLE figure (id TEXT, kind TEXT, a TEXT, b TEXT, n INTEGER, d INTEGER DEFAULT 1, numerator, denominator,
  pending, tn INTEGER, td INTEGER DEFAULT 1, target_by TEXT, en INTEGER, ed INTEGER DEFAULT 1, last_by TEXT,
  at_most INTEGER DEFAULT 0, best INTEGER DEFAULT 0);
CREATE TABLE past (place INTEGER PRIMARY KEY, month TEXT, id TEXT, kind TEXT, a TEXT, b TEXT, n INTEGER, d INTEGER,
  value TEXT, numerator, denominator, pending, tn INTEGER, td INTEGER, target_by TEXT, en INTEGER, ed INTEGER,
  last_by TEXT, at_most INTEGER, best INTEGER);
CREATE TABLE asked (month TEXT);                              -- months that maltal is asked for
CREATE TABLE serial (first TEXT, last TEXT, few INTEGER);      -- and series, few: only of those with best

-- Of the follow-up: closed days (MM-DD), the window, and the rules in the order of rff.yaml; forms, municipality and
-- benefit are lists with blanks around each code, NULL is all. See calendar.sql.
CREATE TABLE closed (day TEXT);
CREATE TABLE slack (early_months INTEGER, early_days INTEGER, late_months INTEGER, late_days INTEGER);
CREATE TABLE rule (step TEXT, months INTEGER, days INTEGER, begins TEXT, forms TEXT, municipality TEXT, benefit TEXT,
  valid_from TEXT, valid_to TEXT, form TEXT);
CREATE INDEX past_by_id ON past (id, month);

CREATE TABLE all_citizens (id TEXT, municipality INTEGER, benefit TEXT, enrolled TEXT, consultant TEXT, partner TEXT,
  screened TEXT, exited TEXT, exit_reason TEXT, hours_min REAL, hours_max REAL, shifts TEXT, tasks TEXT,
  trainable TEXT, wishes TEXT, declines TEXT, certificates TEXT, needs TEXT, forms TEXT, areas TEXT, occupation TEXT,
  branch TEXT, available TEXT, note TEXT, recorded TEXT, "by" TEXT);
CREATE TABLE all_companies (id TEXT, name TEXT, kind TEXT, cvr TEXT, pnumber TEXT, branch TEXT, municipality INTEGER,
  area TEXT, employees INTEGER, interested TEXT, joined TEXT, ambassador TEXT, networks TEXT, network_joined TEXT,
  offers TEXT, consultant TEXT, contact_name TEXT, contact_email TEXT, contact_phone TEXT, note TEXT, recorded TEXT,
  "by" TEXT);
CREATE TABLE all_openings (id TEXT, company TEXT, title TEXT, occupation TEXT, tasks TEXT, nice TEXT,
  training_weeks INTEGER, forms TEXT, hours_min REAL, hours_max REAL, shifts TEXT, shifts_needed INTEGER, area TEXT,
  conditions TEXT, certificates TEXT, offers TEXT, positions INTEGER, opened TEXT, closes TEXT, start_by TEXT,
  filled_elsewhere INTEGER, cause TEXT, caused_by TEXT, note TEXT, recorded TEXT, "by" TEXT);
CREATE TABLE all_matches (id TEXT, opening TEXT, citizen TEXT, proposed TEXT, score INTEGER, run TEXT, decision TEXT,
  decided TEXT, reason TEXT, chooser TEXT, note TEXT, recorded TEXT, "by" TEXT);
CREATE TABLE all_placements (id TEXT, citizen TEXT, company TEXT, opening TEXT, match TEXT, form TEXT, paid_hours REAL,
  unpaid_hours REAL, start TEXT, planned_end TEXT, ended TEXT, end_reason TEXT, destination TEXT, previous TEXT,
  mentor TEXT, occupation TEXT, note TEXT, recorded TEXT, "by" TEXT);
CREATE TABLE all_visits (placement TEXT, step TEXT, held TEXT, held_by TEXT, "with" TEXT, outcome TEXT, employed TEXT,
  worked_hours REAL, attendance INTEGER, fit_employer INTEGER, fit_citizen INTEGER, goal_moved TEXT, action TEXT,
  next TEXT, note TEXT, recorded TEXT, "by" TEXT);
CREATE TABLE all_contacts (company TEXT, date TEXT, held_by TEXT, channel TEXT, direction TEXT, outcome TEXT,
  network TEXT, citizen TEXT, note TEXT, recorded TEXT, "by" TEXT);
CREATE TABLE all_activities (id TEXT, date TEXT, kind TEXT, title TEXT, host TEXT, hours REAL, partner TEXT,
  recorded TEXT, "by" TEXT);
CREATE TABLE all_attendance (activity TEXT, participant TEXT, staff TEXT, present TEXT, recorded TEXT, "by" TEXT);
CREATE TABLE all_mentors (id TEXT, kind TEXT, company TEXT, trained TEXT, stopped TEXT, name TEXT, recorded TEXT,
  "by" TEXT);
CREATE TABLE all_outlook (company TEXT, asked TEXT, held_by TEXT, occupation TEXT, hires INTEGER, leavers INTEGER,
  horizon INTEGER, unsolved TEXT, willing TEXT, places INTEGER, earliest TEXT, effects TEXT, recorded TEXT, "by" TEXT);
CREATE TABLE all_meetings ("group" TEXT, date TEXT, extraordinary TEXT, host TEXT, chair TEXT, minutes_by TEXT,
  agenda_sent TEXT, minutes_sent TEXT, decisions TEXT, follow TEXT, recorded TEXT, "by" TEXT);
CREATE TABLE all_progress (citizen TEXT, date TEXT, instrument TEXT, item TEXT, rater TEXT, value REAL, recorded TEXT,
  "by" TEXT);
CREATE TABLE all_forms (citizen TEXT, form TEXT, date TEXT, how TEXT, gender TEXT, birth_year INTEGER,
  labour_status TEXT, months_without_work INTEGER, in_education TEXT, isced INTEGER, foreign_background TEXT,
  disability TEXT, disadvantaged TEXT, homeless TEXT, job_seeking TEXT, qualification TEXT, employed TEXT,
  improved TEXT, recorded TEXT, "by" TEXT);
CREATE TABLE all_exemptions (citizen TEXT, "from" TEXT, "to" TEXT, reason TEXT, recorded TEXT, "by" TEXT);
CREATE TABLE all_expenses (id TEXT, date TEXT, source TEXT, category TEXT, amount REAL, note TEXT, recorded TEXT,
  "by" TEXT);
CREATE TABLE all_cases (id TEXT, kind TEXT, placement TEXT, citizen TEXT, date TEXT, title TEXT, trigger TEXT,
  signals TEXT, tried TEXT, lesson TEXT, consent TEXT, recorded TEXT, "by" TEXT);

CREATE INDEX i1 ON all_citizens (id);
CREATE INDEX i2 ON all_companies (id);
CREATE INDEX i3 ON all_openings (id);
CREATE INDEX i4 ON all_openings (company);
CREATE INDEX i5 ON all_matches (id);
CREATE INDEX i6 ON all_matches (citizen);
CREATE INDEX i7 ON all_matches (opening);
CREATE INDEX i8 ON all_placements (id);
CREATE INDEX i9 ON all_placements (citizen);
CREATE INDEX i10 ON all_placements (company);
CREATE INDEX i11 ON all_placements (opening);
CREATE INDEX i12 ON all_visits (placement);
CREATE INDEX i13 ON all_contacts (company);
CREATE INDEX i14 ON all_contacts (citizen);
CREATE INDEX i15 ON all_activities (id);
CREATE INDEX i16 ON all_activities (host);
CREATE INDEX i17 ON all_attendance (participant);
CREATE INDEX i18 ON all_mentors (id);
CREATE INDEX i19 ON all_mentors (company);
CREATE INDEX i20 ON all_outlook (company);
CREATE INDEX i21 ON all_progress (citizen);
CREATE INDEX i22 ON all_forms (citizen);
CREATE INDEX i23 ON all_exemptions (citizen);

CREATE VIEW citizens AS
SELECT id, municipality, benefit, enrolled, consultant, partner, hours_min, hours_max, shifts, tasks, trainable,
       declines, certificates, available,
       CASE WHEN screened <= (SELECT t FROM param) THEN screened END AS screened,
       CASE WHEN exited <= (SELECT t FROM param) THEN exited END AS exited,
       CASE WHEN exited <= (SELECT t FROM param) THEN exit_reason END AS exit_reason
FROM all_citizens WHERE enrolled <= (SELECT t FROM param);

CREATE VIEW companies AS
SELECT id, kind, cvr, branch, municipality, employees, networks, offers,
       CASE WHEN interested <= (SELECT t FROM param) THEN interested END AS interested,
       CASE WHEN joined <= (SELECT t FROM param) THEN joined END AS joined,
       CASE WHEN ambassador <= (SELECT t FROM param) THEN ambassador END AS ambassador,
       CASE WHEN network_joined <= (SELECT t FROM param) THEN network_joined END AS network_joined
FROM all_companies;

CREATE VIEW openings AS
SELECT id, company, forms, conditions, positions, opened, closes, start_by, cause, caused_by
FROM all_openings WHERE opened <= (SELECT t FROM param);

CREATE VIEW matches AS
SELECT id, opening, citizen, proposed, score, run, decision,
       CASE WHEN decided <= (SELECT t FROM param) THEN decided END AS decided
FROM all_matches WHERE proposed <= (SELECT t FROM param);

CREATE VIEW placements AS
SELECT id, citizen, company, opening, match, form, paid_hours, unpaid_hours, start, planned_end, previous, mentor,
       CASE WHEN ended <= (SELECT t FROM param) THEN ended END AS ended,
       CASE WHEN ended <= (SELECT t FROM param) THEN end_reason END AS end_reason,
       CASE WHEN ended <= (SELECT t FROM param) THEN destination END AS destination
FROM all_placements WHERE start <= (SELECT t FROM param);

CREATE VIEW visits AS
SELECT placement, step, held, "with", outcome, worked_hours, attendance, fit_employer, next,
       CASE WHEN employed IN ('ja', 'yes', 'true', '1') THEN 1
            WHEN employed IN ('nej', 'no', 'false', '0') THEN 0 END AS employed,
       CASE WHEN goal_moved IN ('ja', 'yes', 'true', '1') THEN 1
            WHEN goal_moved IN ('nej', 'no', 'false', '0') THEN 0 END AS goal_moved
FROM all_visits WHERE held <= (SELECT t FROM param);

CREATE VIEW contacts AS
SELECT company, date, channel, direction, outcome, network, citizen
FROM all_contacts WHERE date <= (SELECT t FROM param);

CREATE VIEW activities AS
SELECT id, date, kind, host, hours, partner FROM all_activities WHERE date <= (SELECT t FROM param);

-- an attendance is dated by its activity
CREATE VIEW attendance AS
SELECT d.activity, d.participant, d.staff, a.date, a.kind, a.host, a.hours,
       CASE WHEN d.present IN ('ja', 'yes', 'true', '1') THEN 1
            WHEN d.present IN ('nej', 'no', 'false', '0') THEN 0 END AS present
FROM all_attendance d JOIN all_activities a ON a.id = d.activity WHERE a.date <= (SELECT t FROM param);

-- without a day of training a mentor is there, but has no interval
CREATE VIEW mentors AS
SELECT id, kind, company, trained, CASE WHEN stopped <= (SELECT t FROM param) THEN stopped END AS stopped
FROM all_mentors WHERE trained IS NULL OR trained <= (SELECT t FROM param);

CREATE VIEW outlook AS
SELECT company, asked, hires, leavers, unsolved, willing, earliest, effects
FROM all_outlook WHERE asked <= (SELECT t FROM param);

-- meetings are plans and kept
CREATE VIEW meetings AS
SELECT "group", date, CASE WHEN extraordinary IN ('ja', 'yes', 'true', '1') THEN 1
                           WHEN extraordinary IN ('nej', 'no', 'false', '0') THEN 0 END AS extraordinary
FROM all_meetings;

CREATE VIEW progress AS
SELECT citizen, date, instrument, item, rater, value FROM all_progress WHERE date <= (SELECT t FROM param);

CREATE VIEW forms AS
SELECT citizen, form, date, how, gender, birth_year, labour_status, months_without_work, isced,
       CASE WHEN foreign_background IN ('ja', 'yes', 'true', '1') THEN 1
            WHEN foreign_background IN ('nej', 'no', 'false', '0') THEN 0 END AS foreign_background,
       CASE WHEN disability IN ('ja', 'yes', 'true', '1') THEN 1
            WHEN disability IN ('nej', 'no', 'false', '0') THEN 0 END AS disability,
       CASE WHEN disadvantaged IN ('ja', 'yes', 'true', '1') THEN 1
            WHEN disadvantaged IN ('nej', 'no', 'false', '0') THEN 0 END AS disadvantaged,
       CASE WHEN homeless IN ('ja', 'yes', 'true', '1') THEN 1
            WHEN homeless IN ('nej', 'no', 'false', '0') THEN 0 END AS homeless,
       CASE WHEN job_seeking IN ('ja', 'yes', 'true', '1') THEN 1
            WHEN job_seeking IN ('nej', 'no', 'false', '0') THEN 0 END AS job_seeking,
       CASE WHEN employed IN ('ja', 'yes', 'true', '1') THEN 1
            WHEN employed IN ('nej', 'no', 'false', '0') THEN 0 END AS employed,
       CASE WHEN improved IN ('ja', 'yes', 'true', '1') THEN 1
            WHEN improved IN ('nej', 'no', 'false', '0') THEN 0 END AS improved
FROM all_forms WHERE date <= (SELECT t FROM param);

CREATE VIEW exemptions AS
SELECT citizen, "from", CASE WHEN "to" <= (SELECT t FROM param) THEN "to" END AS "to", reason
FROM all_exemptions WHERE "from" <= (SELECT t FROM param);

CREATE VIEW expenses AS
SELECT id, date, source, category, amount FROM all_expenses WHERE date <= (SELECT t FROM param);

CREATE VIEW cases AS
SELECT id, kind, placement, citizen, date, lesson,
       CASE WHEN consent IN ('ja', 'yes', 'true', '1') THEN 1
            WHEN consent IN ('nej', 'no', 'false', '0') THEN 0 END AS consent
FROM all_cases WHERE date <= (SELECT t FROM param);
