package rollcall.ingest;

import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.schema.PrimitiveType;

/**
 * A column whose values repeat: each distinct value stands once in a dictionary, the rows hold its
 * number.
 */
abstract class DictionaryPages extends ColumnPages {
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
    return BytesInput.from(new PackedNumbers(bits).pack(numbers, size));
  }

  @Override
  final Encoding encoding() {
    return size == 0 ? Encoding.PLAIN : Encoding.RLE_DICTIONARY;
  }
}
