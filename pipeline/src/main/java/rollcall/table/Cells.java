package rollcall.table;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pupils counted into cells that do not overlap. Every task counts its own pupils; the counts of
 * tasks add up.
 */
public final class Cells implements Serializable {
  private static final long serialVersionUID = 1;

  private final List<String> keys;
  private final List<String> counts;
  private transient Map<Key, long[]> numbers = new HashMap<>();

  /** Values of the keys; every pupil is looked up by several of them. */
  private static final class Key {
    private final Object[] values;

    Key(Object[] values) {
      this.values = values;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(values, key.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  /** No cells yet, told apart by these keys, each with these counts. */
  public Cells(List<String> keys, List<String> counts) {
    this.keys = keys;
    this.counts = counts;
  }

  /**
   * The counts of a cell, to be added to.
   *
   * @param key one value for each key, null where it is not told
   */
  public long[] at(Object... key) {
    return numbers.computeIfAbsent(new Key(key), k -> new long[counts.size()]);
  }

  /** Adds the counts of other cells of the same keys. */
  public void add(Cells more) {
    more.numbers.forEach(
        (key, numbersOfKey) -> {
          long[] sums = numbers.computeIfAbsent(key, k -> new long[counts.size()]);
          for (int i = 0; i < sums.length; i++) {
            sums[i] += numbersOfKey[i];
          }
        });
  }

  /** All cells. */
  public Collection<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    numbers.forEach((key, numbersOfKey) -> cells.add(cell(key, numbersOfKey)));
    return cells;
  }

  private Cell cell(Key key, long[] numbersOfKey) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      values.put(keys.get(i), key.values[i]);
    }
    for (int i = 0; i < numbersOfKey.length; i++) {
      values.put(counts.get(i), numbersOfKey[i]);
    }
    return new Cell(values);
  }

  /** Each value of a key travels once: many thousands of cells share a few hundred. */
  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    Map<Object, Integer> places = new HashMap<>();
    List<Object> values = new ArrayList<>();
    for (Key key : numbers.keySet()) {
      for (Object value : key.values) {
        if (places.putIfAbsent(value, values.size()) == null) {
          values.add(value);
        }
      }
    }
    out.writeObject(values);
    out.writeInt(numbers.size());
    for (Map.Entry<Key, long[]> cell : numbers.entrySet()) {
      for (Object value : cell.getKey().values) {
        out.writeInt(places.get(value));
      }
      for (long number : cell.getValue()) {
        out.writeLong(number);
      }
    }
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    List<?> values = (List<?>) in.readObject();
    numbers = new HashMap<>();
    for (int cells = in.readInt(); cells > 0; cells--) {
      Object[] key = new Object[keys.size()];
      for (int i = 0; i < key.length; i++) {
        key[i] = values.get(in.readInt());
      }
      long[] numbersOfKey = at(key);
      for (int i = 0; i < numbersOfKey.length; i++) {
        numbersOfKey[i] = in.readLong();
      }
    }
  }
}
