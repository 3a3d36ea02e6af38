package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.IssueCode;

class WorkbookDamageTest {
  private static final int CASES = 400;
  private static final int MOST_FLIPS = 8;

  @TempDir Path folder;

  private static byte[] bytes(Workbook workbook) throws IOException {
    for (String name : List.of("A", "B")) {
      var sheet = workbook.createSheet(name);
      for (int i = 0; i < 20; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue("text " + i);
        row.createCell(1).setCellValue(i / 4.0);
        row.createCell(2).setCellFormula("\"a\"&\"b\"");
        row.createCell(3).setCellValue(i % 2 == 0);
      }
    }
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (workbook) {
      workbook.write(out);
    }
    return out.toByteArray();
  }

  /**
   * What is read of these bytes; null where they are refused. Any other exception fails the test.
   */
  private List<String> outcome(byte[] bytes) throws IOException {
    try {
      return Workbooks.read(Files.write(folder.resolve("w"), bytes));
    } catch (WorkbookFault e) {
      return null;
    }
  }

  @Test
  void a_file_that_was_cut_is_refused_wherever_it_was_cut() throws IOException {
    for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
      byte[] whole = bytes(workbook);
      assertThat(outcome(whole)).hasSize(40);
      for (int percent = 5; percent < 100; percent += 5) {
        byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
        List<String> read = outcome(cut);
        assertThat(read == null || read.equals(outcome(whole)))
            .as("cut at %d %%", percent)
            .isTrue();
      }
    }
  }

  @Test
  @Timeout(120)
  void an_xlsx_with_flipped_bits_gives_its_own_rows_or_a_fault() throws IOException {
    byte[] whole = bytes(new XSSFWorkbook());
    List<String> rows = outcome(whole);
    Random random = new Random(20240823);
    int refused = 0;
    for (int i = 0; i < CASES; i++) {
      List<String> read = outcome(flipped(whole, random));
      refused += read == null ? 1 : 0;
      // A checksum guards every part; what the archive itself says may hide parts, not change them.
      assertThat(read == null || rows.containsAll(read)).as("case %d", i).isTrue();
    }
    assertThat(refused).isGreaterThan(CASES / 2);
  }

  @Test
  @Timeout(120)
  void an_xls_with_flipped_bits_gives_rows_or_a_fault() throws IOException {
    byte[] whole = bytes(new HSSFWorkbook());
    Random random = new Random(20240824);
    int refused = 0;
    for (int i = 0; i < CASES; i++) {
      refused += outcome(flipped(whole, random)) == null ? 1 : 0;
    }
    assertThat(refused).isBetween(1, CASES - 1);
  }

  private static byte[] flipped(byte[] whole, Random random) {
    byte[] flipped = whole.clone();
    for (int flips = 1 + random.nextInt(MOST_FLIPS); flips > 0; flips--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    }
    return flipped;
  }

  @Test
  void an_xls_above_the_limit_is_refused_unread() throws IOException {
    Path file = Files.write(folder.resolve("w"), bytes(new HSSFWorkbook()));
    try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
      grown.setLength(WorkbookLimits.OLD_FORMAT_BYTES + 1);
    }

    assertThatThrownBy(() -> ExcelRecords.open(file))
        .isInstanceOf(WorkbookFault.class)
        .hasMessageContaining("larger than 50 MB")
        .extracting(e -> ((WorkbookFault) e).code())
        .isEqualTo(IssueCode.UNSAFE_ARCHIVE);
  }

  @Test
  void folders_within_folders_are_no_workbook() throws Exception {
    Path file = folder.resolve("w");
    Thread writer = new Thread(null, () -> nest(file, 3_000), "writer", 1L << 28);
    writer.start();
    writer.join();

    assertThatThrownBy(() -> ExcelRecords.open(file))
        .isInstanceOf(WorkbookFault.class)
        .hasMessageContaining("cannot be read");
  }

  private static void nest(Path file, int depth) {
    try (POIFSFileSystem nested = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      DirectoryEntry innermost = nested.getRoot();
      for (int i = 0; i < depth; i++) {
        innermost = innermost.createDirectory("d");
      }
      nested.writeFilesystem(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void an_xls_that_claims_millions_of_texts_is_refused() throws IOException {
    byte[] whole = bytes(new HSSFWorkbook());
    // The table of 20 texts, 40 times used: its mark, its length, then both counts.
    byte[] counts = {40, 0, 0, 0, 20, 0, 0, 0};
    int at = 0;
    while (!Arrays.equals(whole, at, at + counts.length, counts, 0, counts.length)) {
      at++;
    }
    whole[at + 7] = 0x7f;

    assertThatThrownBy(() -> Workbooks.read(Files.write(folder.resolve("w"), whole)))
        .isInstanceOf(WorkbookFault.class)
        .hasMessageContaining("different texts");
  }
}
