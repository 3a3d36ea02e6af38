import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Runs the SQL scripts of this folder over exports and the releases made of them. The first
 * statement of a script selects the ids of pupils; their pseudonyms are put into the table {@code
 * known_pupil (id, pupil)}. The last one selects figures as (what, expected, found). Shares no code
 * with the program: the pseudonym is made from its description alone.
 */
public final class CompareReal {
  private static final int HALF_DIGITS = 13;

  private final Connection duckdb;
  private final Path exports;
  private final Path work;

  private CompareReal(Connection duckdb, Path exports, Path work) {
    this.duckdb = duckdb;
    this.exports = exports;
    this.work = work;
  }

  /** Arguments: folder of exports, folder of stores and key, scripts. */
  public static void main(String[] args) throws Exception {
    boolean equal = true;
    for (String script : List.of(args).subList(2, args.length)) {
      try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
        equal &= new CompareReal(duckdb, Path.of(args[0]), Path.of(args[1])).compare(Path.of(script));
      }
    }
    System.exit(equal ? 0 : 1);
  }

  private boolean compare(Path script) throws Exception {
    String text =
        Files.readString(script)
            .replace("${exports}", exports.toString().replace("'", "''"))
            .replace("${work}", work.toString().replace("'", "''"));
    List<String> statements =
        Arrays.stream(text.split(";\\R")).filter(sql -> !sql.isBlank()).toList();
    try (Statement sql = duckdb.createStatement()) {
      learnPupils(sql, statements.get(0));
      for (String statement : statements.subList(1, statements.size() - 1)) {
        sql.execute(statement);
      }
      return print(sql.executeQuery(statements.get(statements.size() - 1)));
    }
  }

  private void learnPupils(Statement sql, String ids) throws Exception {
    Mac mac = mac();
    sql.execute("CREATE TABLE known_pupil (id VARCHAR, pupil VARCHAR)");
    try (PreparedStatement insert =
            duckdb.prepareStatement("INSERT INTO known_pupil VALUES (?, ?)");
        ResultSet rows = sql.executeQuery(ids)) {
      while (rows.next()) {
        insert.setString(1, rows.getString(1));
        insert.setString(2, pseudonym(mac, rows.getString(1)));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private Mac mac() throws GeneralSecurityException, IOException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Files.readAllBytes(work.resolve("key")), "HmacSHA256"));
    return mac;
  }

  /** The first 128 bits of the keyed hash, each half as 13 digits of base 32. */
  private static String pseudonym(Mac mac, String id) {
    ByteBuffer hash =
        ByteBuffer.wrap(mac.doFinal(("pupil|v1|" + id).getBytes(StandardCharsets.UTF_8)));
    return base32(hash.getLong()) + base32(hash.getLong());
  }

  private static String base32(long half) {
    String digits = Long.toUnsignedString(half, 32);
    return "0".repeat(HALF_DIGITS - digits.length()) + digits;
  }

  private static boolean print(ResultSet figures) throws SQLException {
    boolean equal = true;
    while (figures.next()) {
      String expected = figures.getString(2);
      String found = figures.getString(3);
      boolean same = expected != null && expected.equals(found);
      equal &= same;
      System.out.printf(
          Locale.ROOT,
          "%-6s  %s: %s%s%n",
          same ? "ok" : "not ok",
          figures.getString(1),
          found,
          same ? "" : ", expected " + expected);
    }
    return equal;
  }
}
