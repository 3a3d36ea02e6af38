package rollcall.conform;

import static org.apache.spark.sql.functions.*;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.ConformedPupil;
import rollcall.table.Strip;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/** Rows checked against terms and against each other, and brought together by pupil. */
public final class Conformed {
  /** Up to so many rows it is quicker to look at all of them than to find out which need it. */
  private static final long FEW_ROWS = 200_000;

  private final Dataset<Row> attendance;
  private final Dataset<Row> rosters;
  private final TermCalendar calendar;
  private final TermDays terms;
  private final Rules rules;
  private final int asOf;

  /**
   * Rows of deliveries that are not held.
   *
   * @param attendance rows of {@link rollcall.table.DeliveryTables#ATTENDANCE_ROW}, as files give
   *     them
   * @param rosters rows of {@link rollcall.table.DeliveryTables#ROSTER_ROW}
   * @param asOf rows that end later do not count
   */
  public Conformed(
      Dataset<Row> attendance,
      Dataset<Row> rosters,
      TermCalendar calendar,
      Rules rules,
      LocalDate asOf) {
    this.attendance = attendance;
    this.rosters = rosters;
    this.calendar = calendar;
    this.terms = new TermDays(calendar);
    this.rules = rules;
    this.asOf = (int) asOf.toEpochDay();
  }

  /**
   * What counts of each pupil's rows. Grain: pupil with a usable row or a protected identity; in
   * each partition in the order of the pseudonyms.
   *
   * @param orders one entry for each delivery of the rows
   */
  public JavaRDD<ConformedPupil> byPupil(List<DeliveryOrder> orders) {
    Dataset<Row> enrolments = gathering(withUsable(rosters), RosterRow.SCHEMA, Work.ENROLMENT);
    UsableRows usable = new UsableRows(attendance, terms);
    if (orders.stream().mapToLong(DeliveryOrder::rows).sum() <= FEW_ROWS) {
      return judged(byKey(enrolments), usable.all(), null, orders);
    }
    Dataset<Row> strips = Strips.of(attendance, terms, rules, asOf);
    JavaRDD<InternalRow> known =
        byKey(enrolments.unionByName(gathering(strips, Strip.SCHEMA, Work.STRIP)));
    JavaRDD<Gathered> pupils = alone(known);
    Entanglement entanglement = Entanglement.among(pupils, orders);
    PupilSketch entangled = entanglement.pupils(pupils);
    return entangled.isEmpty()
        ? pupils.map(judgement(entanglement, Map.of(), orders)::judged)
        : judged(known, usable.of(entangled), entanglement, orders);
  }

  /**
   * Pupils judged.
   *
   * @param known enrolments and sums
   * @param rows attendance rows to be looked at one by one
   * @param entanglement null where all rows are looked at
   */
  private JavaRDD<ConformedPupil> judged(
      JavaRDD<InternalRow> known,
      Dataset<Row> rows,
      Entanglement entanglement,
      List<DeliveryOrder> orders) {
    Dataset<Row> replaced = Replacement.withSuperseded(rows, orders);
    Judgement judgement = judgement(entanglement, schoolDates(replaced, orders), orders);
    return together(known, byKey(gathering(replaced, AttendanceRow.SCHEMA, Work.ROW)))
        .map(judgement::judged);
  }

  /** Spark gives what it knows to be empty no partition at all. */
  private static JavaRDD<Gathered> together(JavaRDD<InternalRow> known, JavaRDD<InternalRow> rows) {
    if (rows.getNumPartitions() == 0) {
      return alone(known);
    }
    return known.getNumPartitions() == 0
        ? alone(rows)
        : known.zipPartitions(rows, Gathered::pupils);
  }

  private static JavaRDD<Gathered> alone(JavaRDD<InternalRow> rows) {
    return rows.mapPartitions(r -> Gathered.pupils(r, Collections.emptyIterator()));
  }

  private Judgement judgement(
      Entanglement entanglement,
      Map<String, TreeSet<Integer>> schoolDates,
      List<DeliveryOrder> orders) {
    Newness newness = new Newness(orders);
    return new Judgement(
        newness, new WindowOverlaps(newness, schoolDates), entanglement, calendar, rules, asOf);
  }

  /** In partitions by pupil, and there in the order of the pseudonyms. */
  private static JavaRDD<InternalRow> byKey(Dataset<Row> rows) {
    int partitions =
        Integer.parseInt(rows.sparkSession().conf().get("spark.sql.shuffle.partitions"));
    return rows.repartition(partitions, col(Col.PUPIL_KEY))
        .sortWithinPartitions(col(Col.PUPIL_KEY).bitwiseXOR(lit(Long.MIN_VALUE)))
        .queryExecution()
        .toRdd()
        .toJavaRDD();
  }

  /** Rows that the reader set aside stay for their mark of protection alone. */
  private static Dataset<Row> withUsable(Dataset<Row> rosters) {
    Column usable = col(Col.ISSUE_CODE).isNull();
    Column protects = col(Col.PUPIL_KEY).isNotNull().and(col(Col.IS_PROTECTED));
    return rosters
        .filter(usable.or(coalesce(protects, lit(false))))
        .withColumn(Work.USABLE, usable);
  }

  /** The pupil's key and one row of one sort, beside nothing of the other sorts. */
  private static Dataset<Row> gathering(Dataset<Row> rows, StructType schema, String sort) {
    return rows.select(
        col(Col.PUPIL_KEY),
        part(schema, sort, AttendanceRow.SCHEMA, Work.ROW),
        part(schema, sort, Strip.SCHEMA, Work.STRIP),
        part(schema, sort, RosterRow.SCHEMA, Work.ENROLMENT));
  }

  private static Column part(StructType schema, String sort, StructType other, String name) {
    Column[] columns = Stream.of(schema.fieldNames()).map(functions::col).toArray(Column[]::new);
    return (sort.equals(name) ? struct(columns) : lit(null).cast(other)).as(name);
  }

  /**
   * Dates on which schools with windows have rows; needed only where one delivery can be newer than
   * another.
   */
  private static Map<String, TreeSet<Integer>> schoolDates(
      Dataset<Row> rows, List<DeliveryOrder> orders) {
    Map<String, TreeSet<Integer>> dates = new HashMap<>();
    if (DeliveryOrder.oneGeneration(orders)) {
      return dates;
    }
    Column dated = col(Col.START_DATE).equalTo(col(Col.END_DATE));
    rows.filter(not(col(Work.SUPERSEDED)))
        .groupBy(Col.SCHOOL_UNIT_CODE)
        .agg(
            collect_set(when(dated, unix_date(col(Col.START_DATE)))).as(Work.DATES),
            bool_or(not(dated)).as(Work.WINDOWS))
        .filter(col(Work.WINDOWS))
        .collectAsList()
        .forEach(row -> dates.put(row.getString(0), new TreeSet<>(row.<Integer>getList(1))));
    return dates;
  }
}
