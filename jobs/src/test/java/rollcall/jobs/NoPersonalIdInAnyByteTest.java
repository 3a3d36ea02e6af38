package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rollcall.jobs.Program.Ran;

/**
 * Ids that are planted in good rows, bad rows and files that are held are found nowhere afterwards.
 * The numbers are of those that the tax agency keeps free for tests.
 */
final class NoPersonalIdInAnyByteTest {
  /** Written in three ways in the files. */
  private static final String NUMBER = "20110203980";

  private static final String LOCAL_ID = "kanariefågel-zq71";

  /** What is looked for: enough of each id to tell who it is. */
  private static final List<String> TRACES =
      List.of(NUMBER, NUMBER.substring(2), "110203-980", "0203980", "kanariefågel", "zq71");

  @TempDir private static Path temp;
  private static Path store;
  private static final List<String> SAID = new ArrayList<>();

  @BeforeAll
  static void run() {
    SmallInbox inbox = SmallInbox.in(temp.resolve("inbox"));
    plant(inbox);
    store = temp.resolve("store");
    for (Object[] arguments :
        new Object[][] {
          {"run", "--inbox", inbox.folder(), "--store", store, "--demo-key"},
          {"run", "--inbox", inbox.folder(), "--store", store, "--demo-key", "--json"},
          {"check", "--inbox", inbox.folder(), "--issues", "1000"}
        }) {
      Ran ran = Program.run(arguments);
      assertThat(ran.exitCode()).as(ran.said()).isZero();
      SAID.add(ran.said());
    }
  }

  private static void plant(SmallInbox inbox) {
    String valid = NUMBER + checkDigit(NUMBER.substring(2));
    String dashed = valid.substring(0, 8) + "-" + valid.substring(8);
    String invalid = NUMBER + (Character.digit(valid.charAt(11), 10) + 1) % 10;
    List<String> rows =
        List.of(
            window(valid, "30000,15000,0"),
            window(dashed, "30000,15000,0"),
            window(valid.substring(2), "30000,40000,0"),
            window(invalid, "30000,0,0"),
            window(LOCAL_ID, "30000,0,0"),
            window(LOCAL_ID, LOCAL_ID + ",0,0"),
            "skola-001," + valid + ",2022-01-10,2022-06-10,30000,0,0",
            LOCAL_ID,
            window(valid, "30000,0,0," + LOCAL_ID));
    inbox.put("planted.csv", SmallInbox.WINDOWS, rows);
    inbox.put(
        "planted-pupils.csv",
        SmallInbox.PUPILS,
        List.of(
            valid + ",skola-001,5,F,2021-08-17,2022-06-10,Farsta",
            invalid + ",skola-001,5,F,2021-08-17,2022-06-10,Farsta",
            LOCAL_ID + ",skola-001," + valid + ",F,2021-08-17,2022-06-10," + dashed));
    inbox.put("planted-programmes.csv", "programme,start_date", List.of("P,2022-01-01"));
    inbox.put(
        "planted-participants.csv",
        "programme,participant_id,pupil_id,district,gender",
        List.of(
            "P,a," + valid + ",Farsta,F",
            "P,b," + invalid + ",Farsta,F",
            "P," + dashed + ",,Farsta,F",
            "P,c,,Farsta,F"));
    inbox.put(
        "planted-key.csv",
        "programme,participant_id,pupil_id",
        List.of("P,c," + LOCAL_ID, "P," + valid + "," + dashed, "P,a," + LOCAL_ID));
    inbox.put(
        "planted-followups.csv",
        "programme,participant_id,measure,occasion,value",
        List.of("P,a,ors,start," + valid, "P,a," + dashed + ",start,1"));
    inbox.put("latin.csv", SmallInbox.WINDOWS, rows, StandardCharsets.ISO_8859_1);
    inbox.put("unknown.csv", "Namn;Nummer", List.of(LOCAL_ID + ";" + valid));
    inbox.put("quote.csv", SmallInbox.WINDOWS, List.of("\"" + valid + ",skola-001,2022-01-10"));
  }

  private static String window(String id, String minutes) {
    return id + ",skola-001,2022-01-10,2022-06-10," + minutes;
  }

  /** Of the nine digits from the year of two digits on. */
  private static int checkDigit(String nine) {
    int sum = 0;
    for (int i = 0; i < nine.length(); i++) {
      int weighted = Character.digit(nine.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
      sum += weighted / 10 + weighted % 10;
    }
    return (10 - sum % 10) % 10;
  }

  static List<String> traces() {
    return TRACES;
  }

  @Test
  void all_that_was_planted_was_read() throws SQLException {
    try (Published published = Published.of(Program.release(store))) {
      assertThat(
              published.rows(
                  "SELECT file_name, status, rows_in FROM published.deliveries"
                      + " WHERE file_name LIKE 'planted%' ORDER BY ALL"))
          .containsExactly(
              "planted-followups.csv | accepted | 2",
              "planted-key.csv | accepted | 3",
              "planted-participants.csv | accepted | 4",
              "planted-programmes.csv | accepted | 1",
              "planted-pupils.csv | accepted | 3",
              "planted.csv | accepted | 9");
      assertThat(published.rows("SELECT DISTINCT code FROM published.issues"))
          .contains("BAD_PUPIL_ID", "BAD_NUMBER", "FIELD_COUNT", "ENCODING", "UNKNOWN_LAYOUT");
    }
  }

  @ParameterizedTest
  @MethodSource("traces")
  void nothing_that_was_said_holds_it(String trace) {
    assertThat(SAID).noneMatch(said -> said.contains(trace));
  }

  @ParameterizedTest
  @MethodSource("traces")
  void no_byte_of_the_store_holds_it(String trace) throws IOException {
    for (Path file : files()) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      String wanted =
          new String(trace.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      assertThat(bytes.contains(wanted)).as(trace + " in " + file).isFalse();
      assertThat(bytes.contains(trace)).as(trace + " in " + file).isFalse();
      assertThat(file.toString()).doesNotContain(trace);
    }
  }

  @ParameterizedTest
  @MethodSource("traces")
  void no_value_of_a_packed_table_holds_it(String trace) throws IOException, SQLException {
    List<Path> tables =
        files().stream().filter(file -> file.toString().endsWith(".parquet")).toList();
    assertThat(tables).hasSizeGreaterThan(15);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      for (Path table : tables) {
        String rows =
            "SELECT row.* FROM read_parquet(" + Published.quoted(table.toString()) + ") row";
        try (ResultSet found =
            statement.executeQuery(
                "SELECT count(*) FROM ("
                    + rows
                    + ") t WHERE contains(t::VARCHAR, "
                    + Published.quoted(trace)
                    + ")")) {
          found.next();
          assertThat(found.getLong(1)).as(trace + " in " + table).isZero();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("traces")
  void no_cell_of_the_workbook_holds_it(String trace) throws IOException {
    Map<String, String> report = ReportBytes.of(Program.release(store).resolve("report"));
    List<String> parts = report.keySet().stream().filter(n -> n.contains(".xlsx/")).toList();
    assertThat(parts).hasSizeGreaterThan(10);
    assertThat(parts).noneMatch(part -> report.get(part).contains(trace));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(store)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }
}
