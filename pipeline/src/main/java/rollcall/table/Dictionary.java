package rollcall.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Every column of every table with its type, unit and meaning: the file {@code dictionary.csv}
 * beside this class.
 */
public final class Dictionary {
  private static final Map<String, Column> COLUMNS = load();

  private Dictionary() {}

  /** The column of this name; an unknown name is a bug. */
  public static Column column(String name) {
    Column column = COLUMNS.get(name);
    if (column == null) {
      throw new IllegalArgumentException("No column '" + name + "' in dictionary.csv");
    }
    return column;
  }

  private static Map<String, Column> load() {
    Map<String, Column> columns = new LinkedHashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var in = Dictionary.class.getResourceAsStream("dictionary.csv");
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        var parser = format.parse(reader)) {
      for (CSVRecord row : parser) {
        Column column = new Column(row.get(0), row.get(1), row.get(2), row.get(3));
        if (columns.put(column.name(), column) != null) {
          throw new IllegalStateException(
              "Column " + column.name() + " stands twice in dictionary.csv");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return columns;
  }
}
