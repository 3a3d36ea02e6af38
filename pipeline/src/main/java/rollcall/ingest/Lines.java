package rollcall.ingest;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** Lines of a text as they stand there, numbered from 1; none takes more than bounded memory. */
final class Lines implements Closeable {
  /** Longest record; an unclosed quotation mark swallows no more. */
  static final int LONGEST = 1 << 20;

  private final BufferedReader text;
  private final StringBuilder line = new StringBuilder();
  private long number;
  private boolean cut;
  private boolean ended;
  private int ahead = -2;

  Lines(Reader text) {
    this.text = new BufferedReader(text);
  }

  /** The next line without its break; null at the end. Of a longer one the start. */
  String next() throws IOException {
    int c = ahead == -2 ? text.read() : ahead;
    ahead = -2;
    if (c < 0) {
      return null;
    }
    line.setLength(0);
    cut = false;
    while (c >= 0 && c != '\n' && c != '\r') {
      if (line.length() < LONGEST) {
        line.append((char) c);
      } else {
        cut = true;
      }
      c = text.read();
    }
    ended = c >= 0;
    if (c == '\r') {
      int following = text.read();
      ahead = following == '\n' ? -2 : following;
    }
    number++;
    return line.toString();
  }

  /** Passes over lines up to before this one. */
  void skipTo(long lineNumber) throws IOException {
    while (number < lineNumber - 1 && next() != null) {
      // Each call steps over one line.
    }
  }

  /** Number of the line that was read last. */
  long number() {
    return number;
  }

  /** Whether the line that was read last is longer than what was given of it. */
  boolean isCut() {
    return cut;
  }

  /** Whether the line that was read last ended with a break. */
  boolean isEnded() {
    return ended;
  }

  /** Whether nothing follows. */
  boolean isAtEnd() throws IOException {
    if (ahead == -2) {
      ahead = text.read();
    }
    return ahead < 0;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
