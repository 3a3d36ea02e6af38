-- From the CSV text of an inbox to the answers of every definition of high absence.
CREATE TABLE term AS
SELECT school_year, term, start_date::DATE AS first_day, end_date::DATE AS last_day,
  instructional_days::INT AS instructional_days
FROM read_csv('${inbox}/terms.csv', all_varchar = true, header = true);

CREATE TABLE school AS
SELECT school_unit_code AS school, any_value(operator) AS operator
FROM read_csv('${inbox}/schools.csv', all_varchar = true, header = true) GROUP BY ALL;

CREATE TABLE school_district AS
SELECT school_unit_code AS school, district,
  coalesce(valid_from::DATE, DATE '0001-01-01') AS valid_from,
  coalesce(valid_to::DATE, DATE '9999-12-31') AS valid_to
FROM read_csv('${inbox}/schools.csv', all_varchar = true, header = true);

-- Whole lines first: a line with a wrong number of fields must be seen, not dropped.
CREATE TABLE line AS
SELECT parse_filename(filename) AS file, text, row_number() OVER () AS line
FROM read_csv('${inbox}/*.csv', columns = {'text': 'VARCHAR'}, delim = E'\x01', quote = '', escape = '',
  header = true, auto_detect = false, filename = true);

CREATE TABLE attendance_line AS
SELECT file, line, text, string_split(text, ',') AS f,
  CASE WHEN file LIKE '%-terms-%' THEN 'window' WHEN file LIKE '%-days-%' THEN 'day' ELSE 'lesson' END AS shape
FROM line WHERE file LIKE 'attendance-%';

CREATE TABLE read_row AS
SELECT file, line, shape, contains(text, '"') AS quoted,
  len(f) = CASE shape WHEN 'window' THEN 9 WHEN 'day' THEN 8 ELSE 10 END AS complete,
  f[1] AS pupil, f[2] AS school, f[3] AS first_text,
  CASE shape WHEN 'window' THEN f[4] ELSE f[3] END AS last_text,
  CASE shape WHEN 'lesson' THEN f[4] END AS lesson_start,
  CASE shape WHEN 'lesson' THEN f[5] END AS lesson_id,
  f[CASE shape WHEN 'window' THEN 5 WHEN 'day' THEN 4 ELSE 6 END :] AS minutes
FROM attendance_line;

CREATE TABLE judged AS
SELECT *, try_cast(minutes[1] AS INT) AS s, try_cast(minutes[2] AS INT) AS r,
  try_cast(minutes[3] AS INT) AS v, try_cast(minutes[4] AS INT) AS i, try_cast(minutes[5] AS INT) AS o,
  try_cast(first_text AS DATE) AS d1, try_cast(last_text AS DATE) AS d2
FROM read_row;

CREATE TABLE coded AS
SELECT j.*, t.school_year, t.term,
  CASE
    WHEN quoted THEN 'STRAY_QUOTE'
    WHEN NOT complete THEN 'FIELD_COUNT'
    WHEN regexp_matches(concat(pupil, school), '[\x00-\x1f]') THEN 'CONTROL_CHARACTER'
    WHEN length(school) > 200 OR length(pupil) > 200 THEN 'VALUE_TOO_LONG'
    WHEN pupil = '' OR school = '' OR minutes[1] = '' THEN 'MISSING_VALUE'
    WHEN regexp_full_match(pupil, '\d([.,]\d+)?E\+?\d+') THEN 'SPREADSHEET_DAMAGE'
    WHEN regexp_full_match(pupil, '\d{6,8}[-+]?\d{4}') THEN 'BAD_PUPIL_ID'
    WHEN d1 IS NULL OR d2 IS NULL THEN 'BAD_DATE'
    WHEN lesson_start IS NOT NULL AND NOT regexp_full_match(lesson_start, '([01]\d|2[0-3]):[0-5]\d') THEN 'BAD_TIME'
    WHEN s IS NULL OR r IS NULL OR v IS NULL OR i IS NULL OR o IS NULL THEN 'BAD_NUMBER'
    WHEN least(s, r, v, i, o) < 0 THEN 'NEGATIVE_MINUTES'
    WHEN v + i + o > r THEN 'ABSENCE_OVER_REPORTED'
    WHEN r > s THEN 'REPORTED_OVER_SCHEDULED'
    WHEN d1 > d2 THEN 'WINDOW_REVERSED'
    WHEN t.term IS NULL AND shape = 'window' THEN 'WINDOW_OUTSIDE_TERM'
    WHEN t.term IS NULL THEN 'DATE_OUTSIDE_TERM'
  END AS code
