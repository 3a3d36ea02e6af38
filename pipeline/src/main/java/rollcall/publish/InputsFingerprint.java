package rollcall.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;

/**
 * Fingerprints of what a release is made from: when they are equal there is nothing new to publish.
 */
public final class InputsFingerprint {
  private InputsFingerprint() {}

  /**
   * The fingerprint of everything that decides a release's content. Names, order and repeats of
   * inputs do not matter.
   *
   * @param inputs SHA-256 of every delivery that counts
   * @param rulesHash {@link #ofJson} of the effective rules
   * @param profilesHash fingerprint of all profiles in force
   * @param asOf the date that was asked for; null when the data decide
   * @param codeVersion version of the program
   * @param keyId id of the pseudonym key
   * @return SHA-256 in hexadecimal
   */
  public static String of(
      Collection<String> inputs,
      String rulesHash,
      String profilesHash,
      LocalDate asOf,
      String codeVersion,
      String keyId) {
    StringBuilder text = new StringBuilder();
    new TreeSet<>(inputs).forEach(input -> text.append("input ").append(input).append('\n'));
    text.append("rules ").append(rulesHash).append('\n');
    text.append("profiles ").append(profilesHash).append('\n');
    text.append("as_of ").append(asOf).append('\n');
    text.append("version ").append(codeVersion).append('\n');
    text.append("key ").append(keyId).append('\n');
    return Sha256.of(text.toString());
  }

  /** SHA-256 of a text. */
  public static String ofText(String text) {
    return Sha256.of(text);
  }

  /**
   * SHA-256 of a JSON value; the order of the entries of an object and white space do not matter.
   */
  public static String ofJson(JsonNode json) {
    try {
      return Sha256.of(ReleaseJson.MAPPER.writeValueAsString(sorted(json)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode sorted(JsonNode json) {
    if (json.isArray()) {
      var items = ReleaseJson.MAPPER.createArrayNode();
      json.forEach(item -> items.add(sorted(item)));
      return items;
    }
    if (!json.isObject()) {
      return json;
    }
    ObjectNode entries = ReleaseJson.MAPPER.createObjectNode();
    TreeSet<String> names = new TreeSet<>();
    json.fieldNames().forEachRemaining(names::add);
    names.forEach(name -> entries.set(name, sorted(json.get(name))));
    return entries;
  }
}
