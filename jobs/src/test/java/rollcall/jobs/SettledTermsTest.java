package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.inbox.Delivery;
import rollcall.inbox.Ledger;
import rollcall.inbox.RawDeliveries;
import rollcall.jobs.Program.Ran;
import rollcall.publish.FigureFile;
import rollcall.publish.ReleaseLayout;
import rollcall.publish.Store;
import rollcall.table.Col;
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
  private static final String DAYS =
      "pupil_id,school_unit_code,date,scheduled_minutes,valid_absence_minutes,invalid_absence_minutes";
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

  private SmallInbox twoTerms() {
    return SmallInbox.withReferences(inbox, "Norra skolan (syntetisk)", "Södra (syntetisk)")
        .put(
            "terms.csv",
            "school_year,term,start_date,end_date",
            List.of("2021-22,HT,2021-08-17,2021-12-20", "2021-22,VT,2022-01-10,2022-06-10"));
  }

  @Test
  void files_that_contradict_each_other_in_a_settled_term_keep_their_order_in_a_new_one() {
    SmallInbox files = twoTerms();
    files.put(
        "one.csv",
        DAYS,
        List.of("elev-1,skola-001,2021-09-01,400,0,0", "elev-1,skola-001,2022-02-01,400,0,400"));
    files.put(
        "two.csv",
        DAYS,
        List.of(
            "elev-1,skola-001,2021-09-01,400,0,400",
            "elev-2,skola-001,2022-02-01,400,0,0",
            "elev-2,skola-001,2022-02-02,400,0,0"));
    night();
    files.put("more.csv", DAYS, List.of("elev-1,skola-001,2022-03-01,400,0,0"));

    assertThat(night().err()).contains("1 of 2 terms are settled");

    isWhatARebuildGives();
    assertThat(scheduled("elev-1", "VT")).isEqualTo(400);
  }

  @Test
  void a_correction_after_which_files_no_longer_contradict_each_other_makes_all_terms_anew() {
    files_that_contradict_each_other_in_a_settled_term_keep_their_order_in_a_new_one();
    SmallInbox files = twoTerms();
    files.put("correction.csv", DAYS, List.of("elev-1,skola-001,2021-09-01,400,0,100"));

    assertThat(night().err()).contains("all is read");

    isWhatARebuildGives();
    assertThat(scheduled("elev-1", "VT")).isEqualTo(800);
  }

  @Test
  void a_record_that_moves_into_another_term_leaves_the_settled_one() {
    SmallInbox files = twoTerms();
    String header = "record_id," + DAYS;
    files.put(
        "one.csv",
        header,
        List.of(
            "r1,elev-1,skola-001,2021-09-01,400,0,0", "r2,elev-1,skola-001,2021-09-02,400,0,0"));
    files.put("rules.json", "{\"replaces\": \"record\"}".getBytes());
    Path rules = files.folder().resolve("rules.json");
    moveOut(rules);
    night("--rules", temp.resolve("rules.json"));
    files.put("two.csv", header, List.of("r1,elev-1,skola-001,2022-02-01,400,0,0"));

    night("--rules", temp.resolve("rules.json"));

    isWhatARebuildGives();
    assertThat(scheduled("elev-1", "HT")).isEqualTo(400);
    assertThat(scheduled("elev-1", "VT")).isEqualTo(400);
  }

  private void moveOut(Path file) {
    try {
      Files.move(file, temp.resolve(file.getFileName()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private long scheduled(String id, String term) {
    String pupil = Keys.demo().pseudonyms(id).get(0);
    return FigureFile.rowsOf(Program.release(store), PupilTables.PUPIL_TERM, pupil).stream()
        .filter(row -> row.<String>getAs(Col.TERM).equals(term))
        .mapToLong((Row row) -> row.<Long>getAs(Col.SCHEDULED_MINUTES))
        .sum();
  }
}
