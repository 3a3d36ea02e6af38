package rollcall.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that would fill the memory if anything of them were kept. */
@Tag("B12")
class HugeFileTest {
  private static final int HEAP = 48;
  private static final int CHUNK = 1 << 20;
  private static final String DAYS =
      "pupil_id,school_unit_code,date,scheduled_minutes,valid_absence_minutes,invalid_absence_minutes\n";
  private static final String ROW = "p1,s1,2022-01-10,60,0,0\n";

  @TempDir Path folder;

  private static void repeat(OutputStream out, String text, int times) throws IOException {
    byte[] bytes = text.getBytes(US_ASCII);
    for (int i = 0; i < times; i++) {
      out.write(bytes);
    }
  }

  private OutputStream open(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), CHUNK);
  }

  private String read(String name) throws IOException, InterruptedException {
    return SmallHeap.read(folder.resolve(name), HEAP);
  }

  @Test
  void a_field_of_100_megabytes_costs_its_row() throws Exception {
    byte[] letters = new byte[CHUNK];
    Arrays.fill(letters, (byte) 'x');
    try (OutputStream out = open("x.csv")) {
      repeat(out, DAYS + ROW, 1);
      for (int i = 0; i < 100; i++) {
        out.write(letters);
      }
      repeat(out, "\n" + ROW, 1);
    }
    assertThat(read("x.csv")).isEqualTo("{VALUE_TOO_LONG=1, usable=2}");
  }

  @Test
  void a_million_columns_cost_their_row_and_as_a_header_the_file() throws Exception {
    try (OutputStream out = open("row.csv")) {
      repeat(out, DAYS + ROW, 1);
      repeat(out, "a,", 1_000_000);
      repeat(out, "\n" + ROW, 1);
    }
    assertThat(read("row.csv")).isIn("{FIELD_COUNT=1, usable=2}", "{VALUE_TOO_LONG=1, usable=2}");
    try (OutputStream out = open("header.csv")) {
      repeat(out, "a,", 1_000_000);
      repeat(out, "\n" + ROW, 1);
    }
    assertThat(read("header.csv")).isEqualTo("held UNKNOWN_LAYOUT");
  }

  @Test
  void ten_million_rows_of_one_byte_are_ten_million_issues() throws Exception {
    try (OutputStream out = open("x.csv")) {
      repeat(out, DAYS, 1);
      repeat(out, "x\n", 10_000_000);
    }
    assertThat(read("x.csv")).isEqualTo("{FIELD_COUNT=10000000}");
  }

  @Tag("B13")
  @Test
  void a_small_file_that_unpacks_to_gigabytes_is_refused() throws Exception {
    byte[] zeros = new byte[CHUNK];
    Arrays.fill(zeros, (byte) '0');
    try (OutputStream out = new GZIPOutputStream(open("line.csv.gz"))) {
      repeat(out, DAYS, 1);
      for (int i = 0; i < 2_000; i++) {
        out.write(zeros);
      }
    }
    assertThat(Files.size(folder.resolve("line.csv.gz"))).isLessThan(3_000_000);
    assertThat(read("line.csv.gz")).endsWith("UNSAFE_ARCHIVE");
  }
}
