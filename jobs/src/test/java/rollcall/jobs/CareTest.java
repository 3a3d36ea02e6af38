package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.inbox.Delivery;
import rollcall.inbox.Ledger;
import rollcall.jobs.Program.Ran;
import rollcall.publish.Store;

/** What looks after a store of two nights. */
final class CareTest {
  @TempDir Path temp;
  private Path inbox;
  private Path store;
  private String first;
  private String second;

  @BeforeEach
  void two_nights() throws IOException {
    inbox = temp.resolve("inbox");
    store = temp.resolve("store");
    SmallInbox files = SmallInbox.in(inbox);
    first = published();
    files.put(
        "Norra-2.csv",
        SmallInbox.WINDOWS,
        List.of("skola-001-elev-1,skola-001,2022-01-10,2022-06-10,30000,15000,0"));
    second = published();
    assertThat(second).isNotEqualTo(first);
  }

  private String published() {
    Ran ran = Program.runSynthetic(inbox, store);
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    return Program.contentHash(store);
  }

  private String sha(String name) {
    return Ledger.read(Store.openExisting(store).ledger()).deliveries().stream()
        .filter(d -> d.fileName().equals(name))
        .map(Delivery::sha256)
        .findFirst()
        .orElseThrow();
  }

  private Ran care(String command, Object... more) {
    List<Object> arguments =
        Stream.concat(Stream.of(command, "--store", store), Stream.of(more)).toList();
    return Program.run(arguments.toArray());
  }

  @Test
  void a_withdrawn_delivery_counts_nowhere_until_that_is_undone() {
    String sha = sha("Norra-2.csv");
    Ran withdrawn = care("withdraw", "--demo-key", "--delivery", sha.substring(0, 10));
    assertThat(withdrawn.exitCode()).as(withdrawn.said()).isZero();
    assertThat(Program.contentHash(store)).isEqualTo(first);

    assertThat(published()).as("delivered again").isEqualTo(first);

    assertThat(care("withdraw", "--demo-key", "--undo", "--delivery", sha).exitCode()).isZero();
    assertThat(Program.contentHash(store)).isEqualTo(second);
  }

  @Test
  void a_fingerprint_of_no_delivery_or_of_too_few_digits_is_wrong_use() {
    for (String delivery : List.of("0123456789", sha("Norra-2.csv").substring(0, 7))) {
      Ran ran = care("withdraw", "--demo-key", "--delivery", delivery);
      assertThat(ran.exitCode()).isEqualTo(2);
      assertThat(ran.err()).contains("as in the table deliveries");
    }
  }

  @Test
  void each_number_is_explained_by_the_release_before() {
    Ran ran = care("diff", "--pupils");
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    // The window came again with one pupil of four, which takes the other three back.
    assertThat(ran.out())
        .contains("2021-22/any-term/all/pupils: 8 -> 5: -3 correction")
        .contains("2021-22/any-term/Farsta/pupils: 4 -> 1: -3 correction")
        .doesNotContain("Bromma");
    assertThat(ran.out().lines().filter(line -> line.contains("high absence ->"))).hasSize(1);
    assertThat(ran.out().lines().filter(line -> line.contains("-> high absence"))).hasSize(1);
    assertThat(care("diff", "--pupils", "--most", 1).out()).containsPattern("and [1-9]+ more");
  }

  @Test
  void the_status_names_the_schools_that_have_not_delivered_and_how_the_last_run_ended() {
    Ran ran = care("status");
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    assertThat(ran.out())
        .contains("last exit: 0", "data until: 2022-06-10", "held files: 0")
        .contains("schools without attendance of the last 7 days: 0");
    assertThat(care("status", "--stale-after", 1).exitCode()).isZero();
    Ran stale = care("status", "--stale-after", 0);
    assertThat(stale.exitCode()).isEqualTo(60);
    assertThat(stale.err()).contains("No run has succeeded in the last 0 hours");
  }

  @Test
  @Tag("D3")
  void metrics_are_replaced_whole_and_a_missing_folder_fails_no_run() throws IOException {
    Path metrics = Files.createDirectory(temp.resolve("metrics"));
    Files.writeString(metrics.resolve("rollcall.prom"), "rollcall_half_writ");
    assertThat(Program.runSynthetic(inbox, store, "--metrics-dir", metrics).exitCode()).isZero();
    String text = Files.readString(metrics.resolve("rollcall.prom"));
    assertThat(text)
        .contains("# TYPE rollcall_last_run_exit_code gauge\nrollcall_last_run_exit_code 0\n")
        .contains("rollcall_held_files 0\n", "rollcall_last_success_timestamp_seconds 1")
        .doesNotContain("half");

    Ran missing = Program.runSynthetic(inbox, store, "--metrics-dir", temp.resolve("none"));
    assertThat(missing.exitCode()).isZero();
    assertThat(missing.err()).contains("how the run ended could not be written down");
  }

