-- trend-1 trend-3: number
SELECT high_absence_pupils FROM cohort_trend
WHERE school_year = '${group}' AND period = 'any-term' AND (district, gender, stage) = ('all', 'all', 'all');

-- trend-2 trend-4: number
SELECT 100 * high_absence_share FROM cohort_trend
WHERE school_year = '${group}' AND period = 'any-term' AND (district, gender, stage) = ('all', 'all', 'all');

-- trend-5: word
SELECT conclusion FROM gender_difference
WHERE school_year BETWEEN '2017-18' AND '2021-22' AND period = 'any-term' AND stage = 'all';

-- sst-1 sst-2 sst-3 sst-4 sst-5 esf-1 ppss-3: number
SELECT participants FROM outcome_participants
WHERE programme = '${programme}' AND gender = CASE '${group}' WHEN 'girls' THEN 'F' WHEN 'boys' THEN 'M' ELSE 'all' END
  AND district = CASE WHEN '${group}' IN ('all', 'girls', 'boys') THEN 'all' ELSE '${group}' END;

-- sst-6 esf-3: number
SELECT planned FROM outcome_participants WHERE (programme, district, gender) = ('${programme}', 'all', 'all');

-- sst-7: number
SELECT youngest_grade FROM outcome_participants WHERE (programme, district, gender) = ('${programme}', 'all', 'all');

-- sst-8: number
SELECT oldest_grade FROM outcome_participants WHERE (programme, district, gender) = ('${programme}', 'all', 'all');

-- sst-9: numbers
SELECT modal_grades FROM outcome_participants WHERE (programme, district, gender) = ('${programme}', 'all', 'all');

-- sst-10: limit
SELECT share_improved FROM outcome_change
WHERE (programme, measure, subscale, source) = ('${programme}', 'participation', 'total', 'principal')
  AND (occasion_from, occasion_to, group_kind) = ('start', 'end', 'all');

-- sst-11: limit
SELECT share FROM outcome_survey
WHERE (programme, question, respondent_group, answer) = ('${programme}', 'Tecken på förbättrat mående', 'team', 'ja');

-- sst-12: number
SELECT 100 * share FROM outcome_survey
WHERE (programme, question, respondent_group, answer) =
  ('${programme}', 'Positiv effekt på barnets skolgång', 'vårdnadshavare', 'ja');

-- sst-13: number
SELECT 100 * share FROM outcome_survey
WHERE (programme, question, respondent_group, answer) = ('${programme}', 'Det är lättare att vara i skolan', 'elever', 'ja');

-- sst-14: number
SELECT 100 * share FROM outcome_survey
WHERE (programme, question, respondent_group, answer) =
  ('${programme}', 'Insatsen har gett strategier eller verktyg', 'vårdnadshavare', 'ja');

-- sst-15: limit
SELECT share FROM outcome_survey
WHERE (programme, question, respondent_group, answer) =
  ('${programme}', 'Relationen till skolan har förbättrats', 'vårdnadshavare', 'ja');

-- sst-16: limit
SELECT share FROM outcome_survey
WHERE (programme, question, respondent_group, answer) = ('${programme}', 'Barnet mår bättre', 'vårdnadshavare', 'ja');

-- sst-17: limit
SELECT share FROM outcome_survey
WHERE (programme, question, respondent_group, answer) =
  ('${programme}', 'Insatsen har hjälpt mig att må bättre', 'elever', 'ja');

-- sst-18: number
SELECT respondents_total FROM outcome_survey
WHERE (programme, survey, respondent_group) = ('${programme}', 'Öppna frågor', 'chefer och styrgrupp');

-- sst-19: word
SELECT reached_verdict FROM outcome_level
WHERE (programme, measure, occasion, group_kind) = ('${programme}', 'adequate_knowledge', 'end', 'all');

-- sst-20: word
SELECT conclusion FROM outcome_change
WHERE (programme, measure, occasion_from, group_kind) = ('${programme}', 'participation', 'start', 'all')
  AND occasion_to IN ('3_months', '6_months');

-- sst-21: number
SELECT published_ladder_step FROM outcome_ladder WHERE programme = '${programme}';

-- sst-22 esf-47: word
SELECT not_to_be_concluded FROM outcome_ladder WHERE programme = '${programme}';

-- sst-23: limit
SELECT below_criterion FROM outcome_participants WHERE (programme, district, gender) = ('${programme}', '${group}', 'all');

