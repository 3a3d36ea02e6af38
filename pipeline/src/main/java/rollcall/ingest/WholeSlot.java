package rollcall.ingest;

import rollcall.fault.IssueCode;

/** A whole number of minutes or days, 0 or more. */
final class WholeSlot extends Slot {
  private static final int MOST_DIGITS = 9;

  private final int field;

  WholeSlot(Field field, String column, boolean optional) {
    super(column, optional);
    this.field = field.ordinal();
  }

  @Override
  IssueCode parse(ParsedRow row, char[] buffer, int offset, int length) {
    boolean negative = buffer[offset] == '-';
    int at = negative ? offset + 1 : offset;
    int end = offset + length;
    long value = 0;
    if (at == end || end - at > MOST_DIGITS) {
      return unreadable(IssueCode.BAD_NUMBER, buffer, offset, length);
    }
    for (; at < end; at++) {
      int digit = buffer[at] - '0';
      if (digit < 0 || digit > 9) {
        return unreadable(IssueCode.BAD_NUMBER, buffer, offset, length);
      }
      value = value * 10 + digit;
    }
    if (negative) {
      return value == 0 ? IssueCode.BAD_NUMBER : IssueCode.NEGATIVE_MINUTES;
    }
    row.numbers[field] = value;
    return null;
  }
}
