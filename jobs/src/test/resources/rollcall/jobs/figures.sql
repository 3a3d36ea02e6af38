-- From the published rows of pupils (schema published) to every published figure. Only the start of an enrolment, which
-- decides between two schools with equal minutes and is not published, and the newest date of a school's rows come from
-- the text of the files.
CREATE TABLE again.pupil AS
SELECT *, valid_absence_minutes + invalid_absence_minutes AS absent_minutes FROM published.pupil_term
UNION ALL SELECT *, valid_absence_minutes + invalid_absence_minutes FROM published.protected_term;

CREATE TABLE again.pupil_school AS
SELECT *, valid_absence_minutes + invalid_absence_minutes AS absent_minutes FROM published.enrolment_term
UNION ALL SELECT *, valid_absence_minutes + invalid_absence_minutes FROM published.protected_enrolment_term;

CREATE TABLE again.panel_school AS
WITH by_year AS (
  SELECT school_unit_code, school_year, 100 * sum(reported_minutes) >= 90 * sum(scheduled_minutes) AS well
  FROM again.pupil_school WHERE scheduled_minutes > 0 GROUP BY ALL
)
SELECT school_unit_code FROM by_year GROUP BY ALL
HAVING bool_and(well) AND count(*) = (SELECT count(DISTINCT school_year) FROM by_year);

-- A pupil's year: minutes of both terms and all schools, places of the home school on the year's last day.
CREATE TABLE again.year AS
WITH start AS (
  SELECT k.pupil, e.school AS school_unit_code, e.school_year, e.term, e.start
  FROM again.enrolled e JOIN known_pupil k ON k.id = e.pupil
), by_school AS (
  SELECT pupil, school_year, school_unit_code, sum(scheduled_minutes)::BIGINT AS s, sum(reported_minutes)::BIGINT AS r,
    sum(valid_absence_minutes)::BIGINT AS v, sum(invalid_absence_minutes)::BIGINT AS i, max(start) AS start,
    last({'grade': grade, 'gender': gender, 'stage': stage} ORDER BY start NULLS FIRST, term) AS facts
  FROM again.pupil_school LEFT JOIN start USING (pupil, school_unit_code, school_year, term) GROUP BY ALL
), home AS (
  SELECT DISTINCT ON (pupil, school_year) * FROM by_school ORDER BY s DESC, start DESC NULLS LAST, school_unit_code DESC
), total AS (
  SELECT pupil, school_year, sum(s)::BIGINT AS s, sum(r)::BIGINT AS r, sum(v)::BIGINT AS v, sum(i)::BIGINT AS i
  FROM by_school GROUP BY ALL
), place AS (
  SELECT d.school, y.school_year, n.district, o.operator
  FROM (SELECT school_year, make_date(left(school_year, 4)::INT + 1, 6, 30) AS last_day FROM term GROUP BY ALL) y
  JOIN school_district d ON y.last_day BETWEEN d.valid_from AND d.valid_to
  JOIN again.today n ON n.name = d.district JOIN school o ON o.school = d.school
)
SELECT t.*, h.school_unit_code, h.facts.grade AS grade, h.facts.gender AS gender, h.facts.stage AS stage,
  coalesce(p.district, 'unknown') AS district,
  coalesce(p.operator = 'municipal', true) AND coalesce(h.facts.grade BETWEEN 0 AND 9, true) AS in_population
FROM total t JOIN home h USING (pupil, school_year)
LEFT JOIN place p ON (p.school, p.school_year) = (h.school_unit_code, h.school_year);

