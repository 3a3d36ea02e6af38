package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;
import rollcall.publish.FigureFile;
import rollcall.table.Col;
import rollcall.table.PupilTables;

/**
 * Files that contradict each other, and records, reach from one term into another: what was settled
 * then must not stand where it no longer holds.
 */
final class TiedTermsTest {
  private static final String DAYS =
      "pupil_id,school_unit_code,date,scheduled_minutes,valid_absence_minutes,invalid_absence_minutes";

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
