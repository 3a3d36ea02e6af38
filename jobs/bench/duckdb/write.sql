-- Every table as Parquet under ${out}/tables, those by term in a folder for each term; protected pupils under ${out}/internal.
CREATE VIEW pupil_row AS
SELECT p.pupil, t.school_year, t.term, r.school_unit_code, r.district, r.district_then, r.residence_district, r.gender, r.grade,
  r.stage, r.s AS scheduled_minutes, r.s AS reported_minutes, r.v AS valid_absence_minutes, r.i AS invalid_absence_minutes,
  0::BIGINT AS other_activity_minutes, r.s - r.a AS attended_minutes, r.reduced_timetable,
  CASE WHEN r.s > 0 THEN r.a / r.s END AS absence_rate, NULL::DOUBLE AS absence_rate_lower, NULL::DOUBLE AS absence_rate_upper,
  NULL::DOUBLE AS reporting_rate, r.absence_days, r.absence_spells, r.longest_spell_days, r.absence_band, r.high_absence,
  r.low_absence, CASE WHEN r.high_absence THEN 'flagged-uncertain' ELSE 'no' END AS high_absence_certainty,
  r.meets_minimum_exposure, r.in_population, r.schools_attended, r.grain, p.protected
FROM row r JOIN pupil p USING (pupil_no) JOIN term t USING (term_no);

COPY (SELECT * EXCLUDE (grain, protected) FROM pupil_row WHERE grain = 'pupil' AND NOT protected)
TO '${out}/tables/pupil_term' (FORMAT parquet, PARTITION_BY (school_year, term));

COPY (SELECT * EXCLUDE (grain, protected) FROM pupil_row WHERE grain = 'enrolment' AND NOT protected)
TO '${out}/tables/enrolment_term' (FORMAT parquet, PARTITION_BY (school_year, term));

COPY (SELECT * EXCLUDE (grain, protected) FROM pupil_row WHERE grain = 'pupil' AND protected)
TO '${out}/internal/protected_term' (FORMAT parquet, PARTITION_BY (school_year, term));

COPY (SELECT * EXCLUDE (grain, protected) FROM pupil_row WHERE grain = 'enrolment' AND protected)
TO '${out}/internal/protected_enrolment_term' (FORMAT parquet, PARTITION_BY (school_year, term));

COPY (SELECT target_group, pupil, school_year, term FROM target_group JOIN pupil USING (pupil_no) JOIN term USING (term_no)
  WHERE NOT protected)
TO '${out}/tables/target_group_term' (FORMAT parquet, PARTITION_BY (school_year, term));

COPY (SELECT school_year, term, place AS district, gender, absence_band, COLUMNS(b.* EXCLUDE (scope, term_no, place, gender, absence_band))
  FROM band_count b JOIN term USING (term_no) WHERE scope = 'district')
TO '${out}/tables/district_term' (FORMAT parquet, PARTITION_BY (school_year, term));

COPY (SELECT school_year, term, place AS school_unit_code, absence_band,
  COLUMNS(b.* EXCLUDE (scope, term_no, place, gender, absence_band)), NULL::DOUBLE AS reporting_rate, last_delivery
  FROM band_count b JOIN term USING (term_no)
  LEFT JOIN (SELECT term_no, school AS place, max(last_date) AS last_delivery FROM unit GROUP BY ALL) USING (term_no, place)
  WHERE scope = 'school')
TO '${out}/tables/school_term' (FORMAT parquet, PARTITION_BY (school_year, term));

COPY cohort_trend TO '${out}/tables/cohort_trend' (FORMAT parquet, PER_THREAD_OUTPUT);

-- No school tells what it reports, so none is in the panel.
COPY (FROM cohort_trend LIMIT 0) TO '${out}/tables/cohort_trend_panel' (FORMAT parquet, PER_THREAD_OUTPUT);

COPY (SELECT school_year, term, district, sum(near)::BIGINT AS pupils FROM term_cell JOIN term USING (term_no) GROUP BY ALL)
TO '${out}/tables/near_threshold' (FORMAT parquet, PER_THREAD_OUTPUT);

COPY band_transition TO '${out}/tables/band_transition' (FORMAT parquet, PER_THREAD_OUTPUT);

COPY cohort_follow TO '${out}/tables/cohort_follow' (FORMAT parquet, PER_THREAD_OUTPUT);

COPY definition_sensitivity TO '${out}/tables/definition_sensitivity' (FORMAT parquet, PER_THREAD_OUTPUT);

-- Rows by file. A file's SHA-256 would need a second reading of the file; its name stands for it.
COPY (
  SELECT 'attendance' AS kind, parse_filename(filename) AS file_name, sum(row_count)::BIGINT AS rows_in,
    coalesce(sum(row_count) FILTER (usable), 0)::BIGINT AS rows_accepted,
    coalesce(sum(row_count) FILTER (NOT usable), 0)::BIGINT AS rows_quarantined
  FROM part GROUP BY ALL
) TO '${out}/tables/deliveries' (FORMAT parquet, PER_THREAD_OUTPUT);
