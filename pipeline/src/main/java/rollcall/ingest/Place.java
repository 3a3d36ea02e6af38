package rollcall.ingest;

/**
 * Follows delimited text character by character: which line and which column comes next. No value
 * runs over several lines.
 */
final class Place {
  private final char delimiter;
  private long line = 1;
  private int column;
  private boolean inQuotes;
  private boolean atFieldStart = true;
  private char last;

  Place(char delimiter) {
    this.delimiter = delimiter;
  }

  long line() {
    return line;
  }

  /** Position of the column in the header, from 0. */
  int column() {
    return column;
  }

  void follow(char c) {
    boolean lineBreak = c == '\r' || (c == '\n' && last != '\r');
    if (lineBreak) {
      line++;
    }
    if (c == '\r' || c == '\n') {
      column = 0;
      inQuotes = false;
      atFieldStart = true;
    } else if (c == '"') {
      // A doubled mark closes and opens again, which comes to the same.
      inQuotes = inQuotes ? false : atFieldStart || last == '"';
      atFieldStart = false;
    } else if (inQuotes) {
      atFieldStart = false;
    } else if (c == delimiter) {
      column++;
      atFieldStart = true;
    } else {
      atFieldStart = false;
    }
    last = c;
  }
}
