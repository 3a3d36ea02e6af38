SELECT ss12000_id FROM read_csv('${exports}/daybreak/expected_per_pupil.csv', all_varchar = true);

CREATE TABLE expected AS
SELECT k.pupil, left(e.gender, 1) AS gender, e.scheduled_min::BIGINT AS scheduled_minutes, e.absent_min::BIGINT AS absent_minutes,
  e.rate, 100 * absent_minutes >= 50 * scheduled_minutes AS high_absence, 100 * absent_minutes < 20 * scheduled_minutes AS low_absence
FROM read_csv('${exports}/daybreak/expected_per_pupil.csv', all_varchar = true) e JOIN known_pupil k ON k.id = e.ss12000_id;

CREATE TABLE published AS
SELECT * FROM read_parquet('${work}/daybreak-ss12000/current/tables/pupil_term/*/*/*.parquet', hive_types_autocast = false);

CREATE TABLE same AS
SELECT p.pupil, p.gender = e.gender AS gender,
  (p.scheduled_minutes, p.reported_minutes, p.valid_absence_minutes + p.invalid_absence_minutes) =
    (e.scheduled_minutes, e.scheduled_minutes, e.absent_minutes) AS minutes,
  printf('%.6f', p.absence_rate) = e.rate AS rate,
  (p.high_absence, p.low_absence) = (e.high_absence, e.low_absence) AS flags
FROM published p JOIN expected e USING (pupil);

SELECT 'Daybreak as SS 12000, published pupil-terms', '75', count(*)::VARCHAR FROM published
UNION ALL SELECT 'Daybreak as SS 12000, pupils with the expected gender', '75', count(*) FILTER (gender)::VARCHAR FROM same
UNION ALL SELECT 'Daybreak as SS 12000, pupils with the expected minutes', '75', count(*) FILTER (minutes)::VARCHAR FROM same
UNION ALL SELECT 'Daybreak as SS 12000, pupils with the expected rate', '75', count(*) FILTER (rate)::VARCHAR FROM same
UNION ALL SELECT 'Daybreak as SS 12000, pupils with the expected flags', '75', count(*) FILTER (flags)::VARCHAR FROM same
UNION ALL SELECT 'Daybreak as SS 12000, rows in, accepted, quarantined', '5550 5550 0',
  concat_ws(' ', rows_in, rows_accepted, rows_quarantined)
  FROM read_parquet('${work}/daybreak-ss12000/current/tables/deliveries/*.parquet') WHERE kind = 'attendance';
