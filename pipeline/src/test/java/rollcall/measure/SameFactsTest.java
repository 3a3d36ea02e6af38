package rollcall.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;
import rollcall.table.Sent;

/** The same four dates, told in different ways; each way has a pupil and a school. */
class SameFactsTest {
  private static final String[] MINUTES = {
    SCHEDULED_MINUTES,
    REPORTED_MINUTES,
    VALID_ABSENCE_MINUTES,
    INVALID_ABSENCE_MINUTES,
    OTHER_ACTIVITY_MINUTES,
    ATTENDED_MINUTES,
    ABSENCE_RATE,
    ABSENCE_RATE_LOWER,
    ABSENCE_RATE_UPPER,
    REPORTING_RATE,
    ABSENCE_BAND,
    HIGH_ABSENCE_CERTAINTY
  };
  private static final String[] DAYS = {ABSENCE_DAYS, ABSENCE_SPELLS, LONGEST_SPELL_DAYS};
  private static final String DAY_ROWS =
      """
      pupil    school   dates      start scheduled reported valid invalid other
      days     DAYS     2021-09-03 -     400       400      400   0       0
      days     DAYS     2021-09-06 -     400       300      100   50      0
      days     DAYS     2021-09-07 -     400       400      0     0       100
      days     DAYS     2021-09-08 -     400       0        0     0       0
      """;
  private static final String LESSON_ROWS =
      """
      pupil    school   dates      start scheduled reported valid invalid other
      lessons  LESSONS  2021-09-03 480   100       100      100   0       0
      lessons  LESSONS  2021-09-03 600   300       300      300   0       0
      lessons  LESSONS  2021-09-06 480   300       300      100   50      0
      lessons  LESSONS  2021-09-06 800   100       0        0     0       0
      lessons  LESSONS  2021-09-07 480   400       400      0     0       100
      lessons  LESSONS  2021-09-08 480   400       0        0     0       0
      """;
  private static final String FORENOON =
      """
      pupil    school   dates      start scheduled reported valid invalid other
      files    FILES    2021-09-03 480   200       200      200   0       0
      files    FILES    2021-09-06 480   300       300      100   50      0
      files    FILES    2021-09-08 480   400       0        0     0       0
      """;
  private static final String AFTERNOON =
      """
      pupil    school   dates      start scheduled reported valid invalid other
      files    FILES    2021-09-03 780   200       200      200   0       0
      files    FILES    2021-09-06 780   100       0        0     0       0
      files    FILES    2021-09-07 780   400       400      0     0       100
      """;
  private static final String WINDOW =
      """
      pupil    school   dates                  start scheduled reported valid invalid other
      window   WINDOW   2021-09-03..2021-09-08 -     1600      1100     500   50      100
      """;
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    String stale =
        DAY_ROWS.replace("DAYS", "AGAIN").replace("days ", "again").replace("400", "390");
    outcome =
        new Scenario()
            .attendance(DAY_ROWS)
            .attendance(LESSON_ROWS)
            .attendance(FORENOON)
            .attendance(AFTERNOON)
            .attendance(WINDOW)
            .attendance(stale)
            .attendance(Sent.inRun(2), DAY_ROWS.replace("DAYS", "AGAIN").replace("days ", "again"))
            .attendance(DAY_ROWS.replace("DAYS", "TWICE").replace("days ", "twice"))
            .attendance(Sent.inRun(2), DAY_ROWS.replace("DAYS", "TWICE").replace("days ", "twice"))
            .run();
  }

  private static void assertSameAsDays(String pupil, String... columns) {
    assertThat(outcome.of(pupil, columns)).isEqualTo(outcome.of("days", columns));
  }

  @Test
  void the_facts_as_day_rows() {
    assertThat(outcome.of("days", MINUTES))
        .isEqualTo(
            List.of(
                1600L,
                1100L,
                500L,
                50L,
                100L,
                450L,
                0.5,
                550 / 1600.0,
                1050 / 1600.0,
                1100 / 1600.0,
                ">=50",
                "flagged-uncertain"));
    assertThat(outcome.of("days", DAYS)).containsExactly(2, 1, 2);
  }

  @Test
  void lesson_rows_give_the_figures_of_day_rows() {
    assertSameAsDays("lessons", MINUTES);
    assertSameAsDays("lessons", DAYS);
  }

  @Test
  void two_files_of_one_run_give_the_figures_of_one() {
    assertSameAsDays("files", MINUTES);
    assertSameAsDays("files", DAYS);
  }

  @Test
  void a_window_gives_the_minutes_of_day_rows_but_no_days() {
    assertSameAsDays("window", MINUTES);
    assertThat(outcome.of("window", DAYS)).containsExactly(null, null, null);
  }

  @Test
  void a_corrected_delivery_gives_the_figures_of_the_correction_alone() {
    assertSameAsDays("again", MINUTES);
    assertSameAsDays("again", DAYS);
  }

  @Test
  void the_same_rows_delivered_twice_count_once() {
    assertSameAsDays("twice", MINUTES);
    assertSameAsDays("twice", DAYS);
  }
}