-- sst-23: falling
SELECT here.below_criterion, there.below_criterion
FROM outcome_participants here JOIN outcome_participants there USING (programme, gender)
WHERE (programme, gender, here.district) = ('${programme}', 'all', '${group}') AND there.district NOT IN ('all', '${group}');

-- sst-24: limit
SELECT share_at_or_above_grade FROM outcome_entrants
WHERE (programme, project_year, district, grade) = ('${programme}', '1', '${group}', 8);

-- sst-25: number
SELECT with_value FROM outcome_level
WHERE programme = '${programme}' AND measure IN ('ors', 'srs') AND (subscale, occasion, group_kind) = ('total', 'start', 'all');

-- sst-b*: number
SELECT budget_sek FROM outcome_budget WHERE (programme, item) = ('${programme}', '${group}');

-- sst-o*: number
SELECT outturn_sek FROM outcome_budget WHERE (programme, item) = ('${programme}', '${group}');

-- esf-2: number
SELECT closed FROM outcome_participants WHERE (programme, district, gender) = ('${programme}', 'all', 'all');

-- esf-4: number
SELECT mean_of_districts FROM outcome_district_spread
WHERE (programme, "table", number) = ('${programme}', 'outcome_participants', 'participants');

-- esf-5: number
SELECT lowest FROM outcome_district_spread
WHERE (programme, "table", number) = ('${programme}', 'outcome_participants', 'participants');

-- esf-6: number
SELECT highest FROM outcome_district_spread
WHERE (programme, "table", number) = ('${programme}', 'outcome_participants', 'participants');

-- esf-7: number
SELECT 100 * share_female FROM outcome_participants WHERE (programme, district, gender) = ('${programme}', 'all', 'all');

-- esf-8: number
SELECT mean_initial_absence FROM outcome_participants WHERE (programme, district, gender) = ('${programme}', 'all', 'all');

-- esf-8: number
SELECT mean_from FROM outcome_change
WHERE (programme, measure, source, occasion_from, occasion_to, group_kind) =
  ('${programme}', 'absence_percent', 'manual', 'start', 'end', 'all');

-- esf-9: number
SELECT 100 * share_in_target_band FROM outcome_participants
WHERE (programme, district, gender) = ('${programme}', 'all', 'all');

-- esf-10: number
SELECT mean_to FROM outcome_change
WHERE (programme, measure, source, occasion_from, occasion_to, group_kind) =
  ('${programme}', 'absence_percent', 'manual', 'start', 'end', 'all');

-- esf-11: number
SELECT mean_change FROM outcome_change
WHERE (programme, measure, source, occasion_from, occasion_to, group_kind) =
  ('${programme}', 'absence_percent', 'manual', 'start', 'end', 'all');

-- esf-12: number
SELECT 100 * share_improved FROM outcome_change
WHERE (programme, measure, source, occasion_from, occasion_to, group_kind) =
  ('${programme}', 'absence_percent', 'manual', 'start', 'end', 'all');

-- esf-13: number
SELECT 100 * share_unchanged FROM outcome_change
WHERE (programme, measure, source, occasion_from, occasion_to, group_kind) =
  ('${programme}', 'absence_percent', 'manual', 'start', 'end', 'all');

-- esf-14: number
SELECT 100 * share_worsened FROM outcome_change
WHERE (programme, measure, source, occasion_from, occasion_to, group_kind) =
  ('${programme}', 'absence_percent', 'manual', 'start', 'end', 'all');

-- esf-15: number
SELECT 100 * share_improved FROM outcome_change
WHERE (programme, measure, source, occasion_from, occasion_to, group_kind) =
  ('${programme}', 'absence_percent', 'manual', 'start', 'end', 'band')
  AND "group" = replace(replace('${group}', 'band', ''), ' ', '');

-- esf-15: falling
SELECT own.share_improved, other.share_improved
FROM outcome_change own JOIN outcome_change other
  USING (programme, measure, subscale, source, occasion_from, occasion_to, group_kind)
WHERE (programme, measure, source, occasion_from, occasion_to, group_kind) =
  ('${programme}', 'absence_percent', 'manual', 'start', 'end', 'band')
  AND own."group" = replace(replace('${group}', 'band', ''), ' ', '') AND other."group" <> own."group";

-- esf-16: number
SELECT mean_change FROM outcome_change
WHERE (programme, measure, source, occasion_from, occasion_to, group_kind) =
  ('${programme}', 'absence_percent', 'manual', 'start', 'end', 'band')
  AND "group" = replace(replace('${group}', 'band', ''), ' ', '');

