package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rollcall.fault.IssueCode;
import rollcall.table.Column;
import rollcall.table.Dictionary;
import rollcall.table.FigureTables;
import rollcall.table.PupilTables;
import rollcall.table.Table;

/**
 * DuckDB counts the committed sample again: the rows of pupils from the text of the files, and
 * every figure from the published rows. Shares no code with the pipeline.
 */
final class OracleTest {
  private static final Path RECOUNT =
      Path.of("..", "sample-data", "src", "test", "resources", "rollcall", "sample", "recount.sql");
  private static final Path SCRIPTS = Path.of("src", "test", "resources", "rollcall", "jobs");
  private static final String PUBLIC_KEY =
      "The public key of Rollcall's synthetic sample: never for pupils who exist";
  private static final int HALF_DIGITS = 13;

  private static Published published;

  @BeforeAll
  static void countAgain() throws Exception {
    published = Published.of(SampleRun.release());
    published.execute(RECOUNT, SampleRun.INBOX);
    List<String> ids = published.rows("SELECT pupil FROM accepted UNION SELECT pupil FROM roster");
    published.keep("known_pupil (id VARCHAR, pupil VARCHAR)", pseudonyms(ids));
    published.execute(SCRIPTS.resolve("rows.sql"), SampleRun.INBOX);
    published.execute(SCRIPTS.resolve("figures.sql"), SampleRun.INBOX);
  }

  @AfterAll
  static void close() throws SQLException {
    published.close();
  }

  @ParameterizedTest
  @MethodSource("measures")
  void every_row_of_a_table_is_counted_again(Table table) throws SQLException {
    String columns =
        table.columns().stream().map(OracleTest::compared).collect(Collectors.joining(", "));
    assertThat(published.rows("SELECT count(*) > 0 FROM published." + table.name()))
        .containsExactly("true");
    assertThat(
            published.differences(
                "SELECT " + columns + " FROM published." + table.name(),
                "SELECT " + columns + " FROM again." + table.name()))
        .isEmpty();
  }

  static List<Named<Table>> measures() {
    // The sample ends with a term, so nothing is warned of; EarlyWarningRunTest looks at one that
    // does not.
    return Published.MEASURES.stream()
        .filter(table -> !table.equals(PupilTables.EARLY_WARNING))
        .filter(table -> !table.equals(FigureTables.EARLY_WARNING_VALIDATION))
        .map(table -> Named.of(table.name(), table))
        .toList();
  }

  /** A quotient is compared to ten places, because its operands may be added in another order. */
  private static String compared(String name) {
    Column column = Dictionary.column(name);
    return column.sparkType().typeName().equals("double") ? "round(" + name + ", 10)" : name;
  }

  @Test
  @Tag("B8")
  void the_row_counts_of_each_delivery_are_those_of_its_text() throws SQLException {
    String counts =
        "SELECT file_name, kind, rows_in, rows_accepted, rows_quarantined, rows_superseded FROM ";
    assertThat(published.differences(counts + "published.deliveries", counts + "again.row_counts"))
        .isEmpty();
  }

  @Test
  void the_rows_of_a_delivery_are_accepted_quarantined_or_superseded() throws SQLException {
    assertThat(
            published.rows(
                "SELECT file_name FROM published.deliveries"
                    + " WHERE rows_in <> rows_accepted + rows_quarantined + rows_superseded"))
        .isEmpty();
  }

  @Test
  void each_file_has_the_issues_of_rows_that_its_text_has() throws SQLException {
    assertThat(
            published.differences(
                "SELECT file_name, code, count(*) FROM published.issues"
                    + " WHERE line IS NOT NULL GROUP BY ALL",
                "SELECT file_name, code, rows FROM again.quarantined"))
        .isEmpty();
  }

  @Test
  void every_issue_code_of_rows_occurs_in_the_sample() throws SQLException {
    assertThat(published.rows("SELECT DISTINCT code FROM published.issues WHERE line IS NOT NULL"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(IssueCode.values())
                .filter(code -> code.scope() == IssueCode.Scope.ROW)
                .map(Enum::name)
                .toList());
  }

  /** The first 128 bits of the keyed hash of an id, each half as 13 digits of base 32. */
  private static Map<String, String> pseudonyms(List<String> ids) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(PUBLIC_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    Map<String, String> pseudonyms = new HashMap<>();
    for (String id : ids) {
      ByteBuffer hash =
          ByteBuffer.wrap(mac.doFinal(("pupil|v1|" + id).getBytes(StandardCharsets.UTF_8)));
      pseudonyms.put(id, base32(hash.getLong()) + base32(hash.getLong()));
    }
    return pseudonyms;
  }

  private static String base32(long half) {
    String digits = Long.toUnsignedString(half, 32);
    return "0".repeat(HALF_DIGITS - digits.length()) + digits;
  }
}
