package rollcall.jobs;

import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * Spark's start. On one machine Spark runs inside this process; under spark-submit the master, the
 * memory and every setting given there stay as they are.
 */
final class SparkStart {
  /** Input up to this size is small: its cost is planning and compiling, not rows. */
  private static final long SMALL_BYTES = 16L << 20;

  private static final int MOST_LOCAL_THREADS = 8;

  private SparkStart() {}

  /**
   * Starts Spark.
   *
   * @param temp an existing folder of this run for everything that Spark writes beside its outputs
   * @param inputBytes size of what will be read, which decides between few steps and much
   *     parallelism
   */
  static SparkSession on(Path temp, long inputBytes) {
    SparkConf conf = new SparkConf();
    boolean small = inputBytes <= SMALL_BYTES;
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), MOST_LOCAL_THREADS);
    withMeaning(conf);
    withQuiet(conf);
    withSpeed(conf);
    if (!conf.contains("spark.master")) {
      withOneMachine(conf, temp, small ? Math.min(2, threads) : threads);
    }
    if (small) {
      withFewSteps(conf);
    } else {
      conf.setIfMissing("spark.sql.shuffle.partitions", String.valueOf(2 * threads));
    }
    // The public builder finds this class by Scala reflection, a third of a second at every start.
    return org.apache.spark.sql.classic.SparkSession.builder()
        .appName("rollcall")
        .config(conf)
        .getOrCreate();
  }

  /** What the numbers depend on; not for a user to change. */
  private static void withMeaning(SparkConf conf) {
    conf.set("spark.sql.session.timeZone", "UTC");
    conf.set("spark.sql.ansi.enabled", "true");
    conf.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    conf.set("spark.sql.sources.default", "parquet");
    conf.set("spark.sql.caseSensitive", "true");
  }

  /** Settings that cost or save time only. */
  private static void withSpeed(SparkConf conf) {
    // Inferring what must hold of columns that are copied of each other takes longer than any plan
    // gains.
    conf.setIfMissing("spark.sql.constraintPropagation.enabled", "false");
    // The driver knows every parsed file by name; a task for each to look for it takes longer.
    conf.setIfMissing("spark.sql.sources.parallelPartitionDiscovery.threshold", "1000000");
  }

  private static void withQuiet(SparkConf conf) {
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    conf.setIfMissing("spark.eventLog.enabled", "false");
    // Texts of plans are for Spark's UI; they hold values of conditions and cost time.
    conf.setIfMissing("spark.sql.ui.explainMode", "simple");
    conf.setIfMissing("spark.sql.maxPlanStringLength", "64");
    conf.setIfMissing("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
  }

  private static void withOneMachine(SparkConf conf, Path temp, int threads) {
    conf.set("spark.master", "local[" + threads + "]");
    conf.setIfMissing("spark.driver.host", "127.0.0.1");
    conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    conf.setIfMissing("spark.local.dir", temp.toString());
    conf.setIfMissing("spark.hadoop.fs.file.impl", PrivateLocalFiles.class.getName());
    conf.setIfMissing("spark.sql.warehouse.dir", temp.resolve("warehouse").toUri().toString());
    // A task that runs out of memory fails its job, which ends with our exit code, not with
    // Spark's.
    conf.setIfMissing("spark.executor.killOnFatalError.depth", "0");
  }

  private static void withFewSteps(SparkConf conf) {
    conf.setIfMissing("spark.sql.shuffle.partitions", "2");
    conf.setIfMissing("spark.sql.adaptive.enabled", "false");
  }
}
