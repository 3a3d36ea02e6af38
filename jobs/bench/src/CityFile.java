import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A CSV file written row by row, without an object per row. */
final class CityFile implements AutoCloseable {
  private static final int FLUSH_AT = 1 << 20;
  private static final int LONGEST_ROW = 1 << 12;

  private final OutputStream out;
  private final byte[] buffer = new byte[FLUSH_AT + LONGEST_ROW];
  private int length;

  CityFile(Path file, String header) throws IOException {
    out = Files.newOutputStream(file);
    row(header);
  }

  /** A whole row. */
  void row(String row) throws IOException {
    append(row.getBytes(StandardCharsets.UTF_8));
    endRow();
  }

  /** Bytes of the row that is being written. */
  CityFile append(byte[] bytes) {
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
    return this;
  }

  /** A comma and a number from 0 to 9999. */
  CityFile number(int value) {
    buffer[length++] = ',';
    if (value >= 1000) {
      buffer[length++] = digit(value / 1000);
    }
    if (value >= 100) {
      buffer[length++] = digit(value / 100 % 10);
    }
    if (value >= 10) {
      buffer[length++] = digit(value / 10 % 10);
    }
    buffer[length++] = digit(value % 10);
    return this;
  }

  private static byte digit(int value) {
    return (byte) ('0' + value);
  }

  void endRow() throws IOException {
    buffer[length++] = '\n';
    if (length >= FLUSH_AT) {
      flush();
    }
  }

  private void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }
}