-- A pupil in each period: 1 or 0 for each way to be counted.
CREATE TABLE again.period AS
WITH term AS (
  SELECT *, meets_minimum_exposure::INT AS pupils, (reported_minutes > 0 AND NOT meets_minimum_exposure)::INT AS below,
    (reported_minutes = 0)::INT AS no_data, (meets_minimum_exposure AND high_absence)::INT AS high,
    (meets_minimum_exposure AND high_absence_certainty = 'certain')::INT AS high_lower,
    (scheduled_minutes >= 3000 AND 100 * (absent_minutes + scheduled_minutes - reported_minutes) >= 50 * scheduled_minutes)::INT AS high_upper,
    (meets_minimum_exposure AND low_absence)::INT AS low
  FROM again.pupil
), any_term AS (
  SELECT pupil, school_year, max(pupils) AS pupils, max(below) AS below, max(high) AS high, max(high_lower) AS high_lower,
    max(high_upper) AS high_upper, coalesce(min(low) FILTER (pupils = 1), 0) AS low
  FROM term GROUP BY ALL
)
SELECT pupil, school_year, term AS period, school_unit_code, district, gender, stage, pupils, below, no_data, high, high_lower,
  high_upper, low, high * (invalid_absence_minutes > valid_absence_minutes)::INT AS mostly_invalid
FROM term WHERE in_population
UNION ALL
SELECT pupil, school_year, 'any-term', y.school_unit_code, y.district, y.gender, y.stage, a.pupils, below * (1 - pupils),
  (1 - below) * (1 - pupils), high, high_lower, high_upper, low, high * (y.i > y.v)::INT
FROM any_term a JOIN again.year y USING (pupil, school_year) WHERE y.in_population
UNION ALL
SELECT pupil, school_year, 'year', school_unit_code, district, gender, stage, (r >= 6000)::INT, (r BETWEEN 1 AND 5999)::INT,
  (r = 0)::INT, (r >= 6000 AND 100 * (v + i) >= 50 * r)::INT, (r >= 6000 AND 100 * (v + i) >= 50 * s)::INT,
  (s >= 6000 AND 100 * (v + i + s - r) >= 50 * s)::INT, (r >= 6000 AND 100 * (v + i) < 20 * r)::INT,
  (r >= 6000 AND 100 * (v + i) >= 50 * r AND i > v)::INT
FROM again.year WHERE in_population;

CREATE TABLE again.trend_count AS
WITH scope AS (
  SELECT 'cohort_trend' AS scope, * FROM again.period
  UNION ALL SELECT 'cohort_trend_panel', * FROM again.period SEMI JOIN again.panel_school USING (school_unit_code)
), followed AS (
  SELECT n.*, n.high * coalesce(b.high, 0) AS high_both
  FROM scope n LEFT JOIN again.period b ON (b.pupil, b.period) = (n.pupil, n.period)
    AND left(b.school_year, 4)::INT = left(n.school_year, 4)::INT - 1
), member AS (
  SELECT * EXCLUDE (district, gender, stage), unnest([district, 'all']) AS district, gender, stage FROM followed
), member2 AS (
  SELECT * EXCLUDE (gender), unnest([gender, 'all']) AS gender FROM member
), member3 AS (
  SELECT * EXCLUDE (stage), unnest(CASE WHEN stage IN ('low', 'middle', 'high') THEN [stage, 'all', '1-9'] ELSE [stage, 'all'] END) AS stage
  FROM member2
), added AS (
  SELECT scope, school_year, period, district, gender, stage, sum(pupils) AS n, sum(below) AS below, sum(no_data) AS no_data,
    sum(high) AS high, sum(high_lower) AS high_lower, sum(high_upper) AS high_upper, sum(low) AS low,
    sum(mostly_invalid) AS mostly_invalid, sum(high_both) AS high_both
  FROM member3 GROUP BY ALL
), frame AS (
  SELECT * FROM (SELECT DISTINCT scope, school_year FROM added) JOIN (SELECT DISTINCT scope, period FROM added) USING (scope)
  JOIN (SELECT DISTINCT scope, district FROM added) USING (scope)
  CROSS JOIN (SELECT unnest(['F', 'M', 'U', 'all']) AS gender)
  CROSS JOIN (SELECT unnest(['F', 'low', 'middle', 'high', 'unknown', '1-9', 'all']) AS stage)
)
SELECT scope, school_year, period, district, gender, stage,
  COLUMNS(* EXCLUDE (scope, school_year, period, district, gender, stage))::BIGINT,
  left(school_year, 4)::INT AS year_no, min(left(school_year, 4)::INT) OVER (PARTITION BY scope) AS first_year_no
