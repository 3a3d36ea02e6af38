package rollcall.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;
import rollcall.table.Sent;

/**
 * Each school is a fact of its own; the fate of every row stands beside it. Monday 6 September 2021
 * begins the week.
 */
class WindowsTest {
  private static final String FIRST =
      """
      pupil school   lesson dates                  scheduled fate
      anna  INSIDE   -      2021-09-06..2021-09-10 2000      WINDOW_OVERLAP
      anna  INSIDE   -      2021-09-10..2021-09-17 2000      WINDOW_OVERLAP
      bo    INSIDE   -      2021-09-06..2021-09-10 2000      WINDOW_OVERLAP
      bo    INSIDE   -      2021-09-08             400       WINDOW_OVERLAP
      cia   INSIDE   -      2021-09-06..2021-09-10 2000      counts
      cia   INSIDE   -      2021-09-13..2021-09-17 2000      counts
      dan   LESSONS  math   2021-09-06..2021-09-10 300       counts
      dan   LESSONS  music  2021-09-06..2021-09-10 100       counts
      eva   LESSONS  math   2021-09-06..2021-09-10 300       WINDOW_OVERLAP
      eva   LESSONS  -      2021-09-08             400       WINDOW_OVERLAP
      filip COVERED  -      2021-09-06..2021-09-10 2000      superseded
      greta COVERED  -      2021-09-06,2021-09-09  400       superseded
      hugo  WEEKDAYS -      2021-09-06..2021-09-17 4000      superseded
      ines  PARTLY   -      2021-09-06..2021-09-10 2000      counts
      johan PARTLY   -      2021-09-07             400       counts
      karin AGAIN    -      2021-09-06..2021-09-10 2000      superseded
      lars  AGAIN    -      2021-09-06..2021-09-10 2000      superseded
      maria DAYS     -      2021-09-07,2021-09-08  400       superseded
      nils  DAYS     -      2021-09-13             400       counts
      petra PARTS    -      2021-09-06..2021-09-10 2000      WINDOW_OVERLAP
      rune  PARTS    -      2021-09-06..2021-09-10 2000      counts
      """;
  private static final String FIRST_OTHER_PART =
      """
      pupil school   lesson dates                  scheduled fate
      petra PARTS    -      2021-09-10..2021-09-17 2400      WINDOW_OVERLAP
      rune  PARTS    -      2021-09-13..2021-09-17 2000      counts
      """;
  private static final String SECOND =
      """
      pupil school   lesson dates                  scheduled fate
      filip COVERED  -      2021-09-06,2021-09-09  400       counts
      greta COVERED  -      2021-09-06,2021-09-09  400       counts
      hugo  WEEKDAYS -      2021-09-06..2021-09-10 2000      counts
      hugo  WEEKDAYS -      2021-09-13..2021-09-17 2000      counts
      ines  PARTLY   -      2021-09-06             400       WINDOW_OVERLAP
      karin AGAIN    -      2021-09-06..2021-09-10 1900      counts
      maria DAYS     -      2021-09-06..2021-09-10 2000      counts
      """;
  private static final String EXPORTED_LATER =
      """
      pupil school   dates                                       scheduled fate
      olga  EXPORTED 2021-09-06..2021-09-10                      2000      counts
      """;
  private static final String EXPORTED_EARLIER =
      """
      pupil school   dates                                       scheduled fate
      olga  EXPORTED 2021-09-06,2021-09-07,2021-09-08,2021-09-09 400       superseded
      olga  EXPORTED 2021-09-10                                  400       superseded
      """;
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .attendance(Sent.inRun(1), FIRST)
            .attendance(Sent.inRun(1), FIRST_OTHER_PART)
            .attendance(Sent.inRun(2), SECOND)
            .attendance(Sent.inRun(1).exportedOn("2021-10-05"), EXPORTED_LATER)
            .attendance(Sent.inRun(2).exportedOn("2021-10-01"), EXPORTED_EARLIER)
            .run();
  }

  private static void assertAsExpected(String school) {
    assertThat(outcome.fates(school)).isEqualTo(outcome.expectedFates(school));
  }

  @Test
  @Tag("B22")
  void windows_that_overlap_another_row_inside_one_delivery_are_quarantined_with_it() {
    assertAsExpected("INSIDE");
  }

  @Test
  void windows_that_overlap_in_two_files_of_one_run_are_quarantined_too() {
    assertAsExpected("PARTS");
  }

  @Test
  void windows_of_different_lessons_do_not_overlap_but_one_without_a_lesson_overlaps_each() {
    assertAsExpected("LESSONS");
  }

  @Test
  void an_older_window_gives_way_to_newer_rows_on_every_date_on_which_the_school_has_rows() {
    assertAsExpected("COVERED");
  }

  @Test
  void an_older_window_gives_way_to_newer_windows_over_all_its_weekdays() {
    assertAsExpected("WEEKDAYS");
  }

  @Test
  void newer_rows_that_cover_a_part_of_a_window_are_quarantined() {
    assertAsExpected("PARTLY");
    assertThat(outcome.value("ines", SCHEDULED_MINUTES)).isEqualTo(2000L);
  }

  @Test
  void a_window_delivered_again_replaces_all_pupils_of_the_school_and_those_dates() {
    assertAsExpected("AGAIN");
    assertThat(outcome.of("lars", SCHEDULED_MINUTES)).isEmpty();
  }

  @Test
  void the_time_of_export_tells_which_of_window_and_days_is_newer() {
    assertAsExpected("EXPORTED");
  }

  @Test
  void older_days_inside_a_newer_window_of_the_pupil_do_not_count_twice() {
    assertAsExpected("DAYS");
    assertThat(outcome.value("maria", SCHEDULED_MINUTES)).isEqualTo(2000L);
  }
}
