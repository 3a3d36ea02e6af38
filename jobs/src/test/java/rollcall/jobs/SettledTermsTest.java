package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.inbox.Delivery;
import rollcall.inbox.Ledger;
import rollcall.inbox.RawDeliveries;
import rollcall.jobs.Program.Ran;
import rollcall.publish.ReleaseLayout;
import rollcall.publish.Store;
import rollcall.table.PupilTables;
import rollcall.table.SettledTables;
import rollcall.table.Table;

/**
 * A night reads what is new and the terms that it touches; the other terms stand as the release
 * before settled them. Whatever is left out, the numbers are those of a rebuild.
 */
final class SettledTermsTest {
  private static final Path SAMPLE = SampleRun.INBOX;
  private static final String LAST = "attendance-days-2021-22-VT.csv";
  private static final LocalDate LAST_YEAR = LocalDate.of(2021, 7, 1);

  @TempDir Path temp;
  private Path inbox;
  private Path store;

  @BeforeEach
  void folders() {
    inbox = temp.resolve("inbox");
    store = temp.resolve("store");
  }

  private Ran night(Object... more) {
    Ran ran = Program.runSynthetic(inbox, store, more);
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    return ran;
  }

  private void isWhatARebuildGives() {
    Ran replayed = Program.run("replay", "--store", store, "--demo-key");
    assertThat(replayed.exitCode()).as(replayed.said()).isZero();
  }

  private void deliverSampleWithoutItsLastFile() throws IOException {
    Files.createDirectories(inbox);
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path file : files.filter(f -> !f.endsWith(LAST)).toList()) {
        Files.copy(file, inbox.resolve(file.getFileName()));
      }
    }
  }

  private void deliverTheLastFile() throws IOException {
    Files.copy(SAMPLE.resolve(LAST), inbox.resolve(LAST));
  }

  /** Removes all that is kept of attendance before the last school year, parsed or not. */
  private long forgetEarlierYears() throws IOException {
    Store opened = Store.openExisting(store);
    long forgotten = 0;
    for (Delivery d : Ledger.read(opened.ledger()).deliveries()) {
      boolean earlier = d.dates().last() != null && d.dates().last().isBefore(LAST_YEAR);
      if (d.kind().equals("attendance") && earlier) {
        Files.delete(opened.curated().resolve(d.curatedFile()));
        forgotten++;
        try (Stream<Path> kept = Files.list(opened.raw())) {
          for (Path file :
              kept.filter(f -> RawDeliveries.delivery(f).equals(d.sha256())).toList()) {
            Files.delete(file);
          }
        }
      }
    }
    return forgotten;
  }

  private static List<Path> files(Path release, Table table, String part) throws IOException {
    try (Stream<Path> all = Files.walk(ReleaseLayout.folder(release, table).resolve(part))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void a_night_opens_no_file_of_a_year_that_it_does_not_touch() throws IOException {
    deliverSampleWithoutItsLastFile();
    night();
    Path whole = temp.resolve("whole");
    copy(store, whole);
    deliverTheLastFile();
    assertThat(night().err()).contains("9 of 10 terms are settled");
    isWhatARebuildGives();
    String expected = Program.contentHash(store);

    store = whole;
    assertThat(forgetEarlierYears()).isGreaterThanOrEqualTo(8);
    night();

    assertThat(Program.contentHash(store)).isEqualTo(expected);
  }

  @Test
  void parts_that_did_not_change_are_links_under_names_of_their_own() throws IOException {
    deliverSampleWithoutItsLastFile();
    night();
    Path before = Program.release(store);
    deliverTheLastFile();
    night();
    Path after = Program.release(store);

    String old = "school_year=2018-19/term=HT";
    for (Table table : List.of(PupilTables.PUPIL_TERM, SettledTables.SETTLED_TERM)) {
      List<Path> was = files(before, table, old);
      List<Path> is = files(after, table, old);
      assertThat(is).hasSameSizeAs(was).isNotEmpty();
      for (int i = 0; i < is.size(); i++) {
        assertThat(Files.isSameFile(was.get(i), is.get(i))).isTrue();
        assertThat(is.get(i).getFileName().toString())
            .contains(after.getFileName().toString())
            .isNotEqualTo(was.get(i).getFileName().toString());
      }
      String touched = "school_year=2021-22/term=VT";
      assertThat(
              Files.isSameFile(
                  files(before, table, touched).get(0), files(after, table, touched).get(0)))
          .isFalse();
    }
  }

  @Test
  void a_part_that_was_damaged_since_is_made_anew() throws IOException {
    deliverSampleWithoutItsLastFile();
    night();
    Path release = Program.release(store);
    for (Table table : List.of(PupilTables.PUPIL_TERM, SettledTables.SETTLED_TERM)) {
      Path file = files(release, table, "school_year=2018-19/term=HT").get(0);
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
    deliverTheLastFile();

    assertThat(night().err()).contains("8 of 10 terms are settled");

    isWhatARebuildGives();
    Ran verified = Program.run("verify", "--store", store, "--current", "--demo-key");
    assertThat(verified.exitCode()).as(verified.said()).isZero();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(
            path,
            to.resolve(from.relativize(path)),
            java.nio.file.LinkOption.NOFOLLOW_LINKS,
            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
