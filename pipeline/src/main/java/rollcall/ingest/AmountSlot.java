package rollcall.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rollcall.fault.IssueCode;

/**
 * An amount of time as people write it: with decimals, blanks between thousands, a unit behind it.
 * Stored as whole minutes, rounded half up; of a percent {@link #WHOLE} is the whole.
 */
final class AmountSlot extends Slot {
  /** What stands in the row for 100 percent, before the scheduled minutes are known. */
  static final long WHOLE = 1_000_000;

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,6}):([0-5]\\d)");
  private static final Pattern BETWEEN_THOUSANDS =
      Pattern.compile("(?<=\\d)[ \\u00a0\\u2009\\u202f](?=\\d{3}(?!\\d))");
  private static final int MINUTES_OF_AN_HOUR = 60;
  private static final int HUNDRED = 100;

  private final int field;
  private final Unit unit;
  private final Pattern number;

  /**
   * A slot.
   *
   * @param decimal marks that may stand before decimals, as inside brackets of a pattern
   */
  AmountSlot(Field field, Unit unit, String decimal, String column, boolean optional) {
    super(column, optional);
    this.field = field.ordinal();
    this.unit = unit;
    String suffix = unit.isPercent() ? "%?" : "(?:min|h|t|tim)?\\.?";
    this.number =
        Pattern.compile("(-?)(\\d{1,9})(?:[" + decimal + "](\\d{1,6}))?[ \\u00a0]?" + suffix);
  }

  @Override
  IssueCode parse(ParsedRow row, char[] buffer, int offset, int length) {
    String text = new String(buffer, offset, length);
    Matcher clock = CLOCK.matcher(text);
    if (unit.minutes() == MINUTES_OF_AN_HOUR && clock.matches()) {
      row.numbers[field] =
          (long) MINUTES_OF_AN_HOUR * Integer.parseInt(clock.group(1))
              + Integer.parseInt(clock.group(2));
      return null;
    }
    Matcher plain = number.matcher(BETWEEN_THOUSANDS.matcher(text).replaceAll(""));
    if (!plain.matches()) {
      return unreadable(IssueCode.BAD_NUMBER, buffer, offset, length);
    }
    long amount = amount(plain);
    if (!plain.group(1).isEmpty()) {
      return amount == 0 ? IssueCode.BAD_NUMBER : IssueCode.NEGATIVE_MINUTES;
    }
    if (unit.isPercent() && amount > WHOLE) {
      return IssueCode.BAD_NUMBER;
    }
    row.numbers[field] = amount;
    return null;
  }

  private long amount(Matcher plain) {
    String decimals = plain.group(3) == null ? "" : plain.group(3);
    long one = (long) Math.pow(10, decimals.length());
    long value = Long.parseLong(plain.group(2) + decimals);
    long factor = unit.isPercent() ? WHOLE / HUNDRED : unit.minutes();
    return (2 * value * factor + one) / (2 * one);
  }

  /** The minutes that a stored percent comes to, rounded half up. */
  static long ofWhole(long percent, long minutes) {
    return (2 * percent * minutes + WHOLE) / (2 * WHOLE);
  }
}
