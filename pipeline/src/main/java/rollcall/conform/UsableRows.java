package rollcall.conform;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
import org.apache.spark.sql.types.StructType;
import rollcall.table.Col;
import rollcall.table.DeliveryTables;
import rollcall.table.ScannedRows;
import rollcall.table.Work;

/**
 * Attendance rows that the reader could use, with the position of their term. The scan is planned
 * while other work is done.
 */
final class UsableRows {
  private final JavaSparkContext spark;
  private final CompletableFuture<ScannedRows> scanned;
  private final TermDays terms;
  private final Settled settled;

  /** Rows but those that are settled. */
  UsableRows(Dataset<Row> attendance, TermDays terms, Settled settled) {
    this.spark = JavaSparkContext.fromSparkContext(attendance.sparkSession().sparkContext());
    this.scanned = CompletableFuture.supplyAsync(() -> ScannedRows.of(attendance, columns()));
    this.terms = terms;
    this.settled = settled;
  }

  /** The rows of everyone. */
  ScannedRows all() {
    return where(row -> true);
  }

  /** The rows of these pupils, and by chance of a few more. */
  ScannedRows of(PupilSketch pupils) {
    return where(new IsOneOf(spark.broadcast(pupils), scanned.join().positions(Col.PUPIL_KEY)[0]));
  }

  /** Whether a row's pupil is in the sketch. Rows of the same pupil mostly follow each other. */
  private static final class IsOneOf implements Function<InternalRow, Boolean> {
    private static final long serialVersionUID = 1;

    private final Broadcast<PupilSketch> sketch;
    private final int position;
    private long lastKey;
    private Boolean lastAnswer;

    IsOneOf(Broadcast<PupilSketch> sketch, int position) {
      this.sketch = sketch;
      this.position = position;
    }

    @Override
    public Boolean call(InternalRow row) {
      long key = row.getLong(position);
      if (lastAnswer == null || key != lastKey) {
        lastAnswer = sketch.value().mayHold(key);
        lastKey = key;
      }
      return lastAnswer;
    }
  }

  private static Stream<String> columns() {
    return DeliveryTables.ATTENDANCE_ROW.columns().stream();
  }

  private ScannedRows where(Function<InternalRow, Boolean> isWanted) {
    ScannedRows all = scanned.join();
    int[] at = all.positions(Col.ISSUE_CODE, Col.START_DATE, Col.END_DATE, Col.DELIVERY_NO);
    TermDays days = terms;
    JavaRDD<InternalRow> rows =
        all.rows()
            .filter(row -> row.isNullAt(at[0]) && isWanted.call(row))
            .map(row -> withTerm(row, days.termNo(row.getInt(at[1]), row.getInt(at[2]))));
    return new ScannedRows(
        all.schema().add(Work.TERM_NO, DataTypes.IntegerType), open(rows, all.schema(), at[3]));
  }

  private JavaRDD<InternalRow> open(JavaRDD<InternalRow> rows, StructType schema, int delivery) {
    if (settled.rows() == null) {
      return rows;
    }
    Set<Integer> settledTerms = settled.terms();
    Set<Integer> outside = settled.outside();
    int term = schema.size();
    return rows.filter(
        row -> Settled.isOpen(settledTerms, outside, row.getInt(term), row.getInt(delivery)));
  }

  private static InternalRow withTerm(InternalRow row, int termNo) {
    return new JoinedRow(row, new GenericInternalRow(new Object[] {termNo}));
  }
}
