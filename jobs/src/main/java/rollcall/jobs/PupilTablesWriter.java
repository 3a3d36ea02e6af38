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
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
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
    write(PupilTables.PUPIL_TERM, PupilTables.PROTECTED_TERM, histories, PupilHistory::terms);
    write(
        PupilTables.ENROLMENT_TERM,
        PupilTables.PROTECTED_ENROLMENT_TERM,
        histories,
        PupilHistory::enrolmentTerms);
    JavaRDD<Row> members =
        histories
            .filter(history -> !history.pupil().isProtected())
            .flatMap(members(groups, calendar));
    Path work = lock.work(PupilTables.TARGET_GROUP_TERM.name());
    write(members, PupilTables.TARGET_GROUP_TERM.schema(), PupilTables.TARGET_GROUP_TERM, work);
    draft.adopt(PupilTables.TARGET_GROUP_TERM, work);
    return count(histories);
  }

  /** The periods of a history that a table holds. */
  private interface Periods extends Serializable {
    List<PupilPeriod> of(PupilHistory history);
  }

  /** Two tables of the same columns, told apart by whether the pupil is protected. */
  private void write(Table open, Table hidden, JavaRDD<PupilHistory> histories, Periods periods) {
    PupilRows rows = new PupilRows(open, calendar);
    FlatMapFunction<PupilHistory, Row> asRows =
        history -> periods.of(history).stream().map(period -> rows.row(history, period)).iterator();
    StructType schema = open.schema().add(Col.IS_PROTECTED, DataTypes.BooleanType);
    Path work = lock.work(open.name());
    write(histories.flatMap(asRows), schema, open, work, Col.IS_PROTECTED);
    draft.adopt(open, work.resolve(Col.IS_PROTECTED + "=false"));
    draft.adopt(hidden, work.resolve(Col.IS_PROTECTED + "=true"));
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
   * of threads. Spark's writer keeps an order only if it begins with the columns of the folders.
   *
   * @param folders columns that make folders above those of year and term
   */
  private void write(
      JavaRDD<Row> rows, StructType schema, Table table, Path work, String... folders) {
    String[] partitions =
        Stream.concat(Stream.of(folders), Stream.of(Col.SCHOOL_YEAR, Col.TERM))
            .toArray(String[]::new);
    Column[] order =
        Stream.concat(Stream.of(partitions), table.key().stream())
            .distinct()
            .map(functions::col)
            .toArray(Column[]::new);
    spark
        .createDataFrame(rows, schema)
        .repartition(col(Col.SCHOOL_YEAR), col(Col.TERM))
        .sortWithinPartitions(order)
        .write()
        .mode("overwrite")
        .partitionBy(partitions)
        .parquet(work.toString());
  }
}
