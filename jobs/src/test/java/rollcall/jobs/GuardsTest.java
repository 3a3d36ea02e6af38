package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;

/** What becomes of files that can be read and look wrong as a whole. */
final class GuardsTest {
  @TempDir private static Path temp;
  private static Path inbox;
  private static Path store;
  private static Ran ran;

  @BeforeAll
  static void runWithDoubtfulFiles() throws IOException {
    store = temp.resolve("store");
    SmallInbox files = SmallInbox.in(temp.resolve("inbox"));
    inbox = files.folder();
    String half = row("twice-1", "skola-001", "2022-01-10,2022-06-10");
    files
        .put(
            "unreadable.csv",
            SmallInbox.WINDOWS,
            List.of(
                row("bad-1", "skola-001", "2022-01-10,2022-06-10"),
                row("bad-2", "skola-001", "2022-01-10,2022-06-10"),
                row("bad-3", "skola-001", "2022-01-10,2022-06-10"),
                row("bad-4", "skola-001", "2022-01-10,2022-06-31")))
        .put(
            "outside.csv",
            SmallInbox.WINDOWS,
            List.of(
                row("out-1", "skola-001", "2022-01-10,2022-06-10"),
                row("out-2", "skola-001", "2022-07-01,2022-07-08"),
                row("out-3", "skola-001", "2022-07-01,2022-07-08")))
        .put("twice.csv", SmallInbox.WINDOWS, List.of(half, half))
        .put(
            "conflict.csv",
            SmallInbox.WINDOWS,
            List.of(
                row("two-1", "skola-001", "2022-01-10,2022-06-10"),
                row("two-1", "skola-001", "2022-01-10,2022-06-10").replace(",10,", ",20,"),
                row("one-1", "skola-001", "2022-01-10,2022-06-10")))
        .put(
            "stranger.csv",
            SmallInbox.WINDOWS,
            List.of(row("new-1", "skola-099", "2022-01-10,2022-06-10")));
    ran = Program.runSynthetic(inbox, store, "--rules", rules("quarantined_share", "hold"));
  }

  private static String row(String pupil, String school, String dates) {
    return pupil + "," + school + "," + dates + ",30000,10,0";
  }

  /** Rules that judge files of any size and give one guard a severity. */
  private static Path rules(String guard, String severity) throws IOException {
    return Files.writeString(
        temp.resolve(guard + "-" + severity + ".json"),
        "{\"guards\": {\"minimum_rows\": 1, \"%s\": {\"severity\": \"%s\"}}}"
            .formatted(guard, severity));
  }

