-- From the CSV text of the files of programmes and their register to what they tell.
CREATE MACRO text_of(files) AS TABLE
SELECT * FROM read_csv('${inbox}/' || files, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"');

CREATE VIEW term AS
SELECT school_year, term, start_date::DATE AS first_day, end_date::DATE AS last_day, instructional_days::INT AS days
FROM text_of('terms.csv');

CREATE VIEW district AS
SELECT district, valid_from::DATE AS valid_from, coalesce(valid_to::DATE, DATE '9999-12-31') AS valid_to, successor
FROM text_of('districts.csv');

CREATE VIEW school AS
SELECT school_unit_code AS school, district, school_area AS area, operator,
  coalesce(valid_from::DATE, DATE '0001-01-01') AS valid_from, coalesce(valid_to::DATE, DATE '9999-12-31') AS valid_to
FROM text_of('schools.csv');

CREATE VIEW roster AS
SELECT pupil_id AS pupil, school_unit_code AS school, grade::INT AS grade, gender, start_date::DATE AS first_day,
  end_date::DATE AS last_day, residence_district AS residence
FROM text_of('pupils-*.csv');

CREATE VIEW attendance AS
SELECT pupil_id AS pupil, school_unit_code AS school, date::DATE AS day, "group" AS class, scheduled_minutes::INT AS scheduled,
  reported_minutes::INT AS reported, valid_absence_minutes::INT AS valid, invalid_absence_minutes::INT AS invalid
FROM text_of('attendance-days-*.csv.gz');

CREATE TABLE pupil_term AS
SELECT pupil, school, school_year, term, first_day, last_day, count(*) AS dates, sum(scheduled) AS scheduled,
  sum(reported) AS reported, sum(valid) AS valid, sum(invalid) AS invalid
FROM attendance JOIN term ON day BETWEEN first_day AND last_day GROUP BY ALL;

CREATE VIEW programme AS SELECT * FROM text_of('programmes-*.csv');
CREATE VIEW matrix AS SELECT * FROM text_of('programme-district-*.csv');
CREATE VIEW link AS SELECT * FROM text_of('participant-links-*.csv');
CREATE VIEW followup AS SELECT * FROM text_of('followups-*.csv');
CREATE VIEW support AS SELECT * FROM text_of('support-used-*.csv');
CREATE VIEW answer AS SELECT * FROM text_of('survey-answers-*.csv');
CREATE VIEW budget AS SELECT * FROM text_of('budget-*.csv');

CREATE VIEW participant AS
SELECT p.* EXCLUDE (pupil_id, grade, enrolled_on, closed_on, applied_on, decided_on, met_criterion), grade::INT AS grade,
  enrolled_on::DATE AS enrolled_on, closed_on::DATE AS closed_on, applied_on::DATE AS applied_on, decided_on::DATE AS decided_on,
  met_criterion::BOOLEAN AS met_criterion, coalesce(p.pupil_id, l.pupil_id) AS pupil
FROM text_of('participants-*.csv') p LEFT JOIN link l USING (programme, participant_id);

-- The last full term before a participant's enrolment and the first full term after the close.
CREATE VIEW before AS
SELECT p.programme, p.participant_id, p.met_criterion, t.* FROM participant p JOIN pupil_term t USING (pupil)
WHERE t.last_day < p.enrolled_on
QUALIFY row_number() OVER (PARTITION BY p.programme, p.participant_id ORDER BY t.last_day DESC) = 1;

CREATE VIEW after AS
SELECT p.programme, p.participant_id, t.* FROM participant p JOIN pupil_term t USING (pupil)
WHERE t.first_day > p.closed_on
QUALIFY row_number() OVER (PARTITION BY p.programme, p.participant_id ORDER BY t.first_day) = 1
