package rollcall.ingest;

import java.util.regex.Pattern;

/** Values as a spreadsheet program leaves them when it takes them for something else. */
final class Damage {
  private static final Pattern SCIENTIFIC =
      Pattern.compile("\\d(?:[.,]\\d+)?E[+]?\\d+", Pattern.CASE_INSENSITIVE);
  private static final String MONTH =
      "(?:jan|feb|mar|mars|apr|april|maj|may|jun|juni|jul|juli|aug|sep|okt|oct|nov|dec)[.]?";
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[- ./]" + MONTH + "|" + MONTH + "[- ./]\\d{1,4}",
          Pattern.CASE_INSENSITIVE);
  private static final int DIGITS_OF_A_NUMBER = 10;
  private static final int MOST_LOST = 2;
  private static final int LEAST_LENGTH = 4;

  private Damage() {}

  /** Whether a long number was cut to its first digits, as 2,01E+11. */
  static boolean isScientific(char[] buffer, int offset, int length) {
    if (length < LEAST_LENGTH || buffer[offset] < '0' || buffer[offset] > '9') {
      return false;
    }
    for (int i = offset + 1; i < offset + length; i++) {
      if (buffer[i] == 'E' || buffer[i] == 'e') {
        return SCIENTIFIC.matcher(new String(buffer, offset, length)).matches();
      }
    }
    return false;
  }

  /** Whether a text such as 1-2 was turned into a date. */
  static boolean isDate(String text) {
    return DATE.matcher(text).matches();
  }

  /** Whether the digits are a personal number with its first zeros gone. */
  static boolean hasLostZeros(String text) {
    int lost = DIGITS_OF_A_NUMBER - text.length();
    return lost > 0
        && lost <= MOST_LOST
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && PupilId.of("0".repeat(lost) + text, true) != null;
  }
}
