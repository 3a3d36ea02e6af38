package rollcall.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rollcall.disclosure.Bounds.Question;
import rollcall.disclosure.Statistic.Standing;

/** Tables whose answers are published or were worked out by other programs. */
final class KnownAnswersTest {
  private static final Bounds SOLVER = new LinearBounds(10_000);

  private static Interval bounded(Tables table, String shownCells, List<String> asked)
      throws Exception {
    Set<String> hidden = Set.of(shownCells.split(" "));
    List<Equation> known =
        table.statistics().stream()
            .filter(each -> !hidden.contains(String.join("", each.key())))
            .map(each -> new Equation(each.cells(), each.pupils()))
            .toList();
    return SOLVER.of(new Question(table.size(), known, table.cells(asked)));
  }

  @Test
  void two_hidden_rows_and_columns_leave_three_pupils_of_doubt() throws Exception {
    Tables table = Tables.of("a b", "x 4 3; y 2 1; z 3 3");
    Interval interval = bounded(table, "xa xb ya yb", List.of("x", "a"));
    assertThat(interval.least()).isCloseTo(3, offset(1e-6));
    assertThat(interval.most()).isCloseTo(6, offset(1e-6));
  }

  @Test
  void nine_hidden_cells_can_give_one_away_and_a_tenth_mends_it() throws Exception {
    Tables table =
        Tables.of("a b c d", "w 30 47 64 89; x 90 124 5 31; y 92 100 59 85; z 800 991 651 685");
    Interval exact = bounded(table, "wa wb wc xa xc yb yd zb zd", List.of("w", "b"));
    assertThat(exact.least()).isCloseTo(47, offset(1e-6));
    assertThat(exact.most()).isCloseTo(47, offset(1e-6));
    Interval wide = bounded(table, "wa wb wc xa xc xd yb yd zb zd", List.of("w", "b"));
    assertThat(wide.least()).isCloseTo(0, offset(1e-6));
    assertThat(wide.most()).isCloseTo(78, offset(1e-6));
  }

  private static final Tables SUPPORT =
      Tables.of(
          "annet arbeid soshjelp trygd",
          "A 11 11 55 36; B 7 1 29 18; C 5 8 35 25; D 13 2 17 13; E 9 14 63 52; F 12 9 24 22; G 6 4 22 8; H 9 3 38 15");

  @Test
  void hidden_counts_of_three_regions_are_bounded_as_published() throws Exception {
    String hidden = "Bannet Barbeid Dannet Darbeid Hannet Harbeid";
    for (String region : List.of("B", "D", "H")) {
      Interval interval = bounded(SUPPORT, hidden, List.of(region, "arbeid"));
      assertThat(interval.least()).isCloseTo(0, offset(1e-6));
      assertThat(interval.most()).isCloseTo(6, offset(1e-6));
      Interval wide =
          bounded(SUPPORT, hidden + " Btrygd Garbeid Gtrygd", List.of(region, "arbeid"));
      assertThat(wide.most()).isCloseTo(10, offset(1e-6));
    }
  }

  @Test
  void a_width_of_ten_is_reached_by_repair() throws Exception {
    Problem problem = SUPPORT.problemOfKnownTotal();
    Audited audited = new Protection(4, 10, 50, SOLVER).of(problem);
    List<Equation> known =
        problem.statistics().stream()
            .filter(audited::isPublished)
            .map(each -> new Equation(each.cells(), each.pupils()))
            .toList();
    for (String region : List.of("B", "D", "H")) {
      Interval interval =
          SOLVER.of(new Question(SUPPORT.size(), known, SUPPORT.cells(List.of(region, "arbeid"))));
      assertThat(interval.protects(4, 10)).as(region).isTrue();
    }
    assertThat(known).as("counts that are shown").hasSizeGreaterThan(30);
  }

  @Test
  void a_group_in_which_all_have_high_absence_is_hidden_though_it_is_large() throws Exception {
    Problem problem =
        Tables.of("<20 20-50 >=50", "D1 120 15 12; D2 90 11 12; D3 0 0 12")
            .problemOfKnownTotal(">=50");
    Audited audited = new Protection(10, 10, 50, SOLVER).of(problem);
    assertThat(problem.statistics())
        .filteredOn(each -> !audited.isPublished(each))
        .extracting(Statistic::toString)
        .contains("D3|>=50=12");
  }

  @Test
  void a_lone_pupil_who_knows_the_own_cell_learns_no_other() throws Exception {
    Tables table = new Tables();
    for (String cell : "a1 b2 c1 d0".split(" ")) {
      table.put(cell.charAt(1) - '0', cell.substring(0, 1));
    }
    Problem problem = table.problemOfKnownTotal();
    Audited audited = new Protection(2, 1, 50, SOLVER).of(problem);
    assertThat(problem.statistics())
        .as("a and c are the lone pupils, and a third count is hidden with them")
        .filteredOn(each -> !audited.isPublished(each))
        .hasSize(3)
        .extracting(Statistic::toString)
        .contains("a=1", "c=1");
  }

