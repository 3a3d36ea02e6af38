package rollcall.report;

import java.util.Comparator;
import rollcall.table.Term;

/** A term without its dates. */
record TermName(String schoolYear, String term) implements Comparable<TermName> {
  private static final Comparator<TermName> BY_TIME =
      Comparator.comparing(TermName::schoolYear).thenComparing(TermName::term);

  static TermName of(Term term) {
    return new TermName(term.schoolYear(), term.term());
  }

  /** The calendar year of the term: autumn lies in the first year of the school year. */
  int calendarYear() {
    return firstYear(schoolYear) + (term.equals(Member.AUTUMN) ? 0 : 1);
  }

  /** The calendar year in which a school year starts. */
  static int firstYear(String schoolYear) {
    return Integer.parseInt(schoolYear.substring(0, 4));
  }

  /** The same term of the school year before. */
  TermName yearBefore() {
    return new TermName(yearBefore(schoolYear), term);
  }

  /** The school year before. */
  static String yearBefore(String schoolYear) {
    int first = firstYear(schoolYear);
    return first - 1 + "-" + Integer.toString(first + 100).substring(2);
  }

  @Override
  public int compareTo(TermName other) {
    return BY_TIME.compare(this, other);
  }
}