FROM (SELECT scope, school_year, period, district, gender, stage,
  coalesce(n, 0) AS n, coalesce(below, 0) AS below, coalesce(no_data, 0) AS no_data, coalesce(high, 0) AS high,
  coalesce(high_lower, 0) AS high_lower, coalesce(high_upper, 0) AS high_upper, coalesce(low, 0) AS low,
  coalesce(mostly_invalid, 0) AS mostly_invalid, coalesce(high_both, 0) AS high_both
  FROM frame LEFT JOIN added USING (scope, school_year, period, district, gender, stage));

CREATE TABLE again.trend AS
WITH compared AS (
  SELECT c.*, b.n AS b_n, b.high AS b_high, f.n AS f_n, f.high AS f_high
  FROM again.trend_count c
  LEFT JOIN again.trend_count b ON (b.scope, b.period, b.district, b.gender, b.stage, b.year_no) =
    (c.scope, c.period, c.district, c.gender, c.stage, c.year_no - 1)
  JOIN again.trend_count f ON (f.scope, f.period, f.district, f.gender, f.stage, f.year_no) =
    (c.scope, c.period, c.district, c.gender, c.stage, c.first_year_no)
)
SELECT scope, school_year, period, district, gender, stage, n + below + no_data AS pupils_enrolled, n AS pupils,
  below AS pupils_below_exposure, no_data AS pupils_no_data, high AS high_absence_pupils, high_lower AS high_absence_pupils_lower,
  high_upper AS high_absence_pupils_upper, CASE WHEN n > 0 THEN high / n END AS high_absence_share,
  CASE WHEN n > 0 THEN greatest(0, (high / n + 3.841458820694124 / (2 * n) - 1.959963984540054 *
    sqrt(high / n * (1 - high / n) / n + 3.841458820694124 / (4.0 * n * n))) / (1 + 3.841458820694124 / n)) END AS share_low_ci,
  CASE WHEN n > 0 THEN least(1, (high / n + 3.841458820694124 / (2 * n) + 1.959963984540054 *
    sqrt(high / n * (1 - high / n) / n + 3.841458820694124 / (4.0 * n * n))) / (1 + 3.841458820694124 / n)) END AS share_high_ci,
  low AS low_absence_pupils, CASE WHEN n > 0 THEN low / n END AS low_absence_share,
  CASE WHEN b_n > 0 THEN high - b_high END AS change_in_pupils,
  CASE WHEN b_n > 0 AND n > 0 THEN high / n - b_high / b_n END AS change_in_share,
  CASE WHEN b_n > 0 THEN b_high / b_n * (n - b_n) END AS change_from_size,
  CASE WHEN b_n > 0 THEN high - b_high / b_n * n END AS change_from_share,
  CASE WHEN f_n > 0 THEN high - f_high END AS change_in_pupils_since_first_year,
  CASE WHEN f_n > 0 AND n > 0 THEN high / n - f_high / f_n END AS change_in_share_since_first_year,
  CASE WHEN f_n > 0 THEN f_high / f_n * (n - f_n) END AS change_from_size_since_first_year,
  CASE WHEN f_n > 0 THEN high - f_high / f_n * n END AS change_from_share_since_first_year,
  CASE WHEN f_high >= 20 THEN 100 * high / f_high END AS index_first_year,
  CASE WHEN year_no > first_year_no THEN high - high_both END AS new_high,
  CASE WHEN year_no > first_year_no THEN high_both END AS high_last_year_too, mostly_invalid
FROM compared;

CREATE VIEW again.cohort_trend AS SELECT * EXCLUDE (scope) FROM again.trend WHERE scope = 'cohort_trend';

