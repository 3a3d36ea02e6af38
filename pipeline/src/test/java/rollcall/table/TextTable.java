package rollcall.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table as text: a line of column names, then a line for each row, values parted by blanks. A
 * dash is null, and so is a column that the table does not have.
 */
record TextTable(List<Line> lines) {

  /** One row of the text. */
  record Line(Map<String, String> values) {
    String text(String column) {
      return values.get(column);
    }

    boolean has(String column) {
      return values.containsKey(column);
    }

    Long number(String column) {
      return text(column) == null ? null : Long.valueOf(text(column));
    }

    long numberOr(String column, long otherwise) {
      return text(column) == null ? otherwise : Long.parseLong(text(column));
    }

    LocalDate date(String column) {
      return text(column) == null ? null : LocalDate.parse(text(column));
    }
  }

  static TextTable of(String text) {
    List<String[]> lines =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.trim().split("\\s+"))
            .toList();
    String[] header = lines.get(0);
    return new TextTable(lines.stream().skip(1).map(cells -> line(header, cells)).toList());
  }

  private static Line line(String[] header, String[] cells) {
    if (cells.length != header.length) {
      throw new IllegalArgumentException(
          "Not as many values as columns: " + String.join(" ", cells));
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < header.length; i++) {
      values.put(header[i], cells[i].equals("-") ? null : cells[i]);
    }
    return new Line(values);
  }

  /** Values parted by commas; none for null. */
  static List<String> list(String text) {
    return text == null ? List.of() : Arrays.asList(text.split(","));
  }
}
