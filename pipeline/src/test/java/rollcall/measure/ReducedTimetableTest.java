package rollcall.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

/** Autumn begins on 18 August 2021; each grade of school A is a class of its own. */
class ReducedTimetableTest {
  private static final String ROSTER =
      """
      pupil      school grade start      end
      full_1     A      5     2021-08-18 2021-12-20
      full_2     A      5     2021-08-01 -
      full_3     A      5     2021-08-01 -
      at_80      A      5     2021-08-01 -
      below_80   A      5     2021-08-01 -
      late       A      5     2021-08-19 -
      early      A      5     2021-08-01 2021-12-19
      long_one   A      6     2021-08-01 -
      short_one  A      6     2021-08-01 -
      two_parts  A      6     2021-08-01 2021-10-01
      two_parts  A      8     2021-10-02 -
      peer       A      7     2021-08-01 -
      guest      A      7     2021-08-01 -
      guest      B      7     2021-08-01 -
      """;
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .roster(ROSTER)
            .attendance(
                """
                pupil      dates      school scheduled
                full_1     2021-22/HT A      10000
                full_2     2021-22/HT A      10000
                full_3     2021-22/HT A      10000
                at_80      2021-22/HT A      8000
                below_80   2021-22/HT A      7999
                late       2021-22/HT A      100
                early      2021-22/HT A      100
                long_one   2021-22/HT A      10003
                short_one  2021-22/HT A      6668
                two_parts  2021-22/HT A      10000
                peer       2021-22/HT A      10000
                guest      2021-22/HT A      1000
                guest      2021-22/HT B      9000
                unlisted   2021-22/HT A      100
                """)
            .run();
  }

  @Test
  void a_timetable_below_80_percent_of_the_median_of_school_and_grade_is_reduced() {
    assertThat(outcome.value("below_80", REDUCED_TIMETABLE)).isEqualTo(true);
    assertThat(outcome.value("full_1", REDUCED_TIMETABLE)).isEqualTo(false);
  }

  @Test
  void a_timetable_at_exactly_80_percent_of_the_median_is_not_reduced() {
    assertThat(outcome.value("at_80", REDUCED_TIMETABLE)).isEqualTo(false);
  }

  @Test
  void the_median_of_two_pupils_is_exact() {
    // 80 % of 8335.5 is 6668.4; of a median cut to 8335 it would be 6668.
    assertThat(outcome.value("short_one", REDUCED_TIMETABLE)).isEqualTo(true);
    assertThat(outcome.value("long_one", REDUCED_TIMETABLE)).isEqualTo(false);
  }

  @Test
  void a_pupil_enrolled_a_part_of_the_term_has_none_and_does_not_move_the_median() {
    assertThat(outcome.of("late", REDUCED_TIMETABLE)).containsExactly((Object) null);
    assertThat(outcome.of("early", REDUCED_TIMETABLE)).containsExactly((Object) null);
    assertThat(outcome.of("unlisted", REDUCED_TIMETABLE)).containsExactly((Object) null);
  }

  @Test
  void enrolments_that_follow_each_other_make_a_whole_term() {
    assertThat(outcome.of("two_parts", GRADE, REDUCED_TIMETABLE)).containsExactly(8, false);
  }

  @Test
  void a_pupil_takes_the_reduced_timetable_of_the_home_enrolment() {
    assertThat(outcome.at("A", "guest", REDUCED_TIMETABLE)).containsExactly(true);
    assertThat(outcome.of("guest", SCHOOL_UNIT_CODE, REDUCED_TIMETABLE))
        .containsExactly("B", false);
  }
}
