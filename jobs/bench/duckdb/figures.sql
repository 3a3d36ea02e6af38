-- From the rows of pupils to the figures. Pupils are counted into small cells once; totals are made of cells.
CREATE TABLE year AS
WITH by_school AS (
  SELECT pupil_no, year_no, school, sum(s)::BIGINT AS s, sum(v)::BIGINT AS v, sum(i)::BIGINT AS i,
    max(coalesce(start, DATE '0001-01-01')) AS start, arg_max(unit_no, (coalesce(start, DATE '0001-01-01'), term_no)) AS unit_no
  FROM unit GROUP BY ALL
), home AS (
  SELECT pupil_no, year_no, arg_max(unit_no, (s, start, school)) AS unit_no, sum(s)::BIGINT AS s, sum(v)::BIGINT AS v,
    sum(i)::BIGINT AS i
  FROM by_school GROUP BY ALL
)
SELECT h.*, h.v + h.i AS a, r.school_unit_code, r.gender, r.grade, r.stage, coalesce(p.district, 'unknown') AS district,
  coalesce(p.operator = 'municipal', true) AND coalesce(r.grade BETWEEN 0 AND 9, true) AS in_population
FROM home h JOIN (FROM row WHERE grain = 'enrolment') r USING (unit_no)
LEFT JOIN place p ON (p.school, p.year_no) = (r.school_unit_code, h.year_no) AND p.term_no IS NULL;

-- A pupil in each period: 1 or 0 for each way to be counted.
CREATE TABLE period AS
WITH met AS (
  SELECT pupil_no, term_no, r.year_no, term AS period, district, gender, stage, in_population,
    meets_minimum_exposure::INT AS pupils, (s > 0 AND NOT meets_minimum_exposure)::INT AS below, (s = 0)::INT AS no_data,
    (meets_minimum_exposure AND high_absence)::INT AS high, (meets_minimum_exposure AND low_absence)::INT AS low,
    (meets_minimum_exposure AND high_absence AND i > v)::INT AS mostly_invalid
  FROM row r JOIN term USING (term_no) WHERE grain = 'pupil'
), any_term AS (
  SELECT pupil_no, year_no, max(pupils) AS pupils, max(below) AS below, max(high) AS high,
    coalesce(min(low) FILTER (pupils = 1), 0) AS low
  FROM met GROUP BY ALL
)
SELECT * EXCLUDE (term_no, in_population) FROM met WHERE in_population
UNION ALL
SELECT pupil_no, year_no, 'any-term', district, gender, stage, pupils, below * (1 - pupils), (1 - below) * (1 - pupils),
  high, low, high * (i > v)::INT
FROM any_term JOIN year USING (pupil_no, year_no) WHERE in_population
UNION ALL
SELECT pupil_no, year_no, 'year', district, gender, stage, (s >= 6000)::INT, (s BETWEEN 1 AND 5999)::INT, (s = 0)::INT,
  (s >= 6000 AND 100 * a >= 50 * s)::INT, (s >= 6000 AND 100 * a < 20 * s)::INT,
  (s >= 6000 AND 100 * a >= 50 * s AND i > v)::INT
FROM year WHERE in_population;

CREATE TABLE trend_count AS
WITH cell AS (
  SELECT year_no, period, district, gender, stage, sum(pupils) AS n, sum(below) AS below, sum(no_data) AS no_data,
    sum(high) AS high, sum(low) AS low, sum(mostly_invalid) AS mostly_invalid, 0 AS high_both
  FROM period GROUP BY ALL
  UNION ALL
  SELECT year_no, period, n.district, n.gender, n.stage, 0, 0, 0, 0, 0, 0, count(*)
  FROM (FROM period WHERE high = 1) n JOIN (SELECT pupil_no, period, year_no + 1 AS year_no FROM period WHERE high = 1)
  USING (pupil_no, period, year_no) GROUP BY ALL
), members AS (
  SELECT * EXCLUDE (stage), unnest(CASE WHEN stage IN ('low', 'middle', 'high') THEN [stage, 'all', '1-9'] ELSE [stage, 'all'] END) AS stage
  FROM (SELECT * EXCLUDE (gender), unnest([gender, 'all']) AS gender
    FROM (SELECT * EXCLUDE (district), unnest([district, 'all']) AS district FROM cell))
), added AS (
  SELECT year_no, period, district, gender, stage, sum(n)::BIGINT AS n, sum(below)::BIGINT AS below,
    sum(no_data)::BIGINT AS no_data, sum(high)::BIGINT AS high, sum(low)::BIGINT AS low,
    sum(mostly_invalid)::BIGINT AS mostly_invalid, sum(high_both)::BIGINT AS high_both
  FROM members GROUP BY ALL
), frame AS (
  SELECT * FROM (SELECT DISTINCT year_no FROM added), (SELECT DISTINCT period FROM added), (SELECT DISTINCT district FROM added),
    (SELECT unnest(['F', 'M', 'U', 'all']) AS gender),
    (SELECT unnest(['F', 'low', 'middle', 'high', 'unknown', '1-9', 'all']) AS stage)
)
SELECT f.*, coalesce(n, 0) AS n, coalesce(below, 0) AS below, coalesce(no_data, 0) AS no_data, coalesce(high, 0) AS high,
  coalesce(low, 0) AS low, coalesce(mostly_invalid, 0) AS mostly_invalid, coalesce(high_both, 0) AS high_both,
  min(year_no) OVER () AS first_year_no
