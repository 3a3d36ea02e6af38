package rollcall.ingest;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers the last character that was read. */
final class LastCharacter extends FilterReader {
  private char last = '\n';
  private boolean ended;

  LastCharacter(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      last = buffer[offset + read - 1];
    }
    ended = read < 0;
    return read;
  }

  boolean endsLine() {
    return last == '\n' || last == '\r';
  }

  /** Whether all was read and the last line has no break. */
  boolean isAtOpenEnd() {
    return ended && !endsLine();
  }
}
