package rollcall.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Locale;
import rollcall.table.PlainFile;
import rollcall.table.Unpacked;

/**
 * Opens delivered files: never through a link, unpacked where compressed, without the byte order
 * mark.
 */
final class DeliveredFile {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int[] GZIP = {0x1f, 0x8b};
  private static final int[] BYTE_ORDER_MARK = {0xef, 0xbb, 0xbf};

  private DeliveredFile() {}

  /** The content as bytes. */
  static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(PlainFile.open(file), BUFFER_BYTES);
    try {
      boolean compressed = startsWith(raw, GZIP) || named(file, ".gz");
      InputStream content = compressed ? unpacked(raw) : raw;
      if (startsWith(content, BYTE_ORDER_MARK)) {
        content.skipNBytes(BYTE_ORDER_MARK.length);
      }
      return content;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private static InputStream unpacked(InputStream raw) throws IOException {
    return new BufferedInputStream(Unpacked.of(raw, BUFFER_BYTES), BUFFER_BYTES);
  }

  /** Whether the content is unpacked while it is read. */
  static boolean isPacked(Path file) throws IOException {
    try (InputStream raw = new BufferedInputStream(PlainFile.open(file))) {
      return startsWith(raw, GZIP) || named(file, ".gz");
    }
  }

  private static boolean named(Path file, String ending) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /**
   * The content as text; a byte that is not valid in the charset ends the reading with an
   * exception.
   */
  static Reader text(Path file, Charset charset) throws IOException {
    return new InputStreamReader(open(file), strict(charset));
  }

  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Whether the file is still the one whose fingerprint was taken. */
  static boolean isUnchanged(RowSource source) throws IOException {
    Path file = Path.of(source.file());
    BasicFileAttributes now =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Instant modified = now.lastModifiedTime().toInstant();
    return now.isRegularFile() && now.size() == source.size() && modified.equals(source.modified());
  }

  private static boolean startsWith(InputStream in, int[] mark) throws IOException {
    in.mark(mark.length);
    boolean same = true;
    for (int expected : mark) {
      same = same && in.read() == expected;
    }
    in.reset();
    return same;
  }
}