FROM judged j LEFT JOIN term t ON j.d1 BETWEEN t.first_day AND t.last_day AND j.d2 BETWEEN t.first_day AND t.last_day;

CREATE TABLE keyed AS
SELECT *, min((s, r, v, i, o)::VARCHAR) OVER same_key <> max((s, r, v, i, o)::VARCHAR) OVER same_key AS unequal,
  min(line) OVER same_key AS first_line
FROM coded WHERE code IS NULL
WINDOW same_key AS (PARTITION BY pupil, school, d1, d2, lesson_start, lesson_id);

CREATE TABLE overlap AS
SELECT DISTINCT a.pupil, a.school, a.school_year, a.term
FROM keyed a JOIN keyed b ON a.pupil = b.pupil AND a.school = b.school AND a.shape = 'window'
  AND (a.d1, a.d2, a.shape) <> (b.d1, b.d2, b.shape) AND a.d1 <= b.d2 AND b.d1 <= a.d2;

CREATE TABLE fate AS
SELECT file, line, shape, pupil, code FROM coded WHERE code IS NOT NULL
UNION ALL
SELECT k.file, k.line, k.shape, k.pupil,
  CASE WHEN unequal THEN 'CONFLICTING_DUPLICATE' WHEN o.pupil IS NOT NULL THEN 'WINDOW_OVERLAP'
    WHEN line > first_line THEN 'superseded' ELSE 'accepted' END
FROM keyed k LEFT JOIN overlap o ON (k.pupil, k.school, k.school_year, k.term) = (o.pupil, o.school, o.school_year, o.term);

CREATE TABLE accepted AS
SELECT k.* FROM keyed k SEMI JOIN (SELECT line FROM fate WHERE code = 'accepted') USING (line);

CREATE TABLE pupils_line AS
SELECT file, line, string_split(text, ',') AS f FROM line WHERE file LIKE 'pupils-%';

CREATE TABLE roster_coded AS
SELECT file, line, f[1] AS pupil, f[2] AS school, f[3] AS grade_text, f[4] AS gender,
  try_cast(f[5] AS DATE) AS first_day, try_cast(f[6] AS DATE) AS last_day, f[7] AS residence, f[8] = 'true' AS protected,
  CASE
    WHEN len(f) <> 8 THEN 'FIELD_COUNT'
    WHEN regexp_matches(array_to_string(f, ','), '[\x00-\x1f]') THEN 'CONTROL_CHARACTER'
    WHEN regexp_matches(f[2], '\p{Cyrillic}') THEN 'MIXED_SCRIPT'
    WHEN length(f[7]) > 200 THEN 'VALUE_TOO_LONG'
    WHEN f[1] = '' OR f[2] = '' THEN 'MISSING_VALUE'
    WHEN regexp_full_match(f[1], '\d{6,8}[-+]?\d{4}') THEN 'BAD_PUPIL_ID'
    WHEN try_cast(f[5] AS DATE) IS NULL OR try_cast(f[6] AS DATE) IS NULL THEN 'BAD_DATE'
    WHEN NOT regexp_full_match(f[3], '[0-9]') OR NOT regexp_full_match(f[4], '[FMU]') THEN 'UNKNOWN_CODE'
  END AS code
FROM pupils_line;

CREATE TABLE roster AS
SELECT *, grade_text::INT AS grade, t.school_year
FROM roster_coded r JOIN (SELECT school_year, min(first_day) AS y1, max(last_day) AS y2 FROM term GROUP BY ALL) t
  ON r.first_day BETWEEN t.y1 AND t.y2
WHERE code IS NULL;

CREATE TABLE enrolment_term AS
SELECT pupil, school, school_year, term, sum(s)::INT AS s, sum(r)::INT AS r, sum(v + i)::INT AS a, sum(v)::INT AS v, sum(i)::INT AS i
FROM accepted GROUP BY ALL;

CREATE TABLE enrolment_year AS
SELECT coalesce(e.pupil, r.pupil) AS pupil, coalesce(e.school, r.school) AS school,
  coalesce(e.school_year, r.school_year) AS school_year, coalesce(e.s, 0) AS s, r.first_day AS enrolled
FROM (SELECT pupil, school, school_year, sum(s) AS s FROM enrolment_term GROUP BY ALL) e
FULL JOIN (SELECT pupil, school, school_year, max(first_day) AS first_day FROM roster GROUP BY ALL) r
  ON (e.pupil, e.school, e.school_year) = (r.pupil, r.school, r.school_year);

CREATE TABLE home AS
SELECT DISTINCT ON (pupil, school_year) e.pupil, e.school_year, e.school,
  coalesce(o.operator, 'unknown') AS operator, coalesce(o.operator, 'unknown') <> 'independent' AS in_population
