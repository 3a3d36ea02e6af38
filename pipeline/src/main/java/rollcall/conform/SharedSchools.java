package rollcall.conform;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rollcall.table.DayMarks;
import rollcall.table.Strip;

/** What each delivery holds of the schools, term by term; joined over all tasks. */
final class SharedSchools implements Serializable {
  private static final long serialVersionUID = 1;

  private final Set<Integer> periodDeliveries;
  private final Map<SchoolTerm, Map<Integer, Share>> shares = new HashMap<>();

  /** A school in a term. */
  record SchoolTerm(int termNo, String school) implements Serializable {}

  /** What one delivery holds of a school in a term. */
  private record Share(boolean undated, DayMarks dates) implements Serializable {
    Share or(Share more) {
      return new Share(undated || more.undated, dates.or(more.dates));
    }
  }

  /**
   * Nothing yet.
   *
   * @param periodDeliveries deliveries that replace a school's term whatever dates they hold
   */
  SharedSchools(Set<Integer> periodDeliveries) {
    this.periodDeliveries = periodDeliveries;
  }

  SharedSchools add(Gathered pupil) {
    for (Strip strip : pupil.strips) {
      boolean undated = strip.sums().windows() > 0 || strip.sums().events() > 0;
      shares
          .computeIfAbsent(
              new SchoolTerm(strip.termNo(), strip.schoolUnitCode()), key -> new TreeMap<>())
          .merge(strip.deliveryNo(), new Share(undated, strip.schoolDays()), Share::or);
    }
    return this;
  }

  SharedSchools add(SharedSchools more) {
    more.shares.forEach(
        (key, deliveries) ->
            deliveries.forEach(
                (no, share) ->
                    shares.computeIfAbsent(key, k -> new TreeMap<>()).merge(no, share, Share::or)));
    return this;
  }

  /** Where several deliveries hold the same dates, or undated rows. */
  Set<SchoolTerm> contested() {
    return shares.entrySet().stream()
        .filter(school -> isContested(school.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private boolean isContested(Map<Integer, Share> deliveries) {
    int single = deliveries.values().stream().mapToInt(share -> share.dates().days()).sum();
    int together =
        deliveries.values().stream().map(Share::dates).reduce(DayMarks.none(), DayMarks::or).days();
    return deliveries.size() > 1
        && (single > together
            || deliveries.values().stream().anyMatch(Share::undated)
            || deliveries.keySet().stream().anyMatch(periodDeliveries::contains));
  }
}
