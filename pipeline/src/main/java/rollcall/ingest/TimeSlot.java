package rollcall.ingest;

import rollcall.fault.IssueCode;

/** A time of day as HH:MM, stored as minute of the day. */
final class TimeSlot extends Slot {
  private static final int LENGTH = 5;
  private static final int HOURS = 24;
  private static final int MINUTES = 60;

  private final int field;

  TimeSlot(Field field, String column, boolean optional) {
    super(column, optional);
    this.field = field.ordinal();
  }

  @Override
  IssueCode parse(ParsedRow row, char[] buffer, int offset, int length) {
    if (length == LENGTH && buffer[offset + 2] == ':') {
      int hour = twoDigits(buffer, offset);
      int minute = twoDigits(buffer, offset + 3);
      if (hour >= 0 && hour < HOURS && minute >= 0 && minute < MINUTES) {
        row.numbers[field] = hour * MINUTES + minute;
        return null;
      }
    }
    return unreadable(IssueCode.BAD_TIME, buffer, offset, length);
  }

  private static int twoDigits(char[] buffer, int offset) {
    int tens = buffer[offset] - '0';
    int ones = buffer[offset + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }
}
