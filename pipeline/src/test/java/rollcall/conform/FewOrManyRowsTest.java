package rollcall.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.table.Col;
import rollcall.table.Outcome;
import rollcall.table.PupilTables;
import rollcall.table.Scenario;
import rollcall.table.Sent;

/** Few rows are looked at one by one, of many only those that have to be. */
class FewOrManyRowsTest {
  private static final List<String> PUPILS =
      List.of("plain", "twice", "torn", "lessons", "moved", "window", "newer", "roster");
  private static final String[] COLUMNS =
      PupilTables.PUPIL_TERM.columns().stream()
          .filter(column -> !column.equals(Col.PUPIL))
          .toArray(String[]::new);

  private static Scenario scenario() {
    return new Scenario()
        .roster(
            """
            pupil  school start      grade
            plain  A      2021-08-01 4
            roster A      2021-08-01 5
            """)
        .attendance(
            """
            pupil   dates                            school start scheduled reported valid
            plain   2021-09-01,2021-09-02,2021-09-03 A      -     400       400      400
            plain   2021-07-01                       A      -     400       400      0
            twice   2021-09-01,2021-09-01            A      -     400       300      100
            torn    2021-09-01                       A      -     400       400      400
            torn    2021-09-01                       A      -     400       400      0
            torn    2021-09-02                       A      -     400       400      200
            lessons 2021-09-01                       A      480   100       100      100
            lessons 2021-09-01                       A      600   300       -        100
            moved   2021-09-01                       A      -     400       400      0
            moved   2021-09-02                       B      -     400       400      400
            window  2021-09-01..2021-09-30           C      -     8000      7000     4000
            window  2021-12-01..2022-01-31           C      -     8000      7000     4000
            """)
        .attendance(
            Sent.inRun(2),
            """
            pupil   dates                            school start scheduled reported valid
            newer   2021-09-02                       A      -     400       400      100
            """);
  }

  private static List<Object> all(Outcome outcome) {
    return PUPILS.stream()
        .map(pupil -> (Object) List.of(pupil, outcome.of(pupil, COLUMNS).toString()))
        .toList();
  }

  @Test
  void the_same_comes_out() {
    Outcome few = scenario().run();
    Outcome many = scenario().asLargeFiles().run();
    assertThat(all(many)).isEqualTo(all(few));
    for (String school : List.of("A", "B", "C")) {
      assertThat(many.fates(school)).isEqualTo(few.fates(school));
    }
    assertThat(few.fates("A"))
        .contains(
            "file 2: plain 2021-07-01 DATE_OUTSIDE_TERM",
            "file 2: plain 2021-09-02 superseded",
            "file 2: torn 2021-09-01 CONFLICTING_DUPLICATE");
  }

  @Test
  void a_period_is_replaced_also_where_no_date_is_delivered_twice() {
    Scenario twoFiles =
        new Scenario()
            .attendance(
                Sent.inRun(1),
                """
                pupil dates      school scheduled valid
                anna  2021-09-01 A      400       400
                """)
            .attendance(
                Sent.inRun(2).replacing("period"),
                """
                pupil dates      school scheduled valid
                anna  2021-09-02 A      400       0
                """);
    for (Scenario scenario : List.of(twoFiles, twoFiles.asLargeFiles())) {
      assertThat(scenario.run().fates("A"))
          .containsExactly("file 1: anna 2021-09-01 superseded", "file 2: anna 2021-09-02 counts");
    }
  }
}
