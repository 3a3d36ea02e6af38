package rollcall.ingest;

import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.schema.PrimitiveType;

/**
 * A column whose values repeat: each distinct value stands once in a dictionary, the rows hold its
 * number.
 */
abstract class DictionaryPages extends ColumnPages {
  private static final int FIRST_BYTES = 1 << 10;
  private static final int MOST_BYTES = 1 << 26;

  private int[] numbers = new int[1 << 12];
  private int size;

  DictionaryPages(PrimitiveType type) {
    super(type);
  }

  /** Makes room for further rows. */
  final void reserve(int rows) {
    if (size + rows > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(2 * numbers.length, size + rows));
    }
  }

  /** Adds a row, for which room was made. */
  final void addNumber(int number) {
    numbers[size++] = number;
  }

  abstract int dictionarySize();

  /** The dictionary in plain encoding. */
  abstract byte[] dictionary();

  @Override
  final BytesInput values(PageWriter pages) throws IOException {
    if (size == 0) {
      return BytesInput.empty();
    }
    pages.writeDictionaryPage(
        new DictionaryPage(BytesInput.from(dictionary()), dictionarySize(), Encoding.PLAIN));
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(dictionarySize() - 1);
    var encoder =
        new RunLengthBitPackingHybridEncoder(
            bits, FIRST_BYTES, MOST_BYTES, HeapByteBufferAllocator.getInstance());
    for (int i = 0; i < size; i++) {
      encoder.writeInt(numbers[i]);
    }
    return BytesInput.concat(BytesInput.from(new byte[] {(byte) bits}), encoder.toBytes());
  }

  @Override
  final Encoding encoding() {
    return size == 0 ? Encoding.PLAIN : Encoding.RLE_DICTIONARY;
  }
}
