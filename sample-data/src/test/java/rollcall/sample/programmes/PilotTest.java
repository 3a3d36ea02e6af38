package rollcall.sample.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.sample.programmes.ProgrammesPreset.RECOUNT;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.sample.Calibration;

/** What the files of PPSS and the register say of its participants, counted again. */
class PilotTest {
  private static final PilotTargets TARGETS =
      Calibration.load().programme("ppss", PilotTargets.class);

  /** One row a participant with both of the first two terms, measures side by side. */
  private static final String BOTH =
      """
      WITH told AS (
        SELECT participant_id, occasion, measure, value::DOUBLE AS value FROM followup WHERE programme = 'PPSS'
      ), wide AS (
        PIVOT told ON measure USING first(value) GROUP BY participant_id, occasion
      ), paired AS (
        SELECT participant_id, p.gender, a.passed_subjects_percent AS passed,
          b.passed_subjects_percent - a.passed_subjects_percent AS more,
          b.passed_core_subjects_percent - a.passed_core_subjects_percent AS core,
          (b.adequate_knowledge - a.adequate_knowledge)::INT AS adequate,
          (b.eligible_upper_secondary - a.eligible_upper_secondary)::INT AS eligible,
          b.valid_absence_minutes / b.scheduled_minutes - a.valid_absence_minutes / a.scheduled_minutes AS valid,
          b.invalid_absence_minutes / b.scheduled_minutes - a.invalid_absence_minutes / a.scheduled_minutes AS invalid
        FROM wide a JOIN wide b USING (participant_id)
          JOIN participant p USING (participant_id)
        WHERE (a.occasion, b.occasion, p.programme) = ('term_1', 'term_2', 'PPSS')
      )
      """;

  private static List<String> both(String select) throws SQLException {
    return RECOUNT.rows(BOTH + select);
  }

  private static int count(String of) throws SQLException {
    return Integer.parseInt(both("SELECT count(*) FILTER (" + of + ") FROM paired").get(0));
  }

  @Test
  void every_focus_school_has_its_participants() throws SQLException {
    assertThat(
            RECOUNT.rows(
                "SELECT count(*) - %d, count(*) FILTER (close_reason = 'left_school') FROM"
                        .formatted(TARGETS.perSchool())
                    + " participant WHERE programme = 'PPSS' GROUP BY school_unit_code"
                    + " HAVING count(*) - count(*) FILTER (close_reason = 'left_school') <> "
                    + TARGETS.perSchool()))
        .isEmpty();
    assertThat(
            RECOUNT.rows(
                "SELECT count(*) FILTER (close_reason = 'left_school'), count(DISTINCT"
                    + " school_unit_code), count(DISTINCT district) FROM participant WHERE programme"
                    + " = 'PPSS'"))
        .containsExactly(TARGETS.leavers() + " 16 8");
  }

  @Test
  void participants_are_pupils_of_the_register_in_that_school() throws SQLException {
    assertThat(
            RECOUNT.rows(
                "SELECT participant_id FROM participant p WHERE programme = 'PPSS' AND NOT EXISTS"
                    + " (FROM roster r WHERE (r.pupil, r.gender, r.grade, r.school) = (p.pupil,"
                    + " p.gender, p.grade, p.school_unit_code) AND p.enrolled_on BETWEEN"
                    + " r.first_day AND r.last_day)"))
        .isEmpty();
  }

  @Test
  void entry_groups_rise_and_fall_as_calibrated() throws SQLException {
    for (PilotTargets.Entry entry : TARGETS.results().entries()) {
      double subjects = TARGETS.results().subjects();
      String of =
          " AND passed BETWEEN %.1f - 0.1 AND %.1f + 0.1"
              .formatted(100 * entry.from() / subjects, 100 * entry.to() / subjects);
      assertThat(List.of(count("more > 0" + of), count("more = 0" + of), count("more < 0" + of)))
          .containsExactly(entry.rise(), entry.same(), entry.fall());
      if (entry.meanFrom() != null) {
        assertThat(mean("more", "TRUE" + of)).isGreaterThanOrEqualTo(entry.meanFrom() - 0.1);
      }
    }
    assertThat(mean("more", "TRUE"))
        .isBetween(TARGETS.results().meanFrom() - 0.1, TARGETS.results().meanTo() + 0.1);
  }

  private static double mean(String value, String of) throws SQLException {
    return Double.parseDouble(both("SELECT avg(" + value + ") FROM paired WHERE " + of).get(0));
  }

