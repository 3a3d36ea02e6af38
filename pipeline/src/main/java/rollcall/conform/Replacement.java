package rollcall.conform;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;
import org.apache.spark.sql.types.DataTypes;
import rollcall.table.ScannedRows;
import rollcall.table.Work;

/**
 * Attendance of which it is known what a newer delivery replaces. The newer delivery says how: it
 * wins whole for a school and its dates, for a class and its dates, for a school's term, or record
 * by record. Rows outside every term neither replace nor are replaced.
 *
 * @param attendance usable rows, with {@link Work#SUPERSEDED} unless none is replaced
 * @param schoolDates days since 1970 on which schools with windows have rows that are not replaced;
 *     empty where no delivery can be newer than another
 */
record Replacement(ScannedRows attendance, Map<String, TreeSet<Integer>> schoolDates) {

  /**
   * Finds what is replaced; the rows stay where they are.
   *
   * @param rows {@link UsableRows}
   * @param few whether keys of all rows fit into memory
   */
  static Replacement of(
      SparkSession spark,
      ScannedRows rows,
      List<DeliveryOrder> orders,
      TermDays terms,
      boolean few) {
    if (DeliveryOrder.oneGeneration(orders)) {
      return new Replacement(rows, Map.of());
    }
    Newness newness = new Newness(orders);
    PlacedRow.Columns columns =
        PlacedRow.Columns.of(rows, isAny(orders, DeliveryOrder.GROUP_DATE), terms);
    DatesByDelivery held = DatesByDelivery.of(rows.rows(), columns);
    DatesByDelivery dates = ReplacedDates.among(held, newness);
    ReplacedRecords records =
        isAny(orders, DeliveryOrder.RECORD)
            ? ReplacedRecords.among(RecordKeys.sorted(spark, rows, few), newness)
            : new ReplacedRecords();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    ScannedRows marked =
        marked(rows, new Marking(columns, context.broadcast(dates), context.broadcast(records)));
    if (!held.holdWindows()) {
      return new Replacement(marked, Map.of());
    }
    DatesByDelivery left =
        records.isEmpty()
            ? held.without(dates)
            : DatesByDelivery.of(notSuperseded(marked), columns);
    return new Replacement(marked, left.ofSchoolsWithWindows(terms));
  }

  private static ScannedRows marked(ScannedRows rows, Marking marking) {
    return new ScannedRows(
        rows.schema().add(Work.SUPERSEDED, DataTypes.BooleanType),
        rows.rows().mapPartitionsWithIndex(marking, false));
  }

  private static boolean isAny(List<DeliveryOrder> orders, String mode) {
    return orders.stream().anyMatch(order -> order.replaces().equals(mode));
  }

  private static JavaRDD<InternalRow> notSuperseded(ScannedRows marked) {
    int superseded = marked.positions(Work.SUPERSEDED)[0];
    return marked.rows().filter(row -> !row.getBoolean(superseded));
  }

  /** Adds to each row whether it is replaced. */
  private record Marking(
      PlacedRow.Columns columns,
      Broadcast<DatesByDelivery> dates,
      Broadcast<ReplacedRecords> records)
      implements Function2<Integer, Iterator<InternalRow>, Iterator<InternalRow>> {

    @Override
    public Iterator<InternalRow> call(Integer part, Iterator<InternalRow> rows) {
      PlacedRow placed = new PlacedRow(columns);
      BitSet replaced = records.value().ofPart(part);
      return new Iterator<>() {
        private int ordinal;

        @Override
        public boolean hasNext() {
          return rows.hasNext();
        }

        @Override
        public InternalRow next() {
          InternalRow row = rows.next();
          placed.read(row);
          boolean superseded =
              replaced.get(ordinal++) || placed.isInTerm() && dates.value().hold(placed);
          return new JoinedRow(row, new GenericInternalRow(new Object[] {superseded}));
        }
      };
    }
  }
}
