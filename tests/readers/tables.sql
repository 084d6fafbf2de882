-- SPDX-License-Identifier: MIT
-- The tables of a project for PostgreSQL, written from the contract of records and not from rff's own
-- schema: types, ranges, keys, references. A table stands below those it refers to.

CREATE DOMAIN id AS text CHECK (VALUE ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$');
CREATE DOMAIN words AS text CHECK (VALUE <> '' AND VALUE !~ '[\x01-\x1f\x7f]');
CREATE DOMAIN code AS text CHECK (VALUE ~ '^[a-z0-9][a-z0-9-]*$');
CREATE DOMAIN codes AS text CHECK (VALUE ~ '^[A-Za-z0-9._-]+( [A-Za-z0-9._-]+)*$');
CREATE DOMAIN municipality AS text CHECK (VALUE ~ '^[0-9]{3}$');
CREATE DOMAIN branch AS text CHECK (VALUE ~ '^[0-9.]{2,8}$');
CREATE DOMAIN day AS date CHECK (VALUE BETWEEN '1900-01-01' AND '2199-12-31');
CREATE DOMAIN hours AS numeric CHECK (VALUE BETWEEN 0 AND 37);
CREATE DOMAIN number AS integer CHECK (VALUE >= 0);
CREATE DOMAIN fit AS integer CHECK (VALUE BETWEEN 1 AND 5);
CREATE DOMAIN ja_nej AS text CHECK (VALUE IN ('ja', 'nej'));

-- Each table has these too; "row" counts the rows as they are read.
CREATE TABLE written (recorded timestamptz, "by" words, "row" serial);

CREATE TABLE companies (id id PRIMARY KEY, name words NOT NULL, kind code NOT NULL,
  cvr text CHECK (cvr ~ '^[0-9]{8}$'), pnumber text CHECK (pnumber ~ '^[0-9]{10}$'), branch branch,
  municipality municipality, area code, employees number, interested day, joined day, ambassador day,
  networks codes, network_joined day, offers codes, consultant words, contact_name words,
  contact_email words, contact_phone words, note words) INHERITS (written);

CREATE TABLE citizens (id id PRIMARY KEY, municipality municipality NOT NULL, benefit code NOT NULL,
  enrolled day NOT NULL, consultant words, partner code, screened day, exited day CHECK (exited >= enrolled),
  exit_reason code, hours_min hours, hours_max hours CHECK (hours_max >= hours_min), shifts codes,
  tasks codes, trainable codes, wishes codes, declines codes, certificates codes, needs codes, forms codes,
  areas codes, occupation words, branch branch, available day, note words) INHERITS (written);

CREATE TABLE mentors (id id PRIMARY KEY, kind code NOT NULL, company id REFERENCES companies, trained day,
  stopped day CHECK (stopped >= trained), name words) INHERITS (written);

CREATE TABLE openings (id id PRIMARY KEY, company id NOT NULL REFERENCES companies, title words NOT NULL,
  occupation words, tasks codes, nice codes, training_weeks number, forms codes, hours_min hours,
  hours_max hours CHECK (hours_max >= hours_min), shifts codes, shifts_needed number, area code,
  conditions codes, certificates codes, offers codes, positions integer CHECK (positions >= 1),
  opened day NOT NULL, closes day CHECK (closes >= opened), start_by day, filled_elsewhere number,
  cause code, caused_by id REFERENCES openings, note words) INHERITS (written);

CREATE TABLE matches (id id PRIMARY KEY, opening id NOT NULL REFERENCES openings,
  citizen id NOT NULL REFERENCES citizens, proposed day NOT NULL, score number, run words, decision code,
  decided day, reason code, chooser words, note words) INHERITS (written);

CREATE TABLE placements (id id PRIMARY KEY, citizen id NOT NULL REFERENCES citizens,
  company id NOT NULL REFERENCES companies, opening id REFERENCES openings, match id REFERENCES matches,
  form code NOT NULL, paid_hours hours, unpaid_hours hours, start day NOT NULL, planned_end day,
  ended day CHECK (ended >= start), end_reason code, destination code, previous id REFERENCES placements,
  mentor id REFERENCES mentors, occupation words, note words) INHERITS (written);

CREATE TABLE visits (placement id REFERENCES placements, step code, held day, held_by words,
  "with" code NOT NULL, outcome code NOT NULL, employed ja_nej, worked_hours numeric, attendance number,
  fit_employer fit, fit_citizen fit, goal_moved ja_nej, action words, next day, note words,
  PRIMARY KEY (placement, step, held)) INHERITS (written);

CREATE TABLE contacts (company id NOT NULL REFERENCES companies, date day NOT NULL, held_by words NOT NULL,
  channel code NOT NULL, direction code, outcome code, network code, citizen id REFERENCES citizens,
  note words, UNIQUE NULLS NOT DISTINCT (company, date, held_by, channel, citizen)) INHERITS (written);

CREATE TABLE activities (id id PRIMARY KEY, date day NOT NULL, kind code NOT NULL, title words NOT NULL,
  host id REFERENCES companies, hours numeric, partner code) INHERITS (written);

CREATE TABLE attendance (activity id NOT NULL REFERENCES activities, participant id, staff words,
  present ja_nej NOT NULL, CHECK (num_nonnulls(participant, staff) = 1),
  UNIQUE NULLS NOT DISTINCT (activity, participant, staff)) INHERITS (written);

CREATE TABLE outlook (company id REFERENCES companies, asked day, held_by words, occupation words,
  hires number, leavers number, horizon number, unsolved codes, willing codes, places number, earliest day,
  effects codes, PRIMARY KEY (company, asked, occupation)) INHERITS (written);

CREATE TABLE meetings ("group" code, date day, extraordinary ja_nej, host words, chair words, minutes_by words,
  agenda_sent day, minutes_sent day, decisions words, follow codes, PRIMARY KEY ("group", date))
  INHERITS (written);

CREATE TABLE progress (citizen id REFERENCES citizens, date day, instrument code, item code, rater code,
  value numeric NOT NULL, PRIMARY KEY (citizen, date, instrument, item, rater)) INHERITS (written);

CREATE TABLE forms (citizen id REFERENCES citizens, form code, date day NOT NULL, how code, gender code,
  birth_year integer, labour_status code, months_without_work number, in_education ja_nej,
  isced integer CHECK (isced BETWEEN 0 AND 8), foreign_background ja_nej, disability ja_nej, disadvantaged ja_nej,
  homeless ja_nej, job_seeking ja_nej, qualification ja_nej, employed ja_nej, improved ja_nej,
  PRIMARY KEY (citizen, form)) INHERITS (written);

CREATE TABLE exemptions (citizen id REFERENCES citizens, "from" day, "to" day CHECK ("to" >= "from"),
  reason code NOT NULL, PRIMARY KEY (citizen, "from")) INHERITS (written);

CREATE TABLE expenses (id id PRIMARY KEY, date day NOT NULL, source code NOT NULL, category words,
  amount numeric NOT NULL, note words) INHERITS (written);

CREATE TABLE cases (id id PRIMARY KEY, kind code NOT NULL, placement id REFERENCES placements,
  citizen id REFERENCES citizens, date day NOT NULL, title words NOT NULL, trigger words, signals words,
  tried words, lesson words, consent ja_nej) INHERITS (written);

-- What rff-report -f csv prints.
CREATE TABLE maltal (id code PRIMARY KEY, label words NOT NULL, "from" day NOT NULL, "to" day NOT NULL,
  value numeric, numerator number, denominator number, pending number, target numeric, target_by day,
  expected numeric, status code, forecast numeric, low numeric, high numeric, best numeric, best_month text);
