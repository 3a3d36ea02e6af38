-- Figures that follow pupils or compare definitions.
CREATE TABLE band_transition AS
WITH stay AS (
  SELECT pupil_no, term_no, district, gender, grade, term,
    CASE WHEN meets_minimum_exposure OR s = 0 THEN absence_band ELSE 'below-exposure' END AS band
  FROM row JOIN term USING (term_no) WHERE grain = 'pupil' AND in_population
), counted AS (
  SELECT coalesce(f.term_no, t.term_no - 1) AS from_no, coalesce(f.district, t.district) AS district,
    coalesce(f.gender, t.gender) AS gender,
    CASE WHEN f.pupil_no IS NOT NULL THEN f.band WHEN t.grade = 0 AND t.term = 'HT' THEN 'started' ELSE 'new' END AS from_band,
    CASE WHEN t.pupil_no IS NOT NULL THEN t.band WHEN f.grade = 9 AND f.term = 'VT' THEN 'finished' ELSE 'left' END AS to_band,
    count(*) AS pupils
  FROM stay f FULL JOIN stay t ON t.pupil_no = f.pupil_no AND t.term_no = f.term_no + 1 GROUP BY ALL
)
SELECT f.school_year AS from_school_year, f.term AS from_term, t.school_year AS to_school_year, t.term AS to_term,
  district, gender, from_band, to_band, pupils
FROM counted JOIN term f ON f.term_no = from_no JOIN term t ON t.term_no = from_no + 1
WHERE t.term_no <= (SELECT max(term_no) FROM unit);

CREATE TABLE cohort_follow AS
WITH counted AS (
  SELECT pupil_no, year_no, y.grade, y.district, y.gender, high, s, a
  FROM period p JOIN year y USING (pupil_no, year_no) WHERE period = 'any-term' AND pupils = 1
), entry AS (
  SELECT pupil_no, min(year_no) AS entry, arg_min({'grade': grade, 'district': district, 'gender': gender}, year_no) AS at_entry
  FROM counted GROUP BY ALL
), cell AS (
  SELECT entry, at_entry.grade AS grade, at_entry.district AS district, at_entry.gender AS gender, year_no, count(*) AS pupils,
    sum(high)::BIGINT AS high, sum(s)::BIGINT AS s, sum(a)::BIGINT AS a
  FROM counted JOIN entry USING (pupil_no) GROUP BY ALL
)
SELECT school_year(e.entry) AS entry_school_year, e.grade AS grade_at_entry, school_year(y.year_no) AS school_year, e.district,
  e.gender, e.pupils AS pupils_at_entry, coalesce(c.pupils, 0) AS pupils, CASE WHEN c.s > 0 THEN c.a / c.s END AS absence_rate,
  coalesce(c.high, 0) AS high_absence_pupils, e.entry = (SELECT min(entry) FROM cell) AS left_censored
FROM cell e JOIN (SELECT DISTINCT year_no FROM cell) y ON y.year_no >= e.entry
LEFT JOIN cell c ON (c.entry, c.district, c.gender, c.year_no) = (e.entry, e.district, e.gender, y.year_no)
  AND c.grade IS NOT DISTINCT FROM e.grade
WHERE e.year_no = e.entry;

-- Every reading of the headline as one bit of a number for each pupil or enrolment and year. Bits: counted with and
-- without the minimum, then high with at least and with more than half, each with and without the minimum.
CREATE MACRO readings(s, a, minimum) AS (s >= minimum)::INT + 2 * (s > 0)::INT
  + 4 * (s >= minimum AND 100 * a >= 50 * s)::INT + 8 * (s > 0 AND 100 * a >= 50 * s)::INT
  + 16 * (s >= minimum AND 100 * a > 50 * s)::INT + 32 * (s > 0 AND 100 * a > 50 * s)::INT;

CREATE TABLE definition_sensitivity AS
WITH one AS (
  SELECT CASE grain WHEN 'pupil' THEN 'pupil' ELSE 'enrolment' END AS unit, pupil_no, year_no,
    CASE grain WHEN 'enrolment' THEN school_unit_code END AS school, bit_or(readings(s, a, 3000)) AS any_term,
    readings(sum(s), sum(a), 6000) AS year
  FROM row GROUP BY ALL
), kind AS (
  SELECT year_no, unit, any_term, o.year, count(*) AS n
  FROM one o JOIN (SELECT pupil_no, year_no FROM year WHERE in_population) USING (pupil_no, year_no) GROUP BY ALL
), reading AS (
  SELECT year_no, unit, period, comparison, minimum_exposure,
    sum(n * ((bits >> CASE minimum_exposure WHEN 'on' THEN 0 ELSE 1 END) & 1))::BIGINT AS pupils,
    sum(n * ((bits >> (CASE comparison WHEN '>=' THEN 2 ELSE 4 END + CASE minimum_exposure WHEN 'on' THEN 0 ELSE 1 END)) & 1))::BIGINT AS high
  FROM (
    SELECT year_no, unit, n, 'any-term' AS period, any_term AS bits FROM kind
    UNION ALL SELECT year_no, unit, n, 'year', year FROM kind
  ), (SELECT unnest(['>', '>=']) AS comparison), (SELECT unnest(['on', 'off']) AS minimum_exposure)
  GROUP BY ALL
)
SELECT school_year(year_no) AS school_year, comparison, denominator, minimum_exposure, period, unit, pupils,
  high AS high_absence_pupils, CASE WHEN pupils > 0 THEN high / pupils END AS high_absence_share,
  (comparison, denominator, minimum_exposure, period, unit) = ('>=', 'reported', 'on', 'any-term', 'pupil') AS in_force
FROM reading, (SELECT unnest(['reported', 'scheduled']) AS denominator);

-- The groups of the shipped rules whose criteria speak of school districts of 2019, minutes and days alone. SST plus
-- asks for areas of schools, which these files do not tell.
CREATE TABLE target_group AS
SELECT 'ppss' AS target_group, pupil_no, term_no FROM row JOIN term USING (term_no)
WHERE grain = 'pupil' AND operator = 'municipal' AND grade BETWEEN 0 AND 9 AND last_day >= DATE '2013-08-01'
  AND first_day <= DATE '2015-06-30' AND s > 0 AND 100 * a >= 20 * s
UNION ALL
SELECT 'skolsociala-team', pupil_no, term_no FROM row JOIN term USING (term_no)
WHERE grain = 'pupil' AND operator = 'municipal' AND grade BETWEEN 4 AND 9 AND last_day >= DATE '2019-01-01'
  AND first_day <= DATE '2019-12-31' AND s > 0 AND 100 * a >= 20 * s AND district_then IN ('Enskede-Årsta-Vantör', 'Farsta',
  'Hässelby-Vällingby', 'Rinkeby-Kista', 'Skarpnäck', 'Skärholmen', 'Spånga-Tensta')
UNION ALL
SELECT 'samverkan', pupil_no, term_no FROM row JOIN term USING (term_no)
WHERE grain = 'pupil' AND operator = 'municipal' AND grade BETWEEN 0 AND 9 AND last_day >= DATE '2019-08-01'
  AND first_day <= DATE '2022-06-30' AND low_absence AND (absence_days >= 10 OR longest_spell_days >= 5);
