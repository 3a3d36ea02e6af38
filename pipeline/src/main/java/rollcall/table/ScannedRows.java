package rollcall.table;

import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * Rows as their files give them, one after the other in the same object. Code that Spark would make
 * for a query over them takes longer to compile than a plain loop takes to run.
 *
 * @param schema columns in the order of the scan
 * @param rows each is gone when the next one comes
 */
public record ScannedRows(StructType schema, JavaRDD<InternalRow> rows) {

  /** These columns of rows that come from files, without any condition. */
  public static ScannedRows of(Dataset<Row> fromFiles, Stream<String> columns) {
    Dataset<Row> chosen = fromFiles.select(columns.map(fromFiles::col).toArray(Column[]::new));
    SparkPlan scan = chosen.queryExecution().executedPlan().collectLeaves().head();
    return new ScannedRows(scan.schema(), rows(scan));
  }

  private static JavaRDD<InternalRow> rows(SparkPlan scan) {
    return scan.supportsColumnar()
        ? scan.executeColumnar().toJavaRDD().flatMap(ScannedRows::ofBatch)
        : scan.execute().toJavaRDD();
  }

  private static Iterator<InternalRow> ofBatch(ColumnarBatch batch) {
    return batch.rowIterator();
  }

  /** Rows that code has made, for a query. */
  public static Dataset<Row> dataset(
      SparkSession spark, JavaRDD<InternalRow> rows, StructType schema) {
    return ((org.apache.spark.sql.classic.SparkSession) spark)
        .internalCreateDataFrame(rows.rdd(), schema, false);
  }

  /** One of several parts of the rows, told apart by what remains of a number in a column. */
  public ScannedRows part(String column, int part, int parts) {
    int at = schema.fieldIndex(column);
    return new ScannedRows(
        schema, rows.filter(row -> Math.floorMod(row.getLong(at), parts) == part));
  }

  /** Where these columns stand. */
  public int[] positions(String... columns) {
    return Stream.of(columns).mapToInt(schema::fieldIndex).toArray();
  }
}
