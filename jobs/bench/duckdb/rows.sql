-- From minutes by pupil, school and term to the rows of pupils: pupil_term, enrolment_term, and both of protected pupils.
CREATE TABLE taught AS
SELECT pupil_id, school, term_no, sum(row_count)::BIGINT AS row_count, sum(scheduled)::BIGINT AS s, sum(valid)::BIGINT AS v,
  sum(invalid)::BIGINT AS i, max(last_date) AS last_date, bit_or(days0) AS days0, bit_or(days1) AS days1,
  bit_or(days2) AS days2, flatten(list(marks)) AS marks
FROM part WHERE usable GROUP BY ALL;

-- Two rows of a pupil, school and day would count twice: no figure is better than a wrong one.
SELECT error('more than one row of pupil ' || pupil_id || ' at ' || school || ' on a day')
FROM taught WHERE row_count <> bit_count(days0) + bit_count(days1) + bit_count(days2);

CREATE TABLE roster AS
SELECT pupil_id, school, coalesce(start_date, DATE '0001-01-01') AS start, coalesce(end_date, DATE '9999-12-31') AS finish,
  {'grade': grade, 'gender': coalesce(gender, 'U'), 'residence': residence} AS facts, coalesce(protected, false) AS protected
FROM read_csv('${inbox}/pupils-*.csv', auto_detect = false, header = true, columns = {'pupil_id': 'VARCHAR',
  'school': 'VARCHAR', 'grade': 'INT', 'gender': 'VARCHAR', 'start_date': 'DATE', 'end_date': 'DATE',
  'residence': 'VARCHAR', 'protected': 'BOOLEAN'});

CREATE TABLE pupil AS
SELECT row_number() OVER ()::INT AS pupil_no, pupil_id, left(md5('rollcall|' || pupil_id), 26) AS pupil, protected
FROM (
  SELECT pupil_id, bool_or(protected) AS protected
  FROM (SELECT pupil_id, protected FROM roster UNION ALL SELECT DISTINCT pupil_id, false FROM taught) GROUP BY ALL
);

CREATE TABLE enrolled AS
SELECT pupil_id, school, term_no, max(start) AS start, arg_max(facts, start) AS facts,
  bool_or(start <= first_day AND finish >= last_day) AS whole_term
FROM roster JOIN term ON start <= last_day AND finish >= first_day
WHERE first_day <= (SELECT max(last_date) FROM taught) GROUP BY ALL;

CREATE TABLE district AS
SELECT district, valid_from, coalesce(valid_to, DATE '9999-12-31') AS valid_to, successor
FROM read_csv('${inbox}/districts.csv', auto_detect = false, header = true, columns = {'district': 'VARCHAR',
  'valid_from': 'DATE', 'valid_to': 'DATE', 'successor': 'VARCHAR'});

CREATE TABLE school AS
SELECT school, district, operator, coalesce(valid_from, DATE '0001-01-01') AS valid_from,
  coalesce(valid_to, DATE '9999-12-31') AS valid_to
FROM read_csv('${inbox}/schools.csv', auto_detect = false, header = true, columns = {'school': 'VARCHAR', 'name': 'VARCHAR',
  'district': 'VARCHAR', 'operator': 'VARCHAR', 'valid_from': 'DATE', 'valid_to': 'DATE'});

-- What each district is called on the last day of the data's last school year.
CREATE TABLE now_called AS
SELECT district AS name, CASE WHEN valid_to >= day THEN district ELSE coalesce(successor, 'unknown') END AS district
FROM district, (SELECT make_date(max(year_no) + 1, 6, 30) AS day FROM term);

-- Where each school lies on the last day of a term and, with term_no null, of a school year.
CREATE TABLE place AS
SELECT school, term_no, year_no, coalesce(n.district, s.district) AS district, s.district AS district_then, operator
FROM (
  SELECT term_no, year_no, last_day AS day FROM term
  UNION ALL SELECT DISTINCT NULL, year_no, make_date(year_no + 1, 6, 30) FROM term
) JOIN school s ON day BETWEEN valid_from AND valid_to LEFT JOIN now_called n ON n.name = s.district;

-- A pupil at a school in a term, by numbers from here on; a pupil whom no roster names at this school is taken from
-- the latest roster row elsewhere.
CREATE TABLE unit AS
WITH met AS (
  SELECT pupil_id, school, term_no, start, coalesce(whole_term, false) AS whole_term, facts, row_count IS NOT NULL AS has_rows,
    coalesce(s, 0) AS s, coalesce(v, 0) AS v, coalesce(i, 0) AS i, last_date, days0, days1, days2, marks
  FROM taught FULL JOIN enrolled USING (pupil_id, school, term_no)
), elsewhere AS (
  SELECT pupil_id, term_no, arg_max(facts, (start, school)) AS facts
  FROM enrolled SEMI JOIN (SELECT * FROM met WHERE facts IS NULL) USING (pupil_id, term_no) GROUP BY ALL
)
SELECT row_number() OVER ()::INT AS unit_no, pupil_no, term_no, year_no, school, start, whole_term, has_rows, s, v, i,
  last_date, days0, days1, days2, marks, coalesce(m.facts, e.facts).grade AS grade,
  coalesce(coalesce(m.facts, e.facts).gender, 'U') AS gender, coalesce(m.facts, e.facts).residence AS residence
FROM met m JOIN pupil USING (pupil_id) JOIN term USING (term_no) LEFT JOIN elsewhere e USING (pupil_id, term_no);

