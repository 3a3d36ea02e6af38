package rollcall.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;
import static rollcall.table.FigureTables.COHORT_TREND;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;
import rollcall.table.Wilson;

/**
 * High absence of three autumns: 1 pupil of 4, then 2 of 2, then 2 of 4. Shares are halves and
 * quarters, so that every figure is exact.
 */
class CohortTrendTest {
  private static final String TERMS =
      """
      year    term start      end
      2019-20 HT   2019-08-19 2019-12-20
      2020-21 HT   2020-08-18 2020-12-18
      2021-22 HT   2021-08-18 2021-12-20
      """;
  private static final String ROSTER =
      """
      pupil school gender start      end
      bo    A      M      2020-08-01 -
      eva   A      F      2019-08-01 2020-06-30
      """;
  private static final String ATTENDANCE =
      """
      pupil dates                 school scheduled valid invalid
      anna  2019-20/HT,2020-21/HT A      6000      1500  1500
      anna  2021-22/HT            A      6000      0     0
      bo    2020-21/HT,2021-22/HT A      6000      0     6000
      cia   2019-20/HT            A      6000      0     0
      cia   2021-22/HT            A      6000      2999  1
      dan   2019-20/HT,2021-22/HT A      6000      1200  0
      eva   2019-20/HT            A      6000      1199  0
      """;
  private static Outcome outcome;
  private static Outcome withGap;

  @BeforeAll
  static void compute() {
    withGap =
        new Scenario()
            .inTerms(TERMS)
            .attendance(
                """
                pupil dates                 school scheduled valid
                anna  2019-20/HT,2021-22/HT A      6000      3000
                bo    2019-20/HT            A      6000      0
                """)
            .run();
    outcome =
        new Scenario()
            .inTerms(TERMS)
            .rules("{\"index_minimum_pupils\": 1}")
            .roster(ROSTER)
            .attendance(ATTENDANCE)
            .run();
  }

  private static List<Object> city(String year, String... columns) {
    return ofGender("all", year, columns);
  }

  private static List<Object> ofGender(String gender, String year, String... columns) {
    return outcome.figure(COHORT_TREND, List.of(year, "HT", "all", gender, "all"), columns);
  }

  @Test
  void a_share_is_pupils_with_high_absence_of_pupils_counted() {
    String[] columns = {PUPILS, HIGH_ABSENCE_PUPILS, HIGH_ABSENCE_SHARE};
    assertThat(city("2019-20", columns)).containsExactly(4L, 1L, 0.25);
    assertThat(city("2020-21", columns)).containsExactly(2L, 2L, 1.0);
    assertThat(city("2021-22", columns)).containsExactly(4L, 2L, 0.5);
  }

  @Test
  void low_absence_leaves_out_a_pupil_at_exactly_20_percent() {
    assertThat(city("2019-20", LOW_ABSENCE_PUPILS, LOW_ABSENCE_SHARE)).containsExactly(2L, 0.5);
  }

  @Test
  void the_interval_is_wilsons() {
    Wilson interval = Wilson.of(1, 4);
    assertThat(city("2019-20", SHARE_LOW_CI, SHARE_HIGH_CI))
        .containsExactly(interval.low(), interval.high());
  }

  @Test
  void a_change_is_split_into_size_and_share() {
    String[] columns = {CHANGE_IN_PUPILS, CHANGE_IN_SHARE, CHANGE_FROM_SIZE, CHANGE_FROM_SHARE};
    // 1 of 4 to 2 of 2: 0.25 x (2 - 4) and 2 x (1 - 0.25).
    assertThat(city("2020-21", columns)).containsExactly(1L, 0.75, -0.5, 1.5);
    // 2 of 2 to 2 of 4: 1 x (4 - 2) and 4 x (0.5 - 1).
    assertThat(city("2021-22", columns)).containsExactly(0L, -0.5, 2.0, -2.0);
  }