CREATE VIEW again.gender_difference AS
WITH part AS (
  SELECT school_year, period, stage, gender, pupils AS n, high_absence_pupils AS h,
    CASE WHEN n > 0 THEN h / n END AS p, CASE WHEN n > 0 THEN (p + 3.841458820694124 / (2 * n)) / (1 + 3.841458820694124 / n) END AS mid,
    CASE WHEN n > 0 THEN 1.959963984540054 * sqrt(p * (1 - p) / n + 3.841458820694124 / (4 * n * n)) / (1 + 3.841458820694124 / n) END AS half,
    greatest(0, mid - half) AS low, least(1, mid + half) AS high
  FROM again.cohort_trend WHERE district = 'all'
)
SELECT f.school_year, f.period, f.stage, f.n AS girls, f.h AS girls_high_absence, f.p AS girls_share,
  m.n AS boys, m.h AS boys_high_absence, m.p AS boys_share, f.p - m.p AS share_difference,
  f.p - m.p - sqrt((f.p - f.low) * (f.p - f.low) + (m.high - m.p) * (m.high - m.p)) AS share_difference_low,
  f.p - m.p + sqrt((f.high - f.p) * (f.high - f.p) + (m.p - m.low) * (m.p - m.low)) AS share_difference_high,
  CASE WHEN share_difference IS NULL THEN 'no_data' WHEN share_difference_low > 0 THEN 'girls_higher'
    WHEN share_difference_high < 0 THEN 'boys_higher' ELSE 'no_clear_difference' END AS conclusion
FROM part f JOIN part m USING (school_year, period, stage) WHERE f.gender = 'F' AND m.gender = 'M';

CREATE VIEW again.cohort_trend_panel AS SELECT * EXCLUDE (scope) FROM again.trend WHERE scope = 'cohort_trend_panel';

-- Sums over counted pupils of the population by district, gender and band, and by home school and band.
CREATE TABLE again.band_count AS
WITH member AS (
  SELECT p.* EXCLUDE (district, gender), unnest([district, 'all']) AS district, gender FROM again.pupil p WHERE in_population
), member2 AS (
  SELECT * EXCLUDE (gender), unnest([gender, 'all']) AS gender FROM member
), grouped AS (
  SELECT 'district' AS scope, district AS place, * EXCLUDE (district) FROM member2
  UNION ALL SELECT 'school', school_unit_code, * EXCLUDE (district) FROM member2 WHERE district <> 'all' AND gender = 'all'
), banded AS (
  SELECT * EXCLUDE (absence_band), unnest([absence_band, 'all']) AS absence_band FROM grouped
), frame AS (
  SELECT * FROM (SELECT DISTINCT scope, school_year, term FROM grouped)
  JOIN (SELECT DISTINCT scope, place, CASE WHEN scope = 'school' THEN school_year END AS home_year,
    CASE WHEN scope = 'school' THEN term END AS home_term FROM grouped) USING (scope)
  JOIN (SELECT unnest(['district', 'district', 'district', 'district', 'school']) AS scope, unnest(['F', 'M', 'U', 'all', 'all']) AS gender) USING (scope)
  CROSS JOIN (SELECT unnest(['<20', '20-<50', '>=50', 'all']) AS absence_band)
  WHERE home_year IS NULL OR home_year = school_year AND home_term = term
), added AS (
  SELECT scope, school_year, term, place, gender, absence_band, count(*) FILTER (meets_minimum_exposure) AS pupils,
    count(*) FILTER (NOT meets_minimum_exposure AND reported_minutes > 0) AS below, count(*) FILTER (reported_minutes = 0) AS no_data,
    sum(scheduled_minutes) FILTER (meets_minimum_exposure) AS s, sum(reported_minutes) FILTER (meets_minimum_exposure) AS r,
    sum(valid_absence_minutes) FILTER (meets_minimum_exposure) AS v, sum(invalid_absence_minutes) FILTER (meets_minimum_exposure) AS i,
    sum(attended_minutes) FILTER (meets_minimum_exposure) AS attended
  FROM banded GROUP BY ALL
)
SELECT f.scope, f.school_year, f.term, f.place, f.gender, f.absence_band, coalesce(a.pupils, 0) AS pupils,
  coalesce(g.below, 0) AS pupils_below_exposure, coalesce(g.no_data, 0) AS pupils_no_data,
  coalesce(a.s, 0)::BIGINT AS scheduled_minutes, coalesce(a.r, 0)::BIGINT AS reported_minutes,
  coalesce(a.v, 0)::BIGINT AS valid_absence_minutes, coalesce(a.i, 0)::BIGINT AS invalid_absence_minutes,
  coalesce(a.attended, 0)::BIGINT AS attended_minutes,
  CASE WHEN a.r > 0 THEN ((a.v + a.i) / a.r) END AS absence_rate, CASE WHEN g.pupils > 0 THEN coalesce(a.pupils, 0) / g.pupils END AS share_of_pupils
