import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/**
 * Prints what the last statement of a script selects, and judges its row of all seeds: the stated
 * intervals must hold 75 to 85 % of the final rates, of all pupils and of those warned of.
 */
public final class BacktestWarning {
  private static final double LEAST = 0.75;
  private static final double MOST = 0.85;

  private BacktestWarning() {}

  /** Arguments: folder of the kept tables by seed, script. */
  public static void main(String[] args) throws Exception {
    String text = Files.readString(Path.of(args[1])).replace("${kept}", args[0].replace("'", "''"));
    List<String> statements =
        Arrays.stream(text.split(";\\R")).filter(sql -> !sql.isBlank()).toList();
    boolean good;
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckdb.createStatement()) {
      for (String statement : statements.subList(0, statements.size() - 1)) {
        sql.execute(statement);
      }
      try (ResultSet rows = sql.executeQuery(statements.get(statements.size() - 1))) {
        good = judged(rows);
      }
    }
    System.out.println(
        good ? "covered as stated" : "NOT covered as stated: 75 to 85 % is needed of 80 %");
    System.exit(good ? 0 : 1);
  }

  private static boolean judged(ResultSet rows) throws SQLException {
    boolean good = false;
    int columns = rows.getMetaData().getColumnCount();
    StringBuilder line = new StringBuilder();
    for (int i = 1; i <= columns; i++) {
      line.append(i == 1 ? "" : "\t").append(rows.getMetaData().getColumnLabel(i));
    }
    System.out.println(line);
    while (rows.next()) {
      line.setLength(0);
      for (int i = 1; i <= columns; i++) {
        String value = rows.getString(i);
        line.append(i == 1 ? "" : "\t").append(value == null ? "-" : value);
      }
      System.out.println(line);
      if (rows.getString("seed").equals("all") && rows.getString("warning").equals("model")) {
        good = lies(rows.getDouble("coverage")) && lies(rows.getDouble("coverage_of_warned"));
      }
    }
    return good;
  }

  private static boolean lies(double coverage) {
    return coverage >= LEAST && coverage <= MOST;
  }
}
