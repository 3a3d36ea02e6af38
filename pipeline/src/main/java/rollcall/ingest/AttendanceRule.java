package rollcall.ingest;

import static rollcall.ingest.Field.*;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import rollcall.fault.IssueCode;

/**
 * Minutes of an attendance row: told by its columns, or by its code and the minutes of its lesson
 * or day.
 */
final class AttendanceRule implements RowRule {
  private final CodeSlot code;
  private final Feed feed;
  private final boolean reportingTold;
  private final Field[] percents;
  private final String absenceColumn;
  private final String reportedColumn;
  private final String endColumn;

  /** A rule; the slot is null where the export has no codes. */
  AttendanceRule(Layout layout, CodeSlot code) {
    this.code = code;
    this.feed = layout.feed();
    this.reportingTold = feed.codes().containsValue(Meaning.UNREPORTED);
    this.percents =
        feed.units().entrySet().stream()
            .filter(unit -> unit.getValue().isPercent())
            .map(Map.Entry::getKey)
            .toArray(Field[]::new);
    this.absenceColumn = layout.columnOf(VALID_ABSENCE_MINUTES);
    this.reportedColumn = reportedColumn(layout);
    this.endColumn = layout.columnOf(END_DATE);
  }

  private static String reportedColumn(Layout layout) {
    return Stream.of(REPORTED_MINUTES, ATTENDED_MINUTES, UNREPORTED_MINUTES)
        .map(layout::columnOf)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  @Override
  public void apply(ParsedRow row) {
    for (Field percent : percents) {
      if (row.has(percent)) {
        row.set(percent, AmountSlot.ofWhole(row.number(percent), row.number(SCHEDULED_MINUTES)));
      }
    }
    if (code != null) {
      applyCode(row);
    }
    if (!row.has(OTHER_ACTIVITY_MINUTES)) {
      row.set(OTHER_ACTIVITY_MINUTES, 0);
    }
    if (!row.has(REPORTED_MINUTES)) {
      deriveReported(row);
    }
    if (feed.events() == null) {
      checkMinutes(row);
    }
    if (row.number(END_DATE) < row.number(START_DATE)) {
      row.problem(IssueCode.WINDOW_REVERSED, endColumn);
    }
  }

  private void deriveReported(ParsedRow row) {
    if (row.has(ATTENDED_MINUTES)) {
      row.set(REPORTED_MINUTES, row.number(ATTENDED_MINUTES) + notAttended(row));
    } else if (row.has(UNREPORTED_MINUTES)) {
      long reported = row.number(SCHEDULED_MINUTES) - row.number(UNREPORTED_MINUTES);
      row.set(REPORTED_MINUTES, Math.max(0, reported));
      if (reported < 0) {
        row.problem(IssueCode.REPORTED_OVER_SCHEDULED, reportedColumn);
      }
    }
  }

  private void applyCode(ParsedRow row) {
    Meaning meaning = Meaning.of((int) row.number(CODE));
    long minutes =
        feed.events() == null ? row.number(SCHEDULED_MINUTES) : eventMinutes(code.current());
    row.set(VALID_ABSENCE_MINUTES, meaning == Meaning.VALID ? minutes : 0);
    row.set(INVALID_ABSENCE_MINUTES, meaning == Meaning.INVALID ? minutes : 0);
    row.set(OTHER_ACTIVITY_MINUTES, meaning == Meaning.OTHER ? minutes : 0);
    if (meaning == Meaning.NOT_SCHEDULED) {
      row.set(SCHEDULED_MINUTES, 0);
    }
    if (reportingTold) {
      row.set(REPORTED_MINUTES, meaning == Meaning.UNREPORTED ? 0 : row.number(SCHEDULED_MINUTES));
    }
  }

  private long eventMinutes(CodeSlot.Code event) {
    return event.minutes() == null ? feed.events().minutesPerDay() : event.minutes();
  }

  private void checkMinutes(ParsedRow row) {
    long scheduled = row.number(SCHEDULED_MINUTES);
    long reported = row.has(REPORTED_MINUTES) ? row.number(REPORTED_MINUTES) : scheduled;
    if (notAttended(row) > reported) {
      row.problem(IssueCode.ABSENCE_OVER_REPORTED, absenceColumn);
    }
    if (reported > scheduled) {
      row.problem(IssueCode.REPORTED_OVER_SCHEDULED, reportedColumn);
    }
  }

  private static long notAttended(ParsedRow row) {
    return row.number(VALID_ABSENCE_MINUTES)
        + row.number(INVALID_ABSENCE_MINUTES)
        + row.number(OTHER_ACTIVITY_MINUTES);
  }
}
