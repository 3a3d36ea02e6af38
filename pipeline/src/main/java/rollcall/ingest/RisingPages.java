package rollcall.ingest;

import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.spark.sql.vectorized.ColumnVector;

/** Numbers of lines, each a little greater than the one before: stored as differences. */
final class RisingPages extends ColumnPages {
  private static final int FIRST_BYTES = 1 << 10;
  private static final int MOST_BYTES = 1 << 22;

  private final DeltaBinaryPackingValuesWriterForLong differences =
      new DeltaBinaryPackingValuesWriterForLong(
          FIRST_BYTES, MOST_BYTES, HeapByteBufferAllocator.getInstance());
  private long least = Long.MAX_VALUE;
  private long greatest = Long.MIN_VALUE;

  RisingPages(PrimitiveType type) {
    super(type);
  }

  @Override
  void addValues(ColumnVector values, int from, int to) {
    for (int row = from; row < to; row++) {
      long value = values.getLong(row);
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
      differences.writeLong(value);
    }
  }

  @Override
  void summarise(Statistics<?> statistics) {
    if (least <= greatest) {
      statistics.updateStats(least);
      statistics.updateStats(greatest);
    }
  }

  @Override
  BytesInput values(PageWriter pages) {
    return differences.getBytes();
  }

  @Override
  Encoding encoding() {
    return Encoding.DELTA_BINARY_PACKED;
  }
}
