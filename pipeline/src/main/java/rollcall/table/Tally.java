package rollcall.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Counts by group on the driver. Spark reduces pupils to cells, one per combination of places,
 * bands and periods; the totals over cells are added up here. Cells never overlap, so their counts
 * add up.
 *
 * @param counted names of the numbers in each entry, all whole
 * @param groups counts by group, in the order in which groups were met
 */
public record Tally(List<String> counted, Map<List<Object>, long[]> groups) {

  /** An empty tally of these numbers. */
  public static Tally of(String... counted) {
    return new Tally(List.of(counted), new LinkedHashMap<>());
  }

  /**
   * Adds every cell to each group that it belongs to.
   *
   * @param membership the groups of a cell, for example with and without its gender
   */
  public Tally addAll(Collection<Cell> cells, Function<Cell, List<List<Object>>> membership) {
    for (Cell cell : cells) {
      for (List<Object> group : membership.apply(cell)) {
        long[] numbers = numbers(group);
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] += cell.number(counted.get(i));
        }
      }
    }
    return this;
  }

  /** The numbers of a group, all 0 when it was not met; adding to them adds to the group. */
  public long[] numbers(List<Object> group) {
    return groups.computeIfAbsent(group, g -> new long[counted.size()]);
  }

  /** One number of a group, 0 when the group was not met. */
  public long number(List<Object> group, String name) {
    long[] numbers = groups.get(group);
    return numbers == null ? 0 : numbers[counted.indexOf(name)];
  }

  /** All numbers of a group by name. */
  public Map<String, Object> named(List<Object> group) {
    Map<String, Object> named = new LinkedHashMap<>();
    long[] numbers = groups.getOrDefault(group, new long[counted.size()]);
    IntStream.range(0, numbers.length).forEach(i -> named.put(counted.get(i), numbers[i]));
    return named;
  }

  /** Every combination of one value of each list. */
  public static List<List<Object>> combinations(List<? extends Collection<?>> choices) {
    List<List<Object>> combinations = new ArrayList<>();
    combinations.add(List.of());
    for (Collection<?> choice : choices) {
      List<List<Object>> longer = new ArrayList<>();
      for (List<Object> start : combinations) {
        for (Object value : choice) {
          List<Object> next = new ArrayList<>(start);
          next.add(value);
          longer.add(next);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  /** Every combination of one value of each list. */
  public static List<List<Object>> combinations(Collection<?>... choices) {
    return combinations(Arrays.asList(choices));
  }
}
