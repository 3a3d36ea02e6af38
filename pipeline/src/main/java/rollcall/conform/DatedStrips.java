package rollcall.conform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rollcall.rules.Absence;
import rollcall.rules.Rules;
import rollcall.table.DayMarks;
import rollcall.table.Minutes;
import rollcall.table.Strip;
import rollcall.table.Sums;

/**
 * Strips of a pupil's term from its rows that count. Whether a date is an absence day is judged
 * over all lessons of the date, at the school and over all schools.
 */
final class DatedStrips {
  private final Rules rules;
  private final int firstDay;
  private final Map<Integer, Minutes> ofPupil = new HashMap<>();
  private final Map<List<Object>, Minutes> ofSchool = new HashMap<>();

  /** What tells the strips of a pupil's term apart. */
  private record Part(String school, int deliveryNo, boolean inAsOf) {
    private static final Comparator<Part> ORDER =
        Comparator.comparing(Part::school)
            .thenComparing(Part::deliveryNo)
            .thenComparing(Part::inAsOf);
  }

  private DatedStrips(List<AttendanceRow> rows, Rules rules, int firstDay) {
    this.rules = rules;
    this.firstDay = firstDay;
    rows.stream()
        .filter(AttendanceRow::isDated)
        .forEach(
            row -> {
              ofPupil.merge(row.start, row.minutes, Minutes::plus);
              ofSchool.merge(List.of(row.school, row.start), row.minutes, Minutes::plus);
            });
  }

  /**
   * Strips by school and delivery.
   *
   * @param rows rows of one pupil in one term that count
   * @param firstDay days since 1970 of the term's first day
   * @param asOf rows that end later make strips of their own
   */
  static List<Strip> of(
      long pupilKey, List<AttendanceRow> rows, Rules rules, int firstDay, int asOf) {
    TreeMap<Part, List<AttendanceRow>> parts = new TreeMap<>(Part.ORDER);
    for (AttendanceRow row : rows) {
      Part part = new Part(row.school, row.deliveryNo, row.end <= asOf);
      parts.computeIfAbsent(part, p -> new ArrayList<>()).add(row);
    }
    DatedStrips dates = new DatedStrips(rows, rules, firstDay);
    List<Strip> strips = new ArrayList<>();
    parts.forEach((part, ofPart) -> strips.add(dates.strip(pupilKey, part, ofPart)));
    return strips;
  }

  private Strip strip(long pupilKey, Part part, List<AttendanceRow> rows) {
    Sums sums = Sums.NONE;
    DayMarks schoolDays = DayMarks.none();
    DayMarks pupilDays = DayMarks.none();
    for (AttendanceRow row : rows) {
      sums = sums.plus(sums(row));
      if (row.isDated()) {
        int day = row.start - firstDay;
        schoolDays.mark(day, state(ofSchool.get(List.of(row.school, row.start))));
        pupilDays.mark(day, state(ofPupil.get(row.start)));
      }
    }
    AttendanceRow any = rows.get(0);
    return new Strip(
        pupilKey,
        any.pupilTail,
        part.school(),
        any.termNo,
        part.deliveryNo(),
        sums,
        schoolDays,
        pupilDays);
  }

  private static Sums sums(AttendanceRow row) {
    return new Sums(
        1, row.isWindow() ? 1 : 0, row.isEvent ? 1 : 0, row.minutes, row.tellsReporting, row.end);
  }

  private long state(Minutes ofDate) {
    long denominator = Absence.denominator(ofDate, rules);
    if (denominator <= 0) {
      return DayMarks.UNREPORTED;
    }
    return Absence.atLeast(ofDate.absent(), denominator, rules.absenceDayPercent())
        ? DayMarks.ABSENT
        : DayMarks.TAUGHT;
  }
}
