package rollcall.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.SCHEDULED_MINUTES;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;
import rollcall.table.Sent;

/**
 * What a newer delivery replaces, where rows are few and where they are many. Each school is a fact
 * of its own; the fate of every row stands beside it.
 */
class ReplacementTest {
  private static final String CLASSES =
      """
      pupil school  group dates      scheduled valid fate
      anna  CLASSES -     2021-09-01 400       0     superseded
      bo    CLASSES -     2021-09-01 400       0     superseded
      cia   CLASSES 7A    2021-09-01 400       0     counts
      """;
  private static final String NEWER_CLASSES =
      """
      pupil school  group dates      scheduled valid fate
      anna  CLASSES -     2021-09-01 400       400   counts
      """;
  private static final String WHOLE_SCHOOL =
      """
      pupil school  group dates      scheduled valid fate
      dan   MODES   7A    2021-09-01 400       0     superseded
      eva   MODES   7B    2021-09-01 400       0     counts
      filip TERM    7A    2021-09-01 400       0     superseded
      """;
  private static final String ONE_CLASS =
      """
      pupil school  group dates      scheduled valid fate
      dan   MODES   7A    2021-09-01 400       400   counts
      """;
  private static final String TERM =
      """
      pupil school  group dates      scheduled valid fate
      filip TERM    7B    2021-09-02 400       400   counts
      """;
  private static final String RECORDS =
      """
      pupil school  line record dates                  scheduled valid fate
      greta WINDOW  2    w1     2021-09-06..2021-09-10 2000      0     superseded
      hugo  WINDOW  3    w2     2021-09-08             400       0     superseded
      ines  SHEETS  4    s1     2021-09-01             400       0     -
      ines  SHEETS  4    s2     2021-09-02             300       0     -
      """;
  private static final String NEWER_RECORDS =
      """
      pupil school  line record dates                  scheduled valid fate
      greta WINDOW  2    w3     2021-09-07             400       0     counts
      hugo  WINDOW  3    w2     2021-09-07             400       0     counts
      ines  SHEETS  4    s1     2021-09-03             200       0     -
      """;
  private static final String EXPORTED_FIRST =
      """
      pupil school  record dates      scheduled valid fate
      johan RANKS   k1     2021-09-01 400       0     superseded
      johan RANKS   k2     2021-09-02 400       0     counts
      """;
  private static final String EXPORTED_NEXT =
      """
      pupil school  record dates      scheduled valid fate
      johan RANKS   k1     2021-09-01 400       400   counts
      """;
  private static List<Outcome> outcomes;

  @BeforeAll
  static void compute() {
    outcomes = List.of(scenario().run(), scenario().asLargeFiles().run());
  }

  private static Scenario scenario() {
    Sent first = Sent.inRun(1);
    Sent second = Sent.inRun(2);
    return new Scenario()
        .attendance(first.replacing("group-date"), CLASSES)
        .attendance(second.replacing("group-date"), NEWER_CLASSES)
        .attendance(first, WHOLE_SCHOOL)
        .attendance(second.replacing("group-date"), ONE_CLASS)
        .attendance(second.replacing("period"), TERM)
        .attendance(first.replacing("record"), RECORDS)
        .attendance(second.replacing("record"), NEWER_RECORDS)
        .attendance(first.replacing("record").exportedOn("2021-10-01"), EXPORTED_FIRST)
        .attendance(first.replacing("record").exportedOn("2021-10-02"), EXPORTED_NEXT);
  }

  private static void assertAsExpected(String school) {
    for (Outcome outcome : outcomes) {
      assertThat(outcome.fates(school)).isEqualTo(outcome.expectedFates(school));
    }
  }

  @Test
  void rows_without_a_class_are_replaced_as_one_class() {
    assertAsExpected("CLASSES");
  }

  @Test
  void the_newer_delivery_says_what_is_replaced_whatever_the_older_one_replaces() {
    assertAsExpected("MODES");
    assertAsExpected("TERM");
  }

  @Test
  void a_window_gives_way_where_newer_rows_cover_the_dates_that_replaced_records_left() {
    assertAsExpected("WINDOW");
  }

  @Test
  void records_of_two_sheets_that_stand_in_the_same_line_are_replaced_one_by_one() {
    for (Outcome outcome : outcomes) {
      assertThat(outcome.of("ines", SCHEDULED_MINUTES)).containsExactly(500L);
    }
  }

  @Test
  void of_contradicting_files_of_one_run_the_newer_one_replaces_its_records_alone() {
    assertAsExpected("RANKS");
  }
}