-- The school with most minutes is home, then the latest start, then the greatest code.
CREATE TABLE pupil_unit AS
SELECT pupil_no, term_no, arg_max(unit_no, (s, coalesce(start, DATE '0001-01-01'), school)) AS unit_no,
  max(unit_no) FILTER (has_rows) AS taught_no, sum(s)::BIGINT AS s, sum(v)::BIGINT AS v, sum(i)::BIGINT AS i,
  count(*) FILTER (has_rows)::INT AS schools
FROM unit GROUP BY ALL;

-- Absence days where a term has any. Of a pupil with several schools the minutes of a day are added first; such a term
-- has the negative number of its home unit.
CREATE TABLE marked AS
WITH day AS (
  SELECT unit_no, minute >> 32 AS day, sum((minute >> 16) & 65535) AS s, sum(minute & 65535) AS a
  FROM (
    SELECT unit_no, unnest(minutes) AS minute
    FROM part JOIN (FROM pupil_unit JOIN pupil USING (pupil_no) WHERE schools > 1) USING (pupil_id, term_no) WHERE usable
  ) GROUP BY ALL
)
SELECT unit_no, days0, days1, days2, list_sort(marks) AS marks FROM unit WHERE marks IS NOT NULL
UNION ALL
SELECT -unit_no, bit_or(day_bit(day, 0)), bit_or(day_bit(day, 1)), bit_or(day_bit(day, 2)),
  list_sort(list((2 * day + (s > 0)::INT)::SMALLINT) FILTER (2 * a >= s))
FROM day GROUP BY ALL;

-- A spell is told by the number of teaching days before it: those with a row, less those that are marked themselves.
CREATE TABLE absence AS
WITH mark AS (
  SELECT unit_no, days0, days1, days2, unnest(marks) AS mark, generate_subscripts(marks, 1) AS place FROM marked
), spell AS (
  SELECT unit_no, bits_before(days0, mark >> 1, 0) + bits_before(days1, mark >> 1, 1) + bits_before(days2, mark >> 1, 2)
    - place AS spell, sum(mark & 1) AS days
  FROM mark GROUP BY ALL
)
SELECT unit_no, sum(days)::INT AS days, count(*) FILTER (days > 0)::INT AS spells, max(days)::INT AS longest
FROM spell GROUP BY ALL;

-- Every column of both grains. Without reported minutes all scheduled ones count as reported, and no bounds are told.
CREATE TABLE row AS
WITH median AS (
  SELECT school, grade, term_no, quantile_cont(s, 0.5) AS median FROM unit WHERE whole_term GROUP BY ALL
), placed AS MATERIALIZED (
  SELECT u.*, coalesce(l.district, 'unknown') AS district, coalesce(l.district_then, 'unknown') AS district_then, l.operator,
    coalesce(n.district, u.residence) AS residence_district,
    CASE WHEN u.grade IS NULL THEN 'unknown' WHEN u.grade = 0 THEN 'F' WHEN u.grade <= 3 THEN 'low'
      WHEN u.grade <= 6 THEN 'middle' ELSE 'high' END AS stage,
    CASE WHEN u.whole_term THEN 100 * u.s < 80 * m.median END AS reduced_timetable,
    coalesce(l.operator = 'municipal', true) AND coalesce(u.grade BETWEEN 0 AND 9, true) AS own_population
  FROM (SELECT * EXCLUDE (days0, days1, days2, marks) FROM unit) u
  LEFT JOIN place l USING (school, term_no) LEFT JOIN now_called n ON n.name = u.residence
  LEFT JOIN median m ON (m.school, m.term_no) = (u.school, u.term_no) AND m.grade IS NOT DISTINCT FROM u.grade
), grain AS (
  SELECT 'pupil' AS grain, p.* REPLACE (t.s AS s, t.v AS v, t.i AS i), t.schools, own_population AS in_population,
    CASE WHEN t.schools = 1 THEN t.taught_no WHEN t.schools > 1 THEN -t.unit_no END AS absence_no
  FROM pupil_unit t JOIN placed p USING (unit_no)
  UNION ALL
  SELECT 'enrolment', p.*, p.has_rows::INT, h.own_population, CASE WHEN p.has_rows THEN p.unit_no END
  FROM placed p JOIN pupil_unit t USING (pupil_no, term_no) JOIN placed h ON h.unit_no = t.unit_no
)
SELECT grain, pupil_no, term_no, g.unit_no, year_no, school AS school_unit_code, district, district_then, operator,
  residence_district, gender, grade, stage, s, v, i, v + i AS a, reduced_timetable,
  CASE WHEN absence_no IS NOT NULL THEN coalesce(d.days, 0) END AS absence_days,
  CASE WHEN absence_no IS NOT NULL THEN coalesce(d.spells, 0) END AS absence_spells,
  CASE WHEN absence_no IS NOT NULL THEN coalesce(d.longest, 0) END AS longest_spell_days,
  CASE WHEN s = 0 THEN 'no-data' WHEN 100 * (v + i) >= 50 * s THEN '>=50' WHEN 100 * (v + i) < 20 * s THEN '<20'
    ELSE '20-<50' END AS absence_band,
  s > 0 AND 100 * (v + i) >= 50 * s AS high_absence, s > 0 AND 100 * (v + i) < 20 * s AS low_absence,
  s >= 3000 AS meets_minimum_exposure, in_population, schools AS schools_attended
FROM grain g LEFT JOIN absence d ON d.unit_no = g.absence_no;
