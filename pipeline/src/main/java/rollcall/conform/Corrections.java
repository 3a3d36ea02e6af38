package rollcall.conform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells corrections among superseded rows. An export that repeats the whole term every night
 * replaces all its rows every night and corrects none of them.
 */
final class Corrections {
  private Corrections() {}

  /**
   * Marks rows that a newer delivery replaces with other minutes, or takes back: it says nothing of
   * their date. Rows that one of another grain replaces, as a window by its days, are no
   * corrections.
   *
   * @param rows judged rows of one pupil in one term
   */
  static void mark(List<AttendanceRow> rows, Newness newness) {
    List<AttendanceRow> superseded = rows.stream().filter(JudgedRow::isSuperseded).toList();
    if (superseded.isEmpty()) {
      return;
    }
    Map<List<Object>, AttendanceRow> counting = new HashMap<>();
    Set<List<Object>> dates = new HashSet<>();
    List<AttendanceRow> windows =
        rows.stream().filter(row -> row.counts() && row.isWindow()).toList();
    for (AttendanceRow row : rows) {
      if (row.counts()) {
        counting.put(Duplicates.key(row), row);
        dates.add(List.of(row.school, row.start));
      }
    }
    for (AttendanceRow row : superseded) {
      AttendanceRow now = counting.get(Duplicates.key(row));
      boolean corrected =
          now == null
              ? !row.isWindow()
                  && !dates.contains(List.<Object>of(row.school, row.start))
                  && windows.stream().noneMatch(window -> holds(window, row))
              : newness.compare(now.deliveryNo, row.deliveryNo) > 0
                  && !now.minutes.equals(row.minutes);
      if (corrected) {
        row.correct();
      }
    }
  }

  private static boolean holds(AttendanceRow window, AttendanceRow day) {
    return window.school.equals(day.school) && window.start <= day.start && day.end <= window.end;
  }
}
