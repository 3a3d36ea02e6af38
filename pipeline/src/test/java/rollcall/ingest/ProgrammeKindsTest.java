package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rollcall.ingest.Deliveries.KEY;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.IssueCode;
import rollcall.ingest.SmallKinds.Dated;
import rollcall.rules.OutcomeRulesFile;
import rollcall.table.BudgetLine;
import rollcall.table.Followup;
import rollcall.table.Participant;
import rollcall.table.Programme;
import rollcall.table.ProgrammeDistrict;
import rollcall.table.Pupil;

class ProgrammeKindsTest {
  private static final String PROGRAMMES = "programme,start_date,end_date,planned_participants";
  private static final String PARTICIPANTS =
      "programme,participant_id,pupil_id,district,gender,grade,decision,enrolled_on,closed_on,close_reason,met_criterion";
  private static final String LINKS = "programme,participant_id,pupil_id";
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

  private String pseudonym(String number) {
    Path file = file(folder, "key.csv", LINKS, "P,x," + number);
    StringBuilder pseudonym = new StringBuilder();
    Deliveries.each(
        file,
        Kind.PARTICIPANT_LINKS,
        row -> pseudonym.append(Pupil.pseudonym(row.pupilKey, row.pupilTail)));
    return pseudonym.toString();
  }

  @Test
  void rows_of_every_kind_become_what_they_say() {
    SmallKinds small =
        of(
            programme(),
            participants("P,a,,Farsta,F,8,admitted,2023-09-01,2024-05-31,goals_met,true"),
            dated(1, Kind.FOLLOWUPS, FOLLOWUPS, "P,a,sdq,3_months,7.5,guardian,emotional"),
            dated(
                1,
                Kind.PROGRAMME_DISTRICT,
                "programme,district,period,item,value",
                "P,Farsta,2023-24,Skolor,"),
            dated(1, Kind.BUDGET, "programme,item,budget_sek,outturn_sek", "P,Löner,10,12"));
    assertThat(small.programmes().programmes())
        .containsExactly(new Programme("P", LocalDate.of(2023, 8, 1), null, 40, null, null, null));
    assertThat(small.programmes().participants())
        .containsExactly(
            new Participant(
                "P",
                "a",
                null,
                "Farsta",
                null,
                null,
                "F",
                8,
                null,
                null,
                "admitted",
                null,
                LocalDate.of(2023, 9, 1),
                LocalDate.of(2024, 5, 31),
                "goals_met",
                true));
    assertThat(small.programmes().followups())
        .containsExactly(
            new Followup(
                "P", "a", "sdq", "3_months", "7.5", null, null, null, "guardian", "emotional"));
    assertThat(small.programmes().districts())
        .containsExactly(new ProgrammeDistrict("P", "Farsta", "2023-24", "Skolor", null, null));
    assertThat(small.programmes().budget())
        .containsExactly(new BudgetLine("P", null, null, "Löner", 10, 12));
  }

  @Test
  void a_newer_row_of_a_participant_takes_the_place_of_the_older() {
    SmallKinds small =
        of(
            programme(),
            participants("P,a,,Farsta,F,8,,2023-09-01,,,", "P,b,,Farsta,M,8,,2023-09-01,,,"),
            dated(2, Kind.PARTICIPANTS, PARTICIPANTS, "P,a,,Farsta,F,8,,2023-09-01,2024-05-31,,"));
    assertThat(small.programmes().participants())
        .extracting(Participant::participantId, Participant::closedOn)
        .containsExactly(tuple("a", LocalDate.of(2024, 5, 31)), tuple("b", null));
    assertThat(small.files())
        .extracting(ProgrammeKindsTest::counts)
        .containsExactly("1 + 0 + 0", "1 + 0 + 1", "1 + 0 + 0");
  }

  @Test
  void the_same_measure_from_two_sources_or_on_two_subscales_stands_side_by_side() {
    SmallKinds small =
        of(
            programme(),
            participants("P,a,,Farsta,F,8,,2023-09-01,,,"),
            dated(
                1,
                Kind.FOLLOWUPS,
                FOLLOWUPS,
                "P,a,sdq,start,7,guardian,",
                "P,a,sdq,start,9,pupil,",
                "P,a,sdq,start,2,pupil,peer",
                "P,a,sdq,start,3,pupil,peer"));
    assertThat(small.programmes().followups()).hasSize(2);
    assertThat(small.files().get(2)).extracting(ProgrammeKindsTest::counts).isEqualTo("2 + 2 + 0");
    assertThat(small.files().get(2).issues())
        .extracting(RowIssue::code)
        .containsOnly(IssueCode.CONFLICTING_DUPLICATE);
  }

  @Test
  void a_pupil_is_known_by_the_pseudonym_alone_and_equals_that_of_attendance() {
    Dated delivered = participants("P,a," + NUMBER + ",Farsta,F,8,,2023-09-01,,,");
    String kept = delivered.delivery().rows().toString();
    assertThat(of(programme(), delivered).programmes().participants())
        .extracting(Participant::pupilId)
        .containsExactly(pseudonym("081231-9853"));
    assertThat(kept).doesNotContain("9853", "081231");
    Path attendance =
        file(
            folder,
            "attendance.csv",
            "pupil_id,school_unit_code,date,scheduled_minutes,valid_absence_minutes,invalid_absence_minutes",
            "081231-9853,s1,2023-09-01,300,0,0");
    Deliveries.each(
        attendance,
        Kind.ATTENDANCE,
        row ->
            assertThat(Pupil.pseudonym(row.pupilKey, row.pupilTail)).isEqualTo(pseudonym(NUMBER)));
  }

  @Test
  void a_key_file_tells_the_pupil_of_a_participant_and_may_not_contradict() {
    SmallKinds small =
        of(
            programme(),
            participants(
                "P,a,,Farsta,F,8,,2023-09-01,,,", "P,b,20090101-9869,Farsta,F,8,,2023-09-01,,,"),
            dated(
                1,
                Kind.PARTICIPANT_LINKS,
                LINKS,
                "P,a," + NUMBER,
                "P,b," + NUMBER,
                "P,c," + NUMBER));
    assertThat(small.programmes().participants())
        .extracting(Participant::pupilId)
        .containsExactly(pseudonym(NUMBER), pseudonym("20090101-9869"));
    assertThat(small.files().get(2)).extracting(ProgrammeKindsTest::counts).isEqualTo("1 + 2 + 0");
    assertThat(small.files().get(2).issues())
        .containsExactly(
            new RowIssue(3, IssueCode.CONFLICTING_DUPLICATE, null, null),
            new RowIssue(4, IssueCode.UNKNOWN_CODE, "participant_id", "A"));
  }

  @Test
  void every_kind_is_kept_in_the_store_and_read_back() {
    for (Profiles.Known known : Profiles.shipped().all()) {
      for (Kind kind : known.profile().kinds()) {
        if (kind.isSmall() && known.profile().pages() == null) {
          keepAndReadBack(known.profile(), kind);
        }
      }
    }
  }

  private void keepAndReadBack(Profile profile, Kind kind) {
    files++;
    Path file = file(folder, "k" + files + ".csv", ExampleFilesTest.example(profile).strip());
    RowSource source = source(file, kind, files);
    SmallDelivery read = SmallDelivery.read(source, KEY);
    String name = read.write(source, folder);
    assertThat(SmallDelivery.load(folder, name)).as(profile.name()).isEqualTo(read);
    assertThat(read.rows()).as(profile.name()).isNotEmpty();
    assertThat(Files.exists(folder.resolve(name))).isTrue();
  }
}
