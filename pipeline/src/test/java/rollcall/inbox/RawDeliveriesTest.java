package rollcall.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.UserError;

class RawDeliveriesTest {
  private static final byte[] KEY =
      "a key of thirty-two or more bytes".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHER_KEY =
      "another key of more than 32 bytes".getBytes(StandardCharsets.UTF_8);
  private static final String TEXT = "pupil_id\nlocal-canary-4711\n".repeat(2_000);

  @TempDir Path temp;
  private Path folder;
  private RawDeliveries raw;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(temp.toRealPath().resolve("raw"));
    raw = new RawDeliveries(folder, KEY);
  }

  private InboxFile file(String name, byte[] bytes) throws IOException {
    Path path = Files.write(temp.toRealPath().resolve(name), bytes);
    Instant modified = Files.getLastModifiedTime(path).toInstant();
    String sha = Fingerprints.none().of(path, bytes.length, modified);
    return new InboxFile(path, name, bytes.length, modified, sha);
  }

  @Test
  void what_was_delivered_comes_back_byte_for_byte() throws IOException {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    InboxFile file = file("a.csv", bytes);
    raw.keep(List.of(file));
    InboxFile back =
        raw.restore(
            file.sha256(), "north/a.csv", Files.createDirectory(temp.toRealPath().resolve("to")));
    assertThat(Files.readAllBytes(back.path())).isEqualTo(bytes);
    assertThat(back.sha256()).isEqualTo(file.sha256());
    assertThat(back.name()).isEqualTo("north/a.csv");
  }

  @Test
  void a_packed_delivery_comes_back_packed() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(TEXT.getBytes(StandardCharsets.UTF_8));
    }
    InboxFile file = file("a.csv.gz", packed.toByteArray());
    raw.keep(List.of(file));
    InboxFile back =
        raw.restore(
            file.sha256(), "a.csv.gz", Files.createDirectory(temp.toRealPath().resolve("to")));
    assertThat(Files.readAllBytes(back.path())).isEqualTo(packed.toByteArray());
  }

  @Test
  void no_byte_of_it_can_be_read_without_the_key() throws IOException {
    InboxFile file = file("a.csv", TEXT.getBytes(StandardCharsets.UTF_8));
    raw.keep(List.of(file));
    Path kept = folder.resolve(file.sha256());
    assertThat(Files.readString(kept, StandardCharsets.ISO_8859_1))
        .doesNotContain("canary", "pupil");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
    assertThat(raw.isUnreadable(file.sha256())).isFalse();
    assertThat(new RawDeliveries(folder, OTHER_KEY).isUnreadable(file.sha256())).isTrue();
  }

  @Test
  void a_changed_byte_or_another_name_is_damage() throws IOException {
    InboxFile file = file("a.csv", TEXT.getBytes(StandardCharsets.UTF_8));
    raw.keep(List.of(file));
    Path kept = folder.resolve(file.sha256());
    String otherName = "0".repeat(64);
    Files.copy(kept, folder.resolve(otherName));
    assertThat(raw.isUnreadable(otherName)).isTrue();

    byte[] bytes = Files.readAllBytes(kept);
    bytes[bytes.length / 2] ^= 1;
    Files.write(kept, bytes);
    Path to = Files.createDirectory(temp.toRealPath().resolve("to"));
    UserError error =
        catchThrowableOfType(UserError.class, () -> raw.restore(file.sha256(), "a.csv", to));
    assertThat(error.exitCode()).isEqualTo(50);
  }

  @Test
  void a_name_that_leads_out_of_the_folder_is_refused() throws IOException {
    InboxFile file = file("a.csv", TEXT.getBytes(StandardCharsets.UTF_8));
    raw.keep(List.of(file));
    Path to = Files.createDirectory(temp.toRealPath().resolve("to"));
    assertThat(
            catchThrowableOfType(
                IllegalArgumentException.class, () -> raw.restore(file.sha256(), "../a.csv", to)))
        .isNotNull();
  }

  @Test
  void what_is_forgotten_is_gone() throws IOException {
    InboxFile file = file("a.csv", TEXT.getBytes(StandardCharsets.UTF_8));
    raw.keep(List.of(file));
    raw.forget(file.sha256());
    assertThat(raw.has(file.sha256())).isFalse();
  }
}