-- esf-16: falling
SELECT own.mean_change, other.mean_change
FROM outcome_change own JOIN outcome_change other
  USING (programme, measure, subscale, source, occasion_from, occasion_to, group_kind)
WHERE (programme, measure, source, occasion_from, occasion_to, group_kind) =
  ('${programme}', 'absence_percent', 'manual', 'start', 'end', 'band')
  AND own."group" = replace(replace('${group}', 'band', ''), ' ', '') AND other."group" <> own."group";

-- esf-17 esf-18: number
SELECT 100 * share_improved FROM outcome_change
WHERE (programme, measure, source, occasion_from, occasion_to, group_kind) =
  ('${programme}', 'absence_percent', 'manual', 'start', 'end', 'gender')
  AND "group" = CASE '${group}' WHEN 'girls' THEN 'F' WHEN 'boys' THEN 'M' END;

-- esf-19: number
SELECT 100 * lowest FROM outcome_district_spread
WHERE (programme, "table", number) =
  ('${programme}', 'outcome_change', 'absence_percent/total/manual/start/end/share_improved');

-- esf-20: number
SELECT 100 * highest FROM outcome_district_spread
WHERE (programme, "table", number) =
  ('${programme}', 'outcome_change', 'absence_percent/total/manual/start/end/share_improved');

-- esf-21: number
SELECT lowest FROM outcome_district_spread
WHERE (programme, "table", number) =
  ('${programme}', 'outcome_change', 'absence_percent/total/manual/start/end/mean_change');

-- esf-22: number
SELECT highest FROM outcome_district_spread
WHERE (programme, "table", number) =
  ('${programme}', 'outcome_change', 'absence_percent/total/manual/start/end/mean_change');

-- esf-23: number
SELECT 100 * share FROM outcome_goals WHERE (programme, group_kind, attainment) = ('${programme}', 'all', 'full');

-- esf-24: number
SELECT 100 * share FROM outcome_goals WHERE (programme, group_kind, attainment) = ('${programme}', 'all', 'partial');

-- esf-25: number
SELECT 100 * highest FROM outcome_district_spread
WHERE (programme, "table", number) = ('${programme}', 'outcome_goals', 'staff/full_or_partial/share');

-- esf-26: number
SELECT 100 * lowest FROM outcome_district_spread
WHERE (programme, "table", number) = ('${programme}', 'outcome_goals', 'staff/full_or_partial/share');

-- esf-27: falling
SELECT low.share, middle.share, high.share
FROM outcome_goals low JOIN outcome_goals middle USING (programme, source, attainment, group_kind)
  JOIN outcome_goals high USING (programme, source, attainment, group_kind)
WHERE (programme, attainment, group_kind) = ('${programme}', 'full_or_partial', 'band')
  AND (low."group", middle."group", high."group") = ('<20', '20-40', '>40');

-- esf-28: number
SELECT mean_value FROM outcome_satisfaction WHERE (programme, group_kind) = ('${programme}', 'all');

-- esf-29: number
SELECT 100 * share FROM outcome_satisfaction WHERE (programme, group_kind) = ('${programme}', 'all');

-- esf-30 esf-31 esf-32: number
SELECT mean_value FROM outcome_satisfaction
WHERE (programme, group_kind) = ('${programme}', 'band') AND "group" = replace(replace('${group}', 'band', ''), ' ', '');

-- esf-33: number
SELECT 100 * highest FROM outcome_district_spread
WHERE (programme, "table", number) = ('${programme}', 'outcome_satisfaction', 'pupil/share');

-- esf-34: number
SELECT 100 * lowest FROM outcome_district_spread
WHERE (programme, "table", number) = ('${programme}', 'outcome_satisfaction', 'pupil/share');

-- esf-35: number
SELECT 100 * share FROM outcome_satisfaction
WHERE (programme, group_kind) = ('${programme}', 'district') ORDER BY share LIMIT 1 OFFSET 1;

-- esf-s-*: number
SELECT respondents FROM outcome_survey
WHERE (programme, question) = ('${programme}', 'Hur väl fungerar samarbetet mellan skola och socialtjänst?')
  AND answer = replace('${group}', 'survey answer ', '');

-- esf-tool-*: number
SELECT support_rank FROM outcome_support WHERE (programme, group_kind, support) = ('${programme}', 'all', '${group}');

-- esf-36: number
SELECT 100 * share_female FROM outcome_state WHERE (programme, state, district) = ('${programme}', 'half_time', 'all');

-- esf-37: falling
SELECT girls.mean_initial_absence, boys.mean_initial_absence
FROM outcome_participants girls JOIN outcome_participants boys USING (programme, district)
WHERE (programme, district, girls.gender, boys.gender) = ('${programme}', 'all', 'F', 'M');

