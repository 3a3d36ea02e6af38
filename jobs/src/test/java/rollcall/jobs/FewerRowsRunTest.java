package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;

/** A school that delivers half as many rows as last time, under each severity in turn. */
final class FewerRowsRunTest {
  @TempDir private static Path temp;
  private static Path store;
  private static Path ledger;
  private static String first;
  private static Ran fatal;
  private static String afterFatal;
  private static boolean ledgerUnchanged;
  private static Ran hold;
  private static String afterHold;
  private static List<String> pupilsWhileHeld;
  private static Ran again;
  private static Ran warning;

  @BeforeAll
  static void runUnderEachSeverity() throws Exception {
    store = temp.resolve("store");
    ledger = store.resolve("ledger").resolve("deliveries.jsonl");
    SmallInbox inbox = SmallInbox.in(temp.resolve("inbox"));
    assertThat(run(inbox, "hold").exitCode()).isZero();
    first = Program.contentHash(store);
    inbox.put(
        "Norra-2.csv",
        SmallInbox.WINDOWS,
        List.of(
            "skola-001-elev-0,skola-001,2022-01-10,2022-06-10,30000,600,0",
            "skola-001-elev-1,skola-001,2022-01-10,2022-06-10,30000,700,0"));
    byte[] before = Files.readAllBytes(ledger);
    fatal = run(inbox, "fatal");
    afterFatal = Program.contentHash(store);
    ledgerUnchanged = Arrays.equals(before, Files.readAllBytes(ledger));
    hold = run(inbox, "hold");
    afterHold = Program.contentHash(store);
    pupilsWhileHeld = pupilsWithRows();
    again = run(inbox, "hold");
    warning = run(inbox, "warning");
  }

  private static Ran run(SmallInbox inbox, String severity) throws IOException {
    Path rules =
        Files.writeString(
            temp.resolve(severity + ".json"),
            "{\"guards\": {\"minimum_rows\": 1, \"fewer_rows\": {\"severity\": \"%s\"}}}"
                .formatted(severity));
    return Program.runSynthetic(inbox.folder(), store, "--rules", rules);
  }

  private static List<String> pupilsWithRows() throws SQLException {
    return rows(
        "SELECT school_unit_code, count(*) FROM published.enrolment_term"
            + " WHERE scheduled_minutes > 0 GROUP BY ALL ORDER BY ALL");
  }

  private static List<String> rows(String sql) throws SQLException {
    try (Published published = Published.of(Program.release(store))) {
      return published.rows(sql);
    }
  }

  @Test
  @Tag("B23")
  void fatal_publishes_nothing_and_leaves_the_ledger() {
    assertThat(fatal.exitCode()).as(fatal.said()).isEqualTo(20);
    assertThat(fatal.err())
        .contains("Norra-2.csv: TOO_FEW_ROWS", "40 %", "skola-001 (2 rows", "last time 4 rows");
    assertThat(afterFatal).isEqualTo(first);
    assertThat(ledgerUnchanged).isTrue();
  }

  @Test
  @Tag("B23")
  void hold_keeps_the_last_accepted_rows_of_the_school() {
    assertThat(hold.exitCode()).as(hold.said()).isZero();
    assertThat(hold.out()).contains("held=1", "held: Norra-2.csv: TOO_FEW_ROWS", "fewer_rows");
    assertThat(afterHold).isEqualTo(first);
    assertThat(pupilsWhileHeld).containsExactly("skola-001 | 4", "skola-002 | 4");
  }

  @Test
  void a_held_file_stays_held_while_nothing_changes() {
    assertThat(again.exitCode()).as(again.said()).isZero();
    assertThat(again.out()).contains("nothing new", "held=1");
  }

  @Test
  @Tag("B23")
  void a_warning_lets_the_file_count_also_when_it_was_held_before() throws SQLException {
    assertThat(warning.exitCode()).as(warning.said()).isZero();
    assertThat(warning.out()).contains("held=0");
    assertThat(rows("SELECT file_name FROM published.issues WHERE code = 'FEW_ROWS'"))
        .containsExactly("Norra-2.csv");
    assertThat(pupilsWithRows()).containsExactly("skola-001 | 2", "skola-002 | 4");
  }
}
