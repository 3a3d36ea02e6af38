package rollcall.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;
import rollcall.table.Sent;

class RostersTest {
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .roster(
                Sent.inRun(1),
                """
                pupil school grade gender start      protected
                anna  A      5     F      2021-08-01 no
                bo    A      5     M      2021-08-01 no
                cia   A      5     F      2021-08-01 no
                cia   A      6     F      2021-08-01 no
                dan   A      5     M      2021-08-01 no
                dan   A      5     M      2021-08-01 no
                eva   A      5     F      2021-08-01 yes
                filip A      5     M      2021-08-01 yes
                """)
            .roster(
                Sent.inRun(2),
                """
                pupil school grade gender start      protected
                anna  A      6     F      2021-08-01 no
                eva   A      5     F      2021-08-01 no
                filip B      5     M      2021-10-01 no
                """)
            .run();
  }

  @Test
  void a_newer_row_of_pupil_school_and_start_date_holds() {
    assertThat(outcome.value("anna", GRADE)).isEqualTo(6);
  }

  @Test
  void a_row_that_is_missing_in_a_newer_file_changes_nothing() {
    assertThat(outcome.of("bo", GRADE, GENDER)).containsExactly(5, "M");
  }

  @Test
  void unequal_rows_of_one_file_are_quarantined_and_equal_ones_count_once() {
    assertThat(outcome.of("cia", GRADE)).isEmpty();
    assertThat(outcome.value("dan", GRADE)).isEqualTo(5);
  }

  @Test
  void every_row_that_does_not_hold_is_decided() {
    assertThat(outcome.rosterDecisions())
        .containsExactly(
            "file 1 line 2 superseded",
            "file 1 line 4 quarantined",
            "file 1 line 5 quarantined",
            "file 1 line 7 superseded",
            "file 1 line 8 superseded");
  }

  @Test
  void a_pupil_is_protected_until_a_newer_row_says_otherwise() {
    assertThat(outcome.value("eva", IS_PROTECTED)).isEqualTo(false);
    assertThat(outcome.value("filip", IS_PROTECTED)).isEqualTo(true);
  }

  @Test
  void an_enrolment_without_rows_has_no_data() {
    assertThat(
            outcome.of(
                "bo",
                SCHEDULED_MINUTES,
                ABSENCE_BAND,
                HIGH_ABSENCE_CERTAINTY,
                ABSENCE_DAYS,
                SCHOOLS_ATTENDED))
        .containsExactly(0L, "no-data", "no", null, 0);
  }
}