  @Test
  void of_two_linked_tables_a_count_is_hidden_that_each_alone_would_show() throws Exception {
    Map<String, Integer> regions = new LinkedHashMap<>();
    for (String region : "A2 B2 I8 J8 K3 L3 M3 N7".split(" ")) {
      regions.put(region.substring(0, 1), region.charAt(1) - '0');
    }
    List<Statistic> statistics = new ArrayList<>();
    regions.keySet().forEach(region -> statistics.add(sum(region, region, regions)));
    statistics.add(sum("county-1", "ABIJ", regions));
    statistics.add(sum("county-2", "KLMN", regions));
    statistics.add(sum("BIG", "LM", regions));
    statistics.add(sum("small", "ABIJKN", regions));
    statistics.add(sum(Statistic.ALL, "ABIJKLMN", regions));
    Problem problem = new Problem(regions.size(), statistics, null, List.of());
    Selection selection = Selection.first(problem, Secrets.of(problem, 4));
    assertThat(statistics)
        .filteredOn(each -> !selection.published().contains(each))
        .extracting(each -> each.key().get(0))
        .contains("A", "B", "K", "L", "M", "N");
    assertBounds(problem, selection, "A", 0, 4);
    assertBounds(problem, selection, "K", 0, 10);
    assertBounds(problem, selection, "L", 0, 6);
  }

  private static Statistic sum(String name, String members, Map<String, Integer> regions) {
    List<String> names = List.copyOf(regions.keySet());
    int[] cells =
        members.chars().map(c -> names.indexOf(String.valueOf((char) c))).sorted().toArray();
    long pupils = members.chars().mapToLong(c -> regions.get(String.valueOf((char) c))).sum();
    return new Statistic(List.of(name), cells, pupils, 0, Standing.OFFERED);
  }

  private static void assertBounds(
      Problem problem, Selection selection, String name, double least, double most)
      throws Exception {
    Statistic asked =
        problem.statistics().stream()
            .filter(each -> each.key().equals(List.of(name)))
            .findFirst()
            .get();
    Interval interval = SOLVER.of(new Question(problem.cells(), selection.known(), asked.cells()));
    assertThat(interval.least()).isCloseTo(least, offset(1e-6));
    assertThat(interval.most()).isCloseTo(most, offset(1e-6));
  }

  @Test
  void districts_by_gender_hide_the_counts_that_another_program_hides() {
    Tables table = new Tables();
    for (String row :
        ("D0 F 615 47 6; D0 M 639 52 5; D1 F 1711 127 14; D1 M 1631 128 14; D2 F 741 52 12; D2 M 755 "
                + "64 8; D3 F 519 40 7; D3 M 509 32 12; D4 F 865 60 9; D4 M 778 59 8; D5 F 1838 140 19; D5 M "
                + "1917 139 21; D6 F 1391 111 10; D6 M 1359 112 14; D7 F 434 34 5; D7 M 449 48 0; D8 F 1524 "
                + "121 17; D8 M 1554 112 12; D9 F 1946 169 25; D9 M 1918 134 18; D10 F 1383 113 16; D10 M "
                + "1421 99 15; D11 F 1718 135 23; D11 M 1771 132 20; D12 F 1002 81 11; D12 M 1067 84 7; D13 F "
                + "277 19 3; D13 M 264 19 3")
            .split("; ")) {
      String[] parts = row.split(" ");
      table.put(Long.parseLong(parts[2]), parts[0], parts[1], "<20");
      table.put(Long.parseLong(parts[3]), parts[0], parts[1], "20-50");
      table.put(Long.parseLong(parts[4]), parts[0], parts[1], ">=50");
    }
    Problem problem = table.problem();
    List<Secret> small =
        problem.statistics().stream()
            .filter(each -> each.pupils() >= 1 && each.pupils() < 10)
            .map(each -> new Secret(each.key(), each.cells()))
            .toList();
    Set<Statistic> published = Choice.of(problem, small, problem.offered(), Set.of());
    Set<String> expected = new HashSet<>();
    for (String place :
        "D0|F D0|M D2|F D2|M D3|F D3|M D4|F D4|M D7|F D7|all D12|F D12|M D13|F D13|M D13|all"
            .split(" ")) {
      expected.add(place + "|20-50");
      expected.add(place + "|>=50");
    }
    assertThat(problem.statistics())
        .filteredOn(each -> !published.contains(each))
        .extracting(each -> String.join("|", each.key()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}
