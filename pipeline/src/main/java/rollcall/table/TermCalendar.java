package rollcall.table;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import rollcall.fault.UserError;

/**
 * The terms in order of time. Rows carry the position of their term instead of its name until the
 * end: comparing and grouping whole numbers is cheaper than texts.
 *
 * @param terms by start date, not overlapping
 */
public record TermCalendar(List<Term> terms) implements Serializable {

  /** Days that {@link DayMarks} can hold. */
  private static final int LONGEST_TERM_DAYS = 248;

  /**
   * Puts terms in order.
   *
   * @throws UserError when two terms overlap or one is longer than 248 days
   */
  public static TermCalendar of(List<Term> terms) {
    List<Term> sorted = terms.stream().sorted(Comparator.comparing(Term::start)).toList();
    for (int i = 0; i < sorted.size(); i++) {
      Term term = sorted.get(i);
      if (ChronoUnit.DAYS.between(term.start(), term.end()) >= LONGEST_TERM_DAYS) {
        throw UserError.refused(
            named(term) + " is longer than " + LONGEST_TERM_DAYS + " days; mend the terms file");
      }
      if (i > 0 && !sorted.get(i - 1).end().isBefore(term.start())) {
        throw UserError.refused(
            named(term)
                + " starts before "
                + named(sorted.get(i - 1))
                + " ends; mend the terms file");
      }
    }
    return new TermCalendar(sorted);
  }

  private static String named(Term term) {
    return "Term " + term.schoolYear() + "/" + term.term();
  }

  /** Position of the last term that has begun by this date; -1 before the first. */
  public int lastTermNo(LocalDate date) {
    return (int) terms.stream().filter(term -> !term.start().isAfter(date)).count() - 1;
  }

  /** Whether the date lies in a term. */
  public boolean holds(LocalDate date) {
    return terms.stream()
        .anyMatch(term -> !term.start().isAfter(date) && !term.end().isBefore(date));
  }
}
