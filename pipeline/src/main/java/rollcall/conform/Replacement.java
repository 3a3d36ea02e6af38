package rollcall.conform;

import static org.apache.spark.sql.functions.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rollcall.table.Col;
import rollcall.table.Work;

/**
 * Decides which rows a newer delivery replaces. The newer delivery says how: it wins whole for a
 * school and its dates, for a class and its dates, for a school's term, or record by record.
 */
final class Replacement {
  /** Identity of a row: two rows that agree here speak of the same lesson, day or window. */
  static final List<String> ROW_KEY =
      List.of(
          Col.PUPIL_KEY,
          Col.SCHOOL_UNIT_CODE,
          Col.START_DATE,
          Col.END_DATE,
          Col.LESSON_START,
          Col.LESSON_ID);

  private static final String SCHOOL_DATE = "school-date";
  private static final String GROUP_DATE = "group-date";
  static final String PERIOD = "period";

  private Replacement() {}

  /** Adds run, group, rank, time of export and mode of the row's delivery. */
  static Dataset<Row> withDeliveryOrder(Dataset<Row> rows, List<DeliveryOrder> orders) {
    StructType schema =
        new StructType()
            .add(Col.DELIVERY_NO, DataTypes.IntegerType)
            .add(Work.RUN_NO, DataTypes.IntegerType)
            .add(Work.RUN_GROUP, DataTypes.IntegerType)
            .add(Work.RANK, DataTypes.IntegerType)
            .add(Work.EXPORTED, DataTypes.LongType)
            .add(Work.REPLACES, DataTypes.StringType);
    List<Row> list =
        orders.stream()
            .map(
                o ->
                    RowFactory.create(
                        o.deliveryNo(), o.runNo(), o.group(), o.rank(), o.exported(), o.replaces()))
            .toList();
    Dataset<Row> table = rows.sparkSession().createDataFrame(list, schema);
    return rows.join(broadcast(table), Col.DELIVERY_NO);
  }

  /**
   * Adds {@link Work#SUPERSEDED}: whether a newer delivery replaces the row. Rows outside every
   * term neither replace nor are replaced.
   */
  static Dataset<Row> withSuperseded(Dataset<Row> rows, List<DeliveryOrder> orders) {
    if (DeliveryOrder.oneGeneration(orders)) {
      return rows.withColumn(Work.SUPERSEDED, lit(false));
    }
    Set<String> modes = orders.stream().map(DeliveryOrder::replaces).collect(Collectors.toSet());
    Column newerExists = lit(false);
    Dataset<Row> judged = withDeliveryOrder(rows.filter(col(Work.TERM_NO).geq(0)), orders);
    for (Scope scope : scopes(modes)) {
      judged = withNewest(judged, scope);
      newerExists = newerExists.or(scope.holdsNewer());
    }
    Dataset<Row> outside = rows.filter(col(Work.TERM_NO).lt(0));
    return judged
        .withColumn(Work.SUPERSEDED, newerExists)
        .unionByName(outside.withColumn(Work.SUPERSEDED, lit(false)), true);
  }

  /** Rows among which the newest delivery of a mode wins; numbered because a mode can have two. */
  private record Scope(int number, String mode, List<String> columns) {
    String column() {
      return Work.NEWEST + number;
    }

    String newness() {
      return Work.NEWNESS + number;
    }

    String newestRank() {
      return Work.RANK + number;
    }

    /** Whether a newer delivery holds the row's scope. */
    Column holdsNewer() {
      Column newer = col(column()).gt(col(newness()));
      Column corrected = col(newestRank()).gt(col(Work.RANK));
      return coalesce(newer, lit(false)).or(coalesce(corrected, lit(false)));
    }
  }

  private static List<Scope> scopes(Set<String> modes) {
    List<Scope> all =
        List.of(
            new Scope(0, SCHOOL_DATE, List.of(Col.SCHOOL_UNIT_CODE, Col.START_DATE, Col.END_DATE)),
            new Scope(
                1,
                GROUP_DATE,
                List.of(Col.SCHOOL_UNIT_CODE, Col.ROW_GROUP, Col.START_DATE, Col.END_DATE)),
            new Scope(2, PERIOD, List.of(Col.SCHOOL_UNIT_CODE, Work.TERM_NO)),
            new Scope(3, DeliveryOrder.RECORD, List.of(Col.RECORD_ID)),
            new Scope(4, DeliveryOrder.RECORD, ROW_KEY));
    return all.stream().filter(scope -> modes.contains(scope.mode())).toList();
  }

  /**
   * Time of export decides only when every delivery in the scope has one; otherwise the run does.
   * Files of one run are parts of one delivery unless they contradict each other: then their rank
   * tells.
   */
  private static Dataset<Row> withNewest(Dataset<Row> rows, Scope scope) {
    WindowSpec all = Window.partitionBy(columns(scope.columns()));
    WindowSpec sameRun = Window.partitionBy(columns(scope.columns(), Work.RUN_NO));
    WindowSpec sameGroup =
        Window.partitionBy(columns(scope.columns(), Work.RUN_NO, Work.RUN_GROUP));
    Column allExported = count(Work.EXPORTED).over(all).equalTo(count(lit(1)).over(all));
    Column exported = when(allExported, max(Work.EXPORTED).over(sameRun)).otherwise(lit(0L));
    Column identified =
        scope.columns().contains(Col.RECORD_ID) ? col(Col.RECORD_ID).isNotNull() : lit(true);
    Column newness = struct(exported.as(Work.EXPORTED), col(Work.RUN_NO));
    Column inMode = col(Work.REPLACES).equalTo(scope.mode()).and(identified);
    return rows.withColumn(scope.newness(), newness)
        .withColumn(scope.column(), max(when(inMode, col(scope.newness()))).over(all))
        .withColumn(scope.newestRank(), max(when(inMode, col(Work.RANK))).over(sameGroup));
  }

  private static Column[] columns(List<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more))
        .map(functions::col)
        .toArray(Column[]::new);
  }
}
