package rollcall.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

/** A pupil is one however many schools: minutes are added, and one school is home. */
class SeveralSchoolsTest {
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .roster(
                """
                pupil      school grade gender start      residence
                most       A      5     F      2021-08-01 Norr
                most       B      6     M      2021-10-01 Syd
                later      A      5     F      2021-10-01 Norr
                later      B      6     M      2021-08-01 Syd
                untold     A      5     F      2021-08-01 Norr
                untold     B      6     M      -          Syd
                same_start A      5     F      2021-08-01 Norr
                same_start B      6     M      2021-08-01 Syd
                """)
            .attendance(
                """
                pupil      dates      school scheduled valid invalid
                anna       2021-22/HT A      82        37    0
                anna       2021-22/HT B      96        0     89
                bo         2021-22/HT A      9000      0     0
                bo         2021-22/HT B      1000      1000  0
                most       2021-22/HT A      4001      0     0
                most       2021-22/HT B      4000      0     0
                later      2021-22/HT A      4000      0     0
                later      2021-22/HT B      4000      0     0
                untold     2021-22/HT A      4000      0     0
                untold     2021-22/HT B      4000      0     0
                same_start 2021-22/HT A      4000      0     0
                same_start 2021-22/HT B      4000      0     0
                """)
            .run();
  }

  @Test
  @Tag("B20")
  void minutes_of_two_schools_are_added_before_dividing() {
    assertThat(
            outcome.of(
                "anna",
                SCHEDULED_MINUTES,
                VALID_ABSENCE_MINUTES,
                INVALID_ABSENCE_MINUTES,
                ABSENCE_RATE))
        .containsExactly(178L, 37L, 89L, 126 / 178.0);
  }

  @Test
  void each_enrolment_keeps_its_own_rate() {
    assertThat(outcome.at("A", "anna", ABSENCE_RATE)).containsExactly(37 / 82.0);
    assertThat(outcome.at("B", "anna", ABSENCE_RATE)).containsExactly(89 / 96.0);
  }

  @Test
  void a_rate_is_no_mean_of_rates() {
    assertThat(outcome.of("bo", ABSENCE_RATE, HIGH_ABSENCE)).containsExactly(0.1, false);
    assertThat(outcome.at("B", "bo", ABSENCE_RATE, HIGH_ABSENCE)).containsExactly(1.0, true);
  }

  @Test
  void schools_attended_are_those_with_rows() {
    assertThat(outcome.value("anna", SCHOOLS_ATTENDED)).isEqualTo(2);
    assertThat(outcome.at("A", "anna", SCHOOLS_ATTENDED)).containsExactly(1);
  }

  @Test
  void home_is_the_school_with_most_scheduled_minutes() {
    assertThat(outcome.of("most", SCHOOL_UNIT_CODE, GRADE, GENDER, RESIDENCE_DISTRICT))
        .containsExactly("A", 5, "F", "Norr");
  }

  @Test
  void of_equal_minutes_home_is_the_school_with_the_latest_start() {
    assertThat(outcome.of("later", SCHOOL_UNIT_CODE, GRADE, GENDER, RESIDENCE_DISTRICT))
        .containsExactly("A", 5, "F", "Norr");
  }

  @Test
  void a_start_that_is_not_told_is_the_earliest() {
    assertThat(outcome.of("untold", SCHOOL_UNIT_CODE, GRADE)).containsExactly("A", 5);
  }

  @Test
  void of_equal_minutes_and_starts_home_is_the_greatest_code() {
    assertThat(outcome.of("same_start", SCHOOL_UNIT_CODE, GRADE, GENDER, RESIDENCE_DISTRICT))
        .containsExactly("B", 6, "M", "Syd");
  }
}