  @Test
  void a_failed_run_is_told_with_its_cause_and_the_last_success() throws IOException {
    Files.writeString(inbox.resolve("bad.csv"), "a,b\n1,2\n");
    assertThat(Program.runSynthetic(inbox, store, "--strict").exitCode()).isEqualTo(20);
    Ran ran = care("status");
    assertThat(ran.out()).contains("last exit: 20", "last error: ", "last success: 20");
  }

  @Test
  void a_flag_is_explained_from_the_delivered_lines_on_and_the_use_is_logged() throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("skola-001-elev-1\n".getBytes(StandardCharsets.UTF_8)));
    Ran ran;
    try {
      ran = care("explain", "--demo-key", "--pupil", "-", "--term", "2021-22/VT");
    } finally {
      System.setIn(before);
    }
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    assertThat(ran.out())
        .contains(
            "Norra.csv line 3, 2022-01-10 to 2022-06-10, school skola-001: 30000, -, 5000, 100, 0  superseded")
        .contains(
            "Norra-2.csv line 2, 2022-01-10 to 2022-06-10, school skola-001: 30000, -, 15000, 0, 0  counts")
        .contains("100 x 15000 >= 50 x 30000 (1500000 >= 1500000): true", "band >=50")
        .doesNotContain("elev");
    assertThat(Files.readString(store.resolve("access.log")))
        .contains("\"command\":\"explain\"", "\"term\":\"2021-22/VT\"")
        .doesNotContain("elev");

    Ran unknown = care("explain", "--demo-key", "--pupil", "nobody", "--term", "2021-22/VT");
    assertThat(unknown.exitCode()).isEqualTo(2);
  }

  @Test
  void the_releases_are_listed_with_the_current_one() {
    Ran ran = care("releases");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().lines()).hasSize(3);
    assertThat(ran.out().lines().toList().get(2)).contains(second.substring(0, 12), "current");
  }

  @Test
  @Tag("A8")
  void a_flipped_bit_of_a_table_is_found_and_repair_goes_back_to_the_release_before()
      throws IOException {
    Ran whole = care("verify", "--demo-key");
    assertThat(whole.exitCode()).as(whole.said()).isZero();
    flip(someTable());

    Ran damaged = care("verify", "--demo-key");
    assertThat(damaged.exitCode()).isEqualTo(50);
    assertThat(damaged.out()).contains("cohort_trend", "other bytes than when it was published");

    assertThat(care("repair").exitCode()).isZero();
    assertThat(Program.contentHash(store)).isEqualTo(first);
    assertThat(care("verify", "--demo-key").exitCode()).isZero();
    assertThat(published())
        .as("the delivery of the lost night is taken in again")
        .isEqualTo(second);
  }

  private Path someTable() throws IOException {
    try (Stream<Path> files = Files.list(Program.release(store).resolve("tables/cohort_trend"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void a_changed_or_missing_delivery_is_found() throws IOException {
    flip(store.resolve("raw").resolve(sha("Norra-2.csv")));
    Files.delete(store.resolve("raw").resolve(sha("terms.csv")));
    Ran damaged = care("verify", "--demo-key");
    assertThat(damaged.exitCode()).isEqualTo(50);
    assertThat(damaged.out()).contains("raw/" + sha("Norra-2.csv"), "raw/" + sha("terms.csv"));
  }

  @Test
  @Tag("A9")
  void a_lost_or_cut_ledger_comes_back_from_the_release_and_nothing_is_taken_in_twice()
      throws IOException {
    Path ledger = store.resolve("ledger/deliveries.jsonl");
    List<String> before = Files.readAllLines(ledger);
    Files.delete(ledger);
    assertThat(published()).isEqualTo(second);
    assertThat(Files.readAllLines(ledger)).isEqualTo(before);

    Files.write(ledger, before.subList(0, before.size() - 1));
    assertThat(care("verify", "--demo-key").exitCode()).isEqualTo(50);
    assertThat(published()).isEqualTo(second);
    assertThat(Files.readAllLines(ledger)).isEqualTo(before);
  }

  @Test
  @Tag("D4")
  void each_release_can_be_made_again_from_its_deliveries() throws IOException {
    for (String id : Store.openExisting(store).releaseIds()) {
      Ran ran = care("replay", "--demo-key", "--release", id);
      assertThat(ran.exitCode()).as(ran.said()).isZero();
      assertThat(ran.out()).contains(id + " made again from its deliveries: equal");
    }
    Files.delete(store.resolve("raw").resolve(sha("Norra-2.csv")));
    assertThat(care("replay", "--demo-key").exitCode()).isEqualTo(50);
  }

  @Test
  void old_releases_are_removed_and_the_current_one_stays() {
    Ran ran = care("prune", "--keep", "1", "--keep-months", "0");
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    assertThat(ran.out()).contains("removed r000001-").contains("1 releases in the store");
    assertThat(Program.contentHash(store)).isEqualTo(second);
    assertThat(care("verify", "--demo-key").exitCode()).isZero();
  }
}
