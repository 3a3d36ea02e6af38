package rollcall.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.UserError;

class InboxTest {
  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path inbox;

  private Path file(String name, String content) throws IOException {
    Path path = inbox.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, content);
  }

  private static List<InboxFile> find(Path... inboxes) {
    return Inbox.find(List.of(inboxes), Fingerprints.none());
  }

  @Test
  void files_of_all_folders_are_found_in_order_of_their_names() throws IOException {
    file("b.csv", "");
    file("Råsunda/a.csv", "abc");
    file("a.csv", "");
    assertThat(find(inbox))
        .extracting(InboxFile::name)
        .containsExactly("Råsunda/a.csv", "a.csv", "b.csv");
  }

  @Test
  void a_file_is_described_by_its_size_and_sha_256() throws IOException {
    file("a.csv", "abc");
    assertThat(find(inbox))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.size()).isEqualTo(3);
              assertThat(found.sha256()).isEqualTo(SHA256_OF_ABC);
            });
  }

  @Test
  void an_inbox_may_be_a_single_file() throws IOException {
    Path file = file("below/a.csv", "abc");
    assertThat(find(file)).extracting(InboxFile::name).containsExactly("a.csv");
  }

  @Test
  void a_file_that_two_inboxes_hold_is_found_once() throws IOException {
    file("below/a.csv", "abc");
    assertThat(find(inbox, inbox.resolve("below"))).hasSize(1);
  }

  @Test
  void links_pipes_hidden_and_checksum_files_are_passed_over() throws Exception {
    Path outside = Files.createTempFile("outside", ".csv");
    Files.createSymbolicLink(inbox.resolve("link.csv"), outside);
    Files.createSymbolicLink(inbox.resolve("folder"), outside.getParent());
    assertThat(new ProcessBuilder("mkfifo", inbox.resolve("pipe.csv").toString()).start().waitFor())
        .isZero();
    file(".hidden.csv", "abc");
    file(".git/config.csv", "abc");
    file(".a.csv.crc", "abc");
    file("a.csv.crc", "abc");
    assertThat(find(inbox)).isEmpty();
    Files.delete(outside);
  }

  @Test
  void a_missing_inbox_is_a_usage_error_that_names_it() {
    assertThatThrownBy(() -> find(inbox.resolve("nowhere")))
        .isInstanceOfSatisfying(UserError.class, error -> assertThat(error.exitCode()).isEqualTo(2))
        .hasMessageContaining("nowhere");
  }

  @Test
  void a_file_with_unchanged_path_size_and_time_is_not_read_again() throws IOException {
    Path file = file("a.csv", "abc");
    FileTime time = FileTime.from(Instant.parse("2022-01-03T10:00:00Z"));
    Files.setLastModifiedTime(file, time);
    Fingerprints first = Fingerprints.none();
    String before = Inbox.find(List.of(inbox), first).get(0).sha256();
    first.write(inbox);
    Files.writeString(file, "xyz");
    Files.setLastModifiedTime(file, time);
    Fingerprints remembered = Fingerprints.read(inbox);
    assertThat(Inbox.find(List.of(file), remembered))
        .extracting(InboxFile::sha256)
        .containsExactly(before);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2022-01-03T10:00:01Z")));
    assertThat(Inbox.find(List.of(file), remembered))
        .extracting(InboxFile::sha256)
        .doesNotContain(before);
  }
}
