package rollcall.jobs;

import java.util.List;

/**
 * Makes Spark's largest classes ready while the arguments are read and the inbox is looked through:
 * otherwise one processor waits for the other.
 */
final class Preload {
  private static final List<String> CLASSES =
      List.of(
          "org.apache.spark.SparkContext$",
          "org.apache.hadoop.security.UserGroupInformation",
          "org.apache.spark.sql.internal.SQLConf$",
          "org.apache.spark.rpc.netty.NettyRpcEnv",
          "org.apache.spark.sql.classic.SparkSession$",
          "org.apache.spark.sql.catalyst.analysis.FunctionRegistry$",
          "org.apache.spark.sql.catalyst.analysis.Analyzer",
          "org.apache.spark.sql.catalyst.optimizer.Optimizer",
          "org.apache.spark.sql.execution.QueryExecution$",
          "org.apache.spark.sql.execution.datasources.v2.DataSourceV2Strategy",
          "org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat",
          "org.apache.parquet.hadoop.ParquetFileWriter");

  private Preload() {}

  /** Begins; that a class is not there yet delays nobody but Spark itself. */
  static void begin() {
    Thread thread = new Thread(Preload::load, "preload");
    thread.setDaemon(true);
    thread.start();
  }

  private static void load() {
    for (String name : CLASSES) {
      try {
        Class.forName(name);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("Spark has no class " + name, e);
      }
    }
  }
}
