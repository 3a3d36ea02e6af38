package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExcelRecordsTest {
  @TempDir Path folder;

  static Stream<Workbook> bothFormats() {
    return Stream.of(new XSSFWorkbook(), new HSSFWorkbook());
  }

  private Path saved(Workbook workbook) throws IOException {
    // The name tells nothing.
    Path file = folder.resolve("export.csv");
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  private static void number(Row row, int column, double value, String format) {
    Workbook workbook = row.getSheet().getWorkbook();
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    Cell cell = row.createCell(column);
    cell.setCellValue(value);
    cell.setCellStyle(style);
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void texts_truth_values_errors_and_formulas_read_as_they_are_seen(Workbook workbook)
      throws IOException {
    Row row = workbook.createSheet("7B").createRow(2);
    row.createCell(0).setCellValue(" Åsa <&> \"x\" ");
    row.createCell(1).setCellValue(true);
    row.createCell(2).setCellErrorValue(FormulaError.REF.getCode());
    row.createCell(4).setCellFormula("1+2");
    row.createCell(5).setCellFormula("\"a\"&\"b\"");
    row.createCell(6).setCellFormula("1/0");
    row.createCell(7).setCellFormula("1=2");
    row.createCell(8).setCellValue("");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

    assertThat(Workbooks.read(saved(workbook)))
        .containsExactly("7B!3[ Åsa <&> \"x\" , TRUE, #REF!, , 3, ab, #DIV/0!, FALSE]");
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void numbers_keep_every_digit(Workbook workbook) throws IOException {
    Row row = workbook.createSheet("A").createRow(0);
    row.createCell(0).setCellValue(198001011234d);
    row.createCell(1).setCellValue(12);
    row.createCell(2).setCellValue(0.1 + 0.2);
    row.createCell(3).setCellValue(-1234.5);
    row.createCell(4).setCellValue(999_999_999_999_999d);
    number(row, 5, 1234.5, "#,##0.00");
    number(row, 6, 0.125, "0.0%");
    number(row, 7, 101011234, "000000-0000");

    assertThat(Workbooks.read(saved(workbook)))
        .containsExactly(
            "A!1[198001011234, 12, 0.3, -1234.5, 999999999999999, 1234.5, 12.5 %, 010101-1234]");
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void dates_times_and_durations_follow_their_formats(Workbook workbook) throws IOException {
    Row row = workbook.createSheet("A").createRow(0);
    double moment = 44571 + 8.5 / 24;
    number(row, 0, 44571, "yyyy-mm-dd");
    number(row, 1, moment, "yyyy-mm-dd hh:mm");
    number(row, 2, moment, "m/d/yy");
    number(row, 3, 8.0 / 24 + 20.0 / 1440, "h:mm");
    number(row, 4, 26.5 / 24, "[h]:mm");
    number(row, 5, 1.5 / 24, "[m]");

    assertThat(Workbooks.read(saved(workbook)))
        .containsExactly("A!1[2022-01-10, 2022-01-10T08:30, 2022-01-10, 08:20, 26:30, 90]");
  }

  @Test
  void dates_of_a_workbook_that_counts_from_1904_are_told_right() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    Row row = workbook.createSheet("A").createRow(0);
    number(row, 0, 0, "yyyy-mm-dd");
    number(row, 1, 44571 - 1462, "yyyy-mm-dd");

    assertThat(Workbooks.read(saved(workbook))).containsExactly("A!1[1904-01-01, 2022-01-10]");
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void sheets_come_in_order_with_hidden_ones_and_rows_keep_their_numbers(Workbook workbook)
      throws IOException {
    Sheet first = workbook.createSheet("Klass 7B");
    first.createRow(9).createCell(1).setCellValue("late");
    first.createRow(4).createCell(0).setCellValue("early");
    first.createRow(6).createCell(0).setBlank();
    workbook.createSheet("empty");
    workbook.createSheet("hidden").createRow(0).createCell(0).setCellValue("seen");
    workbook.setSheetHidden(2, true);

    assertThat(Workbooks.read(saved(workbook)))
        .containsExactly("Klass 7B!5[early]", "Klass 7B!10[, late]", "hidden!1[seen]");
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void the_text_of_merged_cells_stands_in_the_first(Workbook workbook) throws IOException {
    Sheet sheet = workbook.createSheet("A");
    Row row = sheet.createRow(0);
    row.createCell(0).setCellValue("Skola");
    row.createCell(1).setBlank();
    row.createCell(3).setCellValue("Klass");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));

    assertThat(Workbooks.read(saved(workbook))).containsExactly("A!1[Skola, , , Klass]");
  }

  @Test
  void a_workbook_with_a_password_is_refused_in_both_formats() throws Exception {
    Path packed = folder.resolve("packed");
    EncryptionInfo encryption = new EncryptionInfo(EncryptionMode.agile);
    encryption.getEncryptor().confirmPassword("secret");
    try (POIFSFileSystem file = new POIFSFileSystem();
        XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("A");
      try (OutputStream out = encryption.getEncryptor().getDataStream(file)) {
        workbook.write(out);
      }
      try (OutputStream out = Files.newOutputStream(packed)) {
        file.writeFilesystem(out);
      }
    }
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    HSSFWorkbook workbook = new HSSFWorkbook();
    workbook.createSheet("A");
    Path old = saved(workbook);
    Biff8EncryptionKey.setCurrentUserPassword(null);

    assertThatThrownBy(() -> ExcelRecords.open(packed))
        .isInstanceOf(WorkbookFault.class)
        .hasMessageContaining("protected by a password");
    assertThatThrownBy(() -> ExcelRecords.open(old))
        .isInstanceOf(WorkbookFault.class)
        .hasMessageContaining("protected by a password");
  }

  @Test
  void a_workbook_is_told_by_its_first_bytes() throws IOException {
    Path text = Files.writeString(folder.resolve("export.xlsx"), "PK;a\n");

    assertThat(ExcelRecords.isExcel(text)).isFalse();
    assertThat(ExcelRecords.isExcel(saved(new XSSFWorkbook()))).isTrue();
    assertThat(ExcelRecords.isExcel(saved(new HSSFWorkbook()))).isTrue();
  }

  @Test
  void a_link_to_a_workbook_is_not_followed() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), saved(new XSSFWorkbook()));

    assertThatThrownBy(() -> ExcelRecords.open(link)).isInstanceOf(IOException.class);
  }
}