FROM enrolment_year e LEFT JOIN school o USING (school)
ORDER BY pupil, school_year, s DESC, enrolled DESC NULLS LAST, school DESC;

CREATE TABLE person AS
SELECT pupil, school_year, any_value(gender) AS gender, any_value(grade) AS grade, bool_or(protected) AS protected
FROM roster GROUP BY ALL;

-- One row per unit that can be high: a pupil or an enrolment, in a term or over the year.
CREATE TABLE unit AS
WITH one AS (
  SELECT 'pupil' AS unit, pupil, '' AS school, school_year, term, sum(s)::INT AS s, sum(r)::INT AS r, sum(a)::INT AS a
  FROM enrolment_term GROUP BY ALL
  UNION ALL SELECT 'enrolment', pupil, school, school_year, term, s, r, a FROM enrolment_term
)
SELECT 'any-term' AS period, * EXCLUDE (term) FROM one
UNION ALL SELECT 'year', unit, pupil, school, school_year, sum(s)::INT, sum(r)::INT, sum(a)::INT FROM one GROUP BY ALL;

-- Definitions get numbers and units get hashes, so that a whole city is grouped in seconds.
CREATE TABLE definition AS
SELECT row_number() OVER () AS definition, * FROM (VALUES ('>'), ('>=')) c(comparison),
  (VALUES ('reported'), ('scheduled')) d(denominator), (VALUES ('on'), ('off')) e(minimum_exposure);

CREATE TABLE answer AS
WITH located AS (
  SELECT u.*, h.in_population, o.operator IS DISTINCT FROM 'independent' AS own_operator, hash(u.pupil, u.school, u.unit) AS counted_unit
  FROM unit u JOIN home h USING (pupil, school_year) LEFT JOIN school o ON o.school = u.school
), tested AS (
  SELECT definition, comparison, school_year, period, unit, counted_unit, hash(pupil) AS one_pupil, own_operator, a,
    CASE denominator WHEN 'reported' THEN r ELSE s END AS d,
    CASE WHEN minimum_exposure = 'off' THEN 1 WHEN period = 'year' THEN 6000 ELSE 3000 END AS least_minutes
  FROM located CROSS JOIN definition WHERE in_population
), by_unit AS (
  SELECT definition, school_year, period, unit, counted_unit, any_value(one_pupil) AS one_pupil, any_value(own_operator) AS own_operator,
    bool_or(CASE comparison WHEN '>' THEN 100 * a > 50 * d ELSE 100 * a >= 50 * d END) AS high
  FROM tested WHERE d >= least_minutes GROUP BY ALL
)
SELECT school_year, comparison, denominator, minimum_exposure, period, unit, count(*) AS units, count(*) FILTER (high) AS high,
  count(DISTINCT one_pupil) FILTER (high) AS high_pupils, count(*) FILTER (own_operator AND high) AS high_by_own_operator
FROM by_unit JOIN definition USING (definition) GROUP BY ALL;

CREATE TABLE in_force AS
SELECT * FROM answer
WHERE (comparison, denominator, minimum_exposure, period, unit) = ('>=', 'reported', 'on', 'any-term', 'pupil');

CREATE TABLE pupil_term AS
SELECT p.pupil, p.school_year, p.term, sum(p.s) AS s, sum(p.r) AS r, sum(p.a) AS a, sum(p.v) AS v, sum(p.i) AS i,
  count(*) AS schools, any_value(h.in_population) AS in_population, any_value(h.school) AS school,
  sum(p.r) >= 3000 AS counted, sum(p.r) >= 3000 AND 100 * sum(p.a) >= 50 * sum(p.r) AS high
FROM enrolment_term p JOIN home h USING (pupil, school_year)
GROUP BY p.pupil, p.school_year, p.term;

CREATE TABLE pupil_year AS
SELECT h.pupil, h.school_year, h.school, h.in_population, coalesce(n.gender, 'U') AS gender, n.grade, n.protected, n.pupil IS NULL AS no_roster,
  coalesce(bool_or(t.counted), false) AS counted, coalesce(bool_or(t.high), false) AS high,
  coalesce(bool_or(t.high AND t.term = 'HT'), false) AS high_ht, coalesce(bool_or(t.high AND t.term = 'VT'), false) AS high_vt,
  coalesce(sum(t.s), 0) AS s, coalesce(sum(t.r), 0) AS r, coalesce(sum(t.a), 0) AS a,
  coalesce(sum(t.v), 0) AS v, coalesce(sum(t.i), 0) AS i, max(t.schools) AS schools
FROM home h LEFT JOIN person n USING (pupil, school_year) LEFT JOIN pupil_term t USING (pupil, school_year)
GROUP BY ALL;
