package rollcall.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;
import static rollcall.table.FigureTables.COHORT_TREND;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

/** Every district has one pupil and is a fact of its own. */
class PeriodsTest {
  private static final String SCHOOLS =
      """
      school     district
      autumn     autumn
      low        low
      low_once   low_once
      below      below
      short_year short_year
      some       some
      none       none
      possible   possible
      silent     silent
      certain    certain
      invalid    invalid
      from       from
      to         to
      promoted   promoted
      """;
  private static final String ROSTER =
      """
      pupil    school   grade start
      some     some     -     2021-08-01
      none     none     -     2021-08-01
      promoted promoted 3     2021-08-01
      promoted promoted 4     2022-01-10
      """;
  private static final String ATTENDANCE =
      """
      pupil      school     dates                 scheduled reported valid invalid
      autumn     autumn     2021-22/HT            4000      4000     2000  0
      autumn     autumn     2021-22/VT            8000      8000     0     0
      low        low        2021-22/HT,2021-22/VT 6000      6000     600   0
      low_once   low_once   2021-22/HT            6000      6000     600   0
      low_once   low_once   2021-22/VT            2999      2999     2999  0
      below      below      2021-22/HT,2021-22/VT 2999      2999     2999  0
      short_year short_year 2021-22/HT            3000      3000     1500  0
      some       some       2021-22/HT            100       100      100   0
      possible   possible   2021-22/HT            6000      6000     0     0
      possible   possible   2021-22/VT            6000      3000     600   0
      silent     silent     2021-22/HT            6000      0        0     0
      certain    certain    2021-22/VT            6000      3000     3000  0
      invalid    invalid    2021-22/HT            4000      4000     2000  0
      invalid    invalid    2021-22/VT            8000      8000     0     2001
      moved      from       2021-22/HT            4000      4000     0     0
      moved      to         2021-22/VT            6000      6000     0     0
      """;
  private static final String[] COUNTS = {PUPILS, PUPILS_BELOW_EXPOSURE, PUPILS_NO_DATA};
  private static final String[] BOUNDS = {
    HIGH_ABSENCE_PUPILS_LOWER, HIGH_ABSENCE_PUPILS, HIGH_ABSENCE_PUPILS_UPPER
  };
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome = new Scenario().schools(SCHOOLS).roster(ROSTER).attendance(ATTENDANCE).run();
  }

  private static List<Object> of(String district, String period, String... columns) {
    return outcome.figure(
        COHORT_TREND, List.of("2021-22", period, district, "all", "all"), columns);
  }

  @Test
  void a_pupil_who_is_high_in_one_term_is_high_in_any_term() {
    assertThat(of("autumn", "HT", HIGH_ABSENCE_PUPILS)).containsExactly(1L);
    assertThat(of("autumn", "VT", HIGH_ABSENCE_PUPILS)).containsExactly(0L);
    assertThat(of("autumn", "any-term", HIGH_ABSENCE_PUPILS)).containsExactly(1L);
  }

  @Test
  void the_year_adds_the_minutes_of_both_terms() {
    assertThat(of("autumn", "year", HIGH_ABSENCE_PUPILS, LOW_ABSENCE_PUPILS))
        .containsExactly(0L, 1L);
  }

  @Test
  void a_pupil_is_low_in_any_term_only_when_low_in_every_counted_term() {
    assertThat(of("low", "any-term", LOW_ABSENCE_PUPILS)).containsExactly(1L);
    assertThat(of("autumn", "any-term", LOW_ABSENCE_PUPILS)).containsExactly(0L);
    assertThat(of("low_once", "any-term", LOW_ABSENCE_PUPILS)).containsExactly(1L);
  }

  @Test
  void a_term_below_exposure_makes_nobody_high() {
    assertThat(of("low_once", "VT", COUNTS)).containsExactly(0L, 1L, 0L);
    assertThat(of("low_once", "any-term", HIGH_ABSENCE_PUPILS)).containsExactly(0L);
    assertThat(of("below", "VT", HIGH_ABSENCE_PUPILS)).containsExactly(0L);
  }

  @Test
  void a_pupil_below_exposure_in_both_terms_is_below_in_any_term() {
    assertThat(of("below", "any-term", COUNTS)).containsExactly(0L, 1L, 0L);
    assertThat(of("below", "year", COUNTS)).containsExactly(0L, 1L, 0L);
  }

  @Test
  void a_pupil_counted_in_a_term_may_be_below_the_exposure_of_the_year() {
    assertThat(of("short_year", "any-term", COUNTS)).containsExactly(1L, 0L, 0L);
    assertThat(of("short_year", "year", COUNTS)).containsExactly(0L, 1L, 0L);
  }

  @Test
  void any_term_with_minutes_makes_below_exposure_of_no_data() {
    assertThat(of("some", "VT", COUNTS)).containsExactly(0L, 0L, 1L);
    assertThat(of("some", "any-term", COUNTS)).containsExactly(0L, 1L, 0L);
    assertThat(of("none", "any-term", COUNTS)).containsExactly(0L, 0L, 1L);
  }

  @Test
  void the_enrolled_are_the_counted_the_below_and_those_without_data() {
    for (String district : List.of("low", "below", "none", "all")) {
      List<Object> counts = of(district, "any-term", COUNTS);
      long enrolled = counts.stream().mapToLong(Long.class::cast).sum();
      assertThat(of(district, "any-term", PUPILS_ENROLLED)).containsExactly(enrolled);
    }
  }

  @Test
  void the_lower_bound_counts_the_certain_and_the_upper_the_possible() {
    assertThat(of("certain", "any-term", BOUNDS)).containsExactly(1L, 1L, 1L);
    assertThat(of("possible", "any-term", BOUNDS)).containsExactly(0L, 0L, 1L);
    assertThat(of("possible", "HT", BOUNDS)).containsExactly(0L, 0L, 0L);
  }

  @Test
  void the_upper_bound_counts_a_pupil_with_nothing_reported() {
    assertThat(of("silent", "HT", COUNTS)).containsExactly(0L, 0L, 1L);
    assertThat(of("silent", "HT", BOUNDS)).containsExactly(0L, 0L, 1L);
  }

  @Test
  void the_upper_bound_leaves_out_a_schedule_below_exposure() {
    assertThat(of("below", "HT", BOUNDS)).containsExactly(0L, 0L, 0L);
  }

  @Test
  void mostly_invalid_looks_at_the_whole_period() {
    assertThat(of("invalid", "HT", HIGH_ABSENCE_PUPILS, MOSTLY_INVALID)).containsExactly(1L, 0L);
    assertThat(of("invalid", "any-term", HIGH_ABSENCE_PUPILS, MOSTLY_INVALID))
        .containsExactly(1L, 1L);
  }

  @Test
  @Tag("B20")
  void a_pupil_who_moved_counts_once_a_year_where_most_minutes_were() {
    assertThat(of("from", "HT", PUPILS)).containsExactly(1L);
    assertThat(of("to", "VT", PUPILS)).containsExactly(1L);
    for (String period : List.of("any-term", "year")) {
      assertThat(of("from", period, PUPILS_ENROLLED)).isIn(List.of(), List.of(0L));
      assertThat(of("to", period, PUPILS)).containsExactly(1L);
    }
  }

  @Test
  void grade_and_stage_of_a_year_are_those_of_the_latest_start() {
    assertThat(enrolledInStage("low", "HT")).containsExactly(1L);
    assertThat(enrolledInStage("middle", "VT")).containsExactly(1L);
    for (String period : List.of("any-term", "year")) {
      assertThat(enrolledInStage("low", period)).containsExactly(0L);
      assertThat(enrolledInStage("middle", period)).containsExactly(1L);
    }
  }

  private static List<Object> enrolledInStage(String stage, String period) {
    return outcome.figure(
        COHORT_TREND, List.of("2021-22", period, "promoted", "all", stage), PUPILS_ENROLLED);
  }

  @Test
  void members_add_up_to_all() {
    List<String> districts = SCHOOLS.lines().skip(1).map(line -> line.split("\\s+")[1]).toList();
    for (String period : List.of("HT", "VT", "any-term", "year")) {
      long members =
          districts.stream()
              .flatMap(district -> enrolled(district, period))
              .mapToLong(Long::longValue)
              .sum();
      assertThat(of("all", period, PUPILS_ENROLLED)).containsExactly(members);
    }
    assertThat(of("all", "any-term", PUPILS_ENROLLED)).containsExactly(13L);
  }

  private static Stream<Long> enrolled(String district, String period) {
    return of(district, period, PUPILS_ENROLLED).stream().map(Long.class::cast);
  }

  @Test
  void there_is_no_index_below_20_pupils_with_high_absence_in_the_first_year() {
    assertThat(of("all", "any-term", INDEX_FIRST_YEAR)).containsExactly((Object) null);
  }
}
