-- Compares the tables of a release (${release}) with those of the DuckDB script (${out}): each row as a whole and as often
-- as it occurs. Pseudonyms differ by their key, so a pupil is told by everything else that is known of it.
CREATE MACRO rows_of(files) AS TABLE
SELECT COLUMNS(c -> c <> 'pupil') FROM read_parquet(files, hive_partitioning = true, hive_types_autocast = false);

-- A row of either side that the other lacks, as often as it lacks it.
CREATE MACRO compared(name) AS TABLE
SELECT name AS name, (SELECT count(*) FROM rows_of('${release}/*/' || name || '/**/*.parquet')) AS ours,
  (SELECT count(*) FROM (FROM rows_of('${release}/*/' || name || '/**/*.parquet')
    EXCEPT ALL FROM rows_of('${out}/*/' || name || '/**/*.parquet'))) AS only_ours,
  (SELECT count(*) FROM (FROM rows_of('${out}/*/' || name || '/**/*.parquet')
    EXCEPT ALL FROM rows_of('${release}/*/' || name || '/**/*.parquet'))) AS only_theirs;

-- A member of a target group with everything else that is known of it in the term.
CREATE MACRO members(folder) AS TABLE
SELECT target_group, COLUMNS(p.* EXCLUDE (pupil))
FROM read_parquet(folder || '/target_group_term/**/*.parquet', hive_types_autocast = false)
JOIN read_parquet(folder || '/pupil_term/**/*.parquet', hive_types_autocast = false) p USING (pupil, school_year, term);

CREATE MACRO attendance_files(folder) AS TABLE
SELECT file_name, rows_in, rows_accepted, rows_quarantined FROM read_parquet(folder || '/deliveries/*.parquet')
WHERE kind = 'attendance';

CREATE TABLE difference AS
FROM compared('pupil_term')
UNION ALL FROM compared('enrolment_term')
UNION ALL FROM compared('protected_term')
UNION ALL FROM compared('protected_enrolment_term')
UNION ALL FROM compared('school_term')
UNION ALL FROM compared('district_term')
UNION ALL FROM compared('cohort_trend')
UNION ALL FROM compared('cohort_trend_panel')
UNION ALL FROM compared('cohort_follow')
UNION ALL FROM compared('near_threshold')
UNION ALL FROM compared('band_transition')
UNION ALL FROM compared('definition_sensitivity')
UNION ALL
SELECT 'target_group_term', (SELECT count(*) FROM members('${release}/tables')),
  (SELECT count(*) FROM (FROM members('${release}/tables') EXCEPT ALL FROM members('${out}/tables'))),
  (SELECT count(*) FROM (FROM members('${out}/tables') EXCEPT ALL FROM members('${release}/tables')))
UNION ALL
SELECT 'deliveries of attendance', (SELECT count(*) FROM attendance_files('${release}/tables')),
  (SELECT count(*) FROM (FROM attendance_files('${release}/tables') EXCEPT ALL FROM attendance_files('${out}/tables'))),
  (SELECT count(*) FROM (FROM attendance_files('${out}/tables') EXCEPT ALL FROM attendance_files('${release}/tables')));

SELECT format('{:26} {:>8} rows, only ours {:>6}, only of the script {:>6}', name, ours, only_ours, only_theirs) FROM difference;

SELECT error('the tables differ') FROM difference WHERE only_ours + only_theirs > 0 LIMIT 1;
