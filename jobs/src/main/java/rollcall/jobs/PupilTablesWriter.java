package rollcall.jobs;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import rollcall.flag.TargetGroups;
import rollcall.publish.ReleaseDraft;
import rollcall.publish.StoreLock;
import rollcall.report.TargetGroupCount;
import rollcall.table.Col;
import rollcall.table.PupilHistory;
import rollcall.table.PupilPeriod;
import rollcall.table.PupilRows;
import rollcall.table.PupilTables;
import rollcall.table.Table;
import rollcall.table.Term;
import rollcall.table.TermCalendar;

/** Writes the tables with one row per pupil; pupils with protected identity into their own. */
final class PupilTablesWriter {
  private final SparkSession spark;
  private final TermCalendar calendar;
  private final TargetGroups groups;
  private final ReleaseDraft draft;
  private final StoreLock lock;

  PupilTablesWriter(Computation.Basis basis, ReleaseDraft draft, StoreLock lock) {
    this.spark = basis.attendance().sparkSession();
    this.calendar = basis.calendar();
    this.groups = new TargetGroups(basis.rules(), basis.boundaries(), calendar);
    this.draft = draft;
    this.lock = lock;
  }

  /** Writes all tables and counts the members of the target groups. */
  List<TargetGroupCount> write(JavaRDD<PupilHistory> histories) {
    JavaRDD<PupilHistory> open = histories.filter(history -> !history.pupil().isProtected());
    JavaRDD<PupilHistory> hidden = histories.filter(history -> history.pupil().isProtected());
    write(PupilTables.PUPIL_TERM, open, PupilHistory::terms);
    write(PupilTables.PROTECTED_TERM, hidden, PupilHistory::terms);
    write(PupilTables.ENROLMENT_TERM, open, PupilHistory::enrolmentTerms);
    write(PupilTables.PROTECTED_ENROLMENT_TERM, hidden, PupilHistory::enrolmentTerms);
    write(PupilTables.TARGET_GROUP_TERM, open.flatMap(members(groups, calendar)));
    return count(histories);
  }

  /** The periods of a history that a table holds. */
  private interface Periods extends Serializable {
    List<PupilPeriod> of(PupilHistory history);
  }

  private void write(Table table, JavaRDD<PupilHistory> histories, Periods periods) {
    PupilRows rows = new PupilRows(table, calendar);
    FlatMapFunction<PupilHistory, Row> asRows =
        history -> periods.of(history).stream().map(period -> rows.row(history, period)).iterator();
    write(table, histories.flatMap(asRows));
  }

  /** Rows of {@link PupilTables#TARGET_GROUP_TERM}. */
  private static FlatMapFunction<PupilHistory, Row> members(
      TargetGroups groups, TermCalendar calendar) {
    return history -> {
      String pupil = history.pupil().pseudonym();
      return history.terms().stream()
          .flatMap(
              period -> {
                Term term = calendar.terms().get(period.termNo());
                return groups.of(period).stream()
                    .map(name -> RowFactory.create(name, pupil, term.schoolYear(), term.term()));
              })
          .iterator();
    };
  }

  private List<TargetGroupCount> count(JavaRDD<PupilHistory> histories) {
    Function<Row, List<String>> group =
        row -> List.of(row.getString(0), row.getString(2), row.getString(3));
    Map<List<String>, Long> counts =
        histories.flatMap(members(groups, calendar)).map(group).countByValue();
    return counts.entrySet().stream()
        .map(
            entry ->
                new TargetGroupCount(
                    entry.getKey().get(0),
                    entry.getKey().get(1),
                    entry.getKey().get(2),
                    entry.getValue()))
        .toList();
  }

  /**
   * One file for each term, sorted by key, so that the same rows give the same bytes on any number
   * of threads.
   */
  private void write(Table table, JavaRDD<Row> rows) {
    Path work = lock.work(table.name());
    spark
        .createDataFrame(rows, table.schema())
        .repartition(col(Col.SCHOOL_YEAR), col(Col.TERM))
        .sortWithinPartitions(termThenKey(table))
        .write()
        .mode("overwrite")
        .partitionBy(Col.SCHOOL_YEAR, Col.TERM)
        .parquet(work.toString());
    draft.adopt(table, work);
  }

  /** Spark's writer keeps an order only if it begins with the columns of the folders. */
  private static Column[] termThenKey(Table table) {
    return Stream.concat(Stream.of(Col.SCHOOL_YEAR, Col.TERM), table.key().stream())
        .distinct()
        .map(functions::col)
        .toArray(Column[]::new);
  }
}
