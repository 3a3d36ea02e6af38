package rollcall.conform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rollcall.fault.IssueCode;

/** Rows of the same pupil, school, date and lesson in what is one delivery. */
final class Duplicates {
  private static final Comparator<AttendanceRow> IN_ORDER =
      Comparator.comparingInt((AttendanceRow row) -> row.deliveryNo)
          .thenComparingLong(row -> row.line);

  private static final Comparator<AttendanceRow> GREATEST_ABSENCE_FIRST =
      Comparator.comparingLong((AttendanceRow row) -> row.minutes.absent())
          .reversed()
          .thenComparing(IN_ORDER);

  private Duplicates() {}

  /**
   * Equal rows count once, the rest is superseded; rows that contradict each other are all
   * quarantined, since nothing says which is right. Of several events of a pupil at a school on one
   * date the greatest absence counts, whatever their lessons.
   *
   * @param rows of one pupil in one term
   */
  static void judge(List<AttendanceRow> rows) {
    Map<List<Object>, List<AttendanceRow>> copies = new LinkedHashMap<>();
    rows.stream()
        .filter(AttendanceRow::counts)
        .forEach(row -> copies.computeIfAbsent(key(row), k -> new ArrayList<>(1)).add(row));
    copies.values().stream().filter(same -> same.size() > 1).forEach(Duplicates::judgeCopies);
  }

  private static void judgeCopies(List<AttendanceRow> same) {
    if (contradict(same)) {
      List<Integer> deliveries =
          same.stream().map(row -> row.deliveryNo).distinct().sorted().toList();
      same.forEach(row -> row.quarantine(IssueCode.CONFLICTING_DUPLICATE, deliveries));
    } else if (same.get(0).isEvent) {
      same.sort(GREATEST_ABSENCE_FIRST);
      same.subList(1, same.size()).forEach(JudgedRow::supersede);
    } else {
      same.sort(IN_ORDER);
      for (int i = 1; i < same.size(); i++) {
        same.get(i).supersedeBy(same.get(i - 1));
      }
    }
  }

  /** What makes a row the same; of an event without its lesson. */
  static List<Object> key(AttendanceRow row) {
    return row.isEvent
        ? Arrays.asList(row.school, row.start, row.end)
        : Arrays.asList(row.school, row.start, row.end, row.lessonStart, row.lessonId);
  }

  private static boolean contradict(List<AttendanceRow> same) {
    return !same.get(0).isEvent && same.stream().map(row -> row.minutes).distinct().count() > 1;
  }
}
