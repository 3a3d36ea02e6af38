package rollcall.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;
import rollcall.table.Sent;

/** Rows of one delivery; each school is a fact of its own. */
class DuplicatesTest {
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .attendance(
                """
                pupil school  dates      start lesson scheduled reported valid fate
                anna  EQUAL   2021-09-01 -     -      400       400      100   counts
                anna  EQUAL   2021-09-01 -     -      400       400      100   superseded
                bo    EQUAL   2021-09-01 -     -      400       400      0     counts
                bo    EQUAL   2021-09-01 -     -      400       -        0     superseded
                cia   UNEQUAL 2021-09-01 -     -      400       400      100   CONFLICTING_DUPLICATE
                cia   UNEQUAL 2021-09-01 -     -      400       400      200   CONFLICTING_DUPLICATE
                cia   UNEQUAL 2021-09-01 -     -      400       400      100   CONFLICTING_DUPLICATE
                cia   UNEQUAL 2021-09-02 -     -      400       400      0     counts
                dan   LESSONS 2021-09-01 480   math   60        60       60    counts
                dan   LESSONS 2021-09-01 540   math   60        60       0     counts
                dan   LESSONS 2021-09-01 540   music  40        40       0     counts
                """)
            .attendance(
                Sent.inRun(1).asEvents(360),
                """
                pupil school  dates      start lesson valid fate
                eva   EVENTS  2021-09-01 480   math   60    superseded
                eva   EVENTS  2021-09-01 540   music  360   counts
                eva   EVENTS  2021-09-01 600   art    0     superseded
                filip EVENTS  2021-09-02 -     -      0     counts
                filip EVENTS  2021-09-02 -     -      0     superseded
                """)
            .run();
  }

  private static void assertAsExpected(String school) {
    assertThat(outcome.fates(school)).isEqualTo(outcome.expectedFates(school));
  }

  @Test
  @Tag("B22")
  void equal_rows_count_once() {
    assertAsExpected("EQUAL");
    assertThat(outcome.of("anna", SCHEDULED_MINUTES, VALID_ABSENCE_MINUTES))
        .containsExactly(400L, 100L);
  }

  @Test
  @Tag("B22")
  void unequal_rows_are_all_quarantined() {
    assertAsExpected("UNEQUAL");
    assertThat(outcome.of("cia", SCHEDULED_MINUTES, VALID_ABSENCE_MINUTES))
        .containsExactly(400L, 0L);
  }

  @Test
  void several_lessons_of_a_date_all_count() {
    assertAsExpected("LESSONS");
    assertThat(outcome.of("dan", SCHEDULED_MINUTES, VALID_ABSENCE_MINUTES, ABSENCE_DAYS))
        .containsExactly(160L, 60L, 0);
  }

  @Test
  void the_greatest_event_of_a_date_counts_and_an_event_of_0_minutes_never_conflicts() {
    assertAsExpected("EVENTS");
    assertThat(outcome.value("eva", VALID_ABSENCE_MINUTES)).isEqualTo(360L);
  }
}