FROM frame f LEFT JOIN added a USING (scope, school_year, term, place, gender, absence_band)
LEFT JOIN added g ON (g.scope, g.school_year, g.term, g.place, g.gender, g.absence_band) =
  (f.scope, f.school_year, f.term, f.place, f.gender, 'all');

CREATE VIEW again.district_term AS
SELECT school_year, term, place AS district, * EXCLUDE (scope, school_year, term, place) FROM again.band_count WHERE scope = 'district';

CREATE VIEW again.school_term AS
SELECT school_year, term, place AS school_unit_code, * EXCLUDE (scope, school_year, term, place, gender),
  CASE WHEN scheduled_minutes > 0 THEN reported_minutes / scheduled_minutes END AS reporting_rate
FROM again.band_count LEFT JOIN (SELECT school AS place, school_year, term, max(last_date) AS last_delivery FROM again.minutes GROUP BY ALL)
  USING (place, school_year, term)
WHERE scope = 'school';

CREATE VIEW again.near_threshold AS
SELECT school_year, term, district, count(*) FILTER (meets_minimum_exposure AND 100 * absent_minutes >= 40 * reported_minutes
  AND 100 * absent_minutes < 50 * reported_minutes) AS pupils
FROM again.pupil WHERE in_population GROUP BY ALL;

CREATE VIEW again.band_transition AS
WITH numbered AS (
  SELECT *, row_number() OVER (ORDER BY first_day) AS no FROM term
), pair AS (
  SELECT f.no, f.school_year AS from_school_year, f.term AS from_term, t.school_year AS to_school_year, t.term AS to_term
  FROM numbered f JOIN numbered t ON t.no = f.no + 1
), stay AS (
  SELECT no, pupil, district, gender, grade, p.term, CASE WHEN meets_minimum_exposure OR reported_minutes = 0 THEN absence_band
    ELSE 'below-exposure' END AS band
  FROM again.pupil p JOIN numbered USING (school_year, term) WHERE in_population
), met AS (
  SELECT no, pupil FROM stay UNION SELECT no - 1, pupil FROM stay
)
SELECT from_school_year, from_term, to_school_year, to_term, coalesce(f.district, t.district) AS district,
  coalesce(f.gender, t.gender) AS gender,
  CASE WHEN f.pupil IS NOT NULL THEN f.band WHEN t.grade = 0 AND t.term = 'HT' THEN 'started' ELSE 'new' END AS from_band,
  CASE WHEN t.pupil IS NOT NULL THEN t.band WHEN f.grade = 9 AND f.term = 'VT' THEN 'finished' ELSE 'left' END AS to_band,
  count(*) AS pupils
FROM met m JOIN pair USING (no) LEFT JOIN stay f ON (f.no, f.pupil) = (m.no, m.pupil) LEFT JOIN stay t ON (t.no, t.pupil) = (m.no + 1, m.pupil)
GROUP BY ALL;

CREATE VIEW again.cohort_follow AS
WITH counted AS (
  SELECT y.*, p.high, min(y.school_year) OVER (PARTITION BY y.pupil) AS entry
  FROM again.period p JOIN again.year y USING (pupil, school_year) WHERE p.period = 'any-term' AND p.pupils = 1
), entered AS (
  SELECT c.pupil, c.entry, c.school_year, c.high, c.r, c.v + c.i AS a, e.grade, e.district, e.gender
  FROM counted c JOIN counted e ON (e.pupil, e.school_year) = (c.pupil, c.entry)
), at_entry AS (
  SELECT entry, grade, district, gender, count(*) AS pupils_at_entry FROM entered WHERE school_year = entry GROUP BY ALL
)
SELECT a.entry AS entry_school_year, a.grade AS grade_at_entry, y.school_year, a.district, a.gender, a.pupils_at_entry,
  count(e.pupil) AS pupils, CASE WHEN sum(e.r) > 0 THEN sum(e.a) / sum(e.r) END AS absence_rate,
  coalesce(sum(e.high), 0)::BIGINT AS high_absence_pupils, a.entry = (SELECT min(entry) FROM entered) AS left_censored
