package rollcall.table;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Districts of any date expressed in the boundaries of any other. Mergers and renamings follow the
 * districts file; a split is told by the school, which lies in one of the parts.
 */
public final class Boundaries {
  /** Stands where a district cannot be told. */
  public static final String UNKNOWN = "unknown";

  private final Map<String, List<DistrictEntry>> districts;
  private final Map<String, List<SchoolEntry>> schools;

  /** Boundaries told by a districts file and a schools file; either may be empty. */
  public Boundaries(List<DistrictEntry> districts, List<SchoolEntry> schools) {
    this.districts =
        districts.stream()
            .collect(
                Collectors.groupingBy(DistrictEntry::district, TreeMap::new, Collectors.toList()));
    this.schools =
        schools.stream()
            .collect(Collectors.groupingBy(SchoolEntry::code, TreeMap::new, Collectors.toList()));
  }

  /** Codes of the schools in the schools file. */
  public Iterable<String> schoolCodes() {
    return schools.keySet();
  }

  /** Names of the districts in the districts file. */
  public Iterable<String> districtNames() {
    return districts.keySet();
  }

  /** The school's entry on a date, else the nearest later one, else the latest earlier one. */
  public Optional<SchoolEntry> school(String code, LocalDate date) {
    List<SchoolEntry> entries = schools.getOrDefault(code, List.of());
    Comparator<SchoolEntry> byStart =
        Comparator.comparing(
            SchoolEntry::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));
    Optional<SchoolEntry> current = entries.stream().filter(e -> e.holdsOn(date)).max(byStart);
    Optional<SchoolEntry> later =
        entries.stream()
            .filter(e -> e.validFrom() != null && e.validFrom().isAfter(date))
            .min(byStart);
    return current.or(() -> later).or(() -> entries.stream().max(byStart));
  }

  /** The school's district on a date, as it was called then. */
  public String districtThen(String code, LocalDate date) {
    return school(code, date)
        .map(entry -> expressed(entry.district(), date).orElse(UNKNOWN))
        .orElse(UNKNOWN);
  }

  /**
   * The school's district on a date in the boundaries of another date; {@link #UNKNOWN} where a
   * part cannot be mapped.
   *
   * @param boundaries date whose districts are used
   */
  public String district(String code, LocalDate date, LocalDate boundaries) {
    Optional<SchoolEntry> then = school(code, date);
    if (then.isEmpty()) {
      return UNKNOWN;
    }
    return expressed(then.get().district(), boundaries)
        .or(
            () ->
                school(code, boundaries).flatMap(entry -> expressed(entry.district(), boundaries)))
        .orElse(UNKNOWN);
  }

  /**
   * A district of any time in the boundaries of a date: itself while it exists, its successors
   * later, its only predecessor earlier. A name that no districts file lists stays as it is.
   *
   * @return empty where the district was split, or has several predecessors
   */
  public Optional<String> expressed(String district, LocalDate date) {
    String name = district;
    for (int step = 0; step <= districts.size(); step++) {
      List<DistrictEntry> entries = districts.get(name);
      if (entries == null || entries.stream().anyMatch(e -> e.holdsOn(date))) {
        return Optional.of(name);
      }
      Optional<String> next =
          entries.stream().allMatch(e -> e.validFrom().isAfter(date))
              ? predecessor(name)
              : successor(entries);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      name = next.get();
    }
    return Optional.empty();
  }

  private static Optional<String> successor(List<DistrictEntry> entries) {
    return entries.stream()
        .map(DistrictEntry::successor)
        .filter(s -> s != null && !s.isEmpty())
        .findFirst();
  }

  private Optional<String> predecessor(String name) {
    List<String> before =
        districts.values().stream()
            .flatMap(List::stream)
            .filter(entry -> name.equals(entry.successor()))
            .map(DistrictEntry::district)
            .distinct()
            .toList();
    return before.size() == 1 ? Optional.of(before.get(0)) : Optional.empty();
  }
}
