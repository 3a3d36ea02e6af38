package rollcall.conform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;
import rollcall.table.Sent;

/** Files of one run; each school is a fact of its own. */
class SameRunTest {
  private static final Sent RUN = Sent.inRun(1);
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    Scenario scenario = new Scenario();
    parts(scenario);
    corrections(scenario);
    months(scenario);
    outcome = scenario.run();
  }

  private static void parts(Scenario scenario) {
    scenario
        .attendance(
            RUN,
            """
            pupil school   dates      start scheduled valid fate
            anna  PARTS    2021-09-01 480   60        0     counts
            bo    PARTS    2021-09-01 480   60        0     counts
            """)
        .attendance(
            RUN,
            """
            pupil school   dates      start scheduled valid fate
            anna  PARTS    2021-09-01 540   60        60    counts
            bo    PARTS    2021-09-01 480   60        0     superseded
            cia   PARTS    2021-09-01 480   60        0     counts
            """);
  }

  private static void corrections(Scenario scenario) {
    String olderByExport =
        """
        pupil school   dates      scheduled valid fate
        dan   EXPORTED 2021-09-01 400       0     superseded
        eva   EXPORTED 2021-09-01 400       0     superseded
        """;
    String newerByExport =
        """
        pupil school   dates      scheduled valid fate
        dan   EXPORTED 2021-09-01 400       400   counts
        """;
    scenario
        .attendance(RUN.exportedOn("2021-10-02"), newerByExport)
        .attendance(RUN.exportedOn("2021-10-01"), olderByExport)
        .attendance(RUN.named("2021-10-02"), newerByExport.replace("EXPORTED", "NAMED"))
        .attendance(RUN.named("2021-10-01"), olderByExport.replace("EXPORTED", "NAMED"))
        .attendance(
            RUN,
            newerByExport.replace("EXPORTED", "LAST")
                + "dan   LAST     2021-09-02 400       0     counts")
        .attendance(RUN, olderByExport.replace("EXPORTED", "LAST"))
        .attendance(RUN, newerByExport.replace("EXPORTED", "TIED"))
        .attendance(RUN, olderByExport.replace("EXPORTED", "TIED"));
  }

  private static void months(Scenario scenario) {
    scenario
        .attendance(
            RUN.exportedOn("2021-11-01"),
            """
            pupil school   dates                 scheduled valid fate
            filip MONTHS   2021-09-01            400       0     superseded
            filip MONTHS   2021-10-01            400       0     counts
            """)
        .attendance(
            RUN.exportedOn("2021-11-02"),
            """
            pupil school   dates                 scheduled valid fate
            filip MONTHS   2021-09-01            400       400   counts
            """)
        .attendance(
            RUN.exportedOn("2021-11-01"),
            """
            pupil school   dates                 scheduled valid fate
            greta MONTHS   2021-09-01,2021-10-01 400       0     counts
            """);
  }

  private static void assertAsExpected(String school) {
    assertThat(outcome.fates(school)).isEqualTo(outcome.expectedFates(school));
  }

  @Test
  void files_that_do_not_contradict_each_other_are_parts_of_one_delivery() {
    assertAsExpected("PARTS");
  }

  @Test
  void the_file_exported_later_replaces_the_school_date() {
    assertAsExpected("EXPORTED");
  }

  @Test
  void the_time_in_the_name_decides_where_no_time_of_export_is_told() {
    assertAsExpected("NAMED");
  }

  @Test
  void the_later_last_attendance_date_decides_where_no_time_is_told() {
    assertAsExpected("LAST");
  }

  @Test
  void a_tie_is_ambiguous_and_concerns_the_tied_files_alone() {
    assertThat(outcome.ambiguousFiles()).containsExactly(9, 10);
  }

  @Test
  void a_corrected_month_of_one_class_leaves_other_months_of_the_class_alone() {
    assertAsExpected("MONTHS");
  }
}
