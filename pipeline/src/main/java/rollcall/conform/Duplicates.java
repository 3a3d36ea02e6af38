package rollcall.conform;

import static org.apache.spark.sql.functions.*;
import static rollcall.rules.Absence.absent;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rollcall.fault.IssueCode;
import rollcall.table.Col;
import rollcall.table.Work;

/** Rows of the same pupil, school, date and lesson in what is one delivery. */
final class Duplicates {
  private Duplicates() {}

  /**
   * Equal rows count once, the rest is superseded; rows that contradict each other are all
   * quarantined, since nothing says which is right.
   */
  static Dataset<Row> judge(Dataset<Row> rows) {
    WindowSpec sameKey = Window.partitionBy(key());
    WindowSpec inOrder = sameKey.orderBy(col(Col.DELIVERY_NO), col(Col.LINE));
    Column usable = candidate(not(col(Col.IS_EVENT)));
    Dataset<Row> compared =
        rows.withColumn(Work.MINUTES, when(usable, minutes()))
            .withColumn(Work.LEAST, min(Work.MINUTES).over(sameKey))
            .withColumn(Work.GREATEST, max(Work.MINUTES).over(sameKey))
            .withColumn(Work.COPY_NO, row_number().over(inOrder));
    Column contradicts = usable.and(col(Work.LEAST).notEqual(col(Work.GREATEST)));
    Column repeats = usable.and(col(Work.COPY_NO).gt(1));
    return Decisions.decide(
        Decisions.decide(
            compared, contradicts, Decisions.QUARANTINED, IssueCode.CONFLICTING_DUPLICATE),
        repeats,
        Decisions.SUPERSEDED,
        null);
  }

  /** Of several events of a pupil at a school on one date the greatest absence counts. */
  static Dataset<Row> greatestEventOfDate(Dataset<Row> rows) {
    WindowSpec date =
        Window.partitionBy(
                col(Col.PUPIL_KEY),
                col(Col.SCHOOL_UNIT_CODE),
                col(Col.START_DATE),
                candidate(col(Col.IS_EVENT)))
            .orderBy(absent().desc(), col(Col.DELIVERY_NO).asc(), col(Col.LINE).asc());
    Dataset<Row> numbered = rows.withColumn(Work.COPY_NO, row_number().over(date));
    return Decisions.decide(
        numbered, col(Col.IS_EVENT).and(col(Work.COPY_NO).gt(1)), Decisions.SUPERSEDED, null);
  }

  private static Column candidate(Column kind) {
    return col(Col.DECISION).isNull().and(kind);
  }

  private static Column[] key() {
    Column[] rowKey = Replacement.columns(Replacement.ROW_KEY);
    Column[] key = Arrays.copyOf(rowKey, rowKey.length + 1);
    key[rowKey.length] = col(Col.DECISION).isNull();
    return key;
  }

  private static Column minutes() {
    return struct(
        col(Col.SCHEDULED_MINUTES),
        coalesce(col(Col.REPORTED_MINUTES), col(Col.SCHEDULED_MINUTES)),
        col(Col.VALID_ABSENCE_MINUTES),
        col(Col.INVALID_ABSENCE_MINUTES),
        col(Col.OTHER_ACTIVITY_MINUTES));
  }
}
