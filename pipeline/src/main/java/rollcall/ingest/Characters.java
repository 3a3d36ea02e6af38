package rollcall.ingest;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Which characters a value may hold, and how its text is stored. */
final class Characters {
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final char FIRST_VARIATION = '\ufe00';
  private static final char LAST_VARIATION = '\ufe0f';

  /** First half of every tag and of the further variation selectors. */
  private static final char TAGS = '\udb40';

  private Characters() {}

  /**
   * Whether the character is a control or changes the direction of text, so that what is seen is
   * not what is there.
   */
  static boolean isControl(char c) {
    return c < ' '
        || (c >= '\u007f' && c <= '\u009f')
        || c == '\u061c'
        || c == '\u200e'
        || c == '\u200f'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == BYTE_ORDER_MARK;
  }

  /** Whether the character is a control, or one that shows nothing and makes equal texts differ. */
  private static boolean isHidden(char c) {
    int type = Character.getType(c);
    return isControl(c)
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (c >= FIRST_VARIATION && c <= LAST_VARIATION)
        || c == TAGS;
  }

  /** Whether the character is blank at the start or end of a value. */
  static boolean isBlank(char c) {
    return c == ' ' || c == NO_BREAK_SPACE;
  }

  static boolean holdControl(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      char c = buffer[i];
      if ((c < ' ' || c > '~') && isControl(c)) {
        return true;
      }
    }
    return false;
  }

  static boolean holdHidden(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      char c = buffer[i];
      if ((c < ' ' || c > '~') && isHidden(c)) {
        return true;
      }
    }
    return false;
  }

  /** The slice in UTF-8, composed (NFC). */
  static byte[] encode(char[] buffer, int offset, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      char c = buffer[offset + i];
      if (c > '~') {
        return composed(new String(buffer, offset, length)).getBytes(StandardCharsets.UTF_8);
      }
      bytes[i] = (byte) c;
    }
    return bytes;
  }

  /** A column's name without the blanks around it. */
  static String heading(String cell) {
    int start = 0;
    int end = cell.length();
    while (start < end && isBlank(cell.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(cell.charAt(end - 1))) {
      end--;
    }
    return composed(cell.substring(start, end));
  }

  static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
