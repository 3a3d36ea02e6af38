package rollcall.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rollcall.fault.UserError;

/** A city over two editions. */
final class EditionTest {
  private static final String YEAR = "2021-22";
  private static final List<String> ALL_PERIODS = List.of("HT", "VT", "any-term");
  private final Edition edition = new Edition(new Protection(10, 10, 50, new LinearBounds(60_000)));

  private static YearCounts city(long seed) {
    Random random = new Random(seed);
    YearCounts counts = new YearCounts();
    for (int district = 0; district < 6; district++) {
      for (int pupil = 0; pupil < 500 + 300 * district; pupil++) {
        int autumn = band(random.nextDouble());
        int spring = random.nextDouble() < 0.8 ? autumn : band(random.nextDouble());
        counts.add(
            "D" + district,
            random.nextBoolean() ? "F" : "M",
            random.nextDouble() < 0.02 ? null : YearCounts.BANDS.get(autumn),
            random.nextDouble() < 0.02 ? null : YearCounts.BANDS.get(spring));
      }
    }
    return counts;
  }

  private static int band(double at) {
    return at < 0.012 ? 2 : at < 0.08 ? 1 : 0;
  }

  private List<PublicCount> frozen(
      YearCounts counts, List<String> periods, List<PublicCount> earlier) throws AuditFailed {
    SortedMap<String, YearCounts> years = new TreeMap<>(Map.of(YEAR, counts));
    return edition.of(years, Map.of(YEAR, periods), earlier);
  }

  private static Map<List<String>, PublicCount> byKey(List<PublicCount> counts) {
    return counts.stream().collect(Collectors.toMap(PublicCount::key, each -> each));
  }

  @Test
  void a_city_shows_exact_counts_and_its_totals_and_hides_the_small_ones() throws Exception {
    YearCounts counts = city(1);
    YearProblem exact = new YearProblem(counts, List.of());
    Map<List<String>, PublicCount> lines = byKey(frozen(counts, ALL_PERIODS, List.of()));
    assertThat(lines).hasSize(7 * 3 * (4 + 4 + 2));
    assertThat(lines.get(List.of("any-term", "all", "all", ">=50")).pupils()).isPositive();
    assertThat(lines.values().stream().filter(each -> each.pupils() == null).count())
        .isBetween(1L, 100L);
    for (PublicCount line : lines.values()) {
      assertThat(exact.isOutdated(line)).isFalse();
      assertThat(line.pupils() == null || line.pupils() == 0 || line.pupils() >= 10).isTrue();
    }
  }

  @Test
  void what_an_edition_showed_or_hid_stays_so_in_the_next_one() throws Exception {
    List<PublicCount> autumn = frozen(city(2), List.of("HT"), List.of());
    Map<List<String>, PublicCount> spring = byKey(frozen(city(2), ALL_PERIODS, autumn));
    assertThat(spring).hasSize(7 * 3 * (4 + 4 + 2));
    for (PublicCount before : autumn) {
      assertThat(spring.get(before.key()).pupils()).isEqualTo(before.pupils());
      assertThat(spring.get(before.key()).outdated()).isFalse();
    }
  }

  @Test
  void a_late_pupil_makes_a_count_outdated_and_does_not_change_it() throws Exception {
    List<PublicCount> autumn = frozen(city(3), List.of("HT"), List.of());
    YearCounts later = city(3);
    later.add("D5", "F", "<20", "<20");
    Map<List<String>, PublicCount> spring = byKey(frozen(later, ALL_PERIODS, autumn));
    List<String> total = List.of("HT", "all", "all", "all");
    assertThat(spring.get(total).pupils()).isEqualTo(byKey(autumn).get(total).pupils());
    assertThat(spring.get(total).outdated()).isTrue();
    assertThat(spring.get(List.of("HT", "D4", "all", "all")).outdated()).isFalse();
  }

  @Test
  void pupils_who_are_high_in_both_terms_cannot_be_told_from_the_terms_and_the_year()
      throws Exception {
    // HT + VT - any-term are the pupils with high absence in both terms; here they are few.
    YearCounts counts = new YearCounts();
    for (String district : List.of("A", "B", "C")) {
      add(counts, 4, district, ">=50", ">=50");
      add(counts, 20, district, ">=50", "<20");
      add(counts, 30, district, "<20", ">=50");
      add(counts, 400, district, "<20", "<20");
    }
    Map<List<String>, PublicCount> lines = byKey(frozen(counts, ALL_PERIODS, List.of()));
    assertThat(lines.get(List.of("any-term", "all", "all", ">=50")).pupils()).isEqualTo(162);
    for (String district : List.of("A", "B", "C")) {
      assertThat(ALL_PERIODS.stream().map(p -> lines.get(List.of(p, district, "all", ">=50"))))
          .as("one of the three is hidden in " + district)
          .anyMatch(line -> line.pupils() == null);
    }
  }

