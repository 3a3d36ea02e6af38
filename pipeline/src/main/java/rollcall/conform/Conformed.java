package rollcall.conform;

import static org.apache.spark.sql.functions.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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

  /** Key pairs that are handed to every task rather than sorted together with all rows. */
  private static final long MOST_BROADCAST_KEYS = 500_000;

  private final Dataset<Row> attendance;
  private final Dataset<Row> rosters;
  private final TermCalendar calendar;
  private final Rules rules;
  private final LocalDate asOf;

  /**
   * Rows of deliveries that are not held.
   *
   * @param attendance rows of {@link rollcall.table.DeliveryTables#ATTENDANCE_ROW}
   * @param rosters rows of {@link rollcall.table.DeliveryTables#ROSTER_ROW}
   * @param asOf rows that end later do not count
   */
  public Conformed(
      Dataset<Row> attendance,
      Dataset<Row> rosters,
      TermCalendar calendar,
      Rules rules,
      LocalDate asOf) {
    this.attendance =
        attendance.filter(col(Col.ISSUE_CODE).isNull()).withColumn(Work.TERM_NO, calendar.termNo());
    this.rosters = rosters;
    this.calendar = calendar;
    this.rules = rules;
    this.asOf = asOf;
  }

  /**
   * What counts of each pupil's rows. Grain: pupil with a usable row or a protected identity.
   *
   * @param orders one entry for each delivery of the rows
   */
  public JavaRDD<ConformedPupil> byPupil(List<DeliveryOrder> orders) {
    if (orders.stream().mapToLong(DeliveryOrder::rows).sum() <= FEW_ROWS) {
      return judged(attendance, null, orders);
    }
    Column inAsOf = col(Col.END_DATE).leq(lit(asOf));
    Dataset<Row> strips = Strips.byDelivery(attendance, calendar, rules, inAsOf).localCheckpoint();
    Dataset<Row> entangled =
        Entanglement.pupilTerms(strips, recordDeliveries(orders)).localCheckpoint();
    long tangles = entangled.count();
    if (tangles == 0) {
      return judged(null, strips, orders);
    }
    Dataset<Row> keys = tangles <= MOST_BROADCAST_KEYS ? broadcast(entangled) : entangled;
    String[] pupilTerm = {Col.PUPIL_KEY, Work.TERM_NO};
    return judged(
        attendance.join(keys, pupilTerm, "left_semi"),
        strips.join(keys, pupilTerm, "left_anti"),
        orders);
  }

  private static List<Integer> recordDeliveries(List<DeliveryOrder> orders) {
    List<Integer> numbers =
        orders.stream()
            .filter(o -> o.replaces().equals("record"))
            .map(DeliveryOrder::deliveryNo)
            .toList();
    return numbers.size() > 1 ? numbers : List.of();
  }

  /**
   * Pupils judged.
   *
   * @param contested attendance rows to be looked at together; null for none
   * @param strips sums of all others; null for none
   */
  private JavaRDD<ConformedPupil> judged(
      Dataset<Row> contested, Dataset<Row> strips, List<DeliveryOrder> orders) {
    Dataset<Row> together = gathering(withUsable(rosters), RosterRow.SCHEMA, Work.ENROLMENT);
    Map<String, TreeSet<Integer>> schoolDates = Map.of();
    if (strips != null) {
      together = together.unionByName(gathering(strips, Strip.SCHEMA, Work.STRIP));
    }
    if (contested != null) {
      Dataset<Row> replaced = Replacement.withSuperseded(contested, orders);
      schoolDates = schoolDates(replaced, orders);
      together = together.unionByName(gathering(replaced, AttendanceRow.SCHEMA, Work.ROW));
    }
    Newness newness = new Newness(orders);
    Judgement judgement =
        new Judgement(
            newness,
            new WindowOverlaps(newness, schoolDates),
            calendar,
            rules,
            (int) asOf.toEpochDay());
    return together
        .repartition(col(Col.PUPIL_KEY))
        // As unsigned numbers, which is the order of the pseudonyms.
        .sortWithinPartitions(col(Col.PUPIL_KEY).bitwiseXOR(lit(Long.MIN_VALUE)))
        .queryExecution()
        .toRdd()
        .toJavaRDD()
        .mapPartitions(Gathered::pupils)
        .map(judgement::judged);
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
