package rollcall.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;
import static rollcall.table.WarningCol.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

/** Weeks of two school days, Monday and Tuesday; the running term has passed its first week. */
class RunningTermTest {
  private static final String TERMS =
      """
      year    term start      end
      2019-20 HT   2019-08-19 2019-09-10
      2020-21 HT   2020-08-17 2020-09-08
      2021-22 HT   2021-08-16 2021-09-07
      """;
  private static final String RULES =
      """
      {"exposure": {"term_minutes": 0, "year_minutes": 0},
       "early_warning": {"first_week": 1, "back_off_pupils": 1, "validation_weeks": [1],
         "two_weeks": {"weeks": 1, "minimum_school_days": 2}, "fifteen_weeks": {"days": 2}}}
      """;
  private static final String PAST =
      """
      pupil  school dates                                       scheduled valid
      stayed A      2019-08-19,2019-08-20,2019-09-09,2019-09-10 300       300
      fine   A      2019-08-19,2019-08-20,2019-09-09,2019-09-10 300       0
      came   A      2020-08-17,2020-08-18                       300       300
      came   A      2020-08-31,2020-09-01,2020-09-07,2020-09-08 300       0
      fine   A      2020-08-17,2020-08-18,2020-09-07,2020-09-08 300       0
      """;
  private static final String NOW =
      """
      pupil  school dates                 scheduled valid
      away   A      2021-08-16,2021-08-17 300       300
      fine   A      2021-08-16,2021-08-17 300       0
      """;
  private static final String WINDOWS =
      """
      pupil  school dates                  scheduled valid
      away   A      2021-08-16..2021-08-20 1500      1500
      """;

  @Test
  void a_pupil_is_held_against_past_pupils_who_stood_where_the_pupil_stands() {
    List<List<Object>> rows = scenario(PAST, NOW).earlyWarnings();

    LocalDate asOf = LocalDate.of(2021, 8, 20);
    List<Object> away =
        Arrays.asList(
            asOf, 1, "A", "unknown", "no-data", 2, 2, 2L, 0.5, 0.333, 0.332, 1.0, true, true, true);
    List<Object> fine =
        Arrays.asList(
            asOf, 1, "A", "unknown", "<20", 2, 0, 1L, 0.0, 0.001, 0.0, 0.002, false, false, false);
    assertThat(rows).containsExactlyInAnyOrder(away, fine);
  }

  @Test
  void a_past_term_is_predicted_from_those_before_it_alone() {
    assertThat(
            scenario(PAST, NOW)
                .earlyWarningFigures(
                    SCHOOL_YEAR, WARNING, WARNING_STATE, PUPILS, WARNED_PUPILS, HITS, FALSE_ALARMS))
        .containsExactlyInAnyOrder(
            Arrays.asList("2019-20", "model", "not-validated", null, null, null, null),
            Arrays.asList("2019-20", "two_weeks", "validated", 2L, 1L, 1L, 0L),
            Arrays.asList("2019-20", "fifteen_weeks", "validated", 2L, 1L, 1L, 0L),
            Arrays.asList("2020-21", "model", "validated", 2L, 1L, 0L, 1L),
            Arrays.asList("2020-21", "two_weeks", "validated", 2L, 1L, 0L, 1L),
            Arrays.asList("2020-21", "fifteen_weeks", "validated", 2L, 1L, 0L, 1L),
            Arrays.asList("2021-22", "model", "running", 2L, 1L, null, null),
            Arrays.asList("2021-22", "two_weeks", "running", 2L, 1L, null, null),
            Arrays.asList("2021-22", "fifteen_weeks", "running", 2L, 1L, null, null));
  }

  @Test
  void where_only_windows_are_delivered_a_row_says_that_nothing_can_be_computed() {
    assertThat(scenario(PAST, WINDOWS).earlyWarnings()).isEmpty();
    assertThat(scenario(PAST, WINDOWS).earlyWarningFigures(WARNING_STATE, PUPILS_WITHOUT_DATES))
        .containsExactly(List.of("no-dates", 1L));
  }

  @Test
  void without_a_past_term_the_rules_of_research_warn_alone() {
    assertThat(scenario(NOW, NOW).earlyWarningFigures(WARNING, WARNING_STATE, WARNED_PUPILS))
        .containsExactly(
            Arrays.asList("model", "no-past-term", null),
            Arrays.asList("two_weeks", "running", 1L),
            Arrays.asList("fifteen_weeks", "running", 1L));
    assertThat(scenario(NOW, NOW).earlyWarnings())
        .extracting(row -> row.get(8))
        .containsExactly(null, null);
  }

  private static Outcome scenario(String past, String now) {
    Scenario scenario = new Scenario().inTerms(TERMS).rules(RULES).asOf("2021-08-20");
    scenario.attendance(now);
    return past.equals(now) ? scenario.run() : scenario.attendance(past).run();
  }
}
