package rollcall.conform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;
import rollcall.table.Sent;

/** Each school is a fact of its own; the fate of every row stands beside it. */
class RedeliveryTest {
  private static final String FIRST_DATES =
      """
      pupil school    dates                 scheduled valid fate
      anna  BY_DATE   2021-09-01            400       0     superseded
      bo    BY_DATE   2021-09-01            400       0     superseded
      anna  BY_DATE   2021-09-02            400       0     counts
      bo    BY_DATE   2021-09-02            400       0     counts
      """;
  private static final String SECOND_DATES =
      """
      pupil school    dates                 scheduled valid fate
      anna  BY_DATE   2021-09-01            400       400   counts
      """;
  private static final String FIRST_CLASSES =
      """
      pupil school    group dates           scheduled valid fate
      cia   BY_CLASS  7A    2021-09-01      400       0     superseded
      dan   BY_CLASS  7A    2021-09-01      400       0     superseded
      eva   BY_CLASS  7B    2021-09-01      400       0     counts
      """;
  private static final String SECOND_CLASSES =
      """
      pupil school    group dates           scheduled valid fate
      cia   BY_CLASS  7A    2021-09-01      400       400   counts
      """;
  private static final String FIRST_RECORDS =
      """
      pupil school    record dates          scheduled valid fate
      filip BY_RECORD r1    2021-09-01      400       0     superseded
      greta BY_RECORD r2    2021-09-01      400       0     counts
      hugo  BY_RECORD r3    2021-09-01      400       0     superseded
      """;
  private static final String SECOND_RECORDS =
      """
      pupil school    record dates          scheduled valid fate
      filip BY_RECORD r1    2021-09-02      400       0     counts
      hugo  BY_RECORD r4    2021-09-01      400       400   counts
      """;
  private static final String FIRST_EVENTS =
      """
      pupil school    dates                 valid fate
      ines  BY_PERIOD 2021-09-01            360   superseded
      johan BY_PERIOD 2021-09-02            360   superseded
      ines  BY_PERIOD 2022-02-01            360   counts
      """;
  private static final String SECOND_EVENTS =
      """
      pupil school    dates                 valid fate
      ines  BY_PERIOD 2021-10-01            360   counts
      """;
  private static final String OLDER_BUT_EXPORTED_LATER =
      """
      pupil school    dates                 scheduled valid fate
      karin EXPORTED  2021-09-01            400       0     counts
      """;
  private static final String NEWER_BUT_EXPORTED_EARLIER =
      """
      pupil school    dates                 scheduled valid fate
      karin EXPORTED  2021-09-01            400       400   superseded
      """;
  private static final String OLDER_AND_EXPORTED =
      """
      pupil school    dates                 scheduled valid fate
      lars  PARTLY    2021-09-01            400       0     superseded
      """;
  private static final String NEWER_WITHOUT_TIME =
      """
      pupil school    dates                 scheduled valid fate
      lars  PARTLY    2021-09-01            400       400   counts
      """;
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    Sent first = Sent.inRun(1);
    Sent second = Sent.inRun(2);
    outcome =
        new Scenario()
            .attendance(first, FIRST_DATES)
            .attendance(second, SECOND_DATES)
            .attendance(first.replacing("group-date"), FIRST_CLASSES)
            .attendance(second.replacing("group-date"), SECOND_CLASSES)
            .attendance(first.replacing("record"), FIRST_RECORDS)
            .attendance(second.replacing("record"), SECOND_RECORDS)
            .attendance(first.asEvents(360), FIRST_EVENTS)
            .attendance(second.asEvents(360), SECOND_EVENTS)
            .attendance(first.exportedOn("2021-10-05"), OLDER_BUT_EXPORTED_LATER)
            .attendance(second.exportedOn("2021-10-01"), NEWER_BUT_EXPORTED_EARLIER)
            .attendance(first.exportedOn("2021-10-05"), OLDER_AND_EXPORTED)
            .attendance(second, NEWER_WITHOUT_TIME)
            .run();
  }

  private static void assertAsExpected(String school) {
    assertThat(outcome.fates(school)).isEqualTo(outcome.expectedFates(school));
  }

  @Test
  @Tag("B2")
  void the_newest_delivery_of_a_school_and_date_wins_whole_also_over_a_pupil_who_vanished() {
    assertAsExpected("BY_DATE");
  }

  @Test
  void a_class_delivered_again_leaves_other_classes_alone() {
    assertAsExpected("BY_CLASS");
  }

  @Test
  void a_record_replaces_its_id_wherever_it_was_and_wins_an_equal_row_key() {
    assertAsExpected("BY_RECORD");
  }

  @Test
  void events_of_a_period_replace_those_of_the_whole_term_and_of_no_other() {
    assertAsExpected("BY_PERIOD");
  }

  @Test
  void the_time_of_export_decides_across_runs_when_every_delivery_has_one() {
    assertAsExpected("EXPORTED");
  }

  @Test
  void the_run_decides_when_one_delivery_has_no_time_of_export() {
    assertAsExpected("PARTLY");
  }

  @Test
  void no_file_of_different_runs_is_held() {
    assertThat(outcome.ambiguousFiles()).isEmpty();
  }
}
