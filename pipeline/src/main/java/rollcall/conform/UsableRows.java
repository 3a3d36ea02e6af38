package rollcall.conform;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;
import org.apache.spark.sql.types.DataTypes;
import rollcall.table.Col;
import rollcall.table.DeliveryTables;
import rollcall.table.Work;

/** Attendance rows that the reader could use, with the position of their term. */
final class UsableRows {
  private final Dataset<Row> attendance;
  private final TermDays terms;

  UsableRows(Dataset<Row> attendance, TermDays terms) {
    this.attendance = attendance;
    this.terms = terms;
  }

  /** The rows of everyone. */
  Dataset<Row> all() {
    return where(pupilKey -> true);
  }

  /** The rows of these pupils, and by chance of a few more. */
  Dataset<Row> of(PupilSketch pupils) {
    Broadcast<PupilSketch> sketch =
        JavaSparkContext.fromSparkContext(attendance.sparkSession().sparkContext())
            .broadcast(pupils);
    return where(pupilKey -> sketch.value().mayHold(pupilKey));
  }

  private Dataset<Row> where(Function<Long, Boolean> isWanted) {
    ScannedRows scanned =
        ScannedRows.of(attendance, DeliveryTables.ATTENDANCE_ROW.columns().stream());
    int[] at = scanned.positions(Col.PUPIL_KEY, Col.ISSUE_CODE, Col.START_DATE, Col.END_DATE);
    TermDays days = terms;
    JavaRDD<InternalRow> rows =
        scanned
            .rows()
            .filter(row -> row.isNullAt(at[1]) && isWanted.call(row.getLong(at[0])))
            .map(row -> withTerm(row, days.termNo(row.getInt(at[2]), row.getInt(at[3]))));
    return ScannedRows.dataset(
        attendance.sparkSession(), rows, scanned.schema().add(Work.TERM_NO, DataTypes.IntegerType));
  }

  private static InternalRow withTerm(InternalRow row, int termNo) {
    return new JoinedRow(row, new GenericInternalRow(new Object[] {termNo}));
  }
}
