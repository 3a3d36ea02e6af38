package rollcall.conform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Files of one run are parts of one delivery, unless they hold the same row with other values: then
 * one of them corrects the other, and something has to say which is newer.
 *
 * @param orders the orders with a rank for each file that contradicts another
 * @param ambiguous deliveries that contradict each other with nothing to tell which is newer
 */
public record SameRun(List<DeliveryOrder> orders, Set<Integer> ambiguous) {

  /**
   * Ranks contradicting files by time of export if all have one, else by the time in their names,
   * else by their last attendance date.
   *
   * @param contradictions sets of deliveries that hold the same row with other values; empty nearly
   *     always
   */
  public static SameRun ranked(
      List<DeliveryOrder> orders, Collection<List<Integer>> contradictions) {
    Map<Integer, DeliveryOrder> ranked = new HashMap<>();
    orders.forEach(order -> ranked.put(order.deliveryNo(), order.ranked(0, 0)));
    Set<Integer> ambiguous = new HashSet<>();
    int number = 0;
    for (Set<Integer> group : linked(contradictions)) {
      List<DeliveryOrder> oldestFirst =
          oldestFirst(orders.stream().filter(o -> group.contains(o.deliveryNo())).toList());
      if (oldestFirst.isEmpty()) {
        ambiguous.addAll(group);
      }
      number++;
      for (int i = 0; i < oldestFirst.size(); i++) {
        DeliveryOrder file = oldestFirst.get(i);
        ranked.put(file.deliveryNo(), file.ranked(number, i + 1 - oldestFirst.size()));
      }
    }
    return new SameRun(
        orders.stream().map(order -> ranked.get(order.deliveryNo())).toList(), ambiguous);
  }

  /** Files that contradict each other directly or through others, together. */
  private static List<Set<Integer>> linked(Collection<List<Integer>> contradictions) {
    List<Set<Integer>> groups = new ArrayList<>();
    for (List<Integer> deliveries : contradictions) {
      Set<Integer> group = new TreeSet<>(deliveries);
      if (group.size() > 1) {
        List<Set<Integer>> touched =
            groups.stream().filter(g -> g.stream().anyMatch(group::contains)).toList();
        touched.forEach(group::addAll);
        groups.removeAll(touched);
        groups.add(group);
      }
    }
    return groups;
  }

  private static List<DeliveryOrder> oldestFirst(List<DeliveryOrder> files) {
    if (files.stream().allMatch(f -> f.exported() != null)) {
      return sorted(files, DeliveryOrder::exported);
    }
    if (files.stream().allMatch(f -> f.nameTime() != null)) {
      return sorted(files, DeliveryOrder::nameTime);
    }
    boolean dated = files.stream().map(DeliveryOrder::lastDate).allMatch(Objects::nonNull);
    return dated ? sorted(files, DeliveryOrder::lastDate) : List.of();
  }

  /** Empty where two files have the same time. */
  private static <T extends Comparable<? super T>> List<DeliveryOrder> sorted(
      List<DeliveryOrder> files, Function<DeliveryOrder, T> time) {
    boolean distinct = files.stream().map(time).distinct().count() == files.size();
    return distinct ? files.stream().sorted(Comparator.comparing(time)).toList() : List.of();
  }
}
