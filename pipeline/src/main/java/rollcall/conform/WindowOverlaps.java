package rollcall.conform;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import rollcall.fault.IssueCode;

/**
 * Windows (one row for several days) that touch dates which other rows of the pupil and school
 * count too. An older window gives way when newer rows cover every date on which the school has
 * rows; what would count a date twice is quarantined otherwise.
 *
 * @param schoolDates days since 1970 on which a school has rows, for schools with windows
 */
record WindowOverlaps(Newness newness, Map<String, TreeSet<Integer>> schoolDates)
    implements Serializable {
  /** Day 4 of 1970 was a Monday. */
  private static final int FIRST_MONDAY = 4;

  /** Judges the windows of one pupil in one term and the rows that touch them. */
  void judge(List<AttendanceRow> rows) {
    List<AttendanceRow> counted = rows.stream().filter(AttendanceRow::counts).toList();
    List<AttendanceRow> quarantined = new ArrayList<>();
    List<AttendanceRow> superseded = new ArrayList<>();
    for (AttendanceRow window : counted) {
      if (window.isWindow()) {
        List<AttendanceRow> touching =
            counted.stream().filter(row -> row != window && touches(row, window)).toList();
        judge(window, touching, quarantined, superseded);
      }
    }
    quarantined.forEach(row -> row.quarantine(IssueCode.WINDOW_OVERLAP));
    superseded.forEach(JudgedRow::supersede);
  }

  private void judge(
      AttendanceRow window,
      List<AttendanceRow> touching,
      List<AttendanceRow> quarantined,
      List<AttendanceRow> superseded) {
    List<AttendanceRow> newer = new ArrayList<>();
    for (AttendanceRow row : touching) {
      int age = newness.compare(row.deliveryNo, window.deliveryNo);
      if (age == 0) {
        quarantined.add(row);
        quarantined.add(window);
      } else if (age > 0) {
        newer.add(row);
      } else if (!row.isWindow()) {
        superseded.add(row);
      }
    }
    List<Integer> needed = neededDates(window);
    if (newer.isEmpty() || needed.isEmpty()) {
      return;
    }
    boolean covered =
        needed.stream()
            .allMatch(date -> newer.stream().anyMatch(r -> r.start <= date && date <= r.end));
    if (covered) {
      superseded.add(window);
    } else {
      quarantined.addAll(newer);
    }
  }

  private static boolean touches(AttendanceRow row, AttendanceRow window) {
    boolean sameLesson =
        row.lessonId == null || window.lessonId == null || row.lessonId.equals(window.lessonId);
    return sameLesson
        && row.school.equals(window.school)
        && row.start <= window.end
        && row.end >= window.start;
  }

  /**
   * Dates on which the window's school has rows; its weekdays where the school has windows only.
   */
  private List<Integer> neededDates(AttendanceRow window) {
    NavigableSet<Integer> taught =
        schoolDates
            .getOrDefault(window.school, new TreeSet<>())
            .subSet(window.start, true, window.end, true);
    if (!taught.isEmpty()) {
      return List.copyOf(taught);
    }
    return IntStream.rangeClosed(window.start, window.end)
        .filter(day -> Math.floorMod(day - FIRST_MONDAY, 7) < 5)
        .boxed()
        .toList();
  }
}
