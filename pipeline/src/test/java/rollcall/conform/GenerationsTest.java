package rollcall.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;
import rollcall.table.Sent;

/** Deliveries of several runs; each school is a fact of its own. */
class GenerationsTest {
  private static final String FIRST =
      """
      pupil school  dates      start scheduled valid fate
      anna  THREE   2021-09-01 -     400       0     superseded
      bo    LESSONS 2021-09-01 480   60        60    superseded
      bo    LESSONS 2021-09-01 540   60        0     superseded
      bo    LESSONS 2021-09-02 480   60        60    counts
      cia   ONE     2021-09-01 -     400       0     superseded
      cia   OTHER   2021-09-01 -     200       200   counts
      dan   PARTS   2021-09-01 -     400       0     superseded
      eva   PARTS   2021-09-01 -     400       0     superseded
      """;
  private static final String FIRST_OTHER_PART =
      """
      pupil school  dates      start scheduled valid fate
      filip PARTS   2021-09-01 -     400       0     superseded
      """;
  private static final String SECOND =
      """
      pupil school  dates      start scheduled valid fate
      anna  THREE   2021-09-01 -     400       100   superseded
      bo    LESSONS 2021-09-01 -     120       120   counts
      cia   ONE     2021-09-01 -     400       400   counts
      dan   PARTS   2021-09-01 -     400       400   counts
      """;
  private static final String SECOND_OTHER_PART =
      """
      pupil school  dates      start scheduled valid fate
      filip PARTS   2021-09-01 -     400       400   counts
      """;
  private static final String THIRD =
      """
      pupil school  dates      start scheduled valid fate
      anna  THREE   2021-09-01 -     400       200   counts
      """;
  private static final String NEW_EXPORT =
      """
      pupil school dates      scheduled valid fate
      greta TIMES  2021-09-01 400       0     counts
      greta TIMES  2021-09-02 400       0     superseded
      """;
  private static final String OLD_EXPORT =
      """
      pupil school dates      scheduled valid fate
      greta TIMES  2021-09-01 400       400   superseded
      greta TIMES  2021-09-02 400       100   superseded
      """;
  private static final String WITHOUT_TIME =
      """
      pupil school dates      scheduled valid fate
      greta TIMES  2021-09-02 400       200   counts
      """;
  private static final String OLD_RECORDS =
      """
      pupil school  record dates      scheduled valid fate
      hugo  RECORDS -      2021-09-01 400       0     superseded
      hugo  RECORDS -      2021-09-02 400       0     counts
      ines  RECORDS r1     2021-09-01 400       0     superseded
      """;
  private static final String NEW_RECORDS =
      """
      pupil school  record dates      scheduled valid fate
      hugo  RECORDS -      2021-09-01 400       400   counts
      johan RECORDS r1     2021-09-01 400       0     counts
      """;
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .attendance(Sent.inRun(1), FIRST)
            .attendance(Sent.inRun(1), FIRST_OTHER_PART)
            .attendance(Sent.inRun(2), SECOND)
            .attendance(Sent.inRun(2), SECOND_OTHER_PART)
            .attendance(Sent.inRun(3), THIRD)
            .attendance(Sent.inRun(1).exportedOn("2021-10-03"), NEW_EXPORT)
            .attendance(Sent.inRun(2).exportedOn("2021-10-01"), OLD_EXPORT)
            .attendance(Sent.inRun(3), WITHOUT_TIME)
            .attendance(Sent.inRun(1).replacing("record"), OLD_RECORDS)
            .attendance(Sent.inRun(2).replacing("record"), NEW_RECORDS)
            .run();
  }

  private static void assertAsExpected(String school) {
    assertThat(outcome.fates(school)).isEqualTo(outcome.expectedFates(school));
  }

  @Test
  @Tag("B2")
  void the_newest_of_three_deliveries_counts() {
    assertAsExpected("THREE");
    assertThat(outcome.of("anna", SCHEDULED_MINUTES, VALID_ABSENCE_MINUTES))
        .containsExactly(400L, 200L);
  }

  @Test
  void a_day_row_replaces_the_lessons_of_the_school_date() {
    assertAsExpected("LESSONS");
    assertThat(outcome.of("bo", SCHEDULED_MINUTES, ABSENCE_DAYS)).containsExactly(180L, 2);
  }

  @Test
  void rows_of_the_pupil_at_another_school_stay() {
    assertAsExpected("ONE");
    assertAsExpected("OTHER");
    assertThat(outcome.of("cia", SCHEDULED_MINUTES, VALID_ABSENCE_MINUTES, ABSENCE_DAYS))
        .containsExactly(600L, 600L, 1);
  }

  @Test
  void parts_of_a_newer_run_replace_all_parts_of_an_older_one() {
    assertAsExpected("PARTS");
    assertThat(outcome.of("eva", SCHEDULED_MINUTES)).isEmpty();
  }

  @Test
  void whether_the_time_of_export_decides_is_asked_for_each_school_date() {
    assertAsExpected("TIMES");
  }

  @Test
  void a_record_without_id_replaces_its_row_key_alone() {
    assertAsExpected("RECORDS");
  }

  @Test
  void a_record_that_changed_its_pupil_counts_for_the_new_one_alone() {
    assertThat(outcome.of("ines", SCHEDULED_MINUTES)).isEmpty();
    assertThat(outcome.of("johan", SCHEDULED_MINUTES)).containsExactly(400L);
  }
}
