package rollcall.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.util.CollectionAccumulator;
import rollcall.fault.UserError;
import rollcall.table.DeliveryTables;
import rollcall.table.Digest;
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
   * @param digest what is made of the rows on the way; null for nothing
   * @return one entry for each source, in their order
   * @throws UserError when the file system refuses
   */
  public static List<Curated> attendance(
      SparkSession spark, List<RowSource> sources, PupilKey key, Path folder, Digest digest) {
    return curate(spark, sources, key, folder, Kind.ATTENDANCE, digest);
  }

  /**
   * Parses deliveries of enrolments to rows of {@link DeliveryTables#ROSTER_ROW}, as {@link
   * #attendance}.
   */
  public static List<Curated> pupils(
      SparkSession spark, List<RowSource> sources, PupilKey key, Path folder) {
    return curate(spark, sources, key, folder, Kind.PUPILS, null);
  }

  /**
   * Rows of curated files of one kind.
   *
   * @param files names as {@link Curated#file} gives them
   */
  public static Dataset<Row> rows(SparkSession spark, Kind kind, List<String> files, Path folder) {
    return rows(spark, table(kind).schema(), files, folder);
  }

  /**
   * Digests of curated files, by the names of those that have one.
   *
   * @param files names as {@link Curated#file} gives them
   */
  public static Map<String, String> digests(List<String> files, Digest digest, Path folder) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String file : files) {
      String beside = CuratedFolder.digestOf(file, digest);
      if (Files.exists(folder.resolve(beside))) {
        found.put(file, beside);
      }
    }
    return found;
  }

  /** Rows of digests. */
  public static Dataset<Row> rows(
      SparkSession spark, Digest digest, Collection<String> files, Path folder) {
    return rows(spark, digest.schema(), files, folder);
  }

  private static Dataset<Row> rows(
      SparkSession spark, StructType schema, Collection<String> files, Path folder) {
    if (files.isEmpty()) {
      return spark.createDataFrame(List.<Row>of(), schema);
    }
    String[] paths =
        files.stream().map(file -> folder.resolve(file).toString()).toArray(String[]::new);
    // With the schema given no footer is read twice, and a column that a file lacks is null.
    return spark.read().schema(schema).parquet(paths);
  }

  private static Table table(Kind kind) {
    return kind == Kind.ATTENDANCE ? DeliveryTables.ATTENDANCE_ROW : DeliveryTables.ROSTER_ROW;
  }

  private static List<Curated> curate(
      SparkSession spark,
      List<RowSource> sources,
      PupilKey key,
      Path folder,
      Kind kind,
      Digest digest) {
    if (sources.isEmpty()) {
      return List.of();
    }
    CollectionAccumulator<ReadResult> results =
        spark.sparkContext().collectionAccumulator("rows read");
    DeliveryTable deliveries =
        new DeliveryTable(
            Share.of(sources, spark.sparkContext().defaultParallelism()),
            table(kind).schema(),
            key,
            results);
    CuratedFolder curated = CuratedFolder.open(folder, kind);
    Map<Integer, WrittenPart> parts =
        batches(DeliverySource.rows(spark, deliveries))
            .mapPartitions(new PartWriter(curated.fresh(), deliveries.rowSchema(), digest))
            .collect()
            .stream()
            .collect(Collectors.toMap(WrittenPart::deliveryNo, Function.identity()));
    Map<Integer, ReadResult> read =
        results.value().stream()
            .collect(Collectors.toMap(ReadResult::deliveryNo, Function.identity(), (a, b) -> b));
    List<Curated> done =
        sources.stream().map(source -> published(curated, source, read, parts, digest)).toList();
    curated.close();
    return done;
  }

  private static Curated published(
      CuratedFolder curated,
      RowSource source,
      Map<Integer, ReadResult> read,
      Map<Integer, WrittenPart> parts,
      Digest digest) {
    int no = source.deliveryNo();
    return curated.publish(source, read.get(no), parts.get(no), digest);
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
