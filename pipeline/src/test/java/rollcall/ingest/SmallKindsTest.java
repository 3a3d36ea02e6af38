package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.KEY;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.IssueCode;
import rollcall.ingest.SmallKinds.Dated;
import rollcall.ingest.SmallKinds.FileRows;
import rollcall.rules.OutcomeRulesFile;
import rollcall.table.DistrictEntry;
import rollcall.table.QualityNote;
import rollcall.table.SchoolEntry;
import rollcall.table.Term;

class SmallKindsTest {
  private static final String TERMS = "school_year,term,start_date,end_date,instructional_days";
  private static final String SCHOOLS =
      "school_unit_code,school_name,district,school_area,operator,valid_from,valid_to";

  @TempDir Path folder;
  private int files;

  private Dated dated(int newness, Kind kind, String... lines) {
    files++;
    Path file = file(folder, files + ".csv", lines);
    return new Dated(files, newness, SmallDelivery.read(source(file, kind, files), KEY));
  }

  private static SmallKinds of(Dated... deliveries) {
    return SmallKinds.of(List.of(deliveries), List.of(), OutcomeRulesFile.shipped());
  }

  private static String counts(FileRows rows) {
    assertThat(rows.accepted() + rows.quarantined() + rows.superseded()).isEqualTo(rows.rowsIn());
    assertThat(rows.issues()).hasSize((int) rows.quarantined());
    return rows.rowsIn()
        + " = "
        + rows.accepted()
        + " + "
        + rows.quarantined()
        + " + "
        + rows.superseded();
  }

  @Test
  void a_quality_note_takes_the_place_of_an_older_one_about_the_same() {
    String header = "school_unit_code,programme,start_date,end_date,verdict,reason";
    Dated first =
        dated(
            1,
            Kind.QUALITY_NOTES,
            header,
            "s1,,2022-01-10,2022-06-10,doubtful,Vikarie hela våren",
            ",samverkan,2021-08-01,2022-06-30,unusable,Ingen mätning");
    Dated second =
        dated(
            2,
            Kind.QUALITY_NOTES,
            header,
            "s1,,2022-01-10,2022-06-10,unusable,Systembyte",
            "s1,,2022-06-10,2022-01-10,unusable,Bakvänt",
            "s1,,2022-01-10,2022-06-10,bad,Okänt");
    SmallKinds small = of(first, second);
    LocalDate start = LocalDate.of(2022, 1, 10);
    assertThat(small.notes())
        .containsExactly(
            new QualityNote(
                null,
                "samverkan",
                LocalDate.of(2021, 8, 1),
                LocalDate.of(2022, 6, 30),
                "unusable",
                "Ingen mätning"),
            new QualityNote(
                "s1", null, start, LocalDate.of(2022, 6, 10), "unusable", "Systembyte"));
    assertThat(small.files())
        .extracting(SmallKindsTest::counts)
        .containsExactly("2 = 1 + 0 + 1", "3 = 1 + 2 + 0");
  }

  @Test
  void every_spelling_of_a_letter_is_the_same_district() {
    SmallKinds small =
        of(
            dated(
                1,
                Kind.SCHOOLS,
                SCHOOLS,
                "s1,Norra,\u00d6stermalm,,,,",
                "s2,S\u00f6dra,O\u0308stermalm,,,,",
                "s3,V\u00e4stra,\u00c5rsta,,,,",
                "s4,\u00d6stra,\u212brsta,,,,",
                "s5,Mellan,A\u030arsta,,,,"));
    assertThat(small.schools())
        .extracting(SchoolEntry::district)
        .containsExactly(
            "\u00d6stermalm", "\u00d6stermalm", "\u00c5rsta", "\u00c5rsta", "\u00c5rsta");
  }

