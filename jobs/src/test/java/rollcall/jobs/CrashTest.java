package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.fault.CrashPoint;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.Ledger;
import rollcall.jobs.Program.Ran;
import rollcall.publish.ReleaseCheck;
import rollcall.publish.Store;

/**
 * A second night that ends at each named point: what readers see, and what the third night does.
 */
final class CrashTest {
  @TempDir private static Path temp;

  private static Path first;
  private static Path inbox;
  private static String before;
  private static String after;
  private static List<String> accepted;

  @BeforeAll
  static void two_nights_undisturbed() throws IOException {
    first = temp.resolve("first");
    inbox = temp.resolve("inbox");
    SmallInbox files = SmallInbox.in(inbox);
    assertThat(Program.runSynthetic(inbox, first).exitCode()).isZero();
    before = Program.contentHash(first);
    files.put(
        "Norra-2.csv",
        SmallInbox.WINDOWS,
        List.of("skola-001-elev-1,skola-001,2022-01-10,2022-06-10,30000,15000,0"));
    Path undisturbed = copy("undisturbed");
    assertThat(Program.runSynthetic(inbox, undisturbed).exitCode()).isZero();
    after = Program.contentHash(undisturbed);
    accepted = accepted(undisturbed);
    assertThat(after).isNotEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(CrashPoint.class)
  @Tag("A1")
  void a_run_that_is_killed_leaves_one_whole_release_and_the_next_one_needs_no_hand(CrashPoint at)
      throws Exception {
    Path store = copy("killed-" + at);
    Path rest = copyOf(inbox, temp.resolve("inbox-" + at));
    Path folder = Files.createDirectory(temp.resolve("program-" + at));
    Ran killed =
        Installed.in(folder)
            .run(
                Map.of("ROLLCALL_JAVA_OPTS", "-D" + CrashPoint.CRASH + "=" + at),
                "run",
                "--inbox",
                rest.toString(),
                "--store",
                store.toString(),
                "--demo-key");
    assertThat(killed.exitCode()).as(killed.said()).isEqualTo(137);
    assertWhole(store);
    if (at.compareTo(CrashPoint.MOVED) >= 0) {
      // From here on the delivery is in the store, and the inbox may be emptied.
      Files.delete(rest.resolve("Norra-2.csv"));
    }
    assertEndsAsUndisturbed(rest, store);
  }

  @ParameterizedTest
  @EnumSource(CrashPoint.class)
  @Tag("A5")
  @Tag("A6")
  void a_full_disk_ends_with_60_and_the_next_run_is_clean(CrashPoint at) throws IOException {
    Path store = copy("full-" + at);
    System.setProperty(CrashPoint.FAIL, at.name());
    try {
      Ran ran = Program.runSynthetic(inbox, store);
      assertThat(ran.exitCode()).as(ran.said()).isEqualTo(60);
      assertThat(ran.err()).contains("No space left").doesNotContain("\tat ");
    } finally {
      System.clearProperty(CrashPoint.FAIL);
    }
    assertWhole(store);
    assertEndsAsUndisturbed(inbox, store);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5})
  @Tag("A12")
  void a_stop_from_outside_ends_within_10_seconds_with_143(int seconds) throws Exception {
    Path store = copy("stopped-" + seconds);
    Path folder = Files.createDirectory(temp.resolve("stopped-program-" + seconds));
    String[] run = {
      "run", "--inbox", inbox.toString(), "--store", store.toString(), "--demo-key", "--json"
    };
    Process process = Installed.in(folder).start(Map.of(), run);
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.destroy();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(143);
    }
    assertWhole(store);
    assertEndsAsUndisturbed(inbox, store);
  }

  private static void assertWhole(Path store) {
    assertThat(ReleaseCheck.problems(Program.release(store))).isEmpty();
    assertThat(Program.contentHash(store)).isIn(before, after);
  }

  private static void assertEndsAsUndisturbed(Path files, Path store) throws IOException {
    Ran next = Program.runSynthetic(files, store);
    assertThat(next.exitCode()).as(next.said()).isZero();
    assertThat(Program.contentHash(store)).isEqualTo(after);
    assertThat(accepted(store)).isEqualTo(accepted);
    try (Stream<Path> left = Files.list(store.resolve("releases"))) {
      assertThat(left.map(path -> path.getFileName().toString())).noneMatch(n -> n.startsWith("."));
    }
  }

  private static List<String> accepted(Path store) {
    return Ledger.read(Store.openExisting(store).ledger()).deliveries().stream()
        .filter(d -> d.status() == DeliveryStatus.ACCEPTED)
        .map(d -> d.no() + " " + d.sha256() + " " + d.rowsIn())
        .toList();
  }

  private static Path copy(String name) throws IOException {
    return copyOf(first, temp.resolve(name));
  }

  private static Path copyOf(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Path target = to.resolve(from.relativize(path).toString());
      Files.copy(path, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
    }
    return to;
  }
}
