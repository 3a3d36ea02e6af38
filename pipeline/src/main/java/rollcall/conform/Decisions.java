package rollcall.conform;

import static org.apache.spark.sql.functions.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.fault.IssueCode;
import rollcall.table.Col;
import rollcall.table.DeliveryTables;

/**
 * The verdict on a row: null while it counts, else quarantined (with an issue code) or superseded.
 */
final class Decisions {
  static final String QUARANTINED = "quarantined";
  static final String SUPERSEDED = "superseded";

  private Decisions() {}

  /** Rows that nothing has been decided about. */
  static Dataset<Row> undecided(Dataset<Row> rows) {
    return rows.withColumn(Col.DECISION, lit(null).cast("string"))
        .withColumn(Col.ISSUE_CODE, lit(null).cast("string"));
  }

  /** Decides the rows for which the condition holds, unless an earlier step has. */
  static Dataset<Row> decide(Dataset<Row> rows, Column condition, String decision, IssueCode code) {
    Column now = col(Col.DECISION).isNull().and(coalesce(condition, lit(false)));
    Column codeText = lit(code == null ? null : code.name()).cast("string");
    return rows.withColumn(Col.ISSUE_CODE, when(now, codeText).otherwise(col(Col.ISSUE_CODE)))
        .withColumn(Col.DECISION, when(now, lit(decision)).otherwise(col(Col.DECISION)));
  }

  static Dataset<Row> onlyAccepted(Dataset<Row> rows) {
    return rows.filter(col(Col.DECISION).isNull());
  }

  /** The decided rows as {@link DeliveryTables#ROW_DECISION}. */
  static Dataset<Row> asDecisions(Dataset<Row> rows, String kind) {
    return DeliveryTables.ROW_DECISION.select(
        rows.filter(col(Col.DECISION).isNotNull()).withColumn(Col.KIND, lit(kind)));
  }
}
