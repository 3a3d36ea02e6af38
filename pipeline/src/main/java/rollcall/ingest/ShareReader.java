package rollcall.ingest;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * Reads deliveries one after the other. No batch holds rows of two, and each has at least one
 * batch, empty where it has no rows.
 */
final class ShareReader implements PartitionReader<ColumnarBatch> {
  private final Iterator<RowSource> sources;
  private final Function<RowSource, DeliveryReader> open;
  private DeliveryReader current;

  ShareReader(List<RowSource> sources, Function<RowSource, DeliveryReader> open) {
    this.sources = sources.iterator();
    this.open = open;
  }

  @Override
  public boolean next() throws IOException {
    if (current != null && current.next()) {
      return true;
    }
    close();
    if (!sources.hasNext()) {
      return false;
    }
    current = open.apply(sources.next());
    current.next();
    return true;
  }

  @Override
  public ColumnarBatch get() {
    return current.get();
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
      current = null;
    }
  }
}
