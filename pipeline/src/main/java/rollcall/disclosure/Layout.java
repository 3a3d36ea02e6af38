package rollcall.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import rollcall.disclosure.YearCounts.InnerCell;
import rollcall.fault.UserError;

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
   * district. Where an earlier edition tells of the year, its layout is the finest.
   *
   * @param earlier counts of the year in the edition before
   */
  static List<Layout> of(YearCounts counts, long threshold, List<PublicCount> earlier) {
    SortedMap<String, Long> districts = sums(counts, InnerCell::district);
    SortedMap<String, Long> genders = sums(counts, InnerCell::gender);
    districts.keySet().forEach(Layout::refuseUnlessPlain);
    long small = districts.values().stream().filter(each -> each < SMALL * threshold).count();
    long first = Math.min(small + 1, districts.size());
    SortedMap<String, String> finest = merged(districts, first);
    long rare =
        genders.keySet().stream().filter(each -> isRare(counts, finest, each, threshold)).count();
    List<Layout> layouts = new ArrayList<>();
    if (!earlier.isEmpty()) {
      layouts.add(
          new Layout(
              shownBefore(districts.keySet(), earlier, 1),
              shownBefore(genders.keySet(), earlier, 2)));
    } else if (rare + 1 < genders.size()) {
      layouts.add(new Layout(finest, merged(genders, rare + 1)));
    }
    for (long merged = first; merged <= districts.size(); merged++) {
      layouts.add(new Layout(merged(districts, merged), new TreeMap<>()));
    }
    return layouts;
  }

  /** Under which names an edition shows members; empty where it does not tell them apart. */
  private static SortedMap<String, String> shownBefore(
      Set<String> members, List<PublicCount> earlier, int dimension) {
    Set<String> names = new TreeSet<>();
    earlier.forEach(count -> names.add(count.key().get(dimension)));
    names.remove(Statistic.ALL);
    SortedMap<String, String> shownAs = new TreeMap<>();
    if (!names.isEmpty()) {
      for (String member : members) {
        shownAs.put(
            member,
            names.stream()
                .filter(name -> members(name).contains(member))
                .findFirst()
                .orElse(member));
      }
    }
    return shownAs;
  }

  private static void refuseUnlessPlain(String district) {
    if (district.contains(AND)
        || district.equals(Statistic.ALL)
        || district.equals("Total")
        || district.startsWith("'")) {
      throw UserError.usage(
          "No public edition can name the district '"
              + district
              + "': all, Total, names with ' + ' and names that begin with an apostrophe mean"
              + " something else in it. Rename it in the districts file.");
    }
  }

  private static SortedMap<String, Long> sums(
      YearCounts counts, Function<InnerCell, String> member) {
    return counts.cells().stream()
        .collect(
            Collectors.groupingBy(member, TreeMap::new, Collectors.summingLong(InnerCell::pupils)));
  }

  private static boolean isRare(
      YearCounts counts, SortedMap<String, String> districts, String gender, long threshold) {
    return counts.cells().stream()
        .filter(cell -> cell.gender().equals(gender))
        .collect(
            Collectors.groupingBy(
                cell -> districts.get(cell.district()), Collectors.summingLong(InnerCell::pupils)))
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
