package rollcall.trend;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Row;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.Term;
import rollcall.table.Work;

/** Which terms are wholly delivered. */
final class CompleteTerms {
  private CompleteTerms() {}

  /**
   * The terms that have ended by as-of (at most six days are missing) and in whose last days nearly
   * all schools with rows in the term still have some.
   *
   * @param schoolTerms rows of {@link SchoolReporting#bySchoolTerm}
   */
  static List<Term> of(
      Collection<Row> schoolTerms, List<Term> terms, Rules.CompleteTerm rule, LocalDate asOf) {
    return terms.stream().filter(term -> isComplete(schoolTerms, term, rule, asOf)).toList();
  }

  private static boolean isComplete(
      Collection<Row> schoolTerms, Term term, Rules.CompleteTerm rule, LocalDate asOf) {
    LocalDate lastDays = term.end().minusDays(rule.lastDays() - 1L);
    List<Row> schools =
        schoolTerms.stream()
            .filter(row -> row.getAs(Col.SCHOOL_YEAR).equals(term.schoolYear()))
            .filter(row -> row.getAs(Col.TERM).equals(term.term()))
            .toList();
    long delivered = schools.stream().filter(row -> !lastDate(row).isBefore(lastDays)).count();
    boolean ended = !asOf.isBefore(lastDays);
    return ended
        && !schools.isEmpty()
        && 100 * delivered >= (long) rule.schoolsPercent() * schools.size();
  }

  private static LocalDate lastDate(Row row) {
    return row.<Date>getAs(Work.LAST_DATE).toLocalDate();
  }
}
