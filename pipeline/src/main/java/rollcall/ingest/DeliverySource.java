package rollcall.ingest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * Spark's way to the reader. What is to be read, and the key, are handed over inside this process
 * and travel to the tasks inside the serialised reader; the option of the data source is only the
 * number of the hand-over.
 */
public final class DeliverySource implements TableProvider {
  private static final String HANDED_OVER = "handed_over";
  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final Map<String, DeliveryTable> WAITING = new ConcurrentHashMap<>();

  /** Rows of the deliveries of a table, in its partitions. */
  static Dataset<Row> rows(SparkSession spark, DeliveryTable table) {
    String number = Long.toString(NUMBERS.incrementAndGet());
    WAITING.put(number, table);
    try {
      return spark.read().format(DeliverySource.class.getName()).option(HANDED_OVER, number).load();
    } finally {
      WAITING.remove(number);
    }
  }

  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    return handedOver(options.get(HANDED_OVER)).rowSchema();
  }

  @Override
  public Table getTable(
      StructType schema, Transform[] partitioning, Map<String, String> properties) {
    return handedOver(properties.get(HANDED_OVER));
  }

  private static DeliveryTable handedOver(String number) {
    DeliveryTable table = number == null ? null : WAITING.get(number);
    if (table == null) {
      throw new IllegalStateException("Deliveries are read through Curation, not by name");
    }
    return table;
  }
}
