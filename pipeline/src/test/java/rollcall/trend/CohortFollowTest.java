package rollcall.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;
import static rollcall.table.FigureTables.COHORT_FOLLOW;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

class CohortFollowTest {
  private static final String TERMS =
      """
      year    term start      end
      2019-20 HT   2019-08-19 2019-12-20
      2020-21 HT   2020-08-18 2020-12-18
      2020-21 VT   2021-01-11 2021-06-10
      2021-22 HT   2021-08-18 2021-12-20
      """;
  private static final String ROSTER =
      """
      pupil  school grade gender start      end
      anna   N      3     F      2019-08-01 2020-07-31
      anna   N      4     F      2020-08-01 2021-07-31
      anna   S      5     F      2021-08-01 -
      bo     N      3     F      2019-08-01 2020-06-30
      late   N      4     M      2019-08-01 2020-07-31
      late   S      5     M      2020-08-01 -
      """;
  private static final String ATTENDANCE =
      """
      pupil  dates      school scheduled valid
      anna   2019-20/HT N      6000      600
      bo     2019-20/HT N      4000      3000
      late   2019-20/HT N      2999      2999
      anna   2020-21/HT N      4000      2000
      anna   2020-21/VT N      8000      400
      late   2020-21/HT S      6000      0
      anna   2021-22/HT S      6000      0
      untold 2021-22/HT S      6000      3000
      """;
  private static final String[] FIGURES = {
    PUPILS_AT_ENTRY, PUPILS, ABSENCE_RATE, HIGH_ABSENCE_PUPILS, LEFT_CENSORED
  };
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .inTerms(TERMS)
            .schools(
                """
                school district
                N      Norr
                S      Syd
                """)
            .roster(ROSTER)
            .attendance(ATTENDANCE)
            .run();
  }

  private static List<Object> of(
      String entry, Integer grade, String year, String district, String gender) {
    return outcome.figure(
        COHORT_FOLLOW, Arrays.asList(entry, grade, year, district, gender), FIGURES);
  }

  @Test
  void a_cohort_is_the_pupils_of_the_year_in_which_they_were_first_counted() {
    assertThat(of("2019-20", 3, "2019-20", "Norr", "F"))
        .containsExactly(2L, 2L, 3600 / 10000.0, 1L, true);
  }

  @Test
  void a_year_adds_minutes_of_both_terms_and_is_high_by_one_of_them() {
    assertThat(of("2019-20", 3, "2020-21", "Norr", "F"))
        .containsExactly(2L, 1L, 2400 / 12000.0, 1L, true);
  }

  @Test
  void grade_and_district_stay_those_of_entry_after_a_move() {
    assertThat(of("2019-20", 3, "2021-22", "Norr", "F")).containsExactly(2L, 1L, 0.0, 0L, true);
    assertThat(of("2019-20", 5, "2021-22", "Syd", "F")).isEmpty();
  }

  @Test
  void a_year_below_exposure_is_no_entry() {
    assertThat(of("2019-20", 4, "2019-20", "Norr", "M")).isEmpty();
    assertThat(of("2020-21", 5, "2020-21", "Syd", "M")).containsExactly(1L, 1L, 0.0, 0L, false);
  }

  @Test
  void a_pupil_who_is_gone_stays_in_the_pupils_at_entry() {
    assertThat(of("2020-21", 5, "2021-22", "Syd", "M")).containsExactly(1L, 0L, null, 0L, false);
  }

  @Test
  void only_cohorts_of_the_first_year_of_the_data_are_left_censored() {
    assertThat(of("2021-22", null, "2021-22", "Syd", "U")).containsExactly(1L, 1L, 0.5, 1L, false);
  }
}
