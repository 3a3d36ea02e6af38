package rollcall.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.spark.sql.vectorized.ColumnVector;

/** Whole numbers and dates. */
final class NumberPages extends DictionaryPages {
  private static final int FIRST_CAPACITY = 1 << 8;
  private static final int MIX = 0x9E3779B9;

  private final boolean wide;
  private long[] distinct = new long[FIRST_CAPACITY / 2];
  private int[] table = new int[FIRST_CAPACITY];
  private int size;
  private long last;
  private int lastNumber = -1;

  NumberPages(PrimitiveType type) {
    super(type);
    this.wide = type.getPrimitiveTypeName() == PrimitiveTypeName.INT64;
  }

  @Override
  void addValues(ColumnVector values, int from, int to) {
    reserve(to - from);
    if (wide) {
      for (int row = from; row < to; row++) {
        addNumber(numberOf(values.getLong(row)));
      }
    } else {
      for (int row = from; row < to; row++) {
        addNumber(numberOf(values.getInt(row)));
      }
    }
  }

  private int numberOf(long value) {
    if (value != last || lastNumber < 0) {
      last = value;
      lastNumber = find(value);
    }
    return lastNumber;
  }

  private int find(long value) {
    int at = slot(value);
    while (table[at] != 0) {
      if (distinct[table[at] - 1] == value) {
        return table[at] - 1;
      }
      at = (at + 1) & (table.length - 1);
    }
    if (size == distinct.length) {
      grow();
      return find(value);
    }
    distinct[size] = value;
    table[at] = ++size;
    return size - 1;
  }

  private int slot(long value) {
    int hash = Long.hashCode(value) * MIX;
    return (hash ^ (hash >>> 16)) & (table.length - 1);
  }

  private void grow() {
    distinct = Arrays.copyOf(distinct, 2 * distinct.length);
    table = new int[2 * table.length];
    for (int number = 0; number < size; number++) {
      int at = slot(distinct[number]);
      while (table[at] != 0) {
        at = (at + 1) & (table.length - 1);
      }
      table[at] = number + 1;
    }
  }

  @Override
  int dictionarySize() {
    return size;
  }

  @Override
  byte[] dictionary() {
    ByteBuffer bytes = ByteBuffer.allocate(size * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int number = 0; number < size; number++) {
      if (wide) {
        bytes.putLong(distinct[number]);
      } else {
        bytes.putInt((int) distinct[number]);
      }
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  @Override
  void summarise(Statistics<?> statistics) {
    for (int number = 0; number < size; number++) {
      if (wide) {
        statistics.updateStats(distinct[number]);
      } else {
        statistics.updateStats((int) distinct[number]);
      }
    }
  }
}
