package rollcall.ingest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Numbers of a workbook as texts: as a person sees them, but never rounded to the width of a
 * column. Numbers keep 15 digits, which is what Excel itself keeps.
 */
final class CellNumber {
  private static final MathContext DIGITS = new MathContext(15);
  private static final double LARGEST_WHOLE = 1L << 53;
  private static final int LARGEST_POWER = 20;
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int SECONDS_OF_HOUR = 3_600;
  private static final int SECONDS_OF_MINUTE = 60;

  /** 29 February 1900, which Excel counts and the calendar does not. */
  private static final int NO_SUCH_DAY = 60;

  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

  /** 31 December 9999, the last day that Excel knows. */
  private static final double LAST_DAY = 2_958_465;

  private CellNumber() {}

  /**
   * @param from1904 whether the workbook counts days from 1904, as Excel for Mac once did
   */
  static String text(double value, CellFormat format, boolean from1904) {
    return switch (format.kind()) {
      case NUMBER -> plain(value);
      case FILLED_NUMBER -> filled(value, format.zeros());
      case PERCENT -> plain(BigDecimal.valueOf(value).movePointRight(2)) + " %";
      case DURATION -> duration(value, format.seconds());
      case MINUTES -> String.valueOf(seconds(value) / SECONDS_OF_MINUTE);
      case DATE, DATE_TIME, TIME -> moment(value, format, from1904);
    };
  }

  /** Digits, a point before decimals and nothing else; very large and very small ones as 1E+30. */
  static String plain(double value) {
    if (value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE) {
      return Long.toString((long) value);
    }
    return plain(BigDecimal.valueOf(value));
  }

  private static String plain(BigDecimal value) {
    BigDecimal rounded = value.round(DIGITS).stripTrailingZeros();
    int power = rounded.precision() - rounded.scale();
    boolean readable = Math.abs(power) <= LARGEST_POWER;
    return readable ? rounded.toPlainString() : rounded.toString();
  }

  /** A whole number with the zeros and hyphens that its format shows. */
  private static String filled(double value, String zeros) {
    String digits = plain(value);
    if (!digits.chars().allMatch(Character::isDigit)) {
      return digits;
    }
    StringBuilder reversed = new StringBuilder();
    int next = digits.length();
    for (int i = zeros.length() - 1; i >= 0; i--) {
      boolean hyphen = zeros.charAt(i) == '-';
      reversed.append(hyphen ? '-' : next > 0 ? digits.charAt(--next) : '0');
    }
    return digits.substring(0, next) + reversed.reverse();
  }

  private static long seconds(double days) {
    return Math.round(days * SECONDS_OF_DAY);
  }

  private static String duration(double days, boolean withSeconds) {
    long seconds = seconds(days);
    return (seconds < 0 ? "-" : "") + clock(Math.abs(seconds), withSeconds, "%d:%02d");
  }

  private static String moment(double value, CellFormat format, boolean from1904) {
    // Excel shows no such date; the number does less harm than a date that nobody sees.
    if (!(value >= 0 && value < LAST_DAY + 1)) {
      return plain(value);
    }
    boolean dateAlone = format.kind() == CellFormat.Kind.DATE;
    long seconds = dateAlone ? (long) value * SECONDS_OF_DAY : seconds(value);
    String clock = clock(seconds % SECONDS_OF_DAY, format.seconds(), "%02d:%02d");
    return switch (format.kind()) {
      case TIME -> clock;
      case DATE -> date(seconds / SECONDS_OF_DAY, from1904);
      default -> date(seconds / SECONDS_OF_DAY, from1904) + "T" + clock;
    };
  }

  /** Seconds are shown where the format shows them and they are not zero. */
  private static String clock(long seconds, boolean withSeconds, String pattern) {
    long minutes = seconds % SECONDS_OF_HOUR / SECONDS_OF_MINUTE;
    long rest = seconds % SECONDS_OF_MINUTE;
    String clock = String.format(Locale.ROOT, pattern, seconds / SECONDS_OF_HOUR, minutes);
    return withSeconds && rest > 0 ? clock + String.format(Locale.ROOT, ":%02d", rest) : clock;
  }

  private static String date(long day, boolean from1904) {
    if (from1904) {
      return FIRST_OF_1904.plusDays(day).toString();
    }
    if (day == 0) {
      return "1900-01-00";
    }
    if (day == NO_SUCH_DAY) {
      return "1900-02-29";
    }
    return BEFORE_1900.plusDays(day < NO_SUCH_DAY ? day : day - 1).toString();
  }
}
