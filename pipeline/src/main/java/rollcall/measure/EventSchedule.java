package rollcall.measure;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.table.Col;
import rollcall.table.Sums;
import rollcall.table.Term;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/**
 * Scheduled minutes of exports that record absences only: the term's instructional days times the
 * minutes of a school day, for every pupil of the export or the roster, by weekdays where enrolled
 * a part of the term.
 *
 * @param minutesPerDay minutes of a school day by position of the term, then school, for what the
 *     exports cover
 */
record EventSchedule(TermCalendar calendar, Map<Integer, Map<String, Integer>> minutesPerDay)
    implements Serializable {

  /**
   * The schedule of all events-only exports. An export covers every school that occurs in it in
   * every term in which it has an event.
   *
   * @param strips strips that count
   * @param minutesByDelivery minutes of a school day by number of events-only delivery
   */
  static EventSchedule of(
      Dataset<Row> strips, Map<Integer, Integer> minutesByDelivery, TermCalendar calendar) {
    Map<Integer, Map<String, Integer>> covered = new HashMap<>();
    if (minutesByDelivery.isEmpty()) {
      return new EventSchedule(calendar, covered);
    }
    Map<Integer, Set<String>> schools = new HashMap<>();
    Map<Integer, Set<Integer>> terms = new HashMap<>();
    for (Row row :
        strips
            .filter(col(Work.EVENTS).gt(0))
            .select(Col.DELIVERY_NO, Col.SCHOOL_UNIT_CODE, Work.TERM_NO)
            .distinct()
            .collectAsList()) {
      schools.computeIfAbsent(row.getInt(0), no -> new HashSet<>()).add(row.getString(1));
      terms.computeIfAbsent(row.getInt(0), no -> new HashSet<>()).add(row.getInt(2));
    }
    schools.keySet().stream()
        .sorted()
        .forEach(
            delivery -> {
              for (int term : terms.get(delivery)) {
                Map<String, Integer> ofTerm = covered.computeIfAbsent(term, no -> new HashMap<>());
                schools
                    .get(delivery)
                    .forEach(school -> ofTerm.put(school, minutesByDelivery.get(delivery)));
              }
            });
    return new EventSchedule(calendar, covered);
  }

  /**
   * The sums of a pupil at a school with the schedule, where an export covers it.
   *
   * @param enrolledWeekdays weekdays of the term on which the pupil is enrolled; null without an
   *     enrolment, which counts as the whole term
   */
  Sums added(Sums sums, String school, int termNo, Long enrolledWeekdays) {
    Integer minutes = minutesPerDay.getOrDefault(termNo, Map.of()).get(school);
    if (minutes == null) {
      return sums;
    }
    Term term = calendar.terms().get(termNo);
    long weekdays = Enrolment.weekdaysOf(term);
    long days = term.instructionalDays() == null ? weekdays : term.instructionalDays();
    long whole = days * minutes;
    if (enrolledWeekdays == null || enrolledWeekdays >= weekdays) {
      return sums.withEventSchedule(whole);
    }
    return sums.withEventSchedule((2 * whole * enrolledWeekdays + weekdays) / (2 * weekdays));
  }
}
