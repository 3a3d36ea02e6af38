package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.OutcomeCol.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;
import rollcall.publish.FigureFile;
import rollcall.table.Col;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;
import rollcall.table.Table;

/**
 * Files of two invented programmes from the inbox to the tables of a release: first none, then all,
 * then a newer row of one participant.
 */
final class ProgrammesRunTest {
  @TempDir private static Path temp;
  private static SmallInbox inbox;
  private static Path plain;
  private static Path first;
  private static Path second;
  private static String said;

  @BeforeAll
  static void run() throws IOException {
    inbox = InventedProgrammes.register(temp.resolve("inbox"));
    plain = release();
    InventedProgrammes.deliver(inbox);
    first = release();
    inbox.put(
        "participants-2.csv",
        InventedProgrammes.PARTICIPANTS,
        List.of("P,zq-a,skola-001-elev-1,Farsta,skola-001,F,8,2022-01-05,admitted,2022-01-15,"));
    second = release();
  }

  /** Counts whoever is absent half of a term, and lets two participants be enough. */
  private static Path rules() throws IOException {
    return Files.writeString(
        temp.resolve("rules.json"),
        """
        {"target_groups": [{"name": "hälften", "programme": "P", "valid_from": "2022-01-01",
          "absence": {"from_percent": 50, "from_inclusive": true, "source": "invented"}}],
         "outcome": {"inference": {"minimum_participants": 2, "maximum_half_width_points": 40}}}
        """);
  }

  private static Path release() throws IOException {
    Ran ran = Program.runSynthetic(inbox.folder(), temp.resolve("store"), "--rules", rules());
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    said = ran.err();
    return Program.release(temp.resolve("store"));
  }

  private static List<List<Object>> rows(Path release, Table table, String... columns) {
    return FigureFile.read(release, table).stream()
        .map(row -> Arrays.stream(columns).map(c -> row.<Object>getAs(c)).toList())
        .toList();
  }

  private static List<Object> linked(Path release) {
    Row row =
        FigureFile.read(release, OutcomeTables.CHANGE).stream()
            .filter(r -> r.getAs(MEASURE).equals("absence_percent"))
            .filter(r -> r.getAs(SOURCE).equals("linked") && r.getAs(GROUP).equals("all"))
            .findFirst()
            .orElseThrow();
    return List.of(
        row.getAs(OutcomeCol.PARTICIPANTS),
        row.getAs(WITH_BOTH),
        row.getAs(MEAN_FROM),
        row.getAs(MEAN_TO));
  }

  @Test
  void a_release_without_programmes_has_no_outcome_table() {
    for (Table table : OutcomeTables.ALL) {
      assertThat(plain.resolve("tables").resolve(table.name())).doesNotExist();
    }
  }

  @Test
  void the_last_full_term_before_is_set_against_the_first_full_term_after() {
    // 60 and 70 percent in the autumn before, 20 and 50 in the autumn after.
    assertThat(linked(first)).isEqualTo(List.of(2L, 2L, 65.0, 35.0));
  }

  @Test
  void a_newer_row_of_one_participant_changes_the_figures() {
    assertThat(linked(second)).isEqualTo(List.of(2L, 1L, 70.0, 50.0));
    assertThat(
            rows(second, OutcomeTables.PARTICIPANTS, PROGRAMME, Col.DISTRICT, Col.GENDER, CLOSED))
        .contains(List.of("P", "all", "all", 1L));
  }

  @Test
  void none_linked_is_an_answer_and_no_register_covers_an_older_programme() {
    assertThat(rows(first, OutcomeTables.LADDER, PROGRAMME, LINKED_PARTICIPANTS))
        .containsExactly(List.of("P", 2L), List.of("Q", 0L));
    assertThat(
            rows(
                first,
                OutcomeTables.COVERAGE,
                PROGRAMME,
                HALF_YEAR,
                WITH_PUPIL_ID,
                IN_REGISTER,
                REGISTER_PUPILS))
        .containsExactly(
            List.of("P", "2022-H1", 2L, 2L, 8L),
            List.of("P", "2022-H2", 0L, 0L, 8L),
            List.of("Q", "2013-H2", 0L, 0L, 0L),
            List.of("Q", "2014-H1", 0L, 0L, 0L),
            List.of("Q", "2014-H2", 0L, 0L, 0L));
  }

  @Test
  void a_school_with_high_absence_that_referred_nobody_is_told() {
    assertThat(
            rows(
                first,
                OutcomeTables.FUNNEL,
                Col.DISTRICT,
                HALF_YEAR,
                STEP,
                SCHOOLS_WITHOUT_REFERRAL))
        .contains(
            List.of("Farsta", "2022-H1", "target_group", 0L),
            List.of("Bromma", "2022-H1", "target_group", 1L),
            List.of("all", "2022-H2", "target_group", 2L));
  }

  @Test
  void the_target_group_is_counted_by_district_with_protected_pupils() {
    assertThat(rows(first, OutcomeTables.FUNNEL, Col.DISTRICT, HALF_YEAR, STEP, Col.PUPILS))
        .contains(
            List.of("Farsta", "2022-H1", "target_group", 2L),
            // Called Söderort by then, and Farsta when the programme started.
            List.of("Farsta", "2022-H2", "target_group", 1L),
            List.of("all", "2022-H1", "target_group", 4L),
            List.of("all", "2022-H2", "target_group", 2L));
  }

