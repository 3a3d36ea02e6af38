package rollcall.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
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
   */
  ProgrammeQuality(Computation.Basis basis, List<Row> schoolTerms, Account account) {
    this.files = basis.programmeTables().files();
    this.terms = basis.calendar().terms();
    this.schools = schoolTerms;
    this.account = account;
    this.delivered = delivered(basis);
  }

  DataQuality of(Programme programme) {
    Set<String> codes = schoolsOf(cases(programme));
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
            .filter(row -> isDuring(programme, terms.get(row.<Integer>getAs(Work.TERM_NO))))
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

  /**
   * What every usable row of accepted deliveries says, replaced ones too, by school, class and
   * term: absent minutes, rows of absence over a part of their minutes, and those of whole hours.
   * One job over the attendance of a store with programmes.
   */
  private List<Row> delivered(Computation.Basis basis) {
    Set<String> codes = schoolsOf(files.participants().stream());
    if (codes.isEmpty()) {
      return List.of();
    }
    Column absent =
        coalesce(col(Col.VALID_ABSENCE_MINUTES), lit(0))
            .plus(coalesce(col(Col.INVALID_ABSENCE_MINUTES), lit(0)));
    Column whole = lit(basis.programmeTables().rules().stability().roundMinutes());
    // A timetable that is round itself makes absence round and tells nothing.
    Column partly =
        absent
            .gt(0)
            .and(absent.lt(col(Col.SCHEDULED_MINUTES)))
            .and(col(Col.SCHEDULED_MINUTES).mod(whole).notEqual(0))
            .and(not(col(Col.IS_EVENT)));
    return basis
        .attendance()
        .where(col(Col.SCHOOL_UNIT_CODE).isin(codes.toArray()).and(col(Col.ISSUE_CODE).isNull()))
        .withColumn(Work.TERM_NO, termNo())
        .where(col(Work.TERM_NO).isNotNull())
        .groupBy(Col.SCHOOL_UNIT_CODE, Col.ROW_GROUP, Work.TERM_NO)
        .agg(
            sum(absent.cast("bigint")).as(Work.ABSENT_MINUTES),
            count_if(partly).as(Work.PARTLY_ABSENT),
            count_if(partly.and(absent.mod(whole).equalTo(0))).as(Work.ROUND_ABSENT))
        .collectAsList();
  }

  private Column termNo() {
    Column no = lit(null).cast("int");
    for (int i = 0; i < terms.size(); i++) {
      Column within =
          col(Col.START_DATE).between(lit(terms.get(i).start()), lit(terms.get(i).end()));
      no = when(within, lit(i)).otherwise(no);
    }
    return no;
  }

  private Stream<Participant> cases(Programme programme) {
    return files.participants().stream().filter(p -> p.programme().equals(programme.programme()));
  }

  private static Set<String> schoolsOf(Stream<Participant> participants) {
    return participants
        .filter(Participant::started)
        .map(Participant::schoolUnitCode)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
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
