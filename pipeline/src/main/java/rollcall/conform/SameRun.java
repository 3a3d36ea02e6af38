package rollcall.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.table.Work;

/**
 * Files of one run are parts of one delivery, unless they hold the same row with other values: then
 * one of them corrects the other, and something has to say which is newer.
 *
 * @param rows rows of {@link Judgement#SCHEMA}, judged by the final order of the files
 * @param ambiguous deliveries that contradict each other with nothing to tell which is newer
 */
record SameRun(Dataset<Row> rows, Set<Integer> ambiguous) {

  /** Judges rows; again when files of one run turn out to contradict each other. */
  static SameRun judged(Judging judging, List<DeliveryOrder> orders) {
    Dataset<Row> judged = judging.judged(orders);
    Ranked ranked = ranked(orders, contradictions(judged));
    return new SameRun(
        ranked.orders().equals(orders) ? judged : judging.judged(ranked.orders()),
        ranked.ambiguous());
  }

  /** Orders with a rank for each file that contradicts another. */
  private record Ranked(List<DeliveryOrder> orders, Set<Integer> ambiguous) {}

  /**
   * Groups of deliveries of one run that hold the same row with other values; empty nearly always.
   */
  private static List<Set<Integer>> contradictions(Dataset<Row> judged) {
    List<Row> sets =
        judged.filter(size(col(Work.COPIES)).gt(1)).select(Work.COPIES).distinct().collectAsList();
    List<Set<Integer>> groups = new ArrayList<>();
    for (Row row : sets) {
      Set<Integer> group = new TreeSet<>(row.<Integer>getList(0));
      List<Set<Integer>> linked =
          groups.stream().filter(g -> g.stream().anyMatch(group::contains)).toList();
      linked.forEach(group::addAll);
      groups.removeAll(linked);
      groups.add(group);
    }
    return groups;
  }

  /**
   * Ranks contradicting files by time of export if all have one, else by the time in their names,
   * else by their last attendance date.
   */
  private static Ranked ranked(List<DeliveryOrder> orders, List<Set<Integer>> contradictions) {
    Map<Integer, Integer> ranks = new HashMap<>();
    Set<Integer> ambiguous = new HashSet<>();
    for (Set<Integer> group : contradictions) {
      List<DeliveryOrder> files =
          orders.stream().filter(o -> group.contains(o.deliveryNo())).toList();
      List<DeliveryOrder> oldestFirst = oldestFirst(files);
      if (oldestFirst.isEmpty()) {
        ambiguous.addAll(group);
      }
      for (int i = 0; i < oldestFirst.size(); i++) {
        ranks.put(oldestFirst.get(i).deliveryNo(), i + 1 - oldestFirst.size());
      }
    }
    List<DeliveryOrder> ranked =
        orders.stream().map(o -> o.ranked(ranks.getOrDefault(o.deliveryNo(), 0))).toList();
    return new Ranked(ranked, ambiguous);
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