FROM frame f LEFT JOIN added USING (year_no, period, district, gender, stage);

-- Without reported minutes no pupil is certainly high, and every high one may be.
CREATE TABLE cohort_trend AS
WITH compared AS (
  SELECT c.*, b.n AS b_n, b.high AS b_high, f.n AS f_n, f.high AS f_high, 1.959963984540054::DOUBLE AS z
  FROM trend_count c LEFT JOIN trend_count b ON (b.period, b.district, b.gender, b.stage, b.year_no) =
    (c.period, c.district, c.gender, c.stage, c.year_no - 1)
  JOIN trend_count f ON (f.period, f.district, f.gender, f.stage, f.year_no) =
    (c.period, c.district, c.gender, c.stage, c.first_year_no)
)
SELECT school_year(year_no) AS school_year, period, district, gender, stage, n + below + no_data AS pupils_enrolled,
  n AS pupils, below AS pupils_below_exposure, no_data AS pupils_no_data, high AS high_absence_pupils,
  0::BIGINT AS high_absence_pupils_lower, high AS high_absence_pupils_upper,
  CASE WHEN n > 0 THEN high / n END AS high_absence_share,
  CASE WHEN n > 0 THEN greatest(0, (high / n + z * z / (2 * n) - z * sqrt(high / n * (1 - high / n) / n + z * z / (4 * n * n)))
    / (1 + z * z / n)) END AS share_low_ci,
  CASE WHEN n > 0 THEN least(1, (high / n + z * z / (2 * n) + z * sqrt(high / n * (1 - high / n) / n + z * z / (4 * n * n)))
    / (1 + z * z / n)) END AS share_high_ci,
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

-- Counted pupils and their minutes by place, home school, gender and band.
CREATE TABLE term_cell AS
SELECT term_no, district, school_unit_code, gender, absence_band, count(*) FILTER (meets_minimum_exposure) AS pupils,
  count(*) FILTER (NOT meets_minimum_exposure AND s > 0) AS below, count(*) FILTER (s = 0) AS no_data,
  count(*) FILTER (meets_minimum_exposure AND NOT high_absence AND 100 * a >= 40 * s) AS near,
  coalesce(sum(s) FILTER (meets_minimum_exposure), 0) AS s, coalesce(sum(v) FILTER (meets_minimum_exposure), 0) AS v,
  coalesce(sum(i) FILTER (meets_minimum_exposure), 0) AS i
FROM row WHERE grain = 'pupil' AND in_population GROUP BY ALL;

CREATE TABLE band_count AS
WITH grouped AS (
  SELECT 'district' AS scope, unnest([district, 'all']) AS place, * EXCLUDE (gender), gender
  FROM (SELECT * EXCLUDE (gender), unnest([gender, 'all']) AS gender FROM term_cell)
  UNION ALL SELECT 'school', school_unit_code, * EXCLUDE (gender), 'all' FROM term_cell
), added AS (
  SELECT scope, term_no, place, gender, unnest([absence_band, 'all']) AS absence_band, sum(pupils)::BIGINT AS pupils,
    sum(below)::BIGINT AS below, sum(no_data)::BIGINT AS no_data, sum(s)::BIGINT AS s, sum(v)::BIGINT AS v, sum(i)::BIGINT AS i
  FROM grouped GROUP BY scope, term_no, place, gender, absence_band
), total AS (
  SELECT scope, term_no, place, gender, absence_band, sum(pupils)::BIGINT AS pupils, sum(below)::BIGINT AS below,
    sum(no_data)::BIGINT AS no_data, sum(s)::BIGINT AS s, sum(v)::BIGINT AS v, sum(i)::BIGINT AS i
  FROM added GROUP BY ALL
), frame AS (
  SELECT * FROM (
    SELECT DISTINCT scope, t.term_no, place, g.gender
    FROM grouped b JOIN (SELECT DISTINCT term_no FROM grouped) t ON scope = 'district' OR b.term_no = t.term_no
    JOIN (SELECT unnest(['F', 'M', 'U', 'all']) AS gender) g ON scope = 'district' OR g.gender = 'all'
  ), (SELECT unnest(['<20', '20-<50', '>=50', 'all']) AS absence_band)
)
SELECT f.*, coalesce(t.pupils, 0) AS pupils, coalesce(g.below, 0) AS pupils_below_exposure,
  coalesce(g.no_data, 0) AS pupils_no_data, coalesce(t.s, 0) AS scheduled_minutes, coalesce(t.s, 0) AS reported_minutes,
  coalesce(t.v, 0) AS valid_absence_minutes, coalesce(t.i, 0) AS invalid_absence_minutes,
  coalesce(t.s - t.v - t.i, 0) AS attended_minutes, CASE WHEN t.s > 0 THEN (t.v + t.i) / t.s END AS absence_rate,
  CASE WHEN g.pupils > 0 THEN coalesce(t.pupils, 0) / g.pupils END AS share_of_pupils
FROM frame f LEFT JOIN total t USING (scope, term_no, place, gender, absence_band)
LEFT JOIN total g ON (g.scope, g.term_no, g.place, g.gender, g.absence_band) = (f.scope, f.term_no, f.place, f.gender, 'all');