  @Test
  void a_target_group_that_no_rule_defines_is_told() {
    assertThat(said)
        .contains("Programme Q names a target group that the rules do not define")
        .doesNotContain("Programme P names");
  }

  @Test
  void a_class_without_absence_over_a_term_is_counted_while_the_programme_ran() {
    // Two classes in the spring, three in the autumn, of which one has a single pupil without any.
    assertThat(rows(first, OutcomeTables.STABILITY, PROGRAMME, CHECK, CHECK_VALUE, BEYOND_LIMIT))
        .contains(
            List.of("P", "classes_without_absence", 20.0, false),
            Arrays.asList("P", "reporting", null, null),
            Arrays.asList("Q", "classes_without_absence", null, null));
  }

  @Test
  void outcome_rules_of_a_users_file_hold() {
    assertThat(rows(first, OutcomeTables.CHANGE, MEASURE, GROUP_KIND, CONCLUSION))
        .contains(List.of("absence_percent", "all", "described"));
  }

  @Test
  void every_file_of_a_programme_tells_its_table() {
    assertThat(rows(first, OutcomeTables.SATISFACTION, GROUP_KIND, ANSWERED, MEAN_VALUE))
        .contains(List.of("all", 1L, 9.0));
    assertThat(rows(first, OutcomeTables.SUPPORT, GROUP_KIND, OutcomeCol.SUPPORT, USERS))
        .contains(List.of("all", "Samtal med elev", 1L));
    assertThat(rows(first, OutcomeTables.DISTRICT_MATRIX, Col.DISTRICT, REPORT_STATUS))
        .containsExactly(List.of("Bromma", "ej redovisat"), List.of("Farsta", "reported"));
    assertThat(rows(first, OutcomeTables.REACH, PUPILS_REACHED)).containsExactly(List.of(40L));
    assertThat(rows(first, OutcomeTables.SURVEY, ANSWER, SHARE, RESPONSE_RATE))
        .containsExactly(List.of("ja", 0.75, 1.0), List.of("nej", 0.25, 1.0));
    assertThat(rows(first, OutcomeTables.BUDGET, ITEM, DIFFERENCE_SEK))
        .containsExactly(List.of("Löner", 100L), List.of("total", 100L));
    assertThat(
            rows(
                first,
                OutcomeTables.CHANGE,
                PROGRAMME,
                MEASURE,
                GROUP_KIND,
                OCCASION_TO,
                MEAN_CHANGE))
        .contains(List.of("Q", "passed_subjects_percent", "all", "term_2", 20.0));
  }

  @Test
  void a_bad_word_is_quarantined_with_its_line_and_column() throws SQLException {
    try (Published published = Published.of(first)) {
      assertThat(
              published.rows(
                  "SELECT file_name, line, \"column\", code, value_shape FROM published.issues"
                      + " WHERE line IS NOT NULL ORDER BY file_name, line"))
          .containsExactly(
              "followups.csv | 3 | measure | UNKNOWN_CODE | AAAA",
              "followups.csv | 4 | value | BAD_NUMBER | 99",
              "followups.csv | 5 | participant_id | UNKNOWN_CODE | AA-A",
              "participants.csv | 4 | decision | UNKNOWN_CODE | AAAAAAA");
      assertThat(
              published.rows(
                  "SELECT kind, rows_in, rows_accepted, rows_quarantined, rows_superseded"
                      + " FROM published.deliveries WHERE kind IN ('participants', 'followups')"
                      + " ORDER BY kind"))
          .containsExactly("followups | 6 | 3 | 3 | 0", "participants | 6 | 5 | 1 | 0");
    }
  }

  @Test
  void the_page_shows_each_programme_and_none_where_there_is_none() throws IOException {
    assertThat(Files.readString(plain.resolve("report/index.html")))
        .doesNotContain("id=\"outcomes\"");
    String page = Files.readString(first.resolve("report/index.html"));
    assertThat(page)
        .contains("id=\"outcomes\"", "-name\">P</p>", "-name\">Q</p>")
        .contains("2 av 2 deltagare är kopplade till registret både före och efter.")
        .contains("0 av 2 deltagare är kopplade till registret både före och efter.")
        .contains("Registerdata saknas för perioden (hösten 2013 till hösten 2014).");
    assertThat(first.resolve("report/rollcall.xlsx")).exists();
  }

  @Test
  void the_tables_are_in_the_report_and_the_description_and_name_nobody() throws IOException {
    assertThat(Files.readString(first.resolve("datapackage.json"))).contains("outcome_change");
    assertThat(first.resolve("report/csv/outcome_change.csv")).exists();
    for (Table table : OutcomeTables.ALL) {
      String text = Files.readString(first.resolve("report/csv/" + table.name() + ".csv"));
      assertThat(text).doesNotContain("zq-", "elev-").doesNotContainPattern("[0-9a-v]{26}");
    }
  }
}
