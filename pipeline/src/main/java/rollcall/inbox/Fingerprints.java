package rollcall.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rollcall.table.PlainFile;

/**
 * SHA-256 of files, remembered by path, size and time: a file that keeps all three is not read
 * again. What is remembered may be lost without harm.
 */
public final class Fingerprints {
  private static final String FILE = "fingerprints.jsonl";
  private static final int BUFFER_BYTES = 1 << 18;

  private final Map<String, Known> known;
  private final Map<String, Known> met = new ConcurrentHashMap<>();

  private record Known(String path, long size, Instant modified, String sha256) {}

  private Fingerprints(Map<String, Known> known) {
    this.known = known;
  }

  /** Nothing is remembered. */
  public static Fingerprints none() {
    return new Fingerprints(Map.of());
  }

  /**
   * What an earlier run kept in the ledger's folder; nothing where the file is missing or damaged.
   */
  public static Fingerprints read(Path ledgerFolder) {
    Map<String, Known> known = new ConcurrentHashMap<>();
    try {
      for (String line : JsonLines.read(ledgerFolder.resolve(FILE))) {
        Known one = JsonLines.JSON.readValue(line, Known.class);
        known.put(one.path(), one);
      }
    } catch (JsonProcessingException e) {
      return none();
    }
    return new Fingerprints(known);
  }

  /** Keeps the files that were met since {@link #read}. */
  public void write(Path ledgerFolder) {
    List<Known> sorted =
        met.values().stream().sorted((a, b) -> a.path().compareTo(b.path())).toList();
    JsonLines.write(ledgerFolder.resolve(FILE), sorted);
  }

  String of(Path path, long size, Instant modified) throws IOException {
    Known before = known.get(path.toString());
    boolean same = before != null && before.size() == size && before.modified().equals(modified);
    String sha256 = same ? before.sha256() : sha256(path);
    met.put(path.toString(), new Known(path.toString(), size, modified, sha256));
    return sha256;
  }

  static String ofText(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String sha256(Path path) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = PlainFile.open(path)) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        digest.update(buffer, 0, length);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
