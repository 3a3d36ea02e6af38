package rollcall.publish;

import java.nio.ByteBuffer;
import java.util.Comparator;
import org.apache.parquet.io.api.Binary;

/**
 * The order of keys in every published file: null first, text by its UTF-8 bytes, the rest by
 * value; as Spark sorts.
 */
final class KeyOrder implements Comparator<Object[]> {
  static final KeyOrder INSTANCE = new KeyOrder();

  private KeyOrder() {}

  @Override
  public int compare(Object[] left, Object[] right) {
    for (int i = 0; i < left.length; i++) {
      int order = compareCells(left[i], right[i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @SuppressWarnings("unchecked") // the cells of one column have one type
  private static int compareCells(Object left, Object right) {
    if (left == null || right == null) {
      return Boolean.compare(left != null, right != null);
    }
    if (left instanceof Binary text) {
      return compareBytes(text.toByteBuffer(), ((Binary) right).toByteBuffer());
    }
    return ((Comparable<Object>) left).compareTo(right);
  }

  private static int compareBytes(ByteBuffer left, ByteBuffer right) {
    int at = left.mismatch(right);
    if (at < 0 || at == left.remaining() || at == right.remaining()) {
      return Integer.compare(left.remaining(), right.remaining());
    }
    return Byte.compareUnsigned(left.get(left.position() + at), right.get(right.position() + at));
  }
}
