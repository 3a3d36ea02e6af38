package rollcall.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import rollcall.fault.UserError;

/**
 * What a release is and was made from: the file {@code release.json}. Everything but {@code
 * provenance} depends on inputs, rules, key and as-of alone.
 *
 * @param id the release's id
 * @param parent id of the release before it; null for the first
 * @param contentHash {@link ContentHash} of its measure tables
 * @param asOf rows after this date do not count
 * @param codeVersion version of the program
 * @param rules every rule in force
 * @param rulesHash {@link InputsFingerprint#ofJson} of the rules
 * @param keyId id of the pseudonym key, never the key
 * @param inputs the deliveries that count; kept by hash and kind
 * @param completeTerms terms that are wholly delivered as of asOf, as 2021-22/VT, by start date
 * @param tables rows of each table by name
 * @param issues issues by code
 * @param inputsFingerprint {@link InputsFingerprint#of} what it was made from
 * @param provenance when, where and with what it was made
 */
public record ReleaseManifest(
    String id,
    String parent,
    String contentHash,
    LocalDate asOf,
    String codeVersion,
    JsonNode rules,
    String rulesHash,
    String keyId,
    List<Input> inputs,
    List<String> completeTerms,
    SortedMap<String, Long> tables,
    SortedMap<String, Long> issues,
    String inputsFingerprint,
    Provenance provenance) {
  static final String FILE_NAME = "release.json";

  /**
   * One kind of rows of one delivery.
   *
   * @param sha256 of the delivered bytes
   * @param profile profile that read it; null for a kind in canonical form
   * @param rows rows of this kind in the file
   */
  public record Input(String sha256, String kind, String fileName, String profile, long rows) {}

  /**
   * Circumstances that change nothing in the tables.
   *
   * @param commit commit of the program; null where it is not known
   */
  public record Provenance(
      Instant startedAt,
      Instant finishedAt,
      String machine,
      String javaVersion,
      String sparkVersion,
      String commit) {}

  public ReleaseManifest {
    inputs =
        inputs.stream()
            .sorted(Comparator.comparing(Input::sha256).thenComparing(Input::kind))
            .toList();
    tables = sorted(tables);
    issues = sorted(issues);
  }

  private static SortedMap<String, Long> sorted(Map<String, Long> counts) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /**
   * Reads the manifest of a release.
   *
   * @throws UserError when it is missing or no manifest
   */
  public static ReleaseManifest read(Path release) {
    Path file = release.resolve(FILE_NAME);
    try {
      return ReleaseJson.MAPPER.readValue(Files.readAllBytes(file), ReleaseManifest.class);
    } catch (IOException | RuntimeException e) {
      throw UserError.damaged(
          "The store is damaged: "
              + file
              + " is missing or no manifest of a release ("
              + e.getClass().getSimpleName()
              + "); restore the store from its backup.");
    }
  }

  void write(Path release) throws IOException {
    PrivateFiles.write(release.resolve(FILE_NAME), ReleaseJson.text(this));
  }
}
