import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs SQL scripts in DuckDB, in memory, one after the other, and prints the rows that they select.
 * Arguments: {@code NAME=VALUE ... FILE...}; each <code>${NAME}</code> of a script is its value.
 */
final class Script {
  private Script() {}

  public static void main(String[] args) throws IOException, SQLException {
    Map<String, String> values = new TreeMap<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckdb.createStatement()) {
      for (String arg : args) {
        int equals = arg.indexOf('=');
        if (equals > 0) {
          values.put(arg.substring(0, equals), arg.substring(equals + 1));
        } else {
          run(Path.of(arg), values, sql);
        }
      }
    }
  }

  private static void run(Path script, Map<String, String> values, Statement sql)
      throws IOException, SQLException {
    String text = Files.readString(script);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("${" + value.getKey() + "}", value.getValue().replace("'", "''"));
    }
    for (String statement : text.split(";\\R")) {
      if (!statement.isBlank() && sql.execute(statement)) {
        try (ResultSet rows = sql.getResultSet()) {
          print(rows);
        }
      }
    }
  }

  private static void print(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    while (rows.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        row.add(rows.getString(i));
      }
      System.out.println(String.join("  ", row));
    }
  }
}