-- esf-38: falling
SELECT earlier.mean_level, later.mean_level
FROM outcome_level earlier JOIN outcome_level later USING (programme, measure, subscale, source, occasion, group_kind)
WHERE (programme, measure, source, occasion, group_kind) = ('${programme}', 'absence_percent', 'manual', 'start', 'enrolled')
  AND (earlier."group", later."group") = ('earlier', 'later');

-- esf-39: difference
SELECT 100 * girls.share, 100 * boys.share
FROM outcome_goals girls JOIN outcome_goals boys USING (programme, source, attainment, group_kind)
WHERE (programme, attainment, group_kind, girls."group", boys."group") =
  ('${programme}', 'full_or_partial', 'gender', 'F', 'M');

-- esf-40: difference
SELECT girls.mean_value, boys.mean_value
FROM outcome_satisfaction girls JOIN outcome_satisfaction boys USING (programme, source, group_kind)
WHERE (programme, group_kind, girls."group", boys."group") = ('${programme}', 'gender', 'F', 'M');

-- esf-41: number
SELECT 100 * share FROM outcome_goals WHERE (programme, group_kind, attainment) = ('${programme}', 'all', 'full_or_partial');

-- esf-42: falling
SELECT own.share, other.share FROM outcome_support own JOIN outcome_support other USING (programme, group_kind, support)
WHERE (programme, group_kind, own."group") = ('${programme}', 'band', '>40') AND other."group" <> own."group"
  AND support IN ('Hembesök, möte med elev och vårdnadshavare', 'Hjälp att komma till skolan');

-- esf-43: falling
SELECT other.share, own.share FROM outcome_support own JOIN outcome_support other USING (programme, group_kind, support)
WHERE (programme, group_kind, own."group") = ('${programme}', 'band', '<20') AND other."group" <> own."group"
  AND support IN ('Samtal/möte med skolsocionom', 'Boosta sociala färdigheter', 'Hjälp att hantera sociala situationer',
    'Hjälp att komma till skolan');

-- esf-44: falling
SELECT girls.share, boys.share FROM outcome_support girls JOIN outcome_support boys USING (programme, group_kind, support)
WHERE (programme, group_kind, girls."group", boys."group") = ('${programme}', 'gender', 'F', 'M')
  AND support IN ('Hjälp med planering av studierna', 'Planering av skoldagen/veckan',
    'Hembesök, möte med elev och vårdnadshavare', 'Boosta sociala färdigheter', 'Hjälp att hantera sociala situationer');

-- esf-45: falling
SELECT boys.share, girls.share FROM outcome_support girls JOIN outcome_support boys USING (programme, group_kind, support)
WHERE (programme, group_kind, girls."group", boys."group") = ('${programme}', 'gender', 'F', 'M')
  AND support = 'Hjälp med att söka ett feriejobb';

-- esf-46: few
SELECT highest::INT, lowest::INT FROM outcome_district_spread
WHERE (programme, "table", number) = ('${programme}', 'outcome_support', 'kinds_in_use');

-- esf-48: word
SELECT conclusion FROM outcome_district_spread
WHERE programme = '${programme}' AND ("table", number) IN (
  ('outcome_goals', 'staff/full_or_partial/share'),
  ('outcome_change', 'absence_percent/total/manual/start/end/share_improved'),
  ('outcome_change', 'absence_percent/total/manual/start/end/mean_change'));

-- esf-f8-1: numbers
SELECT string_agg(respondents::VARCHAR, '/' ORDER BY array_position(['mycket', 'ganska', 'lite', 'inte alls', 'vet ej'], answer))
FROM outcome_survey WHERE (programme, question, reference_time) = ('${programme}', 'Regelbundna möten', 'now');

-- esf-f8-2: numbers
SELECT string_agg(respondents::VARCHAR, '/' ORDER BY array_position(['mycket', 'ganska', 'lite', 'inte alls', 'vet ej'], answer))
FROM outcome_survey WHERE (programme, question, reference_time) = ('${programme}', 'Regelbundna möten', 'at_start');

-- esf-f8-3: numbers
SELECT string_agg(respondents::VARCHAR, '/' ORDER BY array_position(['mycket', 'ganska', 'lite', 'inte alls', 'vet ej'], answer))
FROM outcome_survey WHERE (programme, question, reference_time) =
  ('${programme}', 'Diskuterar tillsammans vilka elever som ska anmälas', 'now');

