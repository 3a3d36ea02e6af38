package rollcall.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.EOFException;
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
import java.util.zip.ZipException;
import rollcall.table.PlainFile;
import rollcall.table.Unpacked;

/**
 * SHA-256 of the content of files, unpacked where it is packed, remembered by path, size and time:
 * a file that keeps all three is not read again. What is remembered may be lost without harm.
 */
public final class Fingerprints {
  private static final String FILE = "fingerprints.jsonl";
  private static final int BUFFER_BYTES = 1 << 18;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

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
    } catch (JsonProcessingException | IllegalArgumentException e) {
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
    String sha256 = same ? before.sha256() : ofContent(path);
    met.put(path.toString(), new Known(path.toString(), size, modified, sha256));
    return sha256;
  }

  static String ofText(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Of the content: a packed file is the same delivery as the one that was packed. */
  static String ofContent(Path path) throws IOException {
    try (BufferedInputStream raw = new BufferedInputStream(PlainFile.open(path), BUFFER_BYTES)) {
      return isPacked(raw) ? sha256(Unpacked.of(raw, BUFFER_BYTES)) : sha256(raw);
    } catch (EOFException | ZipException | Unpacked.Unsafe e) {
      // What cannot be unpacked is known by its own bytes, and is held later.
      try (InputStream raw = PlainFile.open(path)) {
        return sha256(raw);
      }
    }
  }

  private static boolean isPacked(InputStream in) throws IOException {
    in.mark(2);
    boolean packed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    return packed;
  }

  private static String sha256(InputStream in) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      digest.update(buffer, 0, length);
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
