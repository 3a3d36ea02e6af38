package rollcall.conform;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Rows that a newer delivery replaces record by record. A row is known by its place in the scan,
 * which gives the same rows in the same order each time; its line would not do, since one line can
 * hold several rows and each sheet of a workbook has its own. A row is a bit, so that those of a
 * city can be handed to every task.
 */
final class ReplacedRecords implements Serializable {
  private static final long serialVersionUID = 1;

  private final Map<Integer, BitSet> byPart = new HashMap<>();

  /**
   * Looks at rows of the same record together.
   *
   * @param keys {@link RecordKeys}, sorted
   */
  static ReplacedRecords among(JavaRDD<InternalRow> keys, Newness newness) {
    NewestWins newest = new NewestWins(newness, DeliveryOrder.RECORD);
    return keys.mapPartitions(sorted -> List.of(among(sorted, newest)).iterator())
        .fold(new ReplacedRecords(), ReplacedRecords::plus);
  }

  private static ReplacedRecords among(Iterator<InternalRow> sorted, NewestWins newest) {
    ReplacedRecords replaced = new ReplacedRecords();
    SameRecord same = new SameRecord();
    byte[] key = null;
    while (sorted.hasNext()) {
      InternalRow row = sorted.next();
      byte[] next = row.getBinary(RecordKeys.KEY);
      if (!Arrays.equals(key, next)) {
        same.moveInto(replaced, newest);
        key = next;
      }
      same.add(row);
    }
    same.moveInto(replaced, newest);
    return replaced;
  }

  /**
   * Rows of one record. A column taken for a record id by mistake may hold the same for a whole
   * city, so a row is three numbers.
   */
  private static final class SameRecord {
    private static final int NUMBERS = 3;

    private final Set<Integer> deliveries = new HashSet<>();
    private int[] rows = new int[2 * NUMBERS];
    private int size;

    void add(InternalRow row) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, 2 * size);
      }
      deliveries.add(row.getInt(RecordKeys.DELIVERY));
      rows[size++] = row.getInt(RecordKeys.DELIVERY);
      rows[size++] = row.getInt(RecordKeys.PART);
      rows[size++] = row.getInt(RecordKeys.ORDINAL);
    }

    void moveInto(ReplacedRecords replaced, NewestWins newest) {
      Set<Integer> older = newest.replaced(deliveries);
      for (int i = 0; i < size && !older.isEmpty(); i += NUMBERS) {
        if (older.contains(rows[i])) {
          replaced.byPart.computeIfAbsent(rows[i + 1], p -> new BitSet()).set(rows[i + 2]);
        }
      }
      deliveries.clear();
      size = 0;
    }
  }

  private ReplacedRecords plus(ReplacedRecords more) {
    more.byPart.forEach((part, rows) -> byPart.computeIfAbsent(part, p -> new BitSet()).or(rows));
    return this;
  }

  boolean isEmpty() {
    return byPart.isEmpty();
  }

  /** Rows of one part of the scan, by their number from 0. */
  BitSet ofPart(int part) {
    return byPart.getOrDefault(part, new BitSet());
  }
}
