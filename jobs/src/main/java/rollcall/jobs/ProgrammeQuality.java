package rollcall.jobs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import rollcall.jobs.Account.SchoolTerm;
import rollcall.outcome.RegisterFacts.DataQuality;
import rollcall.table.Col;
import rollcall.table.Participant;
import rollcall.table.Programme;
import rollcall.table.ProgrammeFiles;
import rollcall.table.Term;
import rollcall.table.Work;

/**
 * How the attendance data of the participants' schools came about while a programme ran: how much
 * was reported, where that is delivered; classes over whole terms without a minute of absence,
 * where rows name their class; absence in whole hours; and rows that were corrected later.
 */
final class ProgrammeQuality {
  private static final String ALL = "all";

  private final ProgrammeFiles files;
  private final List<Term> terms;
  private final List<Row> schools;
  private final Account account;
  private final List<Row> delivered;

  /**
   * Quality of the programmes of a release.
   *
   * @param schoolTerms rows of {@code school_term}
   * @param delivered rows of {@code settled_class}
   */
  ProgrammeQuality(
      Computation.Basis basis, List<Row> schoolTerms, List<Row> delivered, Account account) {
    this.files = basis.programmeTables().files();
    this.terms = basis.calendar().terms();
    this.schools = schoolTerms;
    this.account = account;
    this.delivered = delivered;
  }

  DataQuality of(Programme programme) {
    Set<String> codes = DeliveredClasses.schoolsOf(cases(programme));
    List<Row> reporting =
        schools.stream()
            .filter(row -> row.getAs(Col.ABSENCE_BAND).equals(ALL))
            .filter(row -> codes.contains(row.<String>getAs(Col.SCHOOL_UNIT_CODE)))
            .filter(row -> row.getAs(Col.REPORTING_RATE) != null)
            .filter(row -> isDuring(programme, term(row)))
            .toList();
    List<Row> rows =
        delivered.stream()
            .filter(row -> codes.contains(row.<String>getAs(Col.SCHOOL_UNIT_CODE)))
            .filter(row -> isDuring(programme, term(row)))
            .toList();
    List<Row> classes = rows.stream().filter(row -> row.getAs(Col.ROW_GROUP) != null).toList();
    long corrected = during(programme, codes, account.corrected());
    return new DataQuality(
        programme.programme(),
        added(reporting, Col.REPORTED_MINUTES),
        added(reporting, Col.SCHEDULED_MINUTES),
        classes.size(),
        classes.stream().filter(row -> row.<Long>getAs(Work.ABSENT_MINUTES) == 0).count(),
        added(rows, Work.PARTLY_ABSENT),
        added(rows, Work.ROUND_ABSENT),
        during(programme, codes, account.rowsOfTerms()) + corrected,
        corrected);
  }

  private static long added(List<Row> rows, String column) {
    return rows.stream().mapToLong(row -> row.<Long>getAs(column)).sum();
  }

  private long during(Programme programme, Set<String> codes, Map<SchoolTerm, Long> rows) {
    return rows.entrySet().stream()
        .filter(entry -> codes.contains(entry.getKey().school()))
        .filter(entry -> isDuring(programme, terms.get(entry.getKey().termNo())))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private Stream<Participant> cases(Programme programme) {
    return files.participants().stream().filter(p -> p.programme().equals(programme.programme()));
  }

  /** The term of a row of a table of figures. */
  Term term(Row row) {
    return terms.stream()
        .filter(term -> term.schoolYear().equals(row.getAs(Col.SCHOOL_YEAR)))
        .filter(term -> term.term().equals(row.getAs(Col.TERM)))
        .findFirst()
        .orElseThrow();
  }

  /** Whether a term overlaps a programme. */
  boolean isDuring(Programme programme, Term term) {
    return !term.end().isBefore(programme.start())
        && (programme.end() == null || !term.start().isAfter(programme.end()));
  }
}
