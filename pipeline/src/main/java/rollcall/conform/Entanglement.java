package rollcall.conform;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import rollcall.table.DayMarks;
import rollcall.table.Strip;

/**
 * Tells the pupil-terms whose rows have to be looked at together. A pupil-term in which every row
 * has its own date, or which is one window, holds no duplicate, no second lesson and no second
 * school on a date; if no other delivery touches the same dates of its school either, its sums are
 * final as they stand. Rows outside every term are looked at too, to be set aside.
 */
final class Entanglement implements Serializable {
  private static final long serialVersionUID = 1;

  private final SharedSchools shared;
  private final Set<Integer> recordDeliveries;

  private Entanglement(SharedSchools shared, Set<Integer> recordDeliveries) {
    this.shared = shared;
    this.recordDeliveries = recordDeliveries;
  }

  /**
   * Looks for schools that several deliveries speak of.
   *
   * @param pupils strips of everyone
   */
  static Entanglement among(JavaRDD<Gathered> pupils, List<DeliveryOrder> orders) {
    SharedSchools none = new SharedSchools(numbers(orders, Replacement.PERIOD));
    Set<Integer> byRecord = numbers(orders, Replacement.RECORD);
    return new Entanglement(
        pupils.aggregate(none, SharedSchools::add, SharedSchools::add),
        // A record may reappear anywhere in another delivery.
        byRecord.size() > 1 ? byRecord : Set.of());
  }

  private static Set<Integer> numbers(List<DeliveryOrder> orders, String mode) {
    return orders.stream()
        .filter(order -> order.replaces().equals(mode))
        .map(DeliveryOrder::deliveryNo)
        .collect(Collectors.toSet());
  }

  /** The pupils with an entangled term. */
  PupilSketch pupils(JavaRDD<Gathered> pupils) {
    return pupils.aggregate(
        new PupilSketch(),
        (sketch, pupil) -> isIn(pupil) ? sketch.add(pupil.key) : sketch,
        PupilSketch::add);
  }

  private boolean isIn(Gathered pupil) {
    return pupil.stripsByTerm().entrySet().stream().anyMatch(t -> isIn(t.getKey(), t.getValue()));
  }

  /** Whether a pupil's term is entangled. */
  boolean isIn(int termNo, List<Strip> strips) {
    return termNo < 0
        || !hasOneRowADate(strips)
        || strips.stream().anyMatch(strip -> recordDeliveries.contains(strip.deliveryNo()))
        || strips.stream().anyMatch(strip -> shared.isContested(termNo, strip.schoolUnitCode()));
  }

  private static boolean hasOneRowADate(List<Strip> strips) {
    long rows = 0;
    long windows = 0;
    DayMarks dates = DayMarks.none();
    for (Strip strip : strips) {
      rows += strip.sums().rows();
      windows += strip.sums().windows();
      dates = dates.or(strip.schoolDays());
    }
    return windows == 0 ? rows == dates.days() : rows == 1;
  }
}
