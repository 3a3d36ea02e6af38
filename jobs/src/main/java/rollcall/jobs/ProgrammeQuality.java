package rollcall.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import rollcall.outcome.RegisterFacts.DataQuality;
import rollcall.table.Col;
import rollcall.table.Participant;
import rollcall.table.Programme;
import rollcall.table.ProgrammeFiles;
import rollcall.table.Term;
import rollcall.table.Work;

/**
 * How the attendance data of the participants' schools came about while a programme ran: how much
 * was reported, where that is delivered, and classes over whole terms without a minute of absence,
 * where rows name their class. Rounding and late corrections are not told.
 */
final class ProgrammeQuality {
  private static final String ALL = "all";

  private final ProgrammeFiles files;
  private final List<Term> terms;
  private final List<Row> schools;
  private final List<Row> classes;

  /**
   * Quality of these programmes.
   *
   * @param schoolTerms rows of {@code school_term}
   */
  ProgrammeQuality(ProgrammeFiles files, Computation.Basis basis, List<Row> schoolTerms) {
    this.files = files;
    this.terms = basis.calendar().terms();
    this.schools = schoolTerms;
    this.classes = classes(basis);
  }

  DataQuality of(Programme programme) {
    Set<String> codes = schoolsOf(cases(programme));
    long reported = 0;
    long scheduled = 0;
    for (Row row : schools) {
      if (row.getAs(Col.ABSENCE_BAND).equals(ALL)
          && codes.contains(row.<String>getAs(Col.SCHOOL_UNIT_CODE))
          && row.getAs(Col.REPORTING_RATE) != null
          && isDuring(programme, term(row))) {
        reported += row.<Long>getAs(Col.REPORTED_MINUTES);
        scheduled += row.<Long>getAs(Col.SCHEDULED_MINUTES);
      }
    }
    List<Row> ofProgramme =
        classes.stream()
            .filter(row -> codes.contains(row.<String>getAs(Col.SCHOOL_UNIT_CODE)))
            .filter(row -> isDuring(programme, terms.get(row.<Integer>getAs(Work.TERM_NO))))
            .toList();
    long without =
        ofProgramme.stream().filter(row -> row.<Long>getAs(Col.VALID_ABSENCE_MINUTES) == 0).count();
    return new DataQuality(
        programme.programme(), reported, scheduled, ofProgramme.size(), without, 0, 0, 0, 0);
  }

  /**
   * Absent minutes by school, class and term, of every usable row of accepted deliveries, replaced
   * ones too. One job over the attendance of a store with programmes.
   */
  private List<Row> classes(Computation.Basis basis) {
    Set<String> codes = schoolsOf(files.participants().stream());
    if (codes.isEmpty()) {
      return List.of();
    }
    Column absent =
        coalesce(col(Col.VALID_ABSENCE_MINUTES), lit(0))
            .plus(coalesce(col(Col.INVALID_ABSENCE_MINUTES), lit(0)));
    return basis
        .attendance()
        .where(col(Col.SCHOOL_UNIT_CODE).isin(codes.toArray()))
        .where(col(Col.ROW_GROUP).isNotNull().and(col(Col.ISSUE_CODE).isNull()))
        .withColumn(Work.TERM_NO, termNo())
        .where(col(Work.TERM_NO).isNotNull())
        .groupBy(Col.SCHOOL_UNIT_CODE, Col.ROW_GROUP, Work.TERM_NO)
        .agg(sum(absent.cast("bigint")).as(Col.VALID_ABSENCE_MINUTES))
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
