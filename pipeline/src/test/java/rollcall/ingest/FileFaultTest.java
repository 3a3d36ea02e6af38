package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.fault;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.gzip;
import static rollcall.ingest.Deliveries.noted;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.IssueCode;
import rollcall.ingest.Deliveries.Noted;

/** Problems that spoil a file as a whole. */
class FileFaultTest {
  private static final String DAYS =
      "pupil_id,school_unit_code,date,scheduled_minutes,valid_absence_minutes,invalid_absence_minutes,group\n";
  private static final String ROW = "p1,s1,2022-01-10,60,0,0,7B\n";

  @TempDir Path folder;

  private Path bytes(String content) {
    return file(folder, "x.csv", content.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  @Tag("B10")
  void a_latin_1_byte_far_down_is_found_with_line_and_column() {
    Path file = bytes(DAYS + ROW.repeat(89_998) + ROW.replace("7B", "7\u00c5") + ROW);
    assertThat(fault(file, Kind.ATTENDANCE))
        .isEqualTo(new FileFault(IssueCode.ENCODING, 90_000L, "group"));
  }

  @Test
  void a_bad_byte_behind_quoted_delimiters_is_found_in_its_column() {
    Path file = bytes(DAYS + ROW + "p1,\"s,\"\"1\",\"2022-01-10\",6\u00e50,0,0,7B\n");
    assertThat(fault(file, Kind.ATTENDANCE))
        .isEqualTo(new FileFault(IssueCode.ENCODING, 3L, "scheduled_minutes"));
  }

  @Test
  void a_letter_that_is_cut_at_the_end_of_the_file_is_found() {
    Path file = bytes(DAYS + ROW + "p1,s1,2022-01-10,60,0,0,7\u00c3");
    assertThat(fault(file, Kind.ATTENDANCE))
        .isEqualTo(new FileFault(IssueCode.ENCODING, 3L, "group"));
  }

  @Test
  void compressed_text_is_read() {
    assertThat(noted(file(folder, "x.csv.gz", gzip(DAYS + ROW + "x\n")), Kind.ATTENDANCE))
        .hasSize(1);
  }

  @Test
  @Tag("B5")
  void a_compressed_file_cut_at_each_percent_is_never_read_as_whole() {
    StringBuilder rows = new StringBuilder(DAYS);
    for (int i = 0; i < 5_000; i++) {
      rows.append(ROW.replace("p1", "p" + i * 7919 % 5003));
    }
    byte[] whole = gzip(rows.toString());
    for (int percent = 1; percent < 100; percent++) {
      Path file = file(folder, "x.csv.gz", Arrays.copyOf(whole, whole.length * percent / 100));
      Recognition recognition = Deliveries.recognise(file);
      IssueCode code =
          recognition instanceof Recognition.Held held
              ? held.code()
              : fault(file, Kind.ATTENDANCE).code();
      assertThat(code).as("%s %%", percent).isEqualTo(IssueCode.TRUNCATED_GZIP);
    }
    Path file = file(folder, "x.csv.gz", Arrays.copyOf(whole, whole.length - 1));
    assertThat(fault(file, Kind.ATTENDANCE).code()).isEqualTo(IssueCode.TRUNCATED_GZIP);
  }

  @Test
  @Tag("B9")
  void a_mark_that_is_never_closed_costs_its_line_alone() {
    Path file = bytes(DAYS + ROW + "p1,\"s1,2022-01-10,60,0,0,7B\n" + ROW);
    assertThat(noted(file, Kind.ATTENDANCE))
        .containsExactly(new Noted(3, "STRAY_QUOTE", null, null));
    Path last = bytes(DAYS + ROW + "p1,s1,2022-01-10,60,0,0,\"7B");
    assertThat(noted(last, Kind.ATTENDANCE))
        .containsExactly(new Noted(3, "STRAY_QUOTE", null, null));
  }

  @Test
  void text_behind_a_closing_mark_costs_its_line_alone() {
    Path file = bytes(DAYS + ROW + "p1,\"s\"1,2022-01-10,60,0,0,7B\n" + ROW);
    assertThat(noted(file, Kind.ATTENDANCE))
        .containsExactly(new Noted(3, "STRAY_QUOTE", null, null));
  }

  @Test
  void quoted_fields_at_the_end_of_a_file_are_right() {
    assertThat(fault(bytes(DAYS + ROW.replace("7B", "\"7B\"").stripTrailing()), Kind.ATTENDANCE))
        .isNull();
    assertThat(
            fault(
                bytes(DAYS + ROW.replace("7B", "\"7\"\"B\"\"\"").stripTrailing()), Kind.ATTENDANCE))
        .isNull();
    assertThat(fault(bytes(DAYS + ROW.replace("7B", "\"\"")), Kind.ATTENDANCE)).isNull();
  }

  @Test
  @Tag("B9")
  void a_record_that_never_ends_takes_bounded_memory() {
    Path file = bytes(DAYS + ROW + "p1,\"" + "x".repeat(5_000_000));
    assertThat(noted(file, Kind.ATTENDANCE))
        .containsExactly(new Noted(3, "VALUE_TOO_LONG", null, null));
  }

  @Test
  @Tag("B4")
  void a_file_that_changed_after_its_fingerprint_was_taken_is_not_read() throws IOException {
    Path file = bytes(DAYS + ROW);
    RowSource source = Deliveries.source(file, Kind.ATTENDANCE, 1);
    Files.writeString(file, DAYS + ROW + ROW);
    try (DeliveredRows reader = DeliveredRows.of(source, Deliveries.KEY)) {
      assertThat(reader.next()).isNull();
      assertThat(reader.fault().code()).isEqualTo(IssueCode.UNREADABLE_FILE);
    }
  }

  @Test
  void a_message_tells_place_and_remedy() {
    assertThat(new FileFault(IssueCode.ENCODING, 90_000L, "group").message())
        .isEqualTo(
            "line 90000, column 'group': the bytes are not valid UTF-8; export the file again as UTF-8");
  }
}
