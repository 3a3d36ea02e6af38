-- What was stated of a pupil in the middle of the term, beside what came. Grain: seed x pupil.
CREATE VIEW pupil AS
SELECT split_part(replace(s.filename, '${kept}/', ''), '/', 1)::INT AS seed, s.pupil, s.week,
       s.warned, s.high_absence_probability, s.two_weeks_rule, s.fifteen_weeks_rule,
       c.high_absence, c.absence_rate BETWEEN s.projected_rate_low AND s.projected_rate_high AS held
FROM read_parquet('${kept}/*/stated/**/*.parquet', filename = true, hive_partitioning = false) s
JOIN (SELECT *, regexp_extract(filename, 'school_year=([^/]*)', 1) AS year, regexp_extract(filename, 'term=([^/]*)', 1) AS half
      FROM read_parquet('${kept}/*/came/**/*.parquet', filename = true, hive_partitioning = false)) c
  ON s.pupil = c.pupil
 AND split_part(replace(s.filename, '${kept}/', ''), '/', 1) = split_part(replace(c.filename, '${kept}/', ''), '/', 1)
 AND regexp_extract(s.filename, 'school_year=([^/]*)', 1) = c.year
 AND regexp_extract(s.filename, 'term=([^/]*)', 1) = c.half
WHERE c.meets_minimum_exposure AND c.in_population AND s.warned IS NOT NULL;

CREATE VIEW warned AS
SELECT seed, 'model' AS warning, warned AS warns, high_absence, held, high_absence_probability AS chance FROM pupil
UNION ALL SELECT seed, 'two_weeks', two_weeks_rule, high_absence, NULL, NULL FROM pupil
UNION ALL SELECT seed, 'fifteen_weeks', fifteen_weeks_rule, high_absence, NULL, NULL FROM pupil;

SELECT coalesce(w.seed::VARCHAR, 'all') AS seed, w.warning, count(*) AS pupils, count_if(high_absence) AS high,
       round(sum(chance), 1) AS expected, count_if(warns) AS warned,
       count_if(warns AND high_absence) AS hits, count_if(NOT warns AND high_absence) AS misses,
       count_if(warns AND NOT high_absence) AS false_alarms,
       round(count_if(warns AND high_absence) / count_if(warns), 3) AS predictive_value,
       round(count_if(warns AND high_absence) / count_if(high_absence), 3) AS sensitivity,
       round(avg(held::INT), 4) AS coverage, round(avg(held::INT) FILTER (warns), 4) AS coverage_of_warned
FROM warned w GROUP BY GROUPING SETS ((w.seed, w.warning), (w.warning))
ORDER BY w.warning = 'model' DESC, w.warning, w.seed NULLS LAST;
