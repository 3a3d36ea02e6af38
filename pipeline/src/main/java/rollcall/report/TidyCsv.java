package rollcall.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Row;
import rollcall.table.FigureTables;
import rollcall.table.OutcomeTables;
import rollcall.table.Table;

/**
 * Every table of figures as two files: the data in long form and a file that says what each column
 * is, after the conventions of the English school statistics. Rows are sorted by the table's key;
 * lines end with LF.
 */
final class TidyCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  /** Every table of counts, in the order in which a reader needs them. */
  static final List<Table> TABLES =
      Stream.concat(FigureTables.ALL.stream(), OutcomeTables.ALL.stream()).toList();

  private TidyCsv() {}

  /**
   * Writes {@code <table>.csv} and {@code <table>.meta.csv} for each table of {@link
   * FigureTables#ALL} and {@link OutcomeTables#ALL} in the input.
   */
  static void write(Map<Table, List<Row>> figures, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Table table : TABLES) {
      if (figures.containsKey(table)) {
        List<TidyColumn> columns = TidyColumn.of(table);
        writeRows(table, columns, figures.get(table), folder.resolve(table.name() + ".csv"));
        writeMeta(columns, folder.resolve(table.name() + ".meta.csv"));
      }
    }
  }

  private static void writeRows(Table table, List<TidyColumn> columns, List<Row> rows, Path file)
      throws IOException {
    List<Values> sorted = rows.stream().map(Values::new).sorted(byKey(table)).toList();
    try (BufferedWriter out = Files.newBufferedWriter(file);
        CSVPrinter printer = FORMAT.print(out)) {
      printer.printRecord(columns.stream().map(TidyColumn::name).toList());
      for (Values row : sorted) {
        printer.printRecord(columns.stream().map(column -> column.value(row)).toList());
      }
    }
  }

  /** By the key columns; what is unknown comes first. */
  static Comparator<Values> byKey(Table table) {
    Comparator<Values> order = (one, other) -> 0;
    for (String column : table.key()) {
      order = order.thenComparing((one, other) -> compare(one.value(column), other.value(column)));
    }
    return order;
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object one, Object other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    return ((Comparable<Object>) one).compareTo(other);
  }

  private static void writeMeta(List<TidyColumn> columns, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file);
        CSVPrinter printer = FORMAT.print(out)) {
      printer.printRecord(
          "col_name",
          "col_type",
          "label",
          "indicator_grouping",
          "indicator_unit",
          "indicator_dp",
          "filter_hint",
          "filter_grouping_column");
      for (TidyColumn column : columns) {
        List<String> meta = new ArrayList<>(column.meta());
        if (!meta.isEmpty()) {
          printer.printRecord(meta.stream().map(Objects::toString).toList());
        }
      }
    }
  }
}
