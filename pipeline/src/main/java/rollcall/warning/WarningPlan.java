package rollcall.warning;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rollcall.rules.Rules;
import rollcall.table.Term;
import rollcall.table.TermCalendar;

/**
 * Which term is warned in and what it is compared with. Autumns are compared with autumns and
 * springs with springs: their lengths and holidays differ, so a week of one is none of the other.
 *
 * @param closed why nothing is to be computed; null where something is
 * @param termNo position of the running term; of the last term that has begun where none runs
 * @param week weeks of the running term that have passed
 * @param weeks weeks after which past terms are looked at, rising; the running one among them
 * @param past positions of the earlier terms of the same kind, rising
 */
public record WarningPlan(
    TermCalendar calendar,
    LocalDate asOf,
    String closed,
    int termNo,
    int week,
    List<Integer> weeks,
    List<Integer> past)
    implements Serializable {
  static final String NO_RUNNING_TERM = "no-running-term";
  static final String TOO_EARLY = "too-early";

  /**
   * The plan of a release. A term runs until the last days in which it may count as complete; then
   * there is nothing left to warn of.
   */
  public static WarningPlan of(TermCalendar calendar, LocalDate asOf, Rules rules) {
    int termNo = calendar.lastTermNo(asOf);
    if (termNo < 0 || !runs(calendar.terms().get(termNo), asOf, rules)) {
      return closed(calendar, asOf, NO_RUNNING_TERM, Math.max(0, termNo));
    }
    Term term = calendar.terms().get(termNo);
    int week = TermWeeks.passed(term, asOf);
    if (week < rules.earlyWarning().firstWeek()) {
      return closed(calendar, asOf, TOO_EARLY, termNo);
    }
    TreeSet<Integer> weeks = new TreeSet<>(rules.earlyWarning().validationWeeks());
    weeks.add(week);
    List<Integer> past =
        IntStream.range(0, termNo)
            .filter(no -> calendar.terms().get(no).term().equals(term.term()))
            .boxed()
            .toList();
    return new WarningPlan(calendar, asOf, null, termNo, week, List.copyOf(weeks), past);
  }

  private static WarningPlan closed(TermCalendar calendar, LocalDate asOf, String why, int termNo) {
    return new WarningPlan(calendar, asOf, why, termNo, 0, List.of(), List.of());
  }

  private static boolean runs(Term term, LocalDate asOf, Rules rules) {
    return asOf.isBefore(term.end().minusDays(rules.completeTerm().lastDays() - 1L));
  }

  /** Whether there is a term to warn in. */
  public boolean isOpen() {
    return closed == null;
  }

  Term term(int no) {
    return calendar.terms().get(no);
  }

  /** Weeks after which a term is looked at; a past term only before its last week. */
  List<Integer> weeksOf(int no) {
    if (no == termNo) {
      return List.of(week);
    }
    int count = TermWeeks.of(term(no)).count();
    return weeks.stream().filter(passed -> passed < count).toList();
  }

  /** Positions of all terms that are looked at. */
  Stream<Integer> terms() {
    return Stream.concat(past.stream(), Stream.of(termNo));
  }
}
