package rollcall.ingest;

import java.io.IOException;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.util.CollectionAccumulator;

/** Reads one delivery in batches. A file that is spoilt ends with a row that says so. */
final class DeliveryReader implements PartitionReader<ColumnarBatch> {
  private final RowSource source;
  private final DeliveredRows reader;
  private final RowBatch batch;
  private final CollectionAccumulator<ReadResult> results;
  private final ErasedPupils erased;
  private final SchoolTally schools = new SchoolTally();
  private long rowsErased;
  private boolean ended;

  DeliveryReader(
      RowSource source,
      StructType schema,
      PupilKey key,
      CollectionAccumulator<ReadResult> results) {
    this.source = source;
    this.reader = DeliveredRows.of(source, key);
    this.batch = new RowBatch(schema, source);
    this.results = results;
    this.erased = key.erased();
  }

  @Override
  public boolean next() throws IOException {
    batch.clear();
    while (!ended && !batch.isFull()) {
      ParsedRow row = reader.next();
      if (row == null) {
        end();
      } else if (erased.hold(source.layout().kind(), row)) {
        rowsErased++;
      } else {
        schools.add(row);
        batch.append(row);
      }
    }
    return !batch.isEmpty();
  }

  private void end() {
    ended = true;
    FileFault fault = reader.fault();
    results.add(
        new ReadResult(
            source.deliveryNo(),
            reader.rows(),
            reader.leftOut(),
            rowsErased,
            schools.schools(),
            fault,
            reader.oddities()));
    if (fault != null) {
      batch.append(reader.faultRow());
    }
  }

  @Override
  public ColumnarBatch get() {
    return batch.rows();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
