package rollcall.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import rollcall.disclosure.YearCounts.InnerCell;

/**
 * How fine a publication is.
 *
 * @param districts name under which each district is shown; merged ones have one name
 * @param genders the same of genders; empty where they are not told apart
 */
record Layout(SortedMap<String, String> districts, SortedMap<String, String> genders) {
  /** Stands between the names of members that are shown as one. */
  private static final String AND = " + ";

  /** A district with fewer pupils than so many thresholds has hardly a count that can be shown. */
  private static final int SMALL = 10;

  /**
   * The layouts of some pupils, the finest first: by gender, then without, then with ever more of
   * the smallest districts as one. A gender of which a district has fewer pupils than the
   * threshold, as where it is unknown, is shown as one with the next larger, and so is a very small
   * district.
   */
  static List<Layout> of(YearCounts counts, long threshold) {
    SortedMap<String, Long> districts = sums(counts, InnerCell::district);
    SortedMap<String, Long> genders = sums(counts, InnerCell::gender);
    long rare = genders.keySet().stream().filter(each -> isRare(counts, each, threshold)).count();
    long small = districts.values().stream().filter(each -> each < SMALL * threshold).count();
    long first = Math.min(small + 1, districts.size());
    List<Layout> layouts = new ArrayList<>();
    if (rare + 1 < genders.size()) {
      layouts.add(new Layout(merged(districts, first), merged(genders, rare + 1)));
    }
    for (long merged = first; merged <= districts.size(); merged++) {
      layouts.add(new Layout(merged(districts, merged), new TreeMap<>()));
    }
    return layouts;
  }

  private static SortedMap<String, Long> sums(
      YearCounts counts, Function<InnerCell, String> member) {
    return counts.cells().stream()
        .collect(
            Collectors.groupingBy(member, TreeMap::new, Collectors.summingLong(InnerCell::pupils)));
  }

  private static boolean isRare(YearCounts counts, String gender, long threshold) {
    return counts.cells().stream()
        .filter(cell -> cell.gender().equals(gender))
        .collect(
            Collectors.groupingBy(InnerCell::district, Collectors.summingLong(InnerCell::pupils)))
        .values()
        .stream()
        .anyMatch(pupils -> pupils < threshold);
  }

  private static List<String> smallestFirst(SortedMap<String, Long> pupils) {
    return pupils.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Shows the smallest members, so many of them, as one. */
  private static SortedMap<String, String> merged(SortedMap<String, Long> pupils, long members) {
    List<String> smallest = smallestFirst(pupils).stream().limit(members).toList();
    String name =
        smallest.stream().sorted(Comparator.naturalOrder()).collect(Collectors.joining(AND));
    SortedMap<String, String> shownAs = new TreeMap<>();
    pupils.keySet().forEach(each -> shownAs.put(each, smallest.contains(each) ? name : each));
    return shownAs;
  }

  /** The members that are shown under a name. */
  static List<String> members(String shown) {
    return List.of(shown.split(" \\+ "));
  }
}
