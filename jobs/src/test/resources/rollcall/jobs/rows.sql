-- From accepted rows and enrolments, as the sample's own recount reads them from the text of its files (schema main), to
-- every column of the rows of pupils. known_pupil holds the pseudonym of each id.
CREATE SCHEMA again;

-- What each district is called in the boundaries of as-of.
CREATE TABLE again.today AS
SELECT district AS name, CASE WHEN valid_to IS NULL THEN district ELSE successor END AS district
FROM read_csv('${inbox}/districts.csv', all_varchar = true, header = true);

CREATE TABLE again.place AS
SELECT s.school, t.school_year, t.term, n.district, s.district AS district_then, o.operator
FROM term t JOIN school_district s ON t.last_day BETWEEN s.valid_from AND s.valid_to
JOIN again.today n ON n.name = s.district JOIN school o ON o.school = s.school;

CREATE TABLE again.minutes AS
SELECT pupil, school, school_year, term, sum(s)::BIGINT AS s, sum(r)::BIGINT AS r, sum(v)::BIGINT AS v, sum(i)::BIGINT AS i,
  sum(o)::BIGINT AS o, count(*) FILTER (shape = 'window') AS windows, max(d2) AS last_date
FROM accepted GROUP BY ALL;

-- Dates with reported minutes, at each school and (school null) at all schools of the pupil.
CREATE TABLE again.day AS
SELECT pupil, school, school_year, term, d1 AS date, 2 * sum(v + i) >= sum(r) AS absent
FROM accepted WHERE shape <> 'window'
GROUP BY GROUPING SETS ((pupil, school, school_year, term, d1), (pupil, school_year, term, d1)) HAVING sum(r) > 0;

CREATE TABLE again.absence AS
WITH numbered AS (
  SELECT *, count(*) FILTER (NOT absent) OVER (PARTITION BY pupil, school, school_year, term ORDER BY date) AS spell
  FROM again.day
), spells AS (
  SELECT pupil, school, school_year, term, spell, count(*) FILTER (absent) AS days FROM numbered GROUP BY ALL
)
SELECT pupil, school, school_year, term, sum(days)::INT AS days, count(*) FILTER (days > 0)::INT AS spells, max(days)::INT AS longest
FROM spells GROUP BY ALL;

CREATE TABLE again.enrolled AS
SELECT r.pupil, r.school, t.school_year, t.term, max(r.first_day) AS start,
  arg_max({'grade': r.grade, 'gender': r.gender, 'residence': nullif(r.residence, '')}, r.first_day) AS facts,
  bool_or(r.first_day <= t.first_day AND r.last_day >= t.last_day) AS whole_term
FROM roster r JOIN term t ON r.first_day <= t.last_day AND r.last_day >= t.first_day GROUP BY ALL;

CREATE TABLE again.enrolment AS
WITH unit AS (
  SELECT pupil, school, school_year, term, start, facts, coalesce(whole_term, false) AS whole_term, last_date,
    coalesce(s, 0) AS s, coalesce(r, 0) AS r, coalesce(v, 0) AS v, coalesce(i, 0) AS i, coalesce(o, 0) AS o,
    windows IS NOT NULL AS has_rows, windows = 0 AS all_dated
  FROM again.minutes FULL JOIN again.enrolled USING (pupil, school, school_year, term)
), told AS (
  SELECT * REPLACE (coalesce(facts, first_value(facts) OVER (
    PARTITION BY pupil, school_year, term ORDER BY facts IS NULL, start DESC, school DESC)) AS facts)
  FROM unit
), median AS (
  SELECT school, facts.grade AS grade, school_year, term, quantile_cont(s, 0.5) AS s FROM told WHERE whole_term GROUP BY ALL
)
SELECT t.*, t.facts.grade AS grade, coalesce(t.facts.gender, 'U') AS gender, t.facts.residence AS residence,
  coalesce(p.district, 'unknown') AS district, coalesce(p.district_then, 'unknown') AS district_then,
  CASE WHEN t.whole_term THEN 100 * t.s < 80 * m.s END AS reduced_timetable,
  coalesce(p.operator = 'municipal', true) AND coalesce(t.facts.grade BETWEEN 0 AND 9, true) AS own_population
FROM told t LEFT JOIN again.place p USING (school, school_year, term)
LEFT JOIN median m ON (t.school, t.school_year, t.term) = (m.school, m.school_year, m.term)
  AND t.facts.grade IS NOT DISTINCT FROM m.grade;

CREATE TABLE again.home AS
SELECT DISTINCT ON (pupil, school_year, term) * FROM again.enrolment
ORDER BY s DESC, start DESC NULLS LAST, school DESC;

-- Rows of both grains: an enrolment, and a pupil with the places of the home enrolment and the minutes of all.
CREATE TABLE again.unit AS
SELECT 'enrolment' AS grain, e.pupil, e.school, e.school_year, e.term, e.s, e.r, e.v, e.i, e.o, e.has_rows, e.all_dated,
  e.has_rows::INT AS schools, e.grade, e.gender, e.residence, e.district, e.district_then, e.reduced_timetable,
  h.own_population AS in_population, d.days, d.spells, d.longest
FROM again.enrolment e JOIN again.home h USING (pupil, school_year, term)
LEFT JOIN again.absence d ON (d.pupil, d.school, d.school_year, d.term) = (e.pupil, e.school, e.school_year, e.term)
UNION ALL
SELECT 'pupil', e.pupil, h.school, e.school_year, e.term, e.s, e.r, e.v, e.i, e.o, e.has_rows, e.all_dated,
  e.schools, h.grade, h.gender, h.residence, h.district, h.district_then, h.reduced_timetable,
  h.own_population, d.days, d.spells, d.longest
