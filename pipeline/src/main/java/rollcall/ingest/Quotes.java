package rollcall.ingest;

/** Quotation marks of one line: they begin and end a field, or stand doubled inside one. */
final class Quotes {
  private static final char MARK = '"';

  private Quotes() {}

  /** Whether a mark stands where none may, or one is not closed. */
  static boolean areAstray(String line, char delimiter) {
    int at = 0;
    while (at <= line.length()) {
      if (at < line.length() && line.charAt(at) == MARK) {
        at = behindQuoted(line, at + 1);
        if (at < 0 || at < line.length() && line.charAt(at) != delimiter) {
          return true;
        }
      } else {
        int end = line.indexOf(delimiter, at);
        end = end < 0 ? line.length() : end;
        int mark = line.indexOf(MARK, at);
        if (mark >= 0 && mark < end) {
          return true;
        }
        at = end;
      }
      at++;
    }
    return false;
  }

  /** Where the closing mark's successor stands; negative where there is none. */
  private static int behindQuoted(String line, int from) {
    int at = line.indexOf(MARK, from);
    while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == MARK) {
      at = line.indexOf(MARK, at + 2);
    }
    return at < 0 ? at : at + 1;
  }
}