-- esf-f8-4: numbers
SELECT string_agg(respondents::VARCHAR, '/' ORDER BY array_position(['mycket', 'ganska', 'lite', 'inte alls', 'vet ej'], answer))
FROM outcome_survey WHERE (programme, question, reference_time) =
  ('${programme}', 'Diskuterar tillsammans vilka elever som ska anmälas', 'at_start');

-- sst19-1 ppss-2: number
SELECT districts FROM outcome_programme WHERE programme = '${programme}';

-- sst19-2: number
SELECT funding_sek FROM outcome_programme WHERE programme = '${programme}';

-- sst19-3: numbers
SELECT target_grades FROM outcome_programme WHERE programme = '${programme}';

-- sst19-5: word
SELECT report_status FROM outcome_district_matrix
WHERE (programme, item) = ('${programme}', 'Stadsövergripande statistik efter kön');

-- ppss-1: number
SELECT schools FROM outcome_programme WHERE programme = '${programme}';

-- ppss-4: number
SELECT pupils_in_all FROM outcome_reach WHERE (programme, district) = ('${programme}', 'all');

-- ppss-5: number
SELECT 100 * share_improved FROM outcome_change
WHERE (programme, measure, occasion_from, occasion_to, group_kind) =
  ('${programme}', 'passed_subjects_percent', 'term_1', 'term_2', 'all');

-- ppss-6: word
SELECT mean_direction FROM outcome_change
WHERE (programme, measure, occasion_from, occasion_to, group_kind) =
  ('${programme}', 'passed_core_subjects_percent', 'term_1', 'term_2', 'all');

-- ppss-7: word
SELECT mean_direction FROM outcome_change
WHERE (programme, measure, occasion_from, occasion_to, group_kind, "group") =
  ('${programme}', 'passed_subjects_percent', 'term_1', 'term_2', 'entry', '<50');

-- ppss-8: falling
SELECT check_value, 0 FROM outcome_stability WHERE (programme, "check") = ('${programme}', 'reclassified');

-- ppss-8: falling
SELECT invalid.mean_change, valid.mean_change
FROM outcome_change invalid JOIN outcome_change valid
  USING (programme, subscale, source, occasion_from, occasion_to, group_kind, "group")
WHERE (programme, occasion_from, occasion_to, group_kind, source) = ('${programme}', 'term_1', 'term_2', 'all', 'register')
  AND (invalid.measure, valid.measure) = ('invalid_absence_percent', 'valid_absence_percent');

-- ppss-9: word
SELECT verdict FROM outcome_ladder WHERE programme = '${programme}';

-- ppss-9: word
SELECT conclusion FROM outcome_change
WHERE (programme, occasion_from, group_kind) = ('${programme}', 'term_1', 'all')
  AND measure IN ('valid_absence_percent', 'invalid_absence_percent', 'total_absence_percent');

-- ppss-10: number
SELECT budget_sek FROM outcome_budget_year WHERE (programme, item) = ('${programme}', 'total') ORDER BY budget_year;

-- ppss-11: word
SELECT topic_verdict FROM outcome_topic
WHERE (programme, topic, occasion_from, occasion_to) = ('${programme}', 'school_results', 'term_1', 'term_2');

-- ppss-12: falling
SELECT boys.mean_change, girls.mean_change
FROM outcome_change boys JOIN outcome_change girls
  USING (programme, measure, subscale, source, occasion_from, occasion_to, group_kind)
WHERE (programme, occasion_from, occasion_to, group_kind, boys."group", girls."group") =
  ('${programme}', 'term_1', 'term_2', 'gender', 'M', 'F')
  AND measure IN ('passed_subjects_percent', 'eligible_upper_secondary');

-- ppss-13: number
SELECT respondents_total FROM outcome_survey WHERE (programme, survey, gender) = ('${programme}', 'Intervjuer', 'all');

-- ppss-14: number
SELECT respondents FROM outcome_survey
WHERE (programme, survey, gender, answer) = ('${programme}', 'Intervjuer', 'all', 'ja')
  AND question IN ('Frånvaron har minskat', 'Skulle rekommendera stödet');

-- ppss-15: number
SELECT respondents FROM outcome_survey
WHERE (programme, question, answer) = ('${programme}', 'Har kontakt med minst lika många elever till', 'ja');

-- ppss-16: number
SELECT pupils_reached FROM outcome_reach WHERE (programme, district) = ('${programme}', 'all');

-- ppss-17: number
SELECT terms_followed FROM outcome_programme WHERE programme = '${programme}';
