package rollcall.publish;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rollcall.table.Table;

/** The one Spark session of the test process, to read tables back as a user does. */
final class LocalSpark {
  private LocalSpark() {}

  static SparkSession session() {
    return SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate();
  }

  /** All rows of a table of a release. */
  static List<Row> read(Path release, Table table) {
    String folder = ReleaseLayout.folder(release, table).toString();
    return session()
        .read()
        .schema(table.schema())
        .parquet(folder)
        .selectExpr(table.columns().toArray(String[]::new))
        .collectAsList();
  }
}
