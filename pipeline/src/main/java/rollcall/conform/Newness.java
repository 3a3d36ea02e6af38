package rollcall.conform;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of two deliveries is newer. */
final class Newness implements Serializable {
  private static final long serialVersionUID = 1;

  private final Map<Integer, Age> ages = new HashMap<>();

  private record Age(int run, int group, int rank, Long exported, String nameTime)
      implements Serializable {}

  Newness(List<DeliveryOrder> orders) {
    orders.forEach(
        o ->
            ages.put(
                o.deliveryNo(),
                new Age(o.runNo(), o.group(), o.rank(), o.exported(), o.nameTime())));
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
