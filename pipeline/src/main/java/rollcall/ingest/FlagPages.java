package rollcall.ingest;

import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridValuesWriter;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.spark.sql.vectorized.ColumnVector;

/** True or false, as runs. */
final class FlagPages extends ColumnPages {
  private static final int FIRST_BYTES = 1 << 6;
  private static final int MOST_BYTES = 1 << 20;

  private final RunLengthBitPackingHybridValuesWriter runs =
      new RunLengthBitPackingHybridValuesWriter(
          1, FIRST_BYTES, MOST_BYTES, HeapByteBufferAllocator.getInstance());
  private boolean someTrue;
  private boolean someFalse;

  FlagPages(PrimitiveType type) {
    super(type);
  }

  @Override
  void addValues(ColumnVector values, int from, int to) {
    for (int row = from; row < to; row++) {
      boolean value = values.getBoolean(row);
      someTrue |= value;
      someFalse |= !value;
      runs.writeBoolean(value);
    }
  }

  @Override
  void summarise(Statistics<?> statistics) {
    if (someTrue) {
      statistics.updateStats(true);
    }
    if (someFalse) {
      statistics.updateStats(false);
    }
  }

  @Override
  BytesInput values(PageWriter pages) {
    return runs.getBytes();
  }

  @Override
  Encoding encoding() {
    return Encoding.RLE;
  }
}