FROM at_entry a JOIN (SELECT DISTINCT school_year FROM entered) y ON y.school_year >= a.entry
LEFT JOIN entered e ON (e.entry, e.district, e.gender, e.school_year) = (a.entry, a.district, a.gender, y.school_year)
  AND e.grade IS NOT DISTINCT FROM a.grade
GROUP BY ALL;

CREATE VIEW again.definition_sensitivity AS
WITH definition AS (
  SELECT * FROM (VALUES ('>'), ('>=')) c(comparison), (VALUES ('reported'), ('scheduled')) d(denominator), (VALUES ('on'), ('off')) e(minimum_exposure)
), one AS (
  SELECT 'pupil' AS unit, pupil, '' AS school, school_year, term, scheduled_minutes AS s, reported_minutes AS r, absent_minutes AS a FROM again.pupil
  UNION ALL SELECT 'enrolment', pupil, school_unit_code, school_year, term, scheduled_minutes, reported_minutes, absent_minutes FROM again.pupil_school
), minutes AS (
  SELECT 'any-term' AS period, * EXCLUDE (term) FROM one
  UNION ALL SELECT 'year', unit, pupil, school, school_year, sum(s)::BIGINT, sum(r)::BIGINT, sum(a)::BIGINT FROM one GROUP BY ALL
), tested AS (
  SELECT * EXCLUDE (s, r), CASE denominator WHEN 'reported' THEN r ELSE s END AS d,
    CASE WHEN minimum_exposure = 'off' THEN 1 WHEN period = 'year' THEN 6000 ELSE 3000 END AS least_minutes
  FROM minutes SEMI JOIN (SELECT * FROM again.year WHERE in_population) USING (pupil, school_year) CROSS JOIN definition
), by_unit AS (
  SELECT school_year, comparison, denominator, minimum_exposure, period, unit, pupil, school,
    bool_or(CASE comparison WHEN '>' THEN 100 * a > 50 * d ELSE 100 * a >= 50 * d END) AS high
  FROM tested WHERE d >= least_minutes GROUP BY ALL
)
SELECT school_year, comparison, denominator, minimum_exposure, period, unit, count(*) AS pupils,
  count(*) FILTER (high) AS high_absence_pupils, count(*) FILTER (high) / count(*) AS high_absence_share,
  (comparison, denominator, minimum_exposure, period, unit) = ('>=', 'reported', 'on', 'any-term', 'pupil') AS in_force
FROM by_unit GROUP BY ALL;

-- The two groups of the shipped rules whose time the sample covers.
CREATE VIEW again.target_group_term AS
WITH home AS (
  SELECT p.*, o.operator, t.first_day, t.last_day
  FROM published.pupil_term p JOIN term t USING (school_year, term) LEFT JOIN school o ON o.school = p.school_unit_code
)
SELECT 'skolsociala-team' AS target_group, pupil, school_year, term FROM home
WHERE operator = 'municipal' AND grade BETWEEN 4 AND 9 AND last_day >= DATE '2019-01-01' AND first_day <= DATE '2019-12-31'
  AND district_then IN ('Enskede-Årsta-Vantör', 'Farsta', 'Hässelby-Vällingby', 'Rinkeby-Kista', 'Skarpnäck', 'Skärholmen', 'Spånga-Tensta')
  AND reported_minutes > 0 AND 100 * (valid_absence_minutes + invalid_absence_minutes) >= 20 * reported_minutes
UNION ALL
SELECT 'samverkan', pupil, school_year, term FROM home
WHERE operator = 'municipal' AND grade BETWEEN 0 AND 9 AND last_day >= DATE '2019-08-01' AND first_day <= DATE '2022-06-30'
  AND low_absence AND (absence_days >= 10 OR longest_spell_days >= 5);
