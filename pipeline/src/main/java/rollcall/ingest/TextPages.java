package rollcall.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;

/** Texts. */
final class TextPages extends DictionaryPages {
  private final Map<UTF8String, Integer> distinct = new LinkedHashMap<>();
  private UTF8String last;
  private int lastNumber;
  private long bytes;

  TextPages(PrimitiveType type) {
    super(type);
  }

  @Override
  void addValues(ColumnVector values, int from, int to) {
    reserve(to - from);
    for (int row = from; row < to; row++) {
      UTF8String text = values.getUTF8String(row);
      if (!text.equals(last)) {
        remember(text);
      }
      addNumber(lastNumber);
    }
  }

  private void remember(UTF8String text) {
    // The text lies in the vector's memory, which the next batch fills anew.
    last = text.clone();
    Integer known = distinct.putIfAbsent(last, distinct.size());
    lastNumber = known == null ? distinct.size() - 1 : known;
    bytes += known == null ? Integer.BYTES + last.numBytes() : 0;
  }

  @Override
  int dictionarySize() {
    return distinct.size();
  }

  @Override
  long dictionaryBytes() {
    return bytes;
  }

  @Override
  byte[] dictionary() {
    ByteBuffer plain = ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
    for (UTF8String text : distinct.keySet()) {
      plain.putInt(text.numBytes()).put(text.getBytes());
    }
    return plain.array();
  }

  @Override
  void summarise(Statistics<?> statistics) {
    for (UTF8String text : distinct.keySet()) {
      statistics.updateStats(Binary.fromConstantByteArray(text.getBytes()));
    }
  }
}