  private static void add(YearCounts counts, int pupils, String place, String ht, String vt) {
    for (int pupil = 0; pupil < pupils; pupil++) {
      counts.add(place, "F", ht, vt);
    }
  }

  @Test
  void a_very_small_district_and_an_unknown_gender_are_shown_with_the_next_larger()
      throws Exception {
    YearCounts counts = city(4);
    add(counts, 30, "unknown", "<20", "<20");
    counts.add("D1", "U", "<20", "<20");
    List<PublicCount> lines = frozen(counts, ALL_PERIODS, List.of());
    assertThat(lines).extracting(line -> line.key().get(1)).contains("D0 + unknown", "D1");
    assertThat(lines).extracting(line -> line.key().get(2)).contains("all").doesNotContain("U");
  }

  @Test
  void an_edition_keeps_the_lines_of_a_year_that_can_no_longer_be_counted() throws Exception {
    List<PublicCount> autumn = frozen(city(5), List.of("HT"), List.of());
    List<PublicCount> later = edition.of(new TreeMap<>(), Map.of(), autumn);
    assertThat(byKey(later).keySet()).isEqualTo(byKey(autumn).keySet());
    assertThat(later).filteredOn(line -> line.pupils() != null).allMatch(PublicCount::outdated);
  }

  @Test
  void a_lone_pupil_bounds_no_other_where_genders_are_not_told_apart() throws Exception {
    // All of one gender: every count has a margin in it.
    YearCounts counts = new YearCounts();
    for (String district : List.of("A", "B", "C", "D")) {
      add(counts, 300, district, "<20", "<20");
      add(counts, district.equals("A") ? 1 : 12, district, ">=50", "<20");
      add(counts, district.equals("B") ? 9 : 25, district, "20-<50", "<20");
    }
    YearProblem year = new YearProblem(counts, List.of());
    Problem problem = year.of(List.of("HT"), Layout.of(counts, 10, List.of()).get(0), true);
    Audited audited = new Protection(10, 10, 50, new LinearBounds(60_000)).of(problem);
    List<Equation> known = new ArrayList<>(problem.facts());
    Statistic lone = null;
    Statistic small = null;
    for (Statistic each : problem.statistics()) {
      if (audited.isPublished(each)) {
        known.add(new Equation(each.cells(), each.pupils()));
      }
      lone = each.pupils() == 1 ? each : lone;
      small = each.pupils() == 9 ? each : small;
    }
    known.add(new Equation(lone.cells(), 1));
    Interval interval =
        new LinearBounds(60_000).of(new Bounds.Question(problem.cells(), known, small.cells()));
    assertThat(interval.protects(10, 10)).isTrue();
  }

  @Test
  void the_districts_of_an_edition_stay_as_they_are_in_the_next_one_of_the_year() throws Exception {
    YearCounts counts = city(6);
    add(counts, 97, "New", "<20", "<20");
    List<PublicCount> autumn = frozen(counts, List.of("HT"), List.of());
    add(counts, 6, "New", "<20", "<20");
    List<PublicCount> spring = frozen(counts, ALL_PERIODS, autumn);
    assertThat(spring.stream().map(line -> line.key().get(1)).distinct())
        .contains("D0 + New")
        .doesNotContain("New", "D0");
  }

  @Test
  void who_is_counted_in_a_term_is_a_share_of_all_pupils_of_the_year() {
    YearCounts counts = new YearCounts();
    add(counts, 3, "A", "<20", null);
    add(counts, 1, "A", null, ">=50");
    assertThat(counts.countedPercent("HT")).isEqualTo(75);
    assertThat(counts.countedPercent("VT")).isEqualTo(25);
    assertThat(new YearCounts().countedPercent("HT")).isZero();
  }

  @Test
  void a_district_whose_name_means_something_else_in_an_edition_is_refused() {
    for (String name : List.of("all", "Total", "A + B", "'A")) {
      YearCounts counts = city(7);
      add(counts, 300, name, "<20", "<20");
      assertThatThrownBy(() -> frozen(counts, ALL_PERIODS, List.of()))
          .isInstanceOf(UserError.class)
          .hasMessageContaining(name);
    }
  }
}
