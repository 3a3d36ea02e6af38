package rollcall.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** One CSV file (UTF-8, comma, RFC 4180 quoting, LF), written through a buffer of its own. */
public final class CsvFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_FIELD = 1 << 10;
  private static final int ROWS_BETWEEN_DIRTY_ONES = 29;

  /** A row a pupil and day says little in many letters, so packing it hard is no use. */
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private final Path path;
  private final String kind;
  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private final Deque<String> dirty = new ArrayDeque<>();
  private int used;
  private long rows;
  private boolean inRow;
  private boolean closed;

  /**
   * Opens the file, packed when its name says so.
   *
   * @param kind the canonical kind of its rows
   */
  public CsvFile(Path path, String kind, String header) throws IOException {
    this.path = path;
    this.kind = kind;
    OutputStream plain = Files.newOutputStream(path);
    this.out = path.toString().endsWith(".gz") ? new QuickGzip(plain) : plain;
    raw(header);
  }

  /** Rows that are written as they are, spread among the others. */
  void spread(Collection<String> rowsAsTheyAre) {
    dirty.addAll(rowsAsTheyAre);
  }

  /** Appends a text to the row. */
  public CsvFile field(String value) throws IOException {
    separate();
    if (value.indexOf(',') >= 0 || value.indexOf('"') >= 0) {
      text('"' + value.replace("\"", "\"\"") + '"');
    } else {
      text(value);
    }
    return this;
  }

  /** Appends a number that is not negative. */
  public CsvFile field(int number) throws IOException {
    separate();
    int digits = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    int rest = number;
    for (int at = used + digits - 1; at >= used; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    used += digits;
    return this;
  }

  /** Ends the row. */
  public void endRow() throws IOException {
    buffer[used++] = '\n';
    inRow = false;
    rows++;
    if (rows % ROWS_BETWEEN_DIRTY_ONES == 0 && !dirty.isEmpty()) {
      raw(dirty.remove());
      rows++;
    }
  }

  long rows() {
    return rows;
  }

  /** Writes what is left and says what the file holds. */
  public SampleSummary.WrittenFile finish() throws IOException {
    while (!dirty.isEmpty()) {
      raw(dirty.remove());
      rows++;
    }
    close();
    return new SampleSummary.WrittenFile(
        path.getFileName().toString(), kind, rows, Files.size(path));
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      out.write(buffer, 0, used);
      out.close();
    }
  }

  private void separate() throws IOException {
    if (used > BUFFER - LONGEST_FIELD) {
      out.write(buffer, 0, used);
      used = 0;
    }
    if (inRow) {
      buffer[used++] = ',';
    }
    inRow = true;
  }

  private void raw(String row) throws IOException {
    separate();
    text(row);
    buffer[used++] = '\n';
    inRow = false;
  }

  private void text(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        byte[] rest = value.substring(i).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(rest, 0, buffer, used, rest.length);
        used += rest.length;
        return;
      }
      buffer[used++] = (byte) c;
    }
  }
}
