package rollcall.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts an inbox again from its CSV text, in DuckDB: an oracle that shares no code with the
 * generator or the pipeline. The statements of a municipality are in {@code recount.sql}.
 */
public final class InboxRecount implements AutoCloseable {

  private final Connection connection;

  private InboxRecount(Connection connection) {
    this.connection = connection;
  }

  /** Counts a municipality. */
  public static InboxRecount of(Path inbox) throws SQLException, IOException {
    return of(inbox, InboxRecount.class.getResourceAsStream("recount.sql"));
  }

  /** Counts by other statements. */
  public static InboxRecount of(Path inbox, InputStream statements)
      throws SQLException, IOException {
    InboxRecount recount = new InboxRecount(DriverManager.getConnection("jdbc:duckdb:"));
    String script = text(statements).replace("${inbox}", inbox.toString().replace("'", "''"));
    try (Statement statement = recount.connection.createStatement()) {
      for (String sql : script.split(";\\R")) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    } catch (SQLException failed) {
      recount.close();
      throw failed;
    }
    return recount;
  }

  /** Each row as its columns joined by a space. */
  public List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(result.getString(i));
        }
        rows.add(String.join(" ", row));
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static String text(InputStream statements) throws IOException {
    try (statements) {
      return new String(statements.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
