package rollcall.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import rollcall.table.Column;
import rollcall.table.Dictionary;
import rollcall.table.Table;

/**
 * Every table of counts as a sheet of one workbook, with a first sheet that says what they are and
 * a last one that explains each column. Numbers are numbers; a text that a spreadsheet would take
 * for a formula has an apostrophe in front.
 */
final class FigureWorkbook {
  static final String FILE = "rollcall.xlsx";
  private static final String FIRST = "Rollcall";
  private static final String COLUMNS = "columns";
  private static final String HEAD_COLOUR = "DFEAF4";
  private static final int WIDEST = 42;
  private static final int NARROWEST = 9;

  private final ReportInput input;
  private final List<Table> tables;
  private final Workbook workbook;

  private FigureWorkbook(ReportInput input, Workbook workbook) {
    this.input = input;
    this.workbook = workbook;
    this.tables = TidyCsv.TABLES.stream().filter(input.figures()::containsKey).toList();
  }

  /** Writes the workbook; an existing file is replaced. */
  static void write(ReportInput input, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Workbook workbook = new Workbook(out, "Rollcall", "1.0")) {
      FigureWorkbook figures = new FigureWorkbook(input, workbook);
      figures.writeFirst();
      for (Table table : figures.tables) {
        figures.writeTable(table);
      }
      figures.writeColumns();
    }
  }

  /** In Swedish, with English beside it. */
  private void writeFirst() throws IOException {
    Texts swedish = new Texts(Language.SV);
    Texts english = new Texts(Language.EN);
    Worksheet sheet = workbook.newWorksheet(FIRST);
    sheet.width(0, 60);
    sheet.width(1, 60);
    int row = 0;
    for (String key :
        List.of(
            "page.title",
            "workbook.as_of",
            "workbook.about",
            "workbook.definitions",
            "workbook.z",
            "workbook.x",
            "workbook.all",
            "workbook.apostrophe")) {
      LocalDate asOf = input.facts().asOf();
      sheet.value(row, 0, swedish.of(key, asOf));
      sheet.value(row, 1, english.of(key, asOf));
      sheet.range(row, 0, row, 1).style().wrapText(true).verticalAlignment("top").set();
      row++;
    }
    sheet.range(0, 0, 0, 1).style().bold().fontSize(16).set();
    sheet.hyperlink(row, 0, HyperLink.external("index.html#method", swedish.of("method.name")));
    sheet.hyperlink(
        row++, 1, HyperLink.external("index.en.html#method", english.of("method.name")));
    row = writeProvenance(sheet, swedish, english, row);
    sheet.value(row + 1, 0, swedish.of("workbook.tables"));
    sheet.value(row + 1, 1, english.of("workbook.tables"));
    sheet.range(row + 1, 0, row + 1, 1).style().bold().set();
    row += 2;
    for (Table table : tables) {
      sheet.hyperlink(row, 0, toSheet(table.name()));
      sheet.value(row++, 1, table.grain());
    }
    sheet.hyperlink(row, 0, toSheet(COLUMNS));
    sheet.finish();
  }

  private static HyperLink toSheet(String name) {
    return HyperLink.internal("'" + name + "'!A1", name);
  }

  /**
   * Where the release comes from: the only texts inside the sheet, so that comparisons find them.
   */
  private int writeProvenance(Worksheet sheet, Texts swedish, Texts english, int from) {
    ReportFacts.Provenance provenance = input.facts().provenance();
    int row = from;
    for (List<String> line :
        List.of(
            List.of("footer.release", provenance.releaseId()),
            List.of("footer.hash", provenance.contentHash()),
            List.of("footer.version", provenance.codeVersion()))) {
      String key = line.get(0);
      sheet.inlineString(row, 0, swedish.of(key) + ": " + line.get(1));
      sheet.inlineString(row++, 1, english.of(key) + ": " + line.get(1));
    }
    return row;
  }

  private void writeTable(Table table) throws IOException {
    Worksheet sheet = workbook.newWorksheet(table.name());
    List<Column> columns = table.columns().stream().map(Dictionary::column).toList();
    List<Row> rows = input.figures().get(table);
    List<Values> sorted = rows.stream().map(Values::new).sorted(TidyCsv.byKey(table)).toList();
    writeHeads(sheet, table.columns());
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      boolean key = table.key().contains(column.name());
      for (int r = 0; r < sorted.size(); r++) {
        writeCell(sheet, r + 1, c, sorted.get(r), column.name(), key);
      }
      if (!sorted.isEmpty() && format(column) != null) {
        sheet.range(1, c, sorted.size(), c).style().format(format(column)).set();
      }
    }
    sheet.finish();
  }

  private static void writeHeads(Worksheet sheet, List<String> heads) {
    for (int c = 0; c < heads.size(); c++) {
      sheet.value(0, c, heads.get(c));
      sheet.width(c, Math.max(NARROWEST, Math.min(WIDEST, heads.get(c).length() + 3)));
    }
    sheet.range(0, 0, 0, heads.size() - 1).style().bold().fillColor(HEAD_COLOUR).set();
    sheet.freezePane(0, 1);
  }

  private static void writeCell(
      Worksheet sheet, int r, int c, Values row, String column, boolean key) {
    Object value = row.value(column);
    if (value == null) {
      sheet.value(r, c, key ? Member.UNKNOWN : TidyColumn.missing(column));
    } else if (value instanceof Number number) {
      sheet.value(r, c, number);
    } else if (value instanceof Boolean truth) {
      sheet.value(r, c, truth);
    } else if (value instanceof Date || value instanceof LocalDate) {
      sheet.value(r, c, row.date(column));
    } else {
      sheet.value(r, c, TidyColumn.harmless(value.toString()));
    }
  }

  /** How a spreadsheet shows a column; null for texts. */
  private static String format(Column column) {
    return switch (column.type()) {
      case "bigint" -> "#,##0";
      case "double" -> column.unit().equals("0..1") ? "0.0%" : "0.00";
      case "date" -> "yyyy-mm-dd";
      default -> null;
    };
  }

  private void writeColumns() throws IOException {
    Worksheet sheet = workbook.newWorksheet(COLUMNS);
    writeHeads(sheet, List.of("table", "column", "type", "unit", "meaning"));
    int row = 1;
    for (Table table : tables) {
      for (String name : table.columns()) {
        Column column = Dictionary.column(name);
        sheet.value(row, 0, table.name());
        sheet.value(row, 1, name);
        sheet.value(row, 2, column.type());
        sheet.value(row, 3, TidyColumn.harmless(column.unit()));
        sheet.value(row++, 4, TidyColumn.harmless(column.meaning()));
      }
    }
    sheet.width(0, 26);
    sheet.width(1, 34);
    sheet.width(4, 110);
    sheet.finish();
  }
}
