package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rollcall.publish.ReleaseLayout;
import rollcall.table.DeliveryTables;
import rollcall.table.FigureTables;
import rollcall.table.PupilTables;
import rollcall.table.Table;

/** A release as DuckDB reads it: every table is a view in the schema {@code published}. */
final class Published implements AutoCloseable {
  /** Tables whose content is the release's message. */
  static final List<Table> MEASURES =
      Stream.concat(
              Stream.of(
                  PupilTables.PUPIL_TERM,
                  PupilTables.PROTECTED_TERM,
                  PupilTables.ENROLMENT_TERM,
                  PupilTables.PROTECTED_ENROLMENT_TERM,
                  PupilTables.TARGET_GROUP_TERM,
                  PupilTables.EARLY_WARNING),
              FigureTables.ALL.stream())
          .toList();

  private final Connection duckdb;

  private Published(Connection duckdb) {
    this.duckdb = duckdb;
  }

  static Published of(Path release) throws SQLException {
    Published published = new Published(DriverManager.getConnection("jdbc:duckdb:"));
    published.execute("SET threads = 2");
    published.execute("CREATE SCHEMA published");
    Stream.concat(MEASURES.stream(), Stream.of(DeliveryTables.DELIVERIES, DeliveryTables.ISSUES))
        .map(table -> view(release, table))
        .forEach(published::execute);
    return published;
  }

  private static String view(Path release, Table table) {
    // Tables by term lie in folders, an empty one beside them.
    return "CREATE VIEW published.%s AS FROM read_parquet(%s, hive_types_autocast = false)"
        .formatted(table.name(), quoted(ReleaseLayout.folder(release, table) + "/**/*.parquet"));
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Runs one statement. */
  void execute(String sql) {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** Runs a script with {@code ${inbox}} put in. */
  void execute(Path script, Path inbox) throws IOException {
    String text = Files.readString(script).replace("'${inbox}", "'" + inbox);
    Stream.of(text.split(";\\R")).filter(sql -> !sql.isBlank()).forEach(this::execute);
  }

  /** Keeps these pairs as a table of two columns of text. */
  void keep(String table, Map<String, String> pairs) throws SQLException {
    execute("CREATE TABLE " + table);
    String name = table.substring(0, table.indexOf(' '));
    try (PreparedStatement insert =
        duckdb.prepareStatement("INSERT INTO " + name + " VALUES (?, ?)")) {
      for (Map.Entry<String, String> pair : pairs.entrySet()) {
        insert.setString(1, pair.getKey());
        insert.setString(2, pair.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Each row as its columns joined by a bar. */
  List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = duckdb.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join(" | ", row));
      }
    }
    return rows;
  }

  /** The first rows that the one query gives and the other does not, each said by which. */
  List<String> differences(String published, String again) throws SQLException {
    String either =
        "(SELECT 'only published', * FROM (%1$s EXCEPT ALL %2$s) ORDER BY ALL LIMIT 3)"
            + " UNION ALL (SELECT 'only again', * FROM (%2$s EXCEPT ALL %1$s) ORDER BY ALL LIMIT 3)";
    return rows(either.formatted(published, again));
  }

  @Override
  public void close() throws SQLException {
    duckdb.close();
  }
}