  @Test
  void a_change_since_the_first_year_has_the_same_formula() {
    String[] columns = {
      CHANGE_IN_PUPILS_SINCE_FIRST_YEAR,
      CHANGE_IN_SHARE_SINCE_FIRST_YEAR,
      CHANGE_FROM_SIZE_SINCE_FIRST_YEAR,
      CHANGE_FROM_SHARE_SINCE_FIRST_YEAR
    };
    assertThat(city("2019-20", columns)).containsExactly(0L, 0.0, 0.0, 0.0);
    assertThat(city("2021-22", columns)).containsExactly(1L, 0.25, 0.0, 1.0);
  }

  @Test
  void the_first_year_has_no_change() {
    assertThat(
            city("2019-20", CHANGE_IN_PUPILS, CHANGE_IN_SHARE, CHANGE_FROM_SIZE, CHANGE_FROM_SHARE))
        .containsExactly(null, null, null, null);
  }

  @Test
  void there_is_no_change_from_a_year_without_pupils() {
    String[] columns = {CHANGE_IN_PUPILS, CHANGE_FROM_SIZE, CHANGE_FROM_SHARE};
    assertThat(ofGender("M", "2019-20", PUPILS, HIGH_ABSENCE_SHARE, SHARE_LOW_CI))
        .containsExactly(0L, null, null);
    assertThat(ofGender("M", "2020-21", columns)).containsExactly(null, null, null);
    assertThat(ofGender("M", "2021-22", columns)).containsExactly(0L, 0.0, 0.0);
    assertThat(ofGender("M", "2021-22", CHANGE_IN_PUPILS_SINCE_FIRST_YEAR))
        .containsExactly((Object) null);
  }

  @Test
  void a_group_that_empties_stays_in_the_table() {
    assertThat(ofGender("F", "2020-21", PUPILS, HIGH_ABSENCE_SHARE, CHANGE_IN_SHARE))
        .containsExactly(0L, null, null);
  }

  @Test
  void fewer_pupils_at_a_share_of_0_change_nothing() {
    assertThat(ofGender("F", "2020-21", CHANGE_FROM_SIZE, CHANGE_FROM_SHARE))
        .containsExactly(0.0, 0.0);
  }

  @Test
  void the_index_of_the_first_year_is_100() {
    assertThat(city("2019-20", INDEX_FIRST_YEAR)).containsExactly(100.0);
    assertThat(city("2020-21", INDEX_FIRST_YEAR)).containsExactly(200.0);
  }

  @Test
  void there_is_no_index_where_the_first_year_is_below_the_minimum() {
    assertThat(ofGender("F", "2019-20", PUPILS, INDEX_FIRST_YEAR)).containsExactly(1L, null);
  }

  @Test
  void pupils_with_high_absence_were_high_last_year_too_or_are_new() {
    String[] columns = {NEW_HIGH, HIGH_LAST_YEAR_TOO};
    assertThat(city("2019-20", columns)).containsExactly(null, null);
    assertThat(city("2020-21", columns)).containsExactly(1L, 1L);
    assertThat(city("2021-22", columns)).containsExactly(1L, 1L);
  }

  @Test
  void a_year_missing_in_the_data_is_not_jumped_over() {
    List<Object> city = List.of("2021-22", "HT", "all", "all", "all");
    assertThat(
            withGap.figure(
                COHORT_TREND,
                city,
                CHANGE_IN_PUPILS,
                CHANGE_IN_SHARE,
                CHANGE_IN_SHARE_SINCE_FIRST_YEAR,
                NEW_HIGH,
                HIGH_LAST_YEAR_TOO))
        .containsExactly(null, null, 0.5, 1L, 0L);
  }

  @Test
  void mostly_invalid_is_more_invalid_than_valid_absence() {
    assertThat(city("2019-20", MOSTLY_INVALID)).containsExactly(0L);
    assertThat(city("2020-21", MOSTLY_INVALID)).containsExactly(1L);
    assertThat(city("2021-22", MOSTLY_INVALID)).containsExactly(1L);
  }
}
