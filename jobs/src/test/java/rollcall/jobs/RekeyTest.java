package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.CrashPoint;
import rollcall.ingest.PupilKey;
import rollcall.jobs.Program.Ran;
import rollcall.publish.FigureFile;
import rollcall.publish.Store;
import rollcall.table.FigureTables;

/** A store that gets another key: the same figures, other pseudonyms, nothing of the old key. */
final class RekeyTest {
  private static final String PUPIL = "skola-001-elev-1";

  @TempDir Path temp;
  private SmallInbox inbox;
  private Path store;
  private Path key;

  @BeforeEach
  void a_night() {
    inbox = SmallInbox.in(temp.resolve("inbox"));
    store = temp.resolve("store");
    key = temp.resolve("store.key");
    assertNight();
  }

  private void assertNight() {
    Ran ran = Program.run("run", "--inbox", inbox.folder(), "--store", store);
    assertThat(ran.exitCode()).as(ran.said()).isZero();
  }

  private List<Row> trend() {
    return FigureFile.read(Program.release(store), FigureTables.COHORT_TREND);
  }

  private List<Row> published(List<String> pseudonyms) {
    return new StoreBytes(store, temp).published(pseudonyms);
  }

  @Test
  void figures_stay_and_every_pseudonym_is_another() throws IOException {
    List<String> old = PupilKey.read(key).pseudonyms(PUPIL);
    List<Row> before = trend();
    assertThat(published(old)).isNotEmpty();

    Ran ran = Program.run("rekey", "--store", store);

    assertThat(ran.exitCode()).as(ran.said()).isZero();
    assertThat(trend()).isEqualTo(before);
    assertThat(published(old)).isEmpty();
    assertThat(PupilKey.read(key).pseudonyms(PUPIL)).isNotEqualTo(old);
    assertThat(published(PupilKey.read(key).pseudonyms(PUPIL))).isNotEmpty();
    assertThat(Store.openExisting(store).releaseIds()).hasSize(1);
    assertThat(Program.run("verify", "--store", store).exitCode()).isZero();
    assertThat(Program.run("replay", "--store", store).exitCode()).isZero();
    Path release = Program.release(store);
    assertNight();
    assertThat(Program.release(store)).isEqualTo(release);
  }

  @Test
  void a_store_whose_key_lies_elsewhere_needs_the_new_one_named() throws IOException {
    Path elsewhere = Files.copy(key, temp.resolve("elsewhere.key"));
    Ran unnamed = Program.run("rekey", "--store", store, "--key-file", elsewhere);
    assertThat(unnamed.exitCode()).isEqualTo(2);
    assertThat(unnamed.err()).contains("--new-key-file");
    Path other = temp.resolve("other.key");
    PupilKey.generate(other);

    Ran named =
        Program.run("rekey", "--store", store, "--key-file", elsewhere, "--new-key-file", other);

    assertThat(named.exitCode()).as(named.said()).isZero();
    Ran withOld =
        Program.run("run", "--inbox", inbox.folder(), "--store", store, "--key-file", elsewhere);
    assertThat(withOld.exitCode()).isEqualTo(20);
    Ran withNew =
        Program.run("run", "--inbox", inbox.folder(), "--store", store, "--key-file", other);
    assertThat(withNew.exitCode()).as(withNew.said()).isZero();
  }

  @Test
  void a_pupil_who_was_erased_under_the_old_key_is_left_out_under_the_new_one() throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream((PUPIL + "\n").getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(Program.run("erase", "--store", store, "--pupil", "-").exitCode()).isZero();
    } finally {
      System.setIn(before);
    }
    assertThat(Program.run("rekey", "--store", store).exitCode()).isZero();

    inbox.put("again.csv", SmallInbox.PUPILS, SmallInbox.pupils("skola-001"));
    assertNight();

    assertThat(published(PupilKey.read(key).pseudonyms(PUPIL))).isEmpty();
    assertThat(published(PupilKey.read(key).pseudonyms("skola-001-elev-2"))).isNotEmpty();
  }

  @Test
  void a_renewal_that_dies_changes_nothing() throws IOException {
    String old = Program.contentHash(store);
    byte[] oldKey = Files.readAllBytes(key);
    System.setProperty(CrashPoint.FAIL, CrashPoint.REPORTED.name());
    try {
      assertThat(Program.run("rekey", "--store", store).exitCode()).isEqualTo(60);
    } finally {
      System.clearProperty(CrashPoint.FAIL);
    }
    assertThat(Files.readAllBytes(key)).isEqualTo(oldKey);
    assertNight();
    assertThat(Program.contentHash(store)).isEqualTo(old);
    assertThat(store.resolve("renewed")).doesNotExist();
    assertThat(Program.run("rekey", "--store", store).exitCode()).isZero();
  }
}
