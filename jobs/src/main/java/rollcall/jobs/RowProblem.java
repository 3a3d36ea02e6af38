package rollcall.jobs;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.fault.IssueCode;
import rollcall.table.Col;
import rollcall.table.Pupil;
import rollcall.table.RowDecision;

/**
 * Why a row is quarantined; never its values.
 *
 * @param column name of the column in the file; null where the row as a whole is meant
 * @param shape shape of the value; null where no single value is meant
 */
record RowProblem(int deliveryNo, long line, IssueCode code, String column, String shape)
    implements Serializable {

  /** Rows that the reader could not use. */
  static JavaRDD<RowProblem> read(Dataset<Row> rows) {
    return rows.filter(col(Col.ISSUE_CODE).isNotNull())
        .select(Col.DELIVERY_NO, Col.LINE, Col.ISSUE_CODE, Col.ISSUE_COLUMN, Col.VALUE_SHAPE)
        .toJavaRDD()
        .map(
            row ->
                new RowProblem(
                    row.getInt(0),
                    row.getLong(1),
                    IssueCode.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getString(4)));
  }

  /** Rows that checks against terms, rosters and other deliveries set aside. */
  static JavaRDD<RowProblem> decided(JavaRDD<Pupil> pupils) {
    return pupils.flatMap(
        pupil ->
            pupil.decisions().stream()
                .filter(RowDecision::isQuarantined)
                .map(d -> new RowProblem(d.deliveryNo(), d.line(), d.code(), null, null))
                .iterator());
  }

  /** File, line, column and kind of value, and what is wrong with it. */
  String message() {
    String where = "line " + line + (column == null ? "" : ", column " + column);
    return where + ": " + code.meaning() + (shape == null ? "" : " (shape " + shape + ")");
  }
}
