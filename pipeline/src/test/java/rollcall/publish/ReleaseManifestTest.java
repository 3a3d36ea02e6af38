package rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.UserError;

class ReleaseManifestTest {
  private static final LocalDate AS_OF = LocalDate.of(2022, 6, 10);

  @TempDir Path temp;

  @Test
  void a_manifest_reads_back_as_it_was_written() throws IOException {
    Path release = SmallReleases.publish(Store.open(temp.resolve("store")), 1);
    ReleaseManifest manifest = ReleaseManifest.read(release);

    assertThat(manifest.id()).isEqualTo(release.getFileName().toString());
    assertThat(manifest.inputs().get(0).fileName()).isEqualTo("Råsunda.csv");
    assertThat(manifest.contentHash()).hasSize(64);
    Files.createDirectory(temp.resolve("copy"));
    manifest.write(temp.resolve("copy"));
    assertThat(temp.resolve("copy/release.json"))
        .hasSameTextualContentAs(release.resolve("release.json"));
  }

  @Test
  void its_entries_have_a_fixed_order_and_times_and_machine_stand_in_provenance_alone()
      throws IOException {
    Path release = SmallReleases.publish(Store.open(temp.resolve("store")), 1);
    ObjectNode json =
        (ObjectNode) ReleaseJson.MAPPER.readTree(release.resolve("release.json").toFile());

    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
            "id",
            "parent",
            "content_hash",
            "as_of",
            "code_version",
            "rules",
            "rules_hash",
            "key_id",
            "inputs",
            "complete_terms",
            "tables",
            "issues",
            "inputs_fingerprint",
            "provenance");
    assertThat(json.get("as_of").asText()).isEqualTo("2022-06-10");
    assertThat(json.get("provenance").get("started_at").asText()).isEqualTo("2022-06-11T01:00:00Z");
    json.remove("provenance");
    assertThat(json.toString()).doesNotContain("2022-06-11", "host");
  }

  @Test
  void a_torn_manifest_is_damage() throws IOException {
    Path release = SmallReleases.publish(Store.open(temp.resolve("store")), 1);
    String whole = Files.readString(release.resolve("release.json"));
    Files.writeString(release.resolve("release.json"), whole.substring(0, whole.length() / 2));

    UserError damage = catchThrowableOfType(UserError.class, () -> ReleaseManifest.read(release));
    assertThat(damage.exitCode()).isEqualTo(50);
  }

  @Test
  void the_fingerprint_does_not_depend_on_order_or_repeats_of_inputs() {
    assertThat(InputsFingerprint.of(List.of("b", "a", "b"), "r", "p", AS_OF, "0.1.0", "k"))
        .isEqualTo(InputsFingerprint.of(List.of("a", "b"), "r", "p", AS_OF, "0.1.0", "k"));
  }

  @Test
  void the_fingerprint_changes_with_each_thing_that_decides_a_release() {
    Set<String> fingerprints =
        new HashSet<>(
            List.of(
                InputsFingerprint.of(List.of("a"), "r", "p", AS_OF, "0.1.0", "k"),
                InputsFingerprint.of(List.of("b"), "r", "p", AS_OF, "0.1.0", "k"),
                InputsFingerprint.of(List.of("a"), "s", "p", AS_OF, "0.1.0", "k"),
                InputsFingerprint.of(List.of("a"), "r", "q", AS_OF, "0.1.0", "k"),
                InputsFingerprint.of(List.of("a"), "r", "p", null, "0.1.0", "k"),
                InputsFingerprint.of(List.of("a"), "r", "p", AS_OF, "0.2.0", "k"),
                InputsFingerprint.of(List.of("a"), "r", "p", AS_OF, "0.1.0", "l")));

    assertThat(fingerprints).hasSize(7);
  }

  @Test
  void the_hash_of_rules_does_not_depend_on_the_order_of_entries_but_on_that_of_lists()
      throws IOException {
    assertThat(hash("{\"a\": {\"x\": 1, \"y\": [1, 2]}, \"b\": null}"))
        .isEqualTo(hash("{\"b\":null,\"a\":{\"y\":[1,2],\"x\":1}}"))
        .isNotEqualTo(hash("{\"a\": {\"x\": 1, \"y\": [2, 1]}, \"b\": null}"));
  }

  private static String hash(String json) throws IOException {
    return InputsFingerprint.ofJson(ReleaseJson.MAPPER.readTree(json));
  }
}
