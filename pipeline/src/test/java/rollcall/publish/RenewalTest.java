package rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store made anew takes the place of the old one, wherever the program dies on the way. */
class RenewalTest {
  private static final List<String> FOLDERS = List.of("raw", "curated", "ledger");

  @TempDir Path temp;
  private Store store;
  private Path renewed;
  private Path key;
  private String id;

  /** Does one thing that a renewal does. */
  private interface Step {
    void take() throws IOException;
  }

  private void prepare() throws IOException {
    store = Store.open(temp.resolve("store"));
    key = Files.writeString(temp.resolve("store.key"), "old");
    SmallReleases.publish(store, 1);
    SmallReleases.publish(store, 2);
    fill(store, "old");
    try (StoreLock lock = store.lock()) {
      renewed = lock.renewal();
    }
    Store fresh = Store.open(renewed);
    id = SmallReleases.publish(fresh, 3).getFileName().toString();
    fill(fresh, "new");
    Files.writeString(renewed.resolve("erased"), "new");
  }

  private static void fill(Store store, String text) throws IOException {
    for (String folder : FOLDERS) {
      Files.writeString(store.folder().resolve(folder).resolve("one"), text);
    }
  }

  private List<Step> steps() {
    Path newKey = temp.resolve("store.key.new");
    List<Step> steps = new ArrayList<>();
    steps.add(() -> Files.writeString(newKey, "new"));
    steps.add(() -> Renewal.ready(store, newKey, key));
    for (String name : FOLDERS) {
      Path there = store.folder().resolve(name);
      steps.add(() -> PrivateFiles.rename(there, renewed.resolve("old-" + name)));
      steps.add(() -> PrivateFiles.rename(renewed.resolve(name), there));
    }
    steps.add(
        () -> PrivateFiles.rename(renewed.resolve("erased"), store.folder().resolve("erased")));
    steps.add(() -> PrivateFiles.rename(newKey, key));
    steps.add(() -> PrivateFiles.rename(renewed.resolve("releases/" + id), store.release(id)));
    steps.add(() -> Pointer.swap(store, id));
    steps.add(() -> PrivateFiles.delete(store.release(store.releaseIds().get(1))));
    steps.add(() -> Files.delete(renewed.resolve("READY")));
    return steps;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
  @Tag("A1")
  void a_renewal_that_was_ready_is_brought_to_its_end(int taken) throws IOException {
    prepare();
    for (Step step : steps().subList(0, taken)) {
      step.take();
    }

    Store.open(temp.resolve("store")).lock().close();

    assertThat(store.current()).contains(store.release(id));
    assertThat(store.releaseIds()).containsExactly(id);
    for (String folder : FOLDERS) {
      assertThat(store.folder().resolve(folder).resolve("one")).hasContent("new");
    }
    assertThat(store.folder().resolve("erased")).hasContent("new");
    assertThat(key).hasContent("new");
    assertThat(renewed).doesNotExist();
  }

  @Test
  @Tag("A1")
  void a_renewal_that_was_not_ready_is_removed() throws IOException {
    prepare();
    String before = store.current().orElseThrow().getFileName().toString();

    store.lock().close();

    assertThat(store.current()).contains(store.release(before));
    assertThat(store.folder().resolve("raw/one")).hasContent("old");
    assertThat(key).hasContent("old");
    assertThat(renewed).doesNotExist();
  }
}
