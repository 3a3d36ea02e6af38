SELECT DISTINCT pupil FROM read_csv('${exports}/grandbend/attendance_events.csv', all_varchar = true);

CREATE TABLE expected AS
SELECT k.pupil, e.school AS school_unit_code, e.district, left(e.gender, 1) AS gender,
  left(e.term, 4) || '-' || e.term[8:9] AS school_year,
  CASE WHEN e.term LIKE '%Fall%' THEN 'HT' ELSE 'VT' END AS term,
  360 * e.scheduled_days::BIGINT AS scheduled_minutes, 360 * e.excused_days::BIGINT AS valid_absence_minutes,
  360 * e.unexcused_days::BIGINT AS invalid_absence_minutes, e.absence_rate
FROM read_csv('${exports}/grandbend/expected_pupil_term.csv', all_varchar = true) e
JOIN known_pupil k ON k.id = e.pupil;

CREATE TABLE published AS
SELECT * FROM read_parquet('${work}/grandbend/current/tables/pupil_term/*/*/*.parquet', hive_types_autocast = false);

CREATE TABLE compared AS
SELECT p.*, e.pupil IS NOT NULL AS is_expected,
  (p.school_unit_code, p.district, p.gender, p.scheduled_minutes, p.valid_absence_minutes, p.invalid_absence_minutes,
    printf('%.6f', p.absence_rate)) =
  (e.school_unit_code, e.district, e.gender, e.scheduled_minutes, e.valid_absence_minutes, e.invalid_absence_minutes,
    e.absence_rate) AS same
FROM published p LEFT JOIN expected e USING (pupil, school_year, term);

SELECT 'Grand Bend, pupil-terms as expected: school, district, gender, minutes, rate', '413',
  count(*) FILTER (same)::VARCHAR FROM compared
UNION ALL SELECT 'Grand Bend, expected pupil-terms', '413', count(*)::VARCHAR FROM expected
UNION ALL SELECT 'Grand Bend, other pupil-terms of these pupils, with a whole schedule and no absence', '41',
  count(*) FILTER (NOT is_expected AND absence_rate = 0 AND scheduled_minutes IN (81 * 360, 88 * 360))::VARCHAR FROM compared
UNION ALL SELECT 'Grand Bend, published pupil-terms', '454', count(*)::VARCHAR FROM published
UNION ALL SELECT 'Grand Bend, low', '454', count(*) FILTER (low_absence AND NOT high_absence)::VARCHAR FROM published
UNION ALL SELECT 'Grand Bend, greatest rate', '18.5 %', printf('%.1f %%', 100 * max(absence_rate)) FROM published
UNION ALL SELECT 'Grand Bend, events in, counted, superseded by a greater one of the date, quarantined',
  (SELECT concat_ws(' ', count(*), count(DISTINCT (pupil, school, date)), count(*) - count(DISTINCT (pupil, school, date)), 0)
    FROM read_csv('${exports}/grandbend/attendance_events.csv', all_varchar = true)),
  concat_ws(' ', rows_in, rows_accepted, rows_superseded, rows_quarantined)
  FROM read_parquet('${work}/grandbend/current/tables/deliveries/*.parquet') WHERE kind = 'attendance';