FROM (
  SELECT pupil, school_year, term, sum(s)::BIGINT AS s, sum(r)::BIGINT AS r, sum(v)::BIGINT AS v, sum(i)::BIGINT AS i,
    sum(o)::BIGINT AS o, bool_or(has_rows) AS has_rows, bool_and(coalesce(all_dated, true)) AS all_dated,
    count(*) FILTER (has_rows)::INT AS schools
  FROM again.enrolment GROUP BY ALL
) e JOIN again.home h USING (pupil, school_year, term)
LEFT JOIN again.absence d ON (d.pupil, d.school_year, d.term) = (e.pupil, e.school_year, e.term) AND d.school IS NULL;

-- Every column of pupil_term and enrolment_term.
CREATE TABLE again.row AS
SELECT u.grain, coalesce(x.protected, false) AS protected, k.pupil, u.school_year, u.term, u.school AS school_unit_code,
  u.district, u.district_then, coalesce(n.district, u.residence) AS residence_district, u.gender, u.grade,
  CASE WHEN u.grade IS NULL THEN 'unknown' WHEN u.grade = 0 THEN 'F' WHEN u.grade <= 3 THEN 'low'
    WHEN u.grade <= 6 THEN 'middle' ELSE 'high' END AS stage,
  s AS scheduled_minutes, r AS reported_minutes, v AS valid_absence_minutes, i AS invalid_absence_minutes,
  o AS other_activity_minutes, r - v - i - o AS attended_minutes, reduced_timetable,
  CASE WHEN r > 0 THEN (v + i) / r END AS absence_rate,
  CASE WHEN s > 0 THEN (v + i) / s END AS absence_rate_lower,
  CASE WHEN s > 0 THEN (v + i + s - r) / s END AS absence_rate_upper,
  CASE WHEN s > 0 THEN r / s END AS reporting_rate,
  CASE WHEN has_rows AND all_dated THEN coalesce(days, 0) END AS absence_days,
  CASE WHEN has_rows AND all_dated THEN coalesce(spells, 0) END AS absence_spells,
  CASE WHEN has_rows AND all_dated THEN coalesce(longest, 0) END AS longest_spell_days,
  CASE WHEN r = 0 THEN 'no-data' WHEN 100 * (v + i) >= 50 * r THEN '>=50' WHEN 100 * (v + i) < 20 * r THEN '<20'
    ELSE '20-<50' END AS absence_band,
  r > 0 AND 100 * (v + i) >= 50 * r AS high_absence, r > 0 AND 100 * (v + i) < 20 * r AS low_absence,
  CASE WHEN r > 0 AND 100 * (v + i) >= 50 * s THEN 'certain' WHEN r > 0 AND 100 * (v + i) >= 50 * r THEN 'flagged-uncertain'
    WHEN s > 0 AND 100 * (v + i + s - r) >= 50 * s THEN 'unflagged-possible' ELSE 'no' END AS high_absence_certainty,
  r >= 3000 AS meets_minimum_exposure, in_population, schools AS schools_attended
FROM again.unit u JOIN known_pupil k ON k.id = u.pupil
LEFT JOIN (SELECT pupil, bool_or(protected) AS protected FROM roster GROUP BY ALL) x ON x.pupil = u.pupil
LEFT JOIN again.today n ON n.name = u.residence;

CREATE VIEW again.pupil_term AS SELECT * EXCLUDE (grain, protected) FROM again.row WHERE grain = 'pupil' AND NOT protected;

CREATE VIEW again.protected_term AS SELECT * EXCLUDE (grain, protected) FROM again.row WHERE grain = 'pupil' AND protected;

CREATE VIEW again.enrolment_term AS SELECT * EXCLUDE (grain, protected) FROM again.row WHERE grain = 'enrolment' AND NOT protected;

CREATE VIEW again.protected_enrolment_term AS
SELECT * EXCLUDE (grain, protected) FROM again.row WHERE grain = 'enrolment' AND protected;

-- What became of each row: attendance by the sample's recount, enrolments by it and by their key.
CREATE TABLE again.fate AS
SELECT file, 'attendance' AS kind, line, CASE WHEN code IN ('accepted', 'superseded') THEN code ELSE 'quarantined' END AS fate,
  CASE WHEN code NOT IN ('accepted', 'superseded') THEN code END AS code FROM fate
UNION ALL
SELECT file, 'pupils', line, CASE WHEN code IS NOT NULL THEN 'quarantined'
  WHEN row_number() OVER (PARTITION BY code, pupil, school, first_day ORDER BY line) > 1 THEN 'superseded' ELSE 'accepted' END, code
FROM roster_coded
UNION ALL
SELECT file, left(file, -4), line, 'accepted', NULL FROM line WHERE file IN ('schools.csv', 'terms.csv', 'districts.csv')
UNION ALL
SELECT file, replace(left(file, -length('-small.csv')), '-', '_'), line, 'accepted', NULL FROM line WHERE file LIKE '%-small.csv';

CREATE VIEW again.row_counts AS
SELECT file AS file_name, kind, count(*) AS rows_in, count(*) FILTER (fate = 'accepted') AS rows_accepted,
  count(*) FILTER (fate = 'quarantined') AS rows_quarantined, count(*) FILTER (fate = 'superseded') AS rows_superseded
FROM again.fate GROUP BY ALL;

CREATE VIEW again.quarantined AS SELECT file AS file_name, code, count(*) AS rows FROM again.fate WHERE code IS NOT NULL GROUP BY ALL;
