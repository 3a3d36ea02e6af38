package rollcall.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.util.CollectionAccumulator;
import rollcall.fault.UserError;
import rollcall.table.DeliveryTables;
import rollcall.table.Table;

/**
 * Parses new deliveries, each once and for ever: every row of a file, usable or not, becomes one
 * row of a Parquet file that is named by the content of the delivery and of its profile. A file
 * appears under its name whole or not at all.
 */
public final class Curation {
  private Curation() {}

  /**
   * Parses attendance deliveries to rows of {@link DeliveryTables#ATTENDANCE_ROW}, in one Spark
   * job.
   *
   * @param folder folder of curated files; the parsed files come to lie in its folder {@code
   *     attendance}
   * @return one entry for each source, in their order
   * @throws UserError when the file system refuses
   */
  public static List<Curated> attendance(
      SparkSession spark, List<RowSource> sources, PupilKey key, Path folder) {
    return curate(spark, sources, key, folder, Kind.ATTENDANCE);
  }

  /**
   * Parses deliveries of enrolments to rows of {@link DeliveryTables#ROSTER_ROW}, as {@link
   * #attendance}.
   */
  public static List<Curated> pupils(
      SparkSession spark, List<RowSource> sources, PupilKey key, Path folder) {
    return curate(spark, sources, key, folder, Kind.PUPILS);
  }

  /**
   * Rows of curated files of one kind.
   *
   * @param files names as {@link Curated#file} gives them
   */
  public static Dataset<Row> rows(SparkSession spark, Kind kind, List<String> files, Path folder) {
    if (files.isEmpty()) {
      return spark.createDataFrame(List.<Row>of(), table(kind).schema());
    }
    String[] paths =
        files.stream().map(file -> folder.resolve(file).toString()).toArray(String[]::new);
    // With the schema given no footer is read twice, and a column that a file lacks is null.
    return spark.read().schema(table(kind).schema()).parquet(paths);
  }

  private static Table table(Kind kind) {
    return kind == Kind.ATTENDANCE ? DeliveryTables.ATTENDANCE_ROW : DeliveryTables.ROSTER_ROW;
  }

  private static List<Curated> curate(
      SparkSession spark, List<RowSource> sources, PupilKey key, Path folder, Kind kind) {
    if (sources.isEmpty()) {
      return List.of();
    }
    CollectionAccumulator<ReadResult> results =
        spark.sparkContext().collectionAccumulator("rows read");
    DeliveryTable deliveries = new DeliveryTable(sources, table(kind).schema(), key, results);
    CuratedFolder curated = CuratedFolder.open(folder, kind);
    List<WrittenPart> parts =
        batches(DeliverySource.rows(spark, deliveries))
            .mapPartitionsWithIndex(new PartWriter(curated.fresh(), deliveries.rowSchema()), true)
            .collect();
    Map<Integer, ReadResult> read =
        results.value().stream()
            .collect(Collectors.toMap(ReadResult::deliveryNo, Function.identity(), (a, b) -> b));
    List<Curated> done = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      done.add(
          curated.publish(sources.get(i), read.get(sources.get(i).deliveryNo()), parts.get(i)));
    }
    curated.close();
    return done;
  }

  /**
   * The scan's own batches: Spark's way from columns to rows and back to columns costs more than
   * the parsing.
   */
  private static JavaRDD<ColumnarBatch> batches(Dataset<Row> rows) {
    SparkPlan scan = rows.queryExecution().executedPlan().collectLeaves().head();
    return scan.executeColumnar().toJavaRDD();
  }
}
