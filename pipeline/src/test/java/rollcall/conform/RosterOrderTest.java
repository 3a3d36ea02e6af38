package rollcall.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;
import rollcall.table.Sent;

/** Which of several pupils files is newer; each pupil is a fact of its own, grade 6 the newer. */
class RosterOrderTest {
  private static final String HEADER =
      """
      pupil school grade start
      """;
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .roster(Sent.inRun(1), older("by_run"))
            .roster(Sent.inRun(2), newer("by_run"))
            .roster(Sent.inRun(1).exportedOn("2021-10-02"), newer("late_run"))
            .roster(Sent.inRun(2).exportedOn("2021-10-01"), older("late_run"))
            .roster(Sent.inRun(1).exportedOn("2021-10-02"), newer("same_run"))
            .roster(Sent.inRun(1).exportedOn("2021-10-01"), older("same_run"))
            .roster(Sent.inRun(1).exportedOn("2021-10-02"), older("partly"))
            .roster(Sent.inRun(2), newer("partly"))
            .run();
  }

  private static String older(String pupil) {
    return HEADER + pupil + " A 5 2021-08-01";
  }

  private static String newer(String pupil) {
    return HEADER + pupil + " A 6 2021-08-01";
  }

  @Test
  @Tag("B3")
  void the_later_run_decides_without_times_of_export() {
    assertThat(outcome.of("by_run", GRADE)).containsExactly(6);
  }

  @Test
  void the_later_run_decides_when_one_file_has_no_time_of_export() {
    assertThat(outcome.of("partly", GRADE)).containsExactly(6);
  }

  @Test
  void the_time_of_export_decides_across_runs_when_every_file_has_one() {
    assertThat(outcome.of("late_run", GRADE)).containsExactly(6);
  }

  @Test
  void the_time_of_export_decides_between_files_of_one_run() {
    assertThat(outcome.of("same_run", GRADE)).containsExactly(6);
  }
}
