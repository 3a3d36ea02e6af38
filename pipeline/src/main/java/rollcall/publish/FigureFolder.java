package rollcall.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import rollcall.table.Dictionary;
import rollcall.table.Table;

/** Lays a small table out in files: sorted by key, one file, or one per school year and term. */
final class FigureFolder {
  private FigureFolder() {}

  /** A row's cells in the order of the table's columns, and those of its key. */
  private record Cells(Object[] key, Object[] all) {}

  static void write(Path folder, Table table, List<Row> rows, String fileName) throws IOException {
    String name = table.name() + "-" + fileName + ReleaseLayout.ENDING;
    List<Object[]> cells = sortedCells(table, rows);
    if (!table.partitioned() || cells.isEmpty()) {
      RowWriter.write(PrivateFiles.folder(folder).resolve(name), table.columns(), cells);
      return;
    }
    List<String> inFile = new ArrayList<>(table.columns());
    inFile.removeAll(ReleaseLayout.PARTITION_COLUMNS);
    int[] kept = positions(table, inFile);
    for (Map.Entry<List<String>, List<Object[]>> part : byPart(table, cells).entrySet()) {
      Path partFolder = PrivateFiles.folder(ReleaseLayout.partFolder(folder, part.getKey()));
      List<Object[]> partCells = part.getValue().stream().map(row -> pick(row, kept)).toList();
      RowWriter.write(partFolder.resolve(name), inFile, partCells);
    }
  }

  private static List<Object[]> sortedCells(Table table, List<Row> rows) {
    List<PlainType> types =
        table.columns().stream().map(name -> PlainType.of(Dictionary.column(name))).toList();
    int[] key = positions(table, table.key());
    int[] inRow = rows.isEmpty() ? new int[0] : positions(table, rows.get(0));
    return rows.stream()
        .map(row -> cells(types, inRow, row))
        .map(cells -> new Cells(pick(cells, key), cells))
        .sorted(Comparator.comparing(Cells::key, KeyOrder.INSTANCE))
        .map(Cells::all)
        .toList();
  }

  /** Rows that do not name their columns hold those of the table. */
  private static int[] positions(Table table, Row row) {
    return row.schema() == null
        ? IntStream.range(0, table.columns().size()).toArray()
        : table.columns().stream().mapToInt(row::fieldIndex).toArray();
  }

  private static Object[] cells(List<PlainType> types, int[] inRow, Row row) {
    Object[] cells = new Object[inRow.length];
    for (int i = 0; i < cells.length; i++) {
      Object value = row.get(inRow[i]);
      cells[i] = value == null ? null : types.get(i).cell(value);
    }
    return cells;
  }

  private static Map<List<String>, List<Object[]>> byPart(Table table, List<Object[]> rows) {
    int[] partition = positions(table, ReleaseLayout.PARTITION_COLUMNS);
    Map<List<String>, List<Object[]>> parts = new LinkedHashMap<>();
    for (Object[] row : rows) {
      List<String> part =
          Arrays.stream(pick(row, partition))
              .map(cell -> (String) PlainType.STRING.value(cell))
              .toList();
      parts.computeIfAbsent(part, key -> new ArrayList<>()).add(row);
    }
    return parts;
  }

  private static int[] positions(Table table, List<String> columns) {
    return columns.stream().mapToInt(table.columns()::indexOf).toArray();
  }

  private static Object[] pick(Object[] cells, int[] positions) {
    return Arrays.stream(positions).mapToObj(position -> cells[position]).toArray();
  }
}