  @Test
  void entries_say_what_the_files_say() {
    SmallKinds small =
        of(
            dated(
                1,
                Kind.TERMS,
                TERMS,
                "2021-22,HT,2021-08-17,2021-12-21,",
                "2021-22,VT,2022-01-11,2022-06-14,99"),
            dated(
                1,
                Kind.SCHOOLS,
                SCHOOLS,
                "s2,Södra,Farsta,,,,",
                "s1,Norra,Järva,1,municipal,2023-07-01,"),
            dated(
                1,
                Kind.DISTRICTS,
                "district,valid_from,valid_to,successor",
                "Rinkeby-Kista,,2023-06-30,Järva",
                "Järva,2023-07-01,,"));
    assertThat(small.terms())
        .containsExactly(
            new Term("2021-22", "HT", LocalDate.of(2021, 8, 17), LocalDate.of(2021, 12, 21), null),
            new Term("2021-22", "VT", LocalDate.of(2022, 1, 11), LocalDate.of(2022, 6, 14), 99));
    assertThat(small.schools())
        .containsExactly(
            new SchoolEntry(
                "s1", "Norra", "Järva", "1", "municipal", LocalDate.of(2023, 7, 1), null),
            new SchoolEntry("s2", "Södra", "Farsta", null, null, null, null));
    assertThat(small.districts())
        .containsExactly(
            new DistrictEntry("Järva", LocalDate.of(2023, 7, 1), null, null),
            new DistrictEntry(
                "Rinkeby-Kista", LocalDate.of(1, 1, 1), LocalDate.of(2023, 6, 30), "Järva"));
  }

  @Test
  void the_row_of_the_newer_delivery_holds_and_a_missing_row_changes_nothing() {
    SmallKinds small =
        of(
            dated(1, Kind.SCHOOLS, SCHOOLS, "s1,Old,A,,,,", "s2,Kept,A,,,,"),
            dated(2, Kind.SCHOOLS, SCHOOLS, "s1,New,B,,,,"));
    assertThat(small.schools()).extracting(SchoolEntry::name).containsExactly("New", "Kept");
    assertThat(small.files())
        .extracting(SmallKindsTest::counts)
        .containsExactly("2 = 1 + 0 + 1", "1 = 1 + 0 + 0");
  }

  @Test
  void entries_of_one_school_from_different_dates_stand_side_by_side() {
    SmallKinds small =
        of(dated(1, Kind.SCHOOLS, SCHOOLS, "s1,N,A,,,,2020-06-30", "s1,N,B,,,2020-07-01,"));
    assertThat(small.schools()).extracting(SchoolEntry::district).containsExactly("A", "B");
  }

  @Test
  @Tag("B22")
  void equal_rows_count_once() {
    SmallKinds small =
        of(
            dated(1, Kind.SCHOOLS, SCHOOLS, "s1,N,A,,,,", "s1,N,A,,,,", "s1,N,A,,,,"),
            dated(1, Kind.SCHOOLS, SCHOOLS, "s1,N,A,,,,"));
    assertThat(small.schools()).hasSize(1);
    assertThat(small.files())
        .extracting(SmallKindsTest::counts)
        .containsExactly("3 = 1 + 0 + 2", "1 = 0 + 0 + 1");
  }

  @Test
  void rows_of_one_delivery_that_contradict_each_other_are_all_quarantined() {
    SmallKinds small =
        of(dated(1, Kind.SCHOOLS, SCHOOLS, "s1,N,A,,,,", "s1,N,B,,,,", "s1,N,A,,,,"));
    assertThat(small.schools()).isEmpty();
    assertThat(small.files()).extracting(SmallKindsTest::counts).containsExactly("3 = 0 + 2 + 1");
    assertThat(small.files().get(0).issues())
        .containsExactly(
            new RowIssue(2, IssueCode.CONFLICTING_DUPLICATE, null, null),
            new RowIssue(3, IssueCode.CONFLICTING_DUPLICATE, null, null));
  }

  @Test
  void unusable_rows_are_quarantined_with_their_issue() {
    SmallKinds small =
        of(
            dated(
                1,
                Kind.TERMS,
                TERMS,
                "2021-22,XT,2021-08-17,2021-12-21,",
                "2021-22,VT,2022-01-11,2022-06-14,"));
    assertThat(small.files()).extracting(SmallKindsTest::counts).containsExactly("2 = 1 + 1 + 0");
    assertThat(small.files().get(0).issues())
        .containsExactly(new RowIssue(2, IssueCode.UNKNOWN_CODE, "term", "AA"));
  }

  @Test
  void a_spoilt_file_counts_with_none_of_its_rows() {
    byte[] bytes =
        (TERMS + "\n2021-22,VT,2022-01-11,2022-06-14,\n2021-22,\u00c5T,2022-01-11,2022-06-14,\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    SmallDelivery read =
        SmallDelivery.read(source(file(folder, "x.csv", bytes), Kind.TERMS, 1), KEY);
    SmallKinds small = of(new Dated(1, 1, read));
    assertThat(read.fault()).isEqualTo(new FileFault(IssueCode.ENCODING, 3L, "term"));
    assertThat(small.terms()).isEmpty();
    assertThat(small.files().get(0).quarantined()).isEqualTo(small.files().get(0).rowsIn());
  }
}
