package rollcall.conform;

import static org.apache.spark.sql.functions.*;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rollcall.fault.IssueCode;
import rollcall.table.Col;
import rollcall.table.Work;

/**
 * Enrolments of all pupils files, replaced by key: the newest row of a pupil, school and start date
 * holds.
 *
 * @param enrolments rows that hold, columns of {@link rollcall.table.DeliveryTables#ROSTER_ROW}
 * @param decisions rows that do not, {@link rollcall.table.DeliveryTables#ROW_DECISION}
 */
public record Rosters(Dataset<Row> enrolments, Dataset<Row> decisions) {
  private static final String KIND = "pupils";

  /**
   * Conforms usable roster rows.
   *
   * @param rows rows of {@link rollcall.table.DeliveryTables#ROSTER_ROW} of deliveries that are not
   *     held
   * @param orders one entry for each delivery of the rows
   */
  public static Rosters of(Dataset<Row> rows, List<DeliveryOrder> orders) {
    Dataset<Row> judged =
        Decisions.undecided(rows.filter(col(Col.ISSUE_CODE).isNull()))
            .transform(d -> Replacement.withDeliveryOrder(d, orders))
            .transform(Rosters::judged)
            .localCheckpoint();
    return new Rosters(Decisions.onlyAccepted(judged), Decisions.asDecisions(judged, KIND));
  }

  private static Dataset<Row> judged(Dataset<Row> rows) {
    Column[] key = {col(Col.PUPIL_KEY), col(Col.SCHOOL_UNIT_CODE), col(Col.START_DATE)};
    WindowSpec sameKey = Window.partitionBy(key);
    WindowSpec newestFirst =
        sameKey.orderBy(col(Work.NEWNESS).desc(), col(Col.DELIVERY_NO).asc(), col(Col.LINE).asc());
    Dataset<Row> compared =
        rows.withColumn(Work.NEWNESS, struct(col(Work.RUN_NO), col(Work.RANK)))
            .withColumn(Work.NEWEST, max(Work.NEWNESS).over(sameKey))
            .withColumn(Work.ENROLMENT, when(col(Work.NEWNESS).equalTo(col(Work.NEWEST)), facts()))
            .withColumn(Work.LEAST, min(Work.ENROLMENT).over(sameKey))
            .withColumn(Work.GREATEST, max(Work.ENROLMENT).over(sameKey))
            .withColumn(Work.COPY_NO, row_number().over(newestFirst));
    Column newest = col(Work.NEWNESS).equalTo(col(Work.NEWEST));
    Column contradicts = newest.and(not(col(Work.LEAST).eqNullSafe(col(Work.GREATEST))));
    return Decisions.decide(
        Decisions.decide(
            compared, contradicts, Decisions.QUARANTINED, IssueCode.CONFLICTING_DUPLICATE),
        col(Work.COPY_NO).gt(1),
        Decisions.SUPERSEDED,
        null);
  }

  private static Column facts() {
    return struct(
        col(Col.GRADE),
        col(Col.GENDER),
        col(Col.END_DATE),
        col(Col.RESIDENCE_DISTRICT),
        col(Col.IS_PROTECTED));
  }
}
