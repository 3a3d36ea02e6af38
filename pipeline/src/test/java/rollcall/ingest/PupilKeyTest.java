package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.fault.UserError;

class PupilKeyTest {
  @TempDir Path folder;

  private Path keyFile(int bytes, String mode) throws IOException {
    Path file = Files.write(folder.resolve("key"), new byte[bytes]);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private static void refused(ThrowingCallable reading, String reason) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(UserError.class, error -> assertThat(error.exitCode()).isEqualTo(2))
        .hasMessageContaining(reason);
  }

  @Test
  void a_new_key_is_kept_in_a_file_that_only_its_owner_can_read() throws IOException {
    Path file = folder.resolve("new.key");
    PupilKey key = PupilKey.generate(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("r--------");
    assertThat(PupilKey.read(file).id()).isEqualTo(key.id());
  }

  @Test
  void a_key_file_is_never_replaced() {
    Path file = folder.resolve("new.key");
    PupilKey.generate(file);
    refused(() -> PupilKey.generate(file), "cannot be made");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-rw----", "rwx------", "r--r-----"})
  void a_key_file_that_others_may_read_is_refused(String mode) throws IOException {
    Path file = keyFile(32, mode);
    refused(() -> PupilKey.read(file), "chmod 0400");
  }

  @Test
  void a_key_of_31_bytes_is_too_short() throws IOException {
    Path file = keyFile(31, "rw-------");
    refused(() -> PupilKey.read(file), "is too short (bytes: 31)");
  }

  @Test
  void a_missing_key_file_is_named() {
    refused(() -> PupilKey.read(folder.resolve("nowhere")), "nowhere does not exist");
  }

  @Test
  void a_link_to_a_key_is_refused() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), keyFile(32, "r--------"));
    refused(() -> PupilKey.read(link), "no plain file");
  }

  @Test
  void hexadecimal_and_base64_text_give_the_same_key() {
    String hexadecimal = "00".repeat(32);
    String base64 = "A".repeat(43) + "=";
    assertThat(PupilKey.ofText(hexadecimal).id()).isEqualTo(PupilKey.ofText(base64).id());
    refused(() -> PupilKey.ofText("not a key!"), "neither hexadecimal nor base64");
    refused(() -> PupilKey.ofText("00"), "is too short (bytes: 1)");
  }

  @Test
  void another_key_has_another_id_and_gives_other_pseudonyms() {
    byte[] other = new byte[32];
    other[31] = 1;
    assertThat(PupilKey.of(other).id()).isNotEqualTo(PupilKey.of(new byte[32]).id());
  }
}
