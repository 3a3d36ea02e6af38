package rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.UserError;

class StoreTest {
  @TempDir Path temp;

  @Test
  void a_new_store_has_its_folders_and_no_release() throws IOException {
    Store store = Store.open(temp.resolve("deep/store"));

    assertThat(store.current()).isEmpty();
    assertThat(names(store.folder()))
        .containsExactly("curated", "ledger", "raw", "releases", "work");
  }

  @Test
  void an_empty_folder_becomes_a_store_and_a_folder_of_other_things_is_left_alone()
      throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    Files.setPosixFilePermissions(empty, PosixFilePermissions.fromString("rwxr-xr-x"));
    Store.open(empty);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(empty)))
        .isEqualTo("rwx------");

    Path home = Files.createDirectory(temp.resolve("home"));
    Files.writeString(home.resolve("letter.txt"), "dear");
    assertThat(refusal(home)).hasMessageContaining("is not empty and is no store");
    assertThat(names(home)).containsExactly("letter.txt");
  }

  @Test
  @Tag("A11")
  void a_store_that_others_can_look_into_is_refused() throws IOException {
    Path store = Store.open(temp.resolve("store")).folder();
    Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rwxr-x---"));

    assertThat(refusal(store)).hasMessageContaining("rwxr-x---").hasMessageContaining("chmod 700");
  }

  @Test
  @Tag("A11")
  void a_store_where_every_user_may_rename_it_is_refused_unless_the_folder_is_sticky()
      throws IOException {
    Path open = Files.createDirectory(temp.resolve("open"));
    Files.setAttribute(open, "unix:mode", 0777);
    assertThat(refusal(open.resolve("store"))).hasMessageContaining("every user may rename");
    assertThat(names(open)).isEmpty();

    Files.setAttribute(open, "unix:mode", 01777);
    assertThat(Store.open(open.resolve("store")).current()).isEmpty();
  }

  @Test
  @Tag("A11")
  void a_folder_of_another_user_is_refused() throws IOException {
    Path foreign = Path.of("/");
    if (new UnixSystem().getUid() == 0) {
      foreign = Files.createDirectory(temp.resolve("foreign"));
      Files.setAttribute(foreign, "unix:uid", 65534);
    }
    Path folder = foreign;
    assertThatThrownBy(() -> StoreGuard.checkOwner(folder)).hasMessageContaining("belongs to user");
  }

  @Test
  void a_command_that_reads_makes_no_store() {
    Path store = temp.resolve("store");

    assertThatThrownBy(() -> Store.openExisting(store)).hasMessageContaining("There is no store");
    assertThat(store).doesNotExist();
  }

  @Test
  @Tag("A2")
  void a_second_lock_fails_with_exit_code_30_in_this_process_and_in_another() throws Exception {
    Store store = Store.open(temp.resolve("store"));
    try (StoreLock lock = store.lock()) {
      assertThat(lock.store()).isSameAs(store);
      assertThat(catchThrowableOfType(UserError.class, store::lock).exitCode()).isEqualTo(30);
      assertThat(firstLine(StoreChild.start("hold", store.folder()))).isEqualTo("30");
    }
    store.lock().close();
  }

  @Test
  @Tag("A3")
  void the_lock_of_a_killed_run_is_free_and_what_it_left_is_swept() throws Exception {
    Store store = Store.open(temp.resolve("store"));
    Process holder = StoreChild.start("hold", store.folder());
    assertThat(firstLine(holder)).isEqualTo(StoreChild.HELD);
    assertThat(catchThrowableOfType(UserError.class, store::lock).exitCode()).isEqualTo(30);
    holder.destroyForcibly().waitFor();
    Files.createDirectories(store.releases().resolve(".tmp-r000001-0badcafe/tables/pupil_term"));
    Files.createSymbolicLink(
        store.folder().resolve(".current-r000001-0badcafe"), Path.of("releases/r000001-0badcafe"));
    assertThat(names(store.work())).containsExactly("spill");

    store.lock().close();

    assertThat(names(store.work())).isEmpty();
    assertThat(names(store.releases())).isEmpty();
    assertThat(names(store.folder()))
        .containsExactly("LOCK", "curated", "ledger", "raw", "releases", "work");
  }

  @Test
  @Tag("A11")
  void every_path_of_a_store_is_private_under_umask_000() throws Exception {
    Path folder = temp.resolve("store");
    Path release = Path.of(firstLine(StoreChild.start("publish", folder)));

    assertThat(release).isDirectory();
    for (Path path : PrivateFiles.below(folder)) {
      String mode =
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
      if (!Files.isSymbolicLink(path)) {
        assertThat(mode)
            .as(path.toString())
            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
      }
    }
  }

  private static UserError refusal(Path folder) {
    UserError refusal = catchThrowableOfType(UserError.class, () -> Store.open(folder));
    assertThat(refusal.exitCode()).isEqualTo(2);
    return refusal;
  }

  private static String firstLine(Process child) throws IOException {
    BufferedReader out = child.inputReader();
    return out.readLine();
  }

  private static List<String> names(Path folder) throws IOException {
    return PrivateFiles.in(folder).stream().map(path -> path.getFileName().toString()).toList();
  }
}
