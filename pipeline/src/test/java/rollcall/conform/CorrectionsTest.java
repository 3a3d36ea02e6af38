package rollcall.conform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;
import rollcall.table.Sent;

/** Each school is a fact of its own. */
class CorrectionsTest {
  private static Outcome outcome;

  @BeforeAll
  static void run() {
    outcome =
        new Scenario()
            .attendance(
                Sent.inRun(1),
                """
                pupil school    dates                  start scheduled valid
                anna  CHANGED   2021-09-01             -     400       0
                bo    REPEATED  2021-09-01             -     400       0
                cia   LEFT_OUT  2021-09-01             -     400       0
                dan   LEFT_OUT  2021-09-01             -     400       0
                eva   BY_LESSON 2021-09-01             -     400       100
                filip BY_DAY    2021-09-01..2021-09-02 -     800       0
                greta TWICE     2021-09-01             -     400       0
                hugo  ONE_RUN   2021-09-01             -     400       0
                hugo  ONE_RUN   2021-09-01             -     400       0
                """)
            .attendance(
                Sent.inRun(2),
                """
                pupil school    dates                  start scheduled valid
                anna  CHANGED   2021-09-01             -     400       400
                bo    REPEATED  2021-09-01             -     400       0
                dan   LEFT_OUT  2021-09-01             -     400       0
                eva   BY_LESSON 2021-09-01             500   200       200
                eva   BY_LESSON 2021-09-01             800   200       0
                filip BY_DAY    2021-09-01             -     400       400
                filip BY_DAY    2021-09-02             -     400       0
                greta TWICE     2021-09-01             -     400       100
                """)
            .attendance(
                Sent.inRun(3),
                """
                pupil school    dates                  start scheduled valid
                greta TWICE     2021-09-01             -     400       200
                """)
            .run();
  }

  @Test
  void a_row_that_a_newer_delivery_replaces_with_other_minutes_was_corrected() {
    assertThat(outcome.corrected("CHANGED")).containsExactly("file 1 line 2");
  }

  @Test
  void a_row_that_is_delivered_again_unchanged_was_not() {
    assertThat(outcome.corrected("REPEATED")).isEmpty();
  }

  @Test
  void a_row_that_a_newer_delivery_takes_back_was_corrected() {
    assertThat(outcome.corrected("LEFT_OUT")).containsExactly("file 1 line 4");
  }

  @Test
  void rows_of_another_grain_correct_nothing() {
    assertThat(outcome.corrected("BY_LESSON")).isEmpty();
    assertThat(outcome.corrected("BY_DAY")).isEmpty();
  }

  @Test
  void each_earlier_version_counts() {
    assertThat(outcome.corrected("TWICE")).containsExactly("file 1 line 8", "file 2 line 9");
  }

  @Test
  void a_row_that_repeats_one_of_its_own_delivery_was_not_corrected() {
    assertThat(outcome.corrected("ONE_RUN")).isEmpty();
  }

  @Test
  void sums_of_large_files_tell_the_same() {
    Outcome large =
        new Scenario()
            .attendance(
                Sent.inRun(1),
                """
                pupil school dates      scheduled valid
                anna  A      2021-09-01 400       0
                anna  A      2021-09-02 400       0
                """)
            .attendance(
                Sent.inRun(2),
                """
                pupil school dates      scheduled valid
                anna  A      2021-09-01 400       400
                """)
            .asLargeFiles()
            .run();
    assertThat(large.corrected("A")).containsExactly("file 1 line 2");
  }
}
