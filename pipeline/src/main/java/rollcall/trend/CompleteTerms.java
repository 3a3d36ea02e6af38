package rollcall.trend;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import rollcall.rules.Rules;
import rollcall.table.Term;

/** Which terms are wholly delivered. */
final class CompleteTerms {
  private CompleteTerms() {}

  /**
   * The terms that have ended by as-of (at most six days are missing) and in whose last days nearly
   * all schools with rows in the term still have some.
   */
  static List<Term> of(
      SchoolReporting schools, List<Term> terms, Rules.CompleteTerm rule, LocalDate asOf) {
    return IntStream.range(0, terms.size())
        .filter(no -> isComplete(schools.lastDeliveries(no), terms.get(no), rule, asOf))
        .mapToObj(terms::get)
        .toList();
  }

  private static boolean isComplete(
      Collection<LocalDate> schools, Term term, Rules.CompleteTerm rule, LocalDate asOf) {
    LocalDate lastDays = term.end().minusDays(rule.lastDays() - 1L);
    long delivered = schools.stream().filter(date -> !date.isBefore(lastDays)).count();
    boolean ended = !asOf.isBefore(lastDays);
    return ended
        && !schools.isEmpty()
        && 100 * delivered >= (long) rule.schoolsPercent() * schools.size();
  }
}
