package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.KEY;
import static rollcall.ingest.Deliveries.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.IssueCode;
import rollcall.table.Followup;
import rollcall.table.Participant;

class ProgrammeWorkbookTest {
  @TempDir Path folder;

  private Path workbook(Object[]... rows) {
    Path file = folder.resolve("uppföljning.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      Sheet sheet = workbook.createSheet("A");
      for (int r = 0; r < rows.length; r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows[r].length; c++) {
          fill(row.createCell(c), rows[r][c], date);
        }
      }
      workbook.write(out);
      return file;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fill(Cell cell, Object value, CellStyle date) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else {
      cell.setCellValue((String) value);
    }
  }

  @Test
  void numbers_and_dates_of_a_workbook_read_as_in_a_text_file() {
    Path file =
        workbook(
            new Object[] {
              "programme", "participant_id", "measure", "occasion", "value", "measured_on", "source"
            },
            new Object[] {
              "P", "a", "absence_percent", "start", 62.5, LocalDate.of(2023, 9, 15), "manual"
            },
            new Object[] {"P", "a", "ors", "start", 30, LocalDate.of(2023, 9, 15), "neighbour"});
    SmallDelivery read = SmallDelivery.read(source(file, Kind.FOLLOWUPS, 1), KEY);
    assertThat(read.rows())
        .extracting(SmallRow::entry)
        .containsExactly(
            new Followup(
                "P",
                "a",
                "absence_percent",
                "start",
                "62.5",
                LocalDate.of(2023, 9, 15),
                null,
                null,
                "manual",
                null));
    assertThat(read.issues())
        .containsExactly(new RowIssue(3, IssueCode.UNKNOWN_CODE, "source", "AAAAAAAAA"));
  }

  @Test
  void a_grade_that_is_a_number_of_the_workbook_is_a_grade() {
    Path file =
        workbook(
            new Object[] {"programme", "participant_id", "district", "gender", "grade"},
            new Object[] {"P", "a", "Farsta", "F", 8});
    SmallDelivery read = SmallDelivery.read(source(file, Kind.PARTICIPANTS, 1), KEY);
    assertThat(read.issues()).isEqualTo(List.of());
    assertThat(read.rows())
        .extracting(row -> ((Participant) row.entry()).grade())
        .containsExactly(8);
  }
}