  private static List<String> rows(String sql) {
    try (Published published = Published.of(Program.release(store))) {
      return published.rows(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void the_rest_is_published_and_the_held_files_are_counted() {
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    assertThat(ran.out()).contains("held=3");
    assertThat(
            rows("SELECT file_name FROM published.deliveries WHERE status = 'held' ORDER BY ALL"))
        .containsExactly("conflict.csv", "outside.csv", "unreadable.csv");
  }

  @Test
  @Tag("D1")
  void a_share_of_unreadable_rows_over_the_limit_holds_the_file() {
    assertThat(held("unreadable.csv"))
        .contains("TOO_MANY_QUARANTINED", "1 of 4 rows", "20 %", "guards.quarantined_share");
  }

  @Test
  void rows_outside_the_terms_count_among_the_quarantined_ones() {
    assertThat(held("outside.csv"))
        .contains("TOO_MANY_QUARANTINED", "2 of 3 rows", "WINDOW_OUTSIDE_TERM 2");
  }

  @Test
  @Tag("B22")
  void a_share_of_contradicting_rows_over_the_limit_holds_the_file() {
    assertThat(held("conflict.csv")).contains("TOO_MANY_CONFLICTS", "2 of 3 rows", "10 %");
  }

  @Test
  @Tag("B22")
  @Tag("D1")
  void a_share_of_repeated_rows_over_the_limit_is_a_warning_and_the_file_counts() {
    assertThat(rows("SELECT message FROM published.issues WHERE code = 'MANY_DUPLICATES'"))
        .singleElement()
        .asString()
        .contains("1 of 2 rows repeat another row", "20 %");
    assertThat(
            rows(
                "SELECT status, rows_accepted, rows_superseded FROM published.deliveries"
                    + " WHERE file_name = 'twice.csv'"))
        .containsExactly("accepted | 1 | 1");
  }

  @Test
  @Tag("B23")
  void a_school_in_no_schools_file_counts_with_a_warning() {
    assertThat(rows("SELECT file_name FROM published.issues WHERE code = 'SCHOOL_NOT_IN_REGISTER'"))
        .containsExactly("stranger.csv");
    assertThat(
            rows("SELECT count(*) FROM published.pupil_term WHERE school_unit_code = 'skola-099'"))
        .containsExactly("1");
  }

  @Test
  void rows_of_held_files_are_quarantined_and_the_unreadable_ones_are_named() {
    assertThat(
            rows(
                "SELECT file_name, rows_in, rows_quarantined FROM published.deliveries"
                    + " WHERE status = 'held' ORDER BY ALL"))
        .containsExactly("conflict.csv | 3 | 3", "outside.csv | 3 | 3", "unreadable.csv | 4 | 4");
    assertThat(
            rows(
                "SELECT line, code FROM published.issues WHERE file_name = 'unreadable.csv'"
                    + " AND line IS NOT NULL"))
        .containsExactly("5 | BAD_DATE");
  }

  @Test
  @Tag("B23")
  void an_unknown_school_can_be_made_to_hold_the_file() throws IOException {
    Path other = temp.resolve("unknown");
    Ran strict = Program.runSynthetic(inbox, other, "--rules", rules("unknown_school", "hold"));
    assertThat(strict.exitCode()).as(strict.said()).isZero();
    assertThat(strict.out()).contains("held=4", "stranger.csv: UNKNOWN_SCHOOL", "skola-099");
  }

  @Test
  @Tag("D1")
  void a_fatal_guard_that_the_reader_can_answer_publishes_nothing() throws IOException {
    assertFatal("unknown_school", "stranger.csv: UNKNOWN_SCHOOL");
  }

  @Test
  void a_fatal_guard_that_only_the_terms_can_answer_publishes_nothing() throws IOException {
    assertFatal("conflicting_share", "conflict.csv: TOO_MANY_CONFLICTS");
  }

  private static void assertFatal(String guard, String told) throws IOException {
    Path fresh = temp.resolve("fatal-" + guard);
    Ran fatal = Program.runSynthetic(inbox, fresh, "--rules", rules(guard, "fatal"));
    assertThat(fatal.exitCode()).as(fatal.said()).isEqualTo(20);
    assertThat(fatal.err()).contains("fatal", told);
    assertThat(fresh.resolve("current")).doesNotExist();
    assertThat(fresh.resolve("ledger").resolve("deliveries.jsonl")).doesNotExist();
  }

  @Test
  void strict_publishes_nothing_while_a_guard_holds_a_file() throws IOException {
    Ran strict =
        Program.runSynthetic(
            inbox,
            temp.resolve("strict"),
            "--strict",
            "--rules",
            rules("quarantined_share", "hold"));
    assertThat(strict.exitCode()).as(strict.said()).isEqualTo(20);
    assertThat(strict.err()).contains("--strict", "unreadable.csv: TOO_MANY_QUARANTINED");
  }

  @Test
  void check_tells_the_same_and_refuses_what_is_fatal() throws IOException {
    Ran check =
        Program.run("check", "--inbox", inbox, "--rules", rules("quarantined_share", "hold"));
    assertThat(check.exitCode()).as(check.said()).isZero();
    for (String file : List.of("unreadable.csv", "outside.csv", "conflict.csv")) {
      assertThat(check.out()).contains(held(file));
    }
    assertThat(check.out()).contains("MANY_DUPLICATES", "repeat another row");
    Ran fatal =
        Program.run("check", "--inbox", inbox, "--rules", rules("conflicting_share", "fatal"));
    assertThat(fatal.exitCode()).as(fatal.said()).isEqualTo(20);
    assertThat(fatal.out()).contains("held: conflict.csv", "A run would publish nothing.");
  }

  private static String held(String file) {
    return ran.out().lines().filter(line -> line.contains(file)).findFirst().orElseThrow();
  }
}
