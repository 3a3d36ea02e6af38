package rollcall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.table.Col;
import rollcall.table.FigureTables;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;
import rollcall.table.Table;

class FigureWorkbookTest {
  @TempDir Path folder;

  @Test
  void a_sheet_a_table_stands_between_the_first_and_the_columns() throws IOException {
    try (XSSFWorkbook book = written(InventedFollowUp.input())) {
      List<String> names = new ArrayList<>();
      book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
      List<String> expected = new ArrayList<>(List.of("Rollcall"));
      TidyCsv.TABLES.forEach(table -> expected.add(table.name()));
      expected.add("columns");
      assertThat(names).isEqualTo(expected);
    }
  }

  @Test
  void numbers_are_numbers_with_a_format_and_headings_are_frozen() throws IOException {
    try (XSSFWorkbook book = written(InventedFollowUp.input())) {
      Sheet sheet = book.getSheet(FigureTables.COHORT_TREND.name());
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      Cell pupils = cell(sheet, FigureTables.COHORT_TREND, 1, Col.PUPILS);
      Cell share = cell(sheet, FigureTables.COHORT_TREND, 1, Col.HIGH_ABSENCE_SHARE);
      assertThat(pupils.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(pupils.getCellStyle().getDataFormatString()).isEqualTo("#,##0");
      assertThat(share.getCellStyle().getDataFormatString()).isEqualTo("0.0%");
      Sheet schools = book.getSheet(FigureTables.SCHOOL_TERM.name());
      Cell date = cell(schools, FigureTables.SCHOOL_TERM, 1, Col.LAST_DELIVERY);
      assertThat(date.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
      assertThat(date.getLocalDateTimeCellValue().toLocalDate().getYear()).isEqualTo(2017);
    }
  }

  @Test
  void every_row_of_a_table_is_in_its_sheet_in_the_order_of_its_key() throws IOException {
    ReportInput input = InventedFollowUp.input();
    try (XSSFWorkbook book = written(input)) {
      for (Table table : TidyCsv.TABLES) {
        List<Row> rows = input.figures().get(table);
        Sheet sheet = book.getSheet(table.name());
        assertThat(sheet.getLastRowNum()).as(table.name()).isEqualTo(rows.size());
        for (int c = 0; c < table.columns().size(); c++) {
          assertThat(sheet.getRow(0).getCell(c).getStringCellValue())
              .isEqualTo(table.columns().get(c));
        }
      }
      Sheet near = book.getSheet(FigureTables.NEAR_THRESHOLD.name());
      assertThat(near.getRow(1).getCell(0).getStringCellValue()).isEqualTo("2017-18");
    }
  }

  @Test
  void a_text_that_looks_like_a_formula_is_made_harmless_and_a_missing_value_says_why()
      throws IOException {
    ReportInput input = InventedFollowUp.input();
    Map<Table, List<Row>> figures = new LinkedHashMap<>(input.figures());
    List<Row> reach = new ArrayList<>();
    for (String name : List.of("=1+1", "+1", "-1", "@a", "\tb", "\rc")) {
      reach.add(
          InventedCity.row(OutcomeTables.REACH, name, "all", "2020", "-")
              .set(OutcomeCol.PUPILS_REACHED, 4L)
              .set(OutcomeCol.PUPILS_IN_ALL, null)
              .set(OutcomeCol.SCHOOLS, 0L)
              .set(OutcomeCol.PARTICIPANTS, 0L)
              .as(OutcomeTables.REACH));
    }
    figures.put(OutcomeTables.REACH, reach);
    try (XSSFWorkbook book = written(InventedFollowUp.with(input, figures))) {
      Sheet sheet = book.getSheet(OutcomeTables.REACH.name());
      for (int r = 1; r <= reach.size(); r++) {
        Cell name = cell(sheet, OutcomeTables.REACH, r, OutcomeCol.PROGRAMME);
        assertThat(name.getCellType()).isEqualTo(CellType.STRING);
        assertThat(name.getStringCellValue()).startsWith("'");
      }
      assertThat(cell(sheet, OutcomeTables.REACH, 1, OutcomeCol.PUPILS_IN_ALL).getStringCellValue())
          .isEqualTo("x");
    }
  }

  @Test
  void the_first_sheet_says_what_it_is_in_both_languages() throws IOException {
    ReportInput input = InventedFollowUp.input();
    try (XSSFWorkbook book = written(input)) {
      Sheet first = book.getSheet("Rollcall");
      List<String> texts = new ArrayList<>();
      first.forEach(row -> row.forEach(cell -> texts.add(cell.getStringCellValue())));
      assertThat(texts)
          .contains("Elever med hög frånvaro", "Utgåva: " + input.facts().provenance().releaseId())
          .contains("z: not applicable, as a share of nobody.", "Definitioner och metod");
      assertThat(first.getHyperlinkList())
          .anyMatch(link -> "index.html#method".equals(link.getAddress()))
          .anyMatch(link -> "'outcome_ladder'!A1".equals(link.getAddress()));
    }
  }

  private static Cell cell(Sheet sheet, Table table, int row, String column) {
    return sheet.getRow(row).getCell(table.columns().indexOf(column));
  }

  private XSSFWorkbook written(ReportInput input) throws IOException {
    Path file = folder.resolve(FigureWorkbook.FILE);
    FigureWorkbook.write(input, file);
    return new XSSFWorkbook(file.toFile().toString());
  }
}
