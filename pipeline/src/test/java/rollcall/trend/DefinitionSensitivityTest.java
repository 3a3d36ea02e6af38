package rollcall.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;
import static rollcall.table.FigureTables.COHORT_TREND;
import static rollcall.table.FigureTables.DEFINITION_SENSITIVITY;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

/** Every pupil but the first makes a difference under one part of the definition. */
class DefinitionSensitivityTest {
  private static final String[] READING = {COMPARISON, DENOMINATOR, MINIMUM_EXPOSURE, PERIOD, UNIT};
  private static final String ATTENDANCE =
      """
      pupil           dates      school scheduled reported valid
      low             2021-22/HT A      6000      6000     0
      exactly_half    2021-22/HT A      6000      6000     3000
      too_few         2021-22/HT A      2999      2999     2999
      half_reported   2021-22/HT A      6000      4000     2500
      seldom_reported 2021-22/HT A      5000      2000     0
      two_schools     2021-22/HT A      6000      6000     0
      two_schools     2021-22/HT B      4000      4000     4000
      one_term        2021-22/HT A      4000      4000     3000
      one_term        2021-22/VT A      8000      8000     0
      """;
  private static Outcome shipped;
  private static Outcome otherRules;

  @BeforeAll
  static void compute() {
    shipped = new Scenario().attendance(ATTENDANCE).run();
    otherRules =
        new Scenario()
            .rules(
                """
                {"denominator": "scheduled", "exposure": {"term_minutes": 0, "year_minutes": 0}}
                """)
            .attendance(ATTENDANCE)
            .run();
  }

  private static List<Object> pupilsAndHigh(Outcome outcome, String reading) {
    List<String> parts = List.of(reading.split(" "));
    List<Object> key =
        List.of("2021-22", parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    return outcome.figure(DEFINITION_SENSITIVITY, key, PUPILS, HIGH_ABSENCE_PUPILS);
  }

  private static List<List<Object>> inForce(Outcome outcome) {
    return outcome.allFigures(DEFINITION_SENSITIVITY, IN_FORCE, COMPARISON).stream()
        .filter(row -> row.get(0).equals(true))
        .toList();
  }

  @Test
  void a_year_has_32_readings() {
    assertThat(shipped.allFigures(DEFINITION_SENSITIVITY, READING))
        .hasSize(32)
        .doesNotHaveDuplicates();
  }

  @Test
  void exactly_one_reading_is_in_force() {
    assertThat(inForce(shipped)).hasSize(1);
    assertThat(inForce(otherRules)).hasSize(1);
  }

  @Test
  void the_reading_in_force_is_that_of_the_rules() {
    List<Object> own = List.of("2021-22", ">=", "reported", "on", "any-term", "pupil");
    assertThat(
            shipped.figure(
                DEFINITION_SENSITIVITY,
                own,
                PUPILS,
                HIGH_ABSENCE_PUPILS,
                HIGH_ABSENCE_SHARE,
                IN_FORCE))
        .containsExactly(5L, 3L, 0.6, true);
    List<Object> other = List.of("2021-22", ">=", "scheduled", "off", "any-term", "pupil");
    assertThat(otherRules.figure(DEFINITION_SENSITIVITY, other, IN_FORCE)).containsExactly(true);
  }

  @Test
  void the_reading_in_force_agrees_with_cohort_trend() {
    assertThat(
            shipped.figure(
                COHORT_TREND,
                List.of("2021-22", "any-term", "all", "all", "all"),
                PUPILS,
                HIGH_ABSENCE_PUPILS))
        .containsExactly(5L, 3L);
  }

  @Test
  void more_than_50_percent_leaves_out_exactly_half() {
    assertThat(pupilsAndHigh(shipped, "> reported on any-term pupil")).containsExactly(5L, 2L);
  }

  @Test
  void the_denominator_scheduled_has_its_own_exposure_and_rate() {
    assertThat(pupilsAndHigh(shipped, ">= scheduled on any-term pupil")).containsExactly(6L, 2L);
  }

  @Test
  void without_minimum_exposure_everyone_with_minutes_counts() {
    assertThat(pupilsAndHigh(shipped, ">= reported off any-term pupil")).containsExactly(7L, 4L);
  }

  @Test
  void the_year_adds_terms_and_needs_6000_minutes() {
    assertThat(pupilsAndHigh(shipped, ">= reported on year pupil")).containsExactly(4L, 1L);
    assertThat(pupilsAndHigh(shipped, ">= reported off year pupil")).containsExactly(7L, 3L);
  }

  @Test
  void the_unit_enrolment_counts_a_pupil_at_each_school() {
    assertThat(pupilsAndHigh(shipped, ">= reported on any-term enrolment")).containsExactly(6L, 4L);
  }

  @Test
  void minimum_exposure_on_is_the_shipped_one_where_the_rules_have_none() {
    assertThat(pupilsAndHigh(otherRules, ">= reported on any-term pupil")).containsExactly(5L, 3L);
    assertThat(pupilsAndHigh(otherRules, ">= reported on year pupil")).containsExactly(4L, 1L);
  }
}
