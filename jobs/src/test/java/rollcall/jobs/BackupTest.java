package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;

/** A store that is lost, and comes back from its backup and the key that was kept apart from it. */
final class BackupTest {
  @TempDir private Path temp;
  private Path inbox;
  private Path store;
  private Path key;
  private Path backup;
  private String published;

  @BeforeEach
  void a_store_its_backup_and_its_loss() throws IOException {
    inbox = temp.resolve("inbox");
    store = temp.resolve("store");
    key = temp.resolve("store.key");
    backup = temp.resolve("backup");
    SmallInbox.in(inbox);
    assertThat(run(store).exitCode()).isZero();
    published = Program.contentHash(store);
    copy(store, backup);
    Files.move(store, temp.resolve("lost"));
  }

  private Ran run(Path at) {
    return Program.run("run", "--inbox", inbox, "--store", at);
  }

  static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Files.copy(
          path,
          to.resolve(from.relativize(path).toString()),
          StandardCopyOption.COPY_ATTRIBUTES,
          LinkOption.NOFOLLOW_LINKS);
    }
  }

  @Test
  void a_restored_store_verifies_can_be_made_again_from_its_deliveries_and_goes_on()
      throws IOException {
    copy(backup, store);
    for (String check : List.of("verify", "replay")) {
      Ran ran = Program.run(check, "--store", store);
      assertThat(ran.exitCode()).as(ran.said()).isZero();
    }
    Ran next = run(store);
    assertThat(next.out()).contains("nothing new since");
    assertThat(Program.contentHash(store)).isEqualTo(published);
  }

  @Test
  void a_store_restored_without_its_key_is_refused_and_not_given_a_new_one() throws IOException {
    copy(backup, store);
    Files.delete(key);
    Ran next = run(store);
    assertThat(next.exitCode()).as(next.said()).isEqualTo(2);
    assertThat(key).doesNotExist();
  }

  @Test
  void a_restored_store_in_which_a_byte_of_a_delivery_changed_is_found_damaged()
      throws IOException {
    copy(backup, store);
    Path delivery;
    try (Stream<Path> kept = Files.list(store.resolve("raw"))) {
      delivery = kept.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(delivery);
    bytes[bytes.length / 2] ^= 1;
    Files.write(delivery, bytes);
    Ran verified = Program.run("verify", "--store", store);
    assertThat(verified.exitCode()).as(verified.said()).isEqualTo(50);
  }
}
