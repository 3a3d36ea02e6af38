package rollcall.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import rollcall.disclosure.Statistic.Standing;
import rollcall.disclosure.YearCounts.InnerCell;

/**
 * The counts of a school year as one problem: of each term by district, gender and band, and of the
 * year who is high in at least one term. They belong together: the two terms less the year are the
 * pupils who are high in both, and the year less a term those who are high in the other alone.
 */
final class YearProblem {
  static final String AUTUMN = "HT";
  static final String SPRING = "VT";
  static final String ANY_TERM = "any-term";

  private static final String BOTH = "both";
  private static final String AUTUMN_ONLY = "HT-only";
  private static final String SPRING_ONLY = "VT-only";

  /** What follows from both terms and the year, and is never shown. */
  private static final List<String> DERIVED = List.of(BOTH, AUTUMN_ONLY, SPRING_ONLY);

  private final List<InnerCell> cells;
  private final List<PublicCount> earlier;

  /**
   * A problem.
   *
   * @param earlier counts of the year in the edition before, which stay as they are
   */
  YearProblem(YearCounts counts, List<PublicCount> earlier) {
    this.cells = counts.cells();
    this.earlier = earlier;
  }

  /**
   * The problem in which the counts of new periods are to be chosen.
   *
   * @param periods that are published for the first time
   * @param outdatedKnown whether readers are taken to know what outdated numbers would be now
   */
  Problem of(List<String> periods, Layout layout, boolean outdatedKnown) {
    List<Statistic> statistics = new ArrayList<>();
    earlier.forEach(count -> statistics.add(before(count, outdatedKnown)));
    for (String period : periods) {
      keys(period, layout).forEach(key -> statistics.add(now(key, Standing.OFFERED)));
    }
    if (periods.contains(ANY_TERM)) {
      for (String derived : DERIVED) {
        keys(derived, layout).forEach(key -> statistics.add(now(key, Standing.WITHHELD)));
      }
    }
    return new Problem(cells.size(), statistics, YearCounts.HIGH, enrolment());
  }

  /** Whether the edition before says something else than would be right now. */
  boolean isOutdated(PublicCount count) {
    return count.pupils() != null
        && (count.outdated() || count.pupils() != now(count.key(), Standing.GIVEN).pupils());
  }

  private Statistic before(PublicCount count, boolean outdatedKnown) {
    boolean known = count.pupils() != null && (outdatedKnown || !isOutdated(count));
    return now(count.key(), known ? Standing.GIVEN : Standing.WITHHELD);
  }

  private Statistic now(List<String> key, Standing standing) {
    Predicate<InnerCell> inside = inside(key);
    int[] counted =
        IntStream.range(0, cells.size()).filter(i -> inside.test(cells.get(i))).toArray();
    return new Statistic(key, counted, pupils(counted), turn(key), standing);
  }

  /**
   * The whole city before its districts, these before genders, and what is both last; there the
   * year after its terms, of which each has more to tell.
   */
  private static int turn(List<String> key) {
    int turn =
        (key.get(1).equals(Statistic.ALL) ? 0 : 1) + (key.get(2).equals(Statistic.ALL) ? 0 : 2);
    return turn == 3 && key.get(0).equals(ANY_TERM) ? turn + 1 : turn;
  }

  private long pupils(int[] counted) {
    return IntStream.of(counted).mapToLong(i -> cells.get(i).pupils()).sum();
  }

  private static Predicate<InnerCell> inside(List<String> key) {
    return cell ->
        isMember(cell.district(), key.get(1))
            && isMember(cell.gender(), key.get(2))
            && isInBand(cell, key.get(0), key.get(3));
  }

  private static boolean isMember(String member, String shown) {
    return shown.equals(Statistic.ALL) || Layout.members(shown).contains(member);
  }

  private static boolean isInBand(InnerCell cell, String period, String band) {
    boolean autumn = isBand(cell.autumn(), band);
    boolean spring = isBand(cell.spring(), band);
    return switch (period) {
      case AUTUMN -> autumn;
      case SPRING -> spring;
      case ANY_TERM -> autumn || spring;
      case BOTH -> autumn && spring;
      case AUTUMN_ONLY -> autumn && !spring;
      case SPRING_ONLY -> spring && !autumn;
      default -> throw new IllegalArgumentException("no period of an edition: " + period);
    };
  }

  private static boolean isBand(int place, String band) {
    return band.equals(Statistic.ALL)
        ? place < YearCounts.BANDS.size()
        : place == YearCounts.BANDS.indexOf(band);
  }

  private List<List<String>> keys(String period, Layout layout) {
    Set<String> districts = new TreeSet<>(layout.districts().values());
    districts.add(Statistic.ALL);
    Set<String> genders = new TreeSet<>(layout.genders().values());
    genders.add(Statistic.ALL);
    List<String> bands = new ArrayList<>(List.of(YearCounts.HIGH));
    if (!DERIVED.contains(period)) {
      bands.add(Statistic.ALL);
    }
    if (period.equals(AUTUMN) || period.equals(SPRING)) {
      bands.addAll(YearCounts.BANDS.subList(0, 2));
    }
    List<List<String>> keys = new ArrayList<>();
    for (String district : districts) {
      for (String gender : genders) {
        bands.forEach(band -> keys.add(List.of(period, district, gender, band)));
      }
    }
    return keys;
  }

  /** How many pupils each district has is known from elsewhere. */
  private List<Equation> enrolment() {
    return cells.stream()
        .map(InnerCell::district)
        .distinct()
        .map(
            district ->
                IntStream.range(0, cells.size())
                    .filter(i -> cells.get(i).district().equals(district))
                    .toArray())
        .map(inside -> new Equation(inside, pupils(inside)))
        .toList();
  }
}
