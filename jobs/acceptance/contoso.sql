SELECT student_id FROM read_csv('${exports}/contoso/attendance_12000.csv', all_varchar = true)
UNION SELECT student_id FROM read_csv('${exports}/contoso/attendance_1050.csv', all_varchar = true)
UNION SELECT student_id FROM read_csv('${exports}/contoso/attendance_update_20.csv', all_varchar = true);

CREATE TABLE whole_days AS
SELECT k.pupil, any_value(school_id) AS school, 360 * count(*) AS scheduled,
  360 * count(*) FILTER (AttendanceCode = 'A') AS absent
FROM read_csv('${exports}/contoso/attendance_12000.csv', all_varchar = true) e JOIN known_pupil k ON k.id = e.student_id
GROUP BY ALL;

CREATE TABLE published AS
SELECT * FROM read_parquet('${work}/contoso/current/tables/pupil_term/*/*/*.parquet', hive_types_autocast = false);

-- The newer file's row of a record counts.
CREATE TABLE record AS
SELECT DISTINCT ON (e.id) e.id, k.pupil, e.school_id AS school
FROM read_csv(['${exports}/contoso/attendance_1050.csv', '${exports}/contoso/attendance_update_20.csv'],
  all_varchar = true, filename = true) e JOIN known_pupil k ON k.id = e.student_id
ORDER BY e.id, e.filename LIKE '%update%' DESC;

CREATE TABLE sections AS
SELECT pupil, school, 60 * count(*) AS scheduled FROM record GROUP BY ALL;

-- Each way of delivering both files: who has how many minutes where, rows that count, and the hash of all tables.
CREATE MACRO minutes(store) AS TABLE
SELECT pupil, school_unit_code AS school, scheduled_minutes AS scheduled
FROM read_parquet('${work}/' || store || '/current/tables/enrolment_term/*/*/*.parquet', hive_types_autocast = false)
WHERE reported_minutes = scheduled_minutes AND valid_absence_minutes + invalid_absence_minutes = 0;

CREATE MACRO accepted(store) AS (
SELECT sum(rows_accepted)::VARCHAR
FROM read_parquet('${work}/' || store || '/current/tables/deliveries/*.parquet') WHERE kind = 'attendance');

CREATE MACRO hash_of(store) AS (
SELECT content_hash FROM read_json('${work}/' || store || '/current/release.json'));

SELECT 'Contoso, published pupils', '600', count(*)::VARCHAR FROM published
UNION ALL SELECT 'Contoso, pupils with the minutes that their days add up to', '600', count(*)::VARCHAR
  FROM published p JOIN whole_days d ON (p.pupil, p.school_unit_code, p.scheduled_minutes, p.reported_minutes,
    p.invalid_absence_minutes, p.valid_absence_minutes) = (d.pupil, d.school, d.scheduled, d.scheduled, d.absent, 0)
UNION ALL SELECT 'Contoso, days present and absent', '10715 1285',
  concat_ws(' ', (sum(attended_minutes) / 360)::BIGINT, (sum(invalid_absence_minutes) / 360)::BIGINT) FROM published
UNION ALL SELECT 'Contoso, high, and of these at exactly 50 %', '1 1',
  concat_ws(' ', count(*) FILTER (high_absence), count(*) FILTER (high_absence AND absence_rate = 0.5)) FROM published
UNION ALL SELECT 'Contoso, low', '507', count(*) FILTER (low_absence)::VARCHAR FROM published
UNION ALL SELECT 'Contoso, both section files in one run, rows', '1069', accepted('one-run')
UNION ALL SELECT 'Contoso, both section files in two runs, rows', '1069', accepted('two-runs')
UNION ALL SELECT 'Contoso, both section files twice, then once more in another order, rows', '1069', accepted('again')
UNION ALL SELECT 'Contoso, sections, enrolments', count(*)::VARCHAR, (SELECT count(*)::VARCHAR FROM minutes('two-runs')) FROM sections
UNION ALL SELECT 'Contoso, sections, enrolments with the minutes that their records add up to', count(*)::VARCHAR,
  (SELECT count(*)::VARCHAR FROM minutes('two-runs') m JOIN sections s ON (m.pupil, m.school, m.scheduled) = (s.pupil, s.school, s.scheduled))
  FROM sections
UNION ALL SELECT 'Contoso, sections, content hash of two runs as of one', hash_of('one-run'), hash_of('two-runs')
UNION ALL SELECT 'Contoso, sections, content hash after taking both again', hash_of('one-run'), hash_of('again');
