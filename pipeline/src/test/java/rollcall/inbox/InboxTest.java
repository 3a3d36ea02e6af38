package rollcall.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  @Tag("B14")
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

  @Tag("B15")
  @ParameterizedTest
  @CsvSource({
    "'a\nb.csv', a?b.csv",
    "'a\u202egpj.csv', a?gpj.csv",
    "%2e%2e%2fx.csv, %2e%2e%2fx.csv",
    "'..csv', ",
    "CON.csv, CON.csv",
    "'a\\b.csv', 'a\\b.csv'",
    "19850709-9805.csv, 99999999-9999.csv",
    "elev 850709-9805 ht.csv, elev 999999-9999 ht.csv",
    "198507099805.csv, 999999999999.csv",
    "närvaro 20220620-0316.csv, närvaro 20220620-0316.csv",
  })
  void a_name_tells_no_person_and_spoils_no_line(String name, String shown) throws IOException {
    file(name.replace("\\n", "\n"), "abc");
    assertThat(find(inbox))
        .extracting(InboxFile::name)
        .isEqualTo(shown == null ? List.of() : List.of(shown));
  }

  @Tag("B15")
  @Test
  void a_name_of_255_letters_is_found() throws IOException {
    String name = "x".repeat(251) + ".csv";
    file(name, "abc");
    assertThat(find(inbox)).extracting(InboxFile::name).containsExactly(name);
  }

  @Tag("B14")
  @Test
  void a_folder_that_is_exchanged_for_a_link_while_it_is_looked_at_gives_nothing_from_outside()
      throws Exception {
    Path outside = Files.createTempDirectory("outside");
    Files.writeString(outside.resolve("a.csv"), "outside");
    file("below/a.csv", "inside");
    Path below = inbox.resolve("below");
    Path away = inbox.resolve(".away");
    AtomicBoolean ended = new AtomicBoolean();
    Thread swapping = new Thread(() -> swap(below, away, outside, ended));
    swapping.start();
    Set<String> read = new TreeSet<>();
    for (int i = 0; i < 2_000; i++) {
      try {
        find(inbox).forEach(found -> read.add(found.sha256()));
      } catch (UserError gone) {
        assertThat(gone.exitCode()).isEqualTo(2);
      }
    }
    ended.set(true);
    swapping.join();
    assertThat(read)
        .doesNotContain(Fingerprints.ofText("outside"))
        .isSubsetOf(Fingerprints.ofText("inside"), Fingerprints.ofText("below/a.csv"));
  }

  private static void swap(Path below, Path away, Path outside, AtomicBoolean ended) {
    try {
      while (!ended.get()) {
        Files.move(below, away);
        Files.createSymbolicLink(below, outside);
        Files.delete(below);
        Files.move(away, below);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Tag("B1")
  @Test
  void a_packed_file_has_the_fingerprint_of_its_content_and_a_cut_one_its_own() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("abc".getBytes(StandardCharsets.US_ASCII));
    }
    Files.write(inbox.resolve("a.csv.gz"), packed.toByteArray());
    Files.write(inbox.resolve("b.csv.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 1));
    assertThat(find(inbox).get(0).sha256()).isEqualTo(SHA256_OF_ABC);
    assertThat(find(inbox).get(1).sha256()).isNotEqualTo(SHA256_OF_ABC);
  }
}
