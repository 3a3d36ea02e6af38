package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.OutcomeCol.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
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
  private static final String PARTICIPANTS =
      "programme,participant_id,pupil_id,district,school_unit_code,gender,grade,applied_on,decision,enrolled_on,closed_on";

  @TempDir private static Path temp;
  private static SmallInbox inbox;
  private static Path plain;
  private static Path first;
  private static Path second;

  @BeforeAll
  static void run() throws IOException {
    inbox = register(temp.resolve("inbox"));
    plain = release();
    programmes();
    first = release();
    inbox.put(
        "participants-2.csv",
        PARTICIPANTS,
        List.of("P,zq-a,skola-001-elev-1,Farsta,skola-001,F,8,2022-01-05,admitted,2022-01-15,"));
    second = release();
  }

  private static Path release() {
    Ran ran = Program.runSynthetic(inbox.folder(), temp.resolve("store"));
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    return Program.release(temp.resolve("store"));
  }

  /** Three terms; absence of four pupils of each school in percent before and after. */
  private static SmallInbox register(Path folder) {
    SmallInbox files =
        SmallInbox.withReferences(folder, "Norra skolan (syntetisk)", "Råsunda skola (syntetisk)");
    files.put(
        "terms.csv",
        "school_year,term,start_date,end_date",
        List.of(
            "2021-22,HT,2021-08-18,2021-12-21",
            "2021-22,VT,2022-01-10,2022-06-10",
            "2022-23,HT,2022-08-17,2022-12-20"));
    List<String> rows = new ArrayList<>();
    for (String school : List.of("skola-001", "skola-002")) {
      rows.addAll(term(school, "2021-08-18,2021-12-21", 0, 60, 70, 10));
      rows.addAll(term(school, "2022-01-10,2022-06-10", 0, 55, 60, 10));
      rows.addAll(term(school, "2022-08-17,2022-12-20", 0, 20, 50, 10));
    }
    files.put("windows.csv", SmallInbox.WINDOWS, rows);
    files.put(
        "pupils.csv",
        SmallInbox.PUPILS + ",protected",
        List.of(
            "skola-001-elev-1,skola-001,8,F,2021-08-17,,Farsta,false",
            "skola-001-elev-2,skola-001,7,M,2021-08-17,,Farsta,true"));
    return files;
  }

  private static List<String> term(String school, String dates, int... percent) {
    List<String> rows = new ArrayList<>();
    for (int pupil = 0; pupil < percent.length; pupil++) {
      rows.add(
          school
              + "-elev-"
              + pupil
              + ","
              + school
              + ","
              + dates
              + ",30000,"
              + 300 * percent[pupil]
              + ",0");
    }
    return rows;
  }

  private static void programmes() {
    inbox
        .put(
            "programmes.csv",
            "programme,start_date,end_date,planned_participants",
            List.of("P,2022-01-01,2022-12-31,6", "Q,2013-08-01,2014-12-31,"))
        .put(
            "participants.csv",
            PARTICIPANTS,
            List.of(
                "P,zq-a,skola-001-elev-1,Farsta,skola-001,F,8,2022-01-05,admitted,2022-01-15,2022-06-01",
                "P,zq-b,,Farsta,skola-001,M,7,2022-01-05,admitted,2022-01-15,2022-06-01",
                "P,zq-c,,Farsta,skola-001,F,6,2022-01-20,perhaps,2022-02-01,",
                "P,zq-d,,Bromma,,U,,2022-01-20,declined,,",
                "Q,zq-e,,Farsta,,F,8,,,2013-09-01,2014-06-10",
                "Q,zq-f,,Farsta,,M,8,,,2013-09-01,"))
        .put("key.csv", "programme,participant_id,pupil_id", List.of("P,zq-b,skola-001-elev-2"))
        .put(
            "followups.csv",
            "programme,participant_id,measure,occasion,value,source",
            List.of(
                "P,zq-a,satisfaction,end,9,pupil",
                "P,zq-a,mood,end,9,pupil",
                "P,zq-b,satisfaction,end,11,pupil",
                "P,zq-x,satisfaction,end,9,pupil",
                "Q,zq-e,passed_subjects_percent,term_1,60,register",
                "Q,zq-e,passed_subjects_percent,term_2,80,register"))
        .put("support.csv", "programme,participant_id,support", List.of("P,zq-a,Samtal med elev"))
        .put(
            "matrix.csv",
            "programme,district,period,item,value",
            List.of("P,Farsta,2022,Skolor,2", "P,Bromma,2022,Skolor,"))
        .put("reach.csv", "programme,period,pupils,basis", List.of("P,2022,40,uppskattade"))
        .put(
            "answers.csv",
            "programme,survey,question,respondent_group,answer,respondents,invited",
            List.of(
                "P,samverkan,Det fungerar,skola,ja,3,4", "P,samverkan,Det fungerar,skola,nej,1,4"))
        .put("budget.csv", "programme,item,budget_sek,outturn_sek", List.of("P,Löner,900,800"));
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
  void the_tables_are_in_the_report_and_the_description_and_name_nobody() throws IOException {
    assertThat(Files.readString(first.resolve("datapackage.json"))).contains("outcome_change");
    assertThat(first.resolve("report/csv/outcome_change.csv")).exists();
    for (Table table : OutcomeTables.ALL) {
      String text = Files.readString(first.resolve("report/csv/" + table.name() + ".csv"));
      assertThat(text).doesNotContain("zq-", "elev-").doesNotContainPattern("[0-9a-v]{26}");
    }
  }
}
