package rollcall.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import rollcall.disclosure.Statistic.Standing;

/** Tables of counts with all their margins, as problems. */
final class Tables {
  private final Map<List<String>, Long> counts = new LinkedHashMap<>();

  /** A table of two dimensions, written as {@code "A 1 2; B 3 4"} with names of columns. */
  static Tables of(String columns, String rows) {
    Tables table = new Tables();
    String[] names = columns.split(" ");
    for (String row : rows.split("; ")) {
      String[] parts = row.split(" ");
      for (int i = 0; i < names.length; i++) {
        table.put(Long.parseLong(parts[i + 1]), parts[0], names[i]);
      }
    }
    return table;
  }

  void put(long pupils, String... key) {
    counts.put(List.of(key), pupils);
  }

  /** The problem in which every count and margin is offered. */
  Problem problem() {
    return new Problem(counts.size(), statistics(), null, List.of());
  }

  /** The problem in which everybody knows how many there are. */
  Problem problemOfKnownTotal() {
    return problemOfKnownTotal(null);
  }

  /** The same, with a member of the last dimension that harms when it is told of a whole group. */
  Problem problemOfKnownTotal(String sensitive) {
    int[] all = IntStream.range(0, counts.size()).toArray();
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    return new Problem(counts.size(), statistics(), sensitive, List.of(new Equation(all, total)));
  }

  List<Statistic> statistics() {
    return keys().stream()
        .map(key -> new Statistic(key, cells(key), pupils(key), 0, Standing.OFFERED))
        .toList();
  }

  private long pupils(List<String> key) {
    List<Long> all = List.copyOf(counts.values());
    return Arrays.stream(cells(key)).mapToLong(all::get).sum();
  }

  int size() {
    return counts.size();
  }

  int[] cells(List<String> key) {
    List<Integer> cells = new ArrayList<>();
    int position = 0;
    for (List<String> cell : counts.keySet()) {
      boolean inside = true;
      for (int i = 0; i < key.size(); i++) {
        inside &= key.get(i).equals(Statistic.ALL) || key.get(i).equals(cell.get(i));
      }
      if (inside) {
        cells.add(position);
      }
      position++;
    }
    return cells.stream().mapToInt(Integer::intValue).toArray();
  }

  private List<List<String>> keys() {
    List<List<String>> keys = List.of(List.of());
    for (int dimension = 0; dimension < counts.keySet().iterator().next().size(); dimension++) {
      int at = dimension;
      TreeSet<String> members = new TreeSet<>();
      counts.keySet().forEach(key -> members.add(key.get(at)));
      members.add(Statistic.ALL);
      List<List<String>> longer = new ArrayList<>();
      for (List<String> key : keys) {
        for (String member : members) {
          List<String> more = new ArrayList<>(key);
          more.add(member);
          longer.add(List.copyOf(more));
        }
      }
      keys = longer;
    }
    return keys;
  }
}