  @Test
  void core_subjects_move_as_often_up_as_down() throws SQLException {
    assertThat(List.of(count("core > 0"), count("core < 0")))
        .containsOnly(TARGETS.results().coreMoves());
    assertThat(Math.abs(mean("core", "TRUE"))).isLessThan(0.5);
  }

  @Test
  void more_lose_than_gain_adequate_knowledge_and_eligibility() throws SQLException {
    PilotTargets.YesNo adequate = TARGETS.results().adequate();
    PilotTargets.YesNo eligible = TARGETS.results().eligible();
    assertThat(List.of(count("adequate = 1"), count("adequate = -1")))
        .containsExactly(adequate.gains(), adequate.losses());
    assertThat(List.of(count("eligible = 1"), count("eligible = -1")))
        .containsExactly(eligible.gains(), eligible.losses());
  }

  @Test
  void boys_change_for_the_better_more_than_girls() throws SQLException {
    for (String measure : List.of("more", "eligible")) {
      assertThat(mean(measure, "gender = 'M'")).isGreaterThan(mean(measure, "gender = 'F'"));
    }
  }

  @Test
  void absence_followed_up_is_that_of_the_register() throws SQLException {
    assertThat(
            RECOUNT.rows(
                "WITH t AS (SELECT *, row_number() OVER (PARTITION BY pupil ORDER BY first_day) - 1"
                    + " AS n FROM pupil_term JOIN (SELECT DISTINCT pupil FROM participant WHERE"
                    + " programme = 'PPSS') USING (pupil)) SELECT f.participant_id, f.occasion FROM"
                    + " followup f JOIN participant p USING (programme, participant_id) JOIN t ON"
                    + " t.pupil = p.pupil AND t.first_day = f.period_start::DATE WHERE f.programme ="
                    + " 'PPSS' AND f.source = 'register' AND f.value::INT <> CASE f.measure WHEN"
                    + " 'scheduled_minutes' THEN t.scheduled WHEN 'valid_absence_minutes' THEN"
                    + " t.valid ELSE t.invalid END"))
        .isEmpty();
    assertThat(
            RECOUNT.rows(
                "SELECT count(*) > 0 FROM followup WHERE programme = 'PPSS' AND source ="
                    + " 'register'"))
        .containsExactly("true");
  }

  @Test
  void of_many_invalid_absence_rose_while_valid_fell() throws SQLException {
    int whole = count("TRUE");
    assertThat(100 * count("invalid > 0 AND valid < 0"))
        .isGreaterThan((TARGETS.absence().reclassifiedPercent() - 10) * whole);
    assertThat(mean("valid", "TRUE")).isNegative();
    assertThat(mean("invalid", "TRUE")).isPositive();
  }

  @Test
  void some_have_no_value_of_the_last_term_and_leavers_only_the_first() throws SQLException {
    int staying = TARGETS.perSchool() * 16;
    assertThat(
            RECOUNT.rows(
                "SELECT occasion, count(DISTINCT participant_id) FROM followup WHERE programme ="
                    + " 'PPSS' GROUP BY 1 ORDER BY 1"))
        .containsExactly(
            "term_1 " + (staying + TARGETS.leavers()),
            "term_2 " + staying,
            "term_3 " + (staying - TARGETS.withoutLastTerm()));
  }

  @Test
  void schools_share_the_estimate_of_pupils_reached() throws SQLException {
    assertThat(
            RECOUNT.rows(
                "SELECT count(DISTINCT school_unit_code), sum(pupils::INT) FROM read_csv('%s/reach-ppss.csv', all_varchar = true)"
                    .formatted(ProgrammesPreset.FOLDER)))
        .containsExactly("16 " + TARGETS.reach().pupils());
  }

  @Test
  void interviews_are_told_of_all_and_by_gender() throws SQLException {
    for (PilotTargets.Answers question : TARGETS.surveys()) {
      int all = question.answers().values().stream().mapToInt(n -> n).sum();
      assertThat(
              RECOUNT.rows(
                  "SELECT sum(respondents::INT) FILTER (gender IS NULL) FROM answer WHERE"
                      + " programme = 'PPSS' AND question = '"
                      + question.question()
                      + "'"))
          .containsExactly(String.valueOf(all));
      if (question.byGender() != null) {
        assertThat(
                question.byGender().values().stream()
                    .flatMap(answers -> answers.values().stream())
                    .mapToInt(n -> n)
                    .sum())
            .isEqualTo(all);
      }
    }
  }
}
