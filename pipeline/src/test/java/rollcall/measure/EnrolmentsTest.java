package rollcall.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

/** Autumn lasts from 18 August to 20 December 2021. */
class EnrolmentsTest {
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .roster(
                """
                pupil     school grade gender start      end        residence
                enrolled  A      5     F      2021-08-01 -          Norr
                last_day  A      5     F      2021-12-20 -          Norr
                first_day A      5     F      2020-08-01 2021-08-18 Norr
                gone      A      5     F      2020-08-01 2021-08-17 Norr
                moved     A      5     F      2021-08-01 2021-10-01 Norr
                moved     A      6     M      2021-10-02 -          Syd
                elsewhere B      4     M      2021-08-01 -          Syd
                """)
            .attendance(
                """
                pupil     dates      school scheduled valid
                moved     2021-22/HT A      6000      0
                elsewhere 2021-22/HT A      6000      0
                unlisted  2021-22/HT A      6000      600
                """)
            .run();
  }

  @Test
  void a_pupil_who_is_enrolled_without_rows_has_no_data() {
    assertThat(
            outcome.of(
                "enrolled",
                SCHOOL_UNIT_CODE,
                GRADE,
                GENDER,
                SCHEDULED_MINUTES,
                ATTENDED_MINUTES,
                ABSENCE_RATE,
                ABSENCE_BAND,
                HIGH_ABSENCE_CERTAINTY,
                MEETS_MINIMUM_EXPOSURE))
        .containsExactly("A", 5, "F", 0L, 0L, null, "no-data", "no", false);
  }

  @Test
  void an_enrolment_of_a_single_day_of_the_term_overlaps_it() {
    assertThat(outcome.of("last_day", SCHEDULED_MINUTES)).containsExactly(0L);
    assertThat(outcome.of("first_day", SCHEDULED_MINUTES)).containsExactly(0L);
  }

  @Test
  void a_pupil_who_left_before_the_term_has_no_row() {
    assertThat(outcome.of("gone", SCHEDULED_MINUTES)).isEmpty();
  }

  @Test
  void an_enrolment_that_goes_on_has_a_row_in_the_next_term_too() {
    assertThat(outcome.inTerm("2021-22/VT", "enrolled", GRADE)).containsExactly(5);
    assertThat(outcome.inTerm("2021-22/VT", "first_day", GRADE)).isEmpty();
  }

  @Test
  void of_two_enrolments_at_a_school_the_latest_start_tells_grade_gender_and_residence() {
    assertThat(outcome.of("moved", GRADE, GENDER, RESIDENCE_DISTRICT, SCHEDULED_MINUTES))
        .containsExactly(6, "M", "Syd", 6000L);
  }

  @Test
  void a_school_without_a_roster_row_takes_grade_gender_and_residence_from_another() {
    assertThat(outcome.of("elsewhere", SCHOOL_UNIT_CODE, GRADE, GENDER, RESIDENCE_DISTRICT))
        .containsExactly("A", 4, "M", "Syd");
  }

  @Test
  void a_pupil_in_no_roster_counts_with_unknown_gender_and_grade() {
    assertThat(
            outcome.of(
                "unlisted",
                GENDER,
                GRADE,
                STAGE,
                RESIDENCE_DISTRICT,
                REDUCED_TIMETABLE,
                ABSENCE_RATE,
                LOW_ABSENCE,
                IN_POPULATION))
        .containsExactly("U", null, "unknown", null, null, 0.1, true, true);
  }

  @Test
  void a_school_in_no_schools_file_lies_in_district_unknown() {
    assertThat(outcome.of("unlisted", SCHOOL_UNIT_CODE, DISTRICT, DISTRICT_THEN))
        .containsExactly("A", "unknown", "unknown");
  }
}
