package rollcall.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.parquet.io.api.Binary;

/**
 * Values as text that is the same wherever they come from, taken straight into a SHA-256. A value
 * ends with U+001F, a row with a line feed; null is U+0000. Whole numbers are decimal. A fraction
 * is its IEEE 754 bits as 16 hexadecimal digits: decimal texts of a double differ between Java
 * releases.
 */
final class CanonicalText extends OutputStream {
  private static final byte END_OF_VALUE = 0x1f;
  private static final byte END_OF_ROW = '\n';
  private static final byte NULL = 0;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NUMBER = 20;

  private final MessageDigest digest = Sha256.digest();
  private final byte[] buffer = new byte[1 << 16];
  private final byte[] digits = new byte[LONGEST_NUMBER];
  private int used;

  @Override
  public void write(int value) {
    makeRoom(1);
    buffer[used++] = (byte) value;
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    if (length > buffer.length) {
      makeRoom(buffer.length);
      digest.update(bytes, from, length);
      return;
    }
    makeRoom(length);
    System.arraycopy(bytes, from, buffer, used, length);
    used += length;
  }

  void text(Binary utf8) {
    try {
      utf8.writeTo(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(bytes, 0, bytes.length);
  }

  void number(long value) {
    int at = digits.length;
    long rest = value;
    do {
      digits[--at] = (byte) ('0' + Math.abs(rest % 10));
      rest /= 10;
    } while (rest != 0);
    if (value < 0) {
      digits[--at] = '-';
    }
    write(digits, at, digits.length - at);
  }

  void fraction(double value) {
    long bits = Double.doubleToLongBits(value);
    makeRoom(16);
    for (int shift = 60; shift >= 0; shift -= 4) {
      buffer[used++] = HEX[(int) (bits >>> shift) & 0xf];
    }
  }

  void missing() {
    write(NULL);
  }

  void endOfValue() {
    write(END_OF_VALUE);
  }

  void endOfRow() {
    write(END_OF_ROW);
  }

  /**
   * The SHA-256 of all that was added, in lower-case hexadecimal; afterwards the text is empty
   * again.
   */
  String sha256() {
    makeRoom(buffer.length);
    return HexFormat.of().formatHex(digest.digest());
  }

  private void makeRoom(int length) {
    if (used + length > buffer.length) {
      digest.update(buffer, 0, used);
      used = 0;
    }
  }
}
