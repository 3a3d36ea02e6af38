package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.held;
import static rollcall.ingest.Deliveries.recognise;
import static rollcall.ingest.Deliveries.recognised;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.fault.IssueCode;
import rollcall.ingest.Recognition.Oddity;

class RecogniserTest {
  private static final String DAYS =
      "pupil_id,school_unit_code,date,scheduled_minutes,valid_absence_minutes,invalid_absence_minutes";

  @TempDir Path folder;

  private Path header(String header) {
    return file(folder, "x.csv", header);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "pupil_id,school_unit_code,date,scheduled_minutes,valid_absence_minutes,invalid_absence_minutes; attendance",
        "pupil_id,school_unit_code,start_date,end_date,scheduled_minutes,valid_absence_minutes,invalid_absence_minutes; attendance-windows",
        "pupil_id,school_unit_code,grade,gender,start_date; pupils",
        "school_unit_code,school_name,district; schools",
        "school_year,term,start_date,end_date; terms",
        "district,valid_from,valid_to,successor; districts",
        "district; districts",
        "pupil,school,school_name,district,gender,date,term,term_begin,term_end,term_instructional_days,category; edfi-events",
        "pupil,school,district,gender,date,school_year,category,reason; daily-attendance-status",
        "id,student_id,school_year,school_id,attendance_date,all_day,Period,section_id,AttendanceCode,PresenceFlag,"
            + "attendance_status,attendance_type,attendance_sequence; openeduanalytics",
      })
  void a_file_is_known_by_its_header(String header, String profile) {
    assertThat(recognised(header(header)).profile().name()).isEqualTo(profile);
    assertThat(recognised(header(header)).warnings()).isEmpty();
  }

  @Test
  void a_file_among_others_is_what_it_would_be_alone() {
    Recogniser one = new Recogniser(Profiles.shipped());
    List<Path> files =
        List.of(
            file(folder, "1.csv", DAYS + "\nA,1,2021-09-01,300,0,0\n"),
            file(folder, "2.csv", DAYS + "\r\nB,1,2021-09-01,300,0,0\r\n"),
            file(folder, "3.csv", DAYS + ",note\n"),
            file(folder, "4.csv", "sep=;\n" + DAYS.replace(',', ';') + "\n"),
            file(folder, "5.csv", "sep=;\nwhat,ever\n"),
            file(folder, "6.csv", "Läsåret 2021-22\n" + DAYS + "\n"));
    for (Path file : files) {
      assertThat(one.recognise(file)).isEqualTo(recognise(file));
    }
    assertThat(one.recognise(files.get(1))).isInstanceOf(Recognition.Recognised.class);
    assertThat(one.recognise(files.get(3))).isNotEqualTo(one.recognise(files.get(4)));
  }

  @Test
  void one_file_may_feed_several_kinds() {
    assertThat(
            recognised(
                    header(
                        "pupil,school,school_name,district,gender,date,term,term_begin,term_end,term_instructional_days,category"))
                .layouts())
        .extracting(Layout::kind)
        .containsExactly(Kind.ATTENDANCE, Kind.PUPILS, Kind.SCHOOLS, Kind.TERMS);
  }

  @Test
  @Tag("B7")
  void another_order_and_a_byte_order_mark_change_nothing() {
    assertThat(
            recognised(
                    header(
                        "\ufeffdate,invalid_absence_minutes,valid_absence_minutes,scheduled_minutes,school_unit_code,pupil_id"))
                .warnings())
        .isEmpty();
  }

  @Test
  @Tag("B7")
  void a_further_column_is_accepted_with_a_warning() {
    assertThat(recognised(header(DAYS + ",note")).warnings())
        .containsExactly(new Oddity(IssueCode.EXTRA_COLUMN, "note"));
  }

  @Test
  @Tag("B7")
  void another_case_is_accepted_with_a_warning() {
    assertThat(recognised(header(DAYS.replace("date", "Date"))).warnings())
        .containsExactly(new Oddity(IssueCode.HEADER_CASE, "Date"));
  }

  @Test
  void a_date_and_a_window_in_one_file_is_a_window_with_a_further_column() {
    var file = recognised(header(DAYS + ",start_date,end_date"));
    assertThat(file.profile().name()).isEqualTo("attendance-windows");
    assertThat(file.warnings()).containsExactly(new Oddity(IssueCode.EXTRA_COLUMN, "date"));
  }

  @ParameterizedTest
  @CsvSource({
    "pupil_id",
    "school_unit_code",
    "date",
    "scheduled_minutes",
    "valid_absence_minutes",
    "invalid_absence_minutes"
  })
  @Tag("B7")
  void a_renamed_column_is_a_missing_one(String column) {
    var held = held(header(DAYS.replaceAll("\\b" + column + "\\b", "other")));
    assertThat(held.code()).isEqualTo(IssueCode.MISSING_COLUMN);
    assertThat(held.line()).isEqualTo(1);
    assertThat(held.column()).isEqualTo(column);
    assertThat(held.profile().name()).isEqualTo("attendance");
    assertThat(held.message()).contains("missing: " + column + "; unexpected: other");
  }

  @Test
  @Tag("B7")
  void a_column_that_is_read_twice_is_refused() {
    var held = held(header(DAYS + ",date"));
    assertThat(held.code()).isEqualTo(IssueCode.DUPLICATE_COLUMN);
    assertThat(held.column()).isEqualTo("date");
  }

  @Test
  void an_unknown_file_is_told_the_nearest_profile_and_the_difference() {
    var held = held(header("district,pupils,mood"));
    assertThat(held.code()).isEqualTo(IssueCode.UNKNOWN_LAYOUT);
    assertThat(held.message())
        .contains("nearest is 'districts'", "missing: none", "unexpected: mood, pupils");
  }

  @Test
  void the_nearest_profile_is_the_one_with_most_columns_in_common() {
    assertThat(held(header("pupil,school,district,gender,absent_days")).profile().name())
        .isEqualTo("daily-attendance-status");
    assertThat(held(header("Dear all please find enclosed")).message())
        .contains("no profile knows any column");
  }

  @Test
  void a_file_without_header_does_not_show_its_values() {
    var held = held(header("19850709-9805,Ada Lovelace,80"));
    assertThat(held.code()).isEqualTo(IssueCode.UNKNOWN_LAYOUT);
    assertThat(held.message())
        .doesNotContain("1985", "Ada")
        .contains("3 columns that look like values");
  }

  @Test
  void an_empty_file_is_an_unknown_one() {
    var held = held(file(folder, "x.csv", new byte[0]));
    assertThat(held.code()).isEqualTo(IssueCode.UNKNOWN_LAYOUT);
    assertThat(held.message()).contains("first line is empty");
  }

  @Test
  void a_first_line_without_end_is_no_header() {
    assertThat(held(header("x,".repeat(40_000))).message()).contains("longer than 65536 bytes");
  }

  @Test
  @Tag("B10")
  void a_header_in_latin_1_or_utf_16_is_refused() {
    byte[] latin1 = (DAYS + ",ämne\n").getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf16 = (DAYS + "\n").getBytes(StandardCharsets.UTF_16);
    assertThat(held(file(folder, "x.csv", latin1)).code()).isEqualTo(IssueCode.ENCODING);
    assertThat(held(file(folder, "x.csv", utf16)).code()).isEqualTo(IssueCode.ENCODING);
  }

  @Test
  void a_compressed_file_is_known_by_its_header_too() {
    assertThat(recognised(file(folder, "x.csv.gz", Deliveries.gzip(DAYS + "\n"))).profile().name())
        .isEqualTo("attendance");
  }
}
