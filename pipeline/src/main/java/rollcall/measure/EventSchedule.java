package rollcall.measure;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import rollcall.table.Delivered;
import rollcall.table.Enrolment;
import rollcall.table.EnrolmentTerm;
import rollcall.table.Term;
import rollcall.table.TermCalendar;

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
   * @param events what was met of these exports
   * @param minutesByDelivery minutes of a school day by number of events-only delivery
   */
  static EventSchedule of(
      Collection<Delivered> events,
      Map<Integer, Integer> minutesByDelivery,
      TermCalendar calendar) {
    TreeMap<Integer, TreeSet<String>> schools = new TreeMap<>();
    Map<Integer, TreeSet<Integer>> terms = new HashMap<>();
    for (Delivered event : events) {
      int delivery = event.deliveryNo();
      schools.computeIfAbsent(delivery, no -> new TreeSet<>()).add(event.schoolUnitCode());
      terms.computeIfAbsent(delivery, no -> new TreeSet<>()).add(event.termNo());
    }
    Map<Integer, Map<String, Integer>> covered = new HashMap<>();
    schools.forEach(
        (delivery, codes) -> {
          for (int term : terms.get(delivery)) {
            Map<String, Integer> ofTerm = covered.computeIfAbsent(term, no -> new HashMap<>());
            codes.forEach(code -> ofTerm.put(code, minutesByDelivery.get(delivery)));
          }
        });
    return new EventSchedule(calendar, covered);
  }

  /**
   * A pupil's term at a school with the schedule, where an export covers it. A pupil without an
   * enrolment counts as enrolled the whole term.
   */
  EnrolmentTerm added(EnrolmentTerm at) {
    Integer minutes = minutesPerDay.getOrDefault(at.termNo(), Map.of()).get(at.schoolUnitCode());
    if (minutes == null) {
      return at;
    }
    Term term = calendar.terms().get(at.termNo());
    Long enrolled = at.enrolledWeekdays();
    long weekdays = Enrolment.weekdaysOf(term);
    long days = term.instructionalDays() == null ? weekdays : term.instructionalDays();
    long whole = days * minutes;
    boolean part = enrolled != null && enrolled < weekdays;
    return at.with(
        at.sums()
            .withEventSchedule(part ? (2 * whole * enrolled + weekdays) / (2 * weekdays) : whole));
  }
}
