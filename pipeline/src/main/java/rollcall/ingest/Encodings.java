package rollcall.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells in which character set a text is written. A byte order mark decides; without one the first
 * set in which every byte has a meaning is taken.
 */
final class Encodings {
  private static final String UTF_8 = "UTF-8";
  private static final String UTF_16 = "UTF-16";
  private static final String WINDOWS = "windows-1252";

  /** Names that a profile may use. */
  static final List<String> KNOWN = List.of(UTF_8, UTF_16, WINDOWS, "ISO-8859-1");

  private static final int BUFFER = 1 << 14;

  private Encodings() {}

  /**
   * The text of the first bytes of a file, up to the first that is not of the set; null where
   * already the first line has such a byte.
   */
  static String decoded(byte[] start, String charset) {
    if (isUtf16(start) != charset.equals(UTF_16)) {
      return null;
    }
    CharsetDecoder decoder = DeliveredFile.strict(Charset.forName(charset));
    CharBuffer letters = CharBuffer.allocate(start.length + 1);
    // A letter may be cut in two where the bytes end.
    CoderResult result = decoder.decode(ByteBuffer.wrap(start), letters, false);
    String text = letters.flip().toString();
    int line = Math.max(text.indexOf('\n'), text.indexOf('\r'));
    return result.isError() && line < 0 ? null : text;
  }

  private static boolean isUtf16(byte[] start) {
    int first = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | start[1] & 0xff;
    return first == 0xfeff || first == 0xfffe;
  }

  /** What a text that is in none of the sets asked for is most likely written in. */
  static String guessed(byte[] start) {
    return isUtf16(start) ? UTF_16 : WINDOWS;
  }

  /** Whether every byte of a file has a meaning in the set. */
  static boolean fits(Path file, String charset) throws IOException {
    char[] buffer = new char[BUFFER];
    try (Reader text = DeliveredFile.text(file, Charset.forName(charset))) {
      while (text.read(buffer) >= 0) {
        // Decoding alone is the test.
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** As many of the first bytes as there are, up to a number, unpacked. */
  static byte[] start(Path file, int most) throws IOException {
    try (InputStream in = DeliveredFile.open(file)) {
      return in.readNBytes(most);
    }
  }
}
