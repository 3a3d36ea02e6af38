package rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.UserError;
import rollcall.table.Col;
import rollcall.table.FigureTables;

class PointerTest {
  private static final int RELEASES = 50;
  private static final int SWAPS = 1_000;

  @TempDir Path temp;
  private Store store;
  private Path link;

  @BeforeEach
  void openStore() {
    store = Store.open(temp.resolve("store"));
    link = store.folder().resolve("current");
  }

  @Test
  void the_link_is_relative_so_that_a_store_can_be_moved() throws IOException {
    Path release = SmallReleases.publish(store, 1);
    Files.move(store.folder(), temp.resolve("moved"));

    Path moved = Store.open(temp.resolve("moved")).current().orElseThrow();
    assertThat(moved.getFileName()).isEqualTo(release.getFileName());
  }

  @Test
  @Tag("A4")
  void a_reader_sees_one_whole_release_at_each_of_1000_swaps() throws Exception {
    SmallReleases.publish(store, 0);
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Integer> reader =
        CompletableFuture.supplyAsync(
            () -> {
              int reads = 0;
              while (!done.get()) {
                readOneRelease();
                reads++;
              }
              return reads;
            });
    try (StoreLock lock = store.lock()) {
      for (int number = 1; number < RELEASES; number++) {
        SmallReleases.publish(lock, number);
      }
      List<String> ids = store.releaseIds();
      for (int swap = 0; swap < SWAPS; swap++) {
        Pointer.swap(store, ids.get(swap % RELEASES));
      }
    } finally {
      done.set(true);
    }
    assertThat(reader.get()).isPositive();
    assertThat(pupils(store.current().orElseThrow())).isEqualTo((SWAPS - 1) % RELEASES);
  }

  private void readOneRelease() {
    Path release = store.current().orElseThrow();
    String id = ReleaseManifest.read(release).id();
    assertThat(release.getFileName()).hasToString(id);
    assertThat(ReleaseId.sequence(id)).isEqualTo(pupils(release) + 1);
  }

  private static int pupils(Path release) {
    List<Row> rows = FigureFile.read(release, FigureTables.NEAR_THRESHOLD);
    return Math.toIntExact(rows.get(0).<Long>getAs(Col.PUPILS));
  }

  @Test
  @Tag("A7")
  void a_missing_link_is_damage_and_the_hint_repairs_it() throws Exception {
    SmallReleases.publish(store, 1);
    Path newest = SmallReleases.publish(store, 2);
    Files.delete(link);

    followTheHint(damage("is missing"));

    assertThat(store.current()).contains(newest);
  }

  @Test
  void a_file_in_place_of_the_link_is_damage_and_the_hint_repairs_it() throws Exception {
    Path newest = SmallReleases.publish(store, 1);
    Files.delete(link);
    Files.createFile(link);

    followTheHint(damage("is no link"));

    assertThat(store.current()).contains(newest);
  }

  @Test
  @Tag("A7")
  void a_link_that_leads_nowhere_or_out_of_the_store_is_damage() throws IOException {
    SmallReleases.publish(store, 1);
    Files.delete(link);
    Files.createSymbolicLink(link, Path.of("releases/r000009-00000000"));
    damage("r000009-00000000, which is not there");

    Files.delete(link);
    Files.createSymbolicLink(link, temp);
    damage("does not lead to a release");
  }

  @Test
  @Tag("A7")
  void a_link_to_a_release_with_a_changed_manifest_is_damage_and_the_hint_names_the_one_before()
      throws Exception {
    Path first = SmallReleases.publish(store, 1);
    Path second = SmallReleases.publish(store, 2);
    Path manifest = second.resolve(ReleaseManifest.FILE_NAME);
    Files.writeString(manifest, Files.readString(manifest).replace("0.1.0", "0.1.1"));

    followTheHint(damage("release.json is missing or changed"));

    assertThat(store.current()).contains(first);
  }

  @Test
  void a_run_does_not_start_a_new_chain_on_a_damaged_link() throws IOException {
    SmallReleases.publish(store, 1);
    SmallReleases.publish(store, 2);
    Files.delete(link);

    assertThat(catchThrowableOfType(UserError.class, store::lock).exitCode()).isEqualTo(50);
    Files.createSymbolicLink(link, Path.of("releases").resolve(store.releaseIds().get(1)));
    store.lock().close();
  }

  @Test
  void a_release_that_was_finished_but_not_announced_becomes_the_current_one() throws IOException {
    Path first = SmallReleases.publish(store, 1);
    Path second = SmallReleases.publish(store, 2);
    Pointer.swap(store, first.getFileName().toString());

    store.lock().close();
    assertThat(store.current()).contains(second);
  }

  @Test
  void a_first_release_that_was_not_announced_becomes_the_current_one() throws IOException {
    Path first = SmallReleases.publish(store, 1);
    Files.delete(link);
    assertThat(store.current()).isEmpty();

    store.lock().close();
    assertThat(store.current()).contains(first);
  }

  @Test
  void a_release_that_was_not_announced_and_is_not_whole_is_removed() throws IOException {
    Path first = SmallReleases.publish(store, 1);
    Path second = SmallReleases.publish(store, 2);
    Pointer.swap(store, first.getFileName().toString());
    Files.delete(second.resolve(DataPackage.FILE_NAME));

    store.lock().close();
    assertThat(store.current()).contains(first);
    assertThat(second).doesNotExist();
  }

  private String damage(String how) {
    UserError damage = catchThrowableOfType(UserError.class, store::current);
    assertThat(damage.exitCode()).isEqualTo(50);
    assertThat(damage).hasMessageContaining(link.toString()).hasMessageContaining(how);
    return damage.getMessage();
  }

  private void followTheHint(String message) throws Exception {
    assertThat(message).endsWith("to use it: rollcall repair --store '" + store.folder() + "'");
    store.repair();
  }

  @Test
  @Tag("A13")
  void the_newest_releases_and_the_last_of_each_month_stay() {
    try (StoreLock lock = store.lock()) {
      for (int number = 1; number <= 12; number++) {
        SmallReleases.publish(lock, number);
      }
    }
    List<String> ids = store.releaseIds();
    Retention retention = new Retention(3, 1);
    // All were published in one month, whose last release is among the newest.
    assertThat(retention.outdated(store)).isEqualTo(ids.subList(0, 9));
    try (StoreLock lock = store.lock()) {
      retention.remove(lock);
    }
    assertThat(store.releaseIds()).isEqualTo(ids.subList(9, 12));
    assertThat(store.current()).contains(store.release(ids.get(11)));
  }
}
