package rollcall.ingest;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a cell's number format says about the meaning of its number. Only the first section counts,
 * the one for numbers from zero up.
 *
 * @param kind what the number is
 * @param seconds whether the format shows seconds
 * @param zeros digits and hyphens of a format that fills up with zeros, as 000000-0000; else null
 */
record CellFormat(Kind kind, boolean seconds, String zeros) {
  static final CellFormat GENERAL = new CellFormat(Kind.NUMBER, false, null);

  private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\]]*]");
  private static final Pattern HALF_OF_DAY = Pattern.compile("am/pm|a/p");
  private static final Pattern ZEROS = Pattern.compile("0+(-0+)*");
  private static final int LONGEST_CODE = 255;

  /** What a number is. */
  enum Kind {
    NUMBER,
    FILLED_NUMBER,
    PERCENT,
    DATE,
    DATE_TIME,
    TIME,
    /** Elapsed time, as [h]:mm. */
    DURATION,
    /** Elapsed minutes, as [m]. */
    MINUTES
  }

  /**
   * @param code as the workbook writes it; null is the general format
   */
  static CellFormat of(String code) {
    if (code == null || code.length() > LONGEST_CODE) {
      return GENERAL;
    }
    String marks = marks(code).toLowerCase(Locale.ROOT);
    boolean elapsed = ELAPSED.matcher(marks).find();
    boolean minutesAlone = marks.contains("[m") && marks.indexOf('s') < 0;
    String bare = ELAPSED.matcher(marks).replaceAll("$1");
    bare = HALF_OF_DAY.matcher(IN_BRACKETS.matcher(bare).replaceAll("")).replaceAll("");
    if (bare.contains("general")) {
      return GENERAL;
    }
    boolean seconds = bare.indexOf('s') >= 0;
    if (elapsed) {
      return new CellFormat(minutesAlone ? Kind.MINUTES : Kind.DURATION, seconds, null);
    }
    boolean date = bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
    boolean time = bare.indexOf('h') >= 0 || seconds;
    if (date || time || bare.indexOf('m') >= 0) {
      Kind kind = !time ? Kind.DATE : date ? Kind.DATE_TIME : Kind.TIME;
      return new CellFormat(kind, seconds, null);
    }
    if (bare.indexOf('%') >= 0) {
      return new CellFormat(Kind.PERCENT, false, null);
    }
    return bare.length() > 1 && ZEROS.matcher(bare).matches()
        ? new CellFormat(Kind.FILLED_NUMBER, false, bare)
        : GENERAL;
  }

  /** The first section without texts, escaped signs and blanks; hyphens stay. */
  private static String marks(String code) {
    StringBuilder marks = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted || c == '\\') {
        char literal = quoted ? c : i + 1 < code.length() ? code.charAt(++i) : ' ';
        marks.append(literal == '-' ? "-" : "");
      } else if (c == '_' || c == '*') {
        i++;
      } else if (c == ';') {
        break;
      } else if (c != ' ') {
        marks.append(c);
      }
    }
    return marks.toString();
  }
}
