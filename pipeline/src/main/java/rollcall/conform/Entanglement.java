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
 *
 * @param asOf days since 1970; sums of rows before and after it are taken apart
 * @param recordDeliveries deliveries by record, when there are several: a record may reappear
 *     anywhere in another one
 * @param contested schools in terms that several deliveries speak of
 */
record Entanglement(
    int asOf, Set<Integer> recordDeliveries, Set<SharedSchools.SchoolTerm> contested)
    implements Serializable {

  /** Entanglement, and the pupils with an entangled term. */
  record Found(Entanglement entanglement, PupilSketch pupils) {}

  /**
   * Looks at everyone; where schools are contested, twice.
   *
   * @param everyone strips of all pupils
   */
  static Found among(JavaRDD<Gathered> everyone, List<DeliveryOrder> orders, int asOf) {
    Set<Integer> byRecord = numbers(orders, DeliveryOrder.RECORD);
    Entanglement alone =
        new Entanglement(asOf, byRecord.size() > 1 ? byRecord : Set.of(), Set.of());
    Survey survey =
        everyone.aggregate(
            new Survey(alone, new SharedSchools(numbers(orders, DeliveryOrder.PERIOD))),
            Survey::add,
            Survey::add);
    Set<SharedSchools.SchoolTerm> contested = survey.schools().contested();
    if (contested.isEmpty()) {
      return new Found(alone, survey.pupils());
    }
    Entanglement full = new Entanglement(asOf, alone.recordDeliveries, contested);
    return new Found(full, everyone.aggregate(new PupilSketch(), full::sketched, PupilSketch::add));
  }

  private static Set<Integer> numbers(List<DeliveryOrder> orders, String mode) {
    return orders.stream()
        .filter(order -> order.replaces().equals(mode))
        .map(DeliveryOrder::deliveryNo)
        .collect(Collectors.toSet());
  }

  /** What one pass over all pupils finds. */
  private record Survey(Entanglement alone, SharedSchools schools, PupilSketch pupils)
      implements Serializable {
    Survey(Entanglement alone, SharedSchools schools) {
      this(alone, schools, new PupilSketch());
    }

    Survey add(Gathered pupil) {
      schools.add(pupil);
      alone.sketched(pupils, pupil);
      return this;
    }

    Survey add(Survey more) {
      schools.add(more.schools);
      pupils.add(more.pupils);
      return this;
    }
  }

  private PupilSketch sketched(PupilSketch pupils, Gathered pupil) {
    boolean isIn =
        pupil.stripsByTerm().entrySet().stream()
            .anyMatch(term -> isIn(term.getKey(), term.getValue()));
    return isIn ? pupils.add(pupil.key) : pupils;
  }

  /** Whether a pupil's term is entangled. */
  boolean isIn(int termNo, List<Strip> strips) {
    return termNo < 0
        || !hasOneRowADate(strips)
        || strips.stream()
            .anyMatch(
                strip ->
                    !strip.isIn(asOf)
                        || recordDeliveries.contains(strip.deliveryNo())
                        || contested.contains(
                            new SharedSchools.SchoolTerm(termNo, strip.schoolUnitCode())));
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
