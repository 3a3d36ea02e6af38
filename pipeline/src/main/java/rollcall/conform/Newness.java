package rollcall.conform;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of two deliveries is newer. */
final class Newness implements Serializable {
  private static final long serialVersionUID = 1;

  private final Map<Integer, Age> ages = new HashMap<>();

  private record Age(int run, int group, int rank, Long exported, String nameTime, String replaces)
      implements Serializable {
    boolean corrects(Age other) {
      return run == other.run && group == other.group && rank > other.rank;
    }
  }

  Newness(List<DeliveryOrder> orders) {
    orders.forEach(
        o ->
            ages.put(
                o.deliveryNo(),
                new Age(o.runNo(), o.group(), o.rank(), o.exported(), o.nameTime(), o.replaces())));
  }

  /**
   * Compares two deliveries of attendance. Files of one run are parts of one delivery unless they
   * contradict each other; across runs the time of export decides where both have one, otherwise
   * the run.
   */
  int compare(int delivery, int other) {
    Age one = ages.get(delivery);
    Age two = ages.get(other);
    if (one.run == two.run) {
      return one.group == two.group ? Integer.compare(one.rank, two.rank) : 0;
    }
    boolean exported = one.exported != null && two.exported != null;
    int byExport = exported ? one.exported.compareTo(two.exported) : 0;
    return byExport != 0 ? byExport : Integer.compare(one.run, two.run);
  }

  /**
   * Of deliveries that hold the same scope those that a newer one of a mode replaces. Time of
   * export decides only when every one of them has it, and is then that of the run's last file;
   * otherwise the run does. Files of one run are parts of one delivery unless they contradict each
   * other: then their rank tells.
   */
  Set<Integer> replaced(Set<Integer> deliveries, String mode) {
    List<Age> all = deliveries.stream().map(ages::get).toList();
    Map<Integer, Long> exports = new HashMap<>();
    if (all.stream().allMatch(age -> age.exported != null)) {
      all.forEach(age -> exports.merge(age.run, age.exported, Math::max));
    }
    Comparator<Age> byRun =
        Comparator.comparingLong((Age age) -> exports.getOrDefault(age.run, 0L))
            .thenComparingInt(Age::run);
    List<Age> replacing = all.stream().filter(age -> age.replaces.equals(mode)).toList();
    return deliveries.stream()
        .filter(
            no ->
                replacing.stream()
                    .anyMatch(
                        age -> byRun.compare(age, ages.get(no)) > 0 || age.corrects(ages.get(no))))
        .collect(Collectors.toSet());
  }

  /**
   * Orders deliveries of rosters that hold the same key: by time of export if all have one, else by
   * run and, inside a run, by the time in their names if all have one.
   */
  Comparator<Integer> among(Collection<Integer> deliveries) {
    List<Age> all = deliveries.stream().map(ages::get).toList();
    if (all.stream().allMatch(age -> age.exported != null)) {
      return Comparator.comparing((Integer no) -> ages.get(no).exported)
          .thenComparing(no -> ages.get(no).run);
    }
    Comparator<Integer> byRun = Comparator.comparing(no -> ages.get(no).run);
    return all.stream().allMatch(age -> age.nameTime != null)
        ? byRun.thenComparing(no -> ages.get(no).nameTime)
        : byRun;
  }
}
