package rollcall.ingest;

import java.util.List;
import rollcall.fault.IssueCode;

/** A date in one of the profile's patterns. A single date is both ends of the row's period. */
final class DateSlot extends Slot {
  private final DatePattern[] patterns;
  private final int first;
  private final int second;

  DateSlot(Field field, List<String> patterns, String column, boolean optional) {
    super(column, optional);
    this.patterns = patterns.stream().map(DatePattern::of).toArray(DatePattern[]::new);
    this.first = field == Field.DATE ? Field.START_DATE.ordinal() : field.ordinal();
    this.second = field == Field.DATE ? Field.END_DATE.ordinal() : field.ordinal();
  }

  @Override
  IssueCode parse(ParsedRow row, char[] buffer, int offset, int length) {
    for (DatePattern pattern : patterns) {
      long day = pattern.parse(buffer, offset, length);
      if (day != ParsedRow.NONE) {
        row.numbers[first] = day;
        row.numbers[second] = day;
        return null;
      }
    }
    return unreadable(IssueCode.BAD_DATE, buffer, offset, length);
  }
}
