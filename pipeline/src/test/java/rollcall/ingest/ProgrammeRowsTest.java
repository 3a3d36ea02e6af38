package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rollcall.ingest.Deliveries.KEY;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.held;
import static rollcall.ingest.Deliveries.noted;
import static rollcall.ingest.Deliveries.source;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.fault.IssueCode;
import rollcall.ingest.SmallKinds.Dated;
import rollcall.rules.OutcomeRulesFile;

/** What is wrong with single rows of programmes, and where. */
class ProgrammeRowsTest {
  private static final String PROGRAMMES = "programme,start_date,end_date,planned_participants";
  private static final String PARTICIPANTS =
      "programme,participant_id,pupil_id,district,gender,grade,decision,enrolled_on,closed_on,close_reason,met_criterion";
  private static final String FOLLOWUPS =
      "programme,participant_id,measure,occasion,value,source,subscale";
  private static final String NUMBER = "20081231-9853";

  @TempDir Path folder;
  private int files;

  private Dated dated(int newness, Kind kind, String... lines) {
    files++;
    Path file = file(folder, files + ".csv", lines);
    return new Dated(files, newness, SmallDelivery.read(source(file, kind, files), KEY));
  }

  private Dated programme() {
    return dated(1, Kind.PROGRAMMES, PROGRAMMES, "P,2023-08-01,,40");
  }

  private Dated participants(String... rows) {
    return dated(1, Kind.PARTICIPANTS, lines(PARTICIPANTS, rows));
  }

  private static String[] lines(String header, String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = header;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return lines;
  }

  private static SmallKinds of(Dated... deliveries) {
    return SmallKinds.of(List.of(deliveries), List.of(), OutcomeRulesFile.shipped());
  }

  private static String counts(SmallKinds.FileRows rows) {
    assertThat(rows.accepted() + rows.quarantined() + rows.superseded()).isEqualTo(rows.rowsIn());
    assertThat(rows.issues()).hasSize((int) rows.quarantined());
    return rows.accepted() + " + " + rows.quarantined() + " + " + rows.superseded();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P,a,,Farsta,F,8,perhaps,2023-09-01,,, | decision | AAAAAAA",
        "P,a,,Farsta,F,8,,2023-09-01,2024-05-31,bored, | close_reason | AAAAA",
        "P,a,,Farsta,F,8,,2023-09-01,,,ja | met_criterion | AA",
        "P,a,,Farsta,X,8,,2023-09-01,,, | gender | A",
        "P,a,,Farsta,F,10,,2023-09-01,,, | grade | 99"
      })
  void a_word_outside_its_list_is_an_issue_of_its_cell(String row, String column, String shape) {
    Path file = file(folder, "x.csv", PARTICIPANTS, row);
    assertThat(noted(file, Kind.PARTICIPANTS))
        .containsExactly(new Deliveries.Noted(2, "UNKNOWN_CODE", column, shape));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P,a,mood,start,1,, | UNKNOWN_CODE | measure | AAAA",
        "P,a,sdq,start,1,,kindness | UNKNOWN_CODE | subscale | AAAAAAAA",
        "P,a,goal_attainment,end,partly,, | UNKNOWN_CODE | value | AAAAAA",
        "P,a,absence_percent,start,101,, | BAD_NUMBER | value | 999",
        "P,a,absence_percent,start,-1,, | BAD_NUMBER | value | -9",
        "P,a,absence_percent,start,'12,5',, | BAD_NUMBER | value | '99,9'",
        "P,a,ors,start,NaN,, | BAD_NUMBER | value | AAA",
        "P,b,ors,start,30,, | UNKNOWN_CODE | participant_id | A",
        "Q,a,ors,start,30,, | UNKNOWN_CODE | programme | A"
      })
  void a_followup_that_the_rules_or_the_participants_do_not_know_is_quarantined(
      String row, String code, String column, String shape) {
    SmallKinds small =
        of(
            programme(),
            participants("P,a,,Farsta,F,8,,2023-09-01,,,"),
            dated(1, Kind.FOLLOWUPS, FOLLOWUPS, row.replace('\'', '"')));
    assertThat(small.programmes().followups()).isEmpty();
    assertThat(small.files().get(2)).extracting(ProgrammeRowsTest::counts).isEqualTo("0 + 1 + 0");
    assertThat(small.files().get(2).issues())
        .containsExactly(new RowIssue(2, IssueCode.valueOf(code), column, shape.replace("'", "")));
  }

  @Test
  void a_source_or_an_occasion_outside_its_list_is_an_issue() {
    Path file =
        file(
            folder,
            "x.csv",
            FOLLOWUPS,
            "P,a,ors,halfway,30,pupil,",
            "P,a,ors,start,30,neighbour,",
            "P,a,ors,term_3,30,pupil,");
    assertThat(noted(file, Kind.FOLLOWUPS))
        .extracting(Deliveries.Noted::line, Deliveries.Noted::column)
        .containsExactly(tuple(2L, "occasion"), tuple(3L, "source"));
  }

  @Test
  void a_personal_number_as_participant_id_is_quarantined() {
    Path file = file(folder, "x.csv", PARTICIPANTS, "P," + NUMBER + ",,Farsta,F,8,,,,,");
    assertThat(noted(file, Kind.PARTICIPANTS))
        .containsExactly(
            new Deliveries.Noted(2, "BAD_PUPIL_ID", "participant_id", "99999999-9999"));
  }

  @Test
  void the_total_of_a_budget_is_no_item() {
    SmallKinds small =
        of(
            programme(),
            dated(1, Kind.BUDGET, "programme,item,budget_sek,outturn_sek", "P,Total,10,12"));
    assertThat(small.files().get(1).issues())
        .containsExactly(new RowIssue(2, IssueCode.UNKNOWN_CODE, "item", "AAAAA"));
  }

  @Test
  void a_case_that_closes_before_it_starts_is_quarantined() {
    Path file = file(folder, "x.csv", PARTICIPANTS, "P,a,,Farsta,F,8,,2023-09-01,2023-08-31,,");
    assertThat(noted(file, Kind.PARTICIPANTS))
        .containsExactly(new Deliveries.Noted(2, "WINDOW_REVERSED", "closed_on", null));
  }

  @Test
  void participants_without_gender_are_held_and_not_taken_for_a_key_file() {
    Path file = file(folder, "x.csv", PARTICIPANTS.replace(",gender", ""), "P,a,1,Farsta,8,,,,,");
    assertThat(held(file).message()).contains("gender");
    assertThat(held(file).code()).isEqualTo(IssueCode.MISSING_COLUMN);
  }
}
