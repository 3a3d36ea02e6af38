package rollcall.ingest;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.util.CollectionAccumulator;

/** Travels to the tasks and makes a reader for each share. It holds the key; nothing prints it. */
final class DeliveryReaderFactory implements PartitionReaderFactory {
  private static final long serialVersionUID = 1L;

  private final StructType schema;
  private final PupilKey key;
  private final CollectionAccumulator<ReadResult> results;

  DeliveryReaderFactory(
      StructType schema, PupilKey key, CollectionAccumulator<ReadResult> results) {
    this.schema = schema;
    this.key = key;
    this.results = results;
  }

  @Override
  public boolean supportColumnarReads(InputPartition partition) {
    return true;
  }

  @Override
  public PartitionReader<ColumnarBatch> createColumnarReader(InputPartition partition) {
    List<RowSource> sources = ((Share) partition).sources();
    return new ShareReader(sources, source -> new DeliveryReader(source, schema, key, results));
  }

  @Override
  public PartitionReader<InternalRow> createReader(InputPartition partition) {
    throw new UnsupportedOperationException("Deliveries are read in columns");
  }
}
