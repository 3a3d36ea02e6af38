package rollcall.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rollcall.disclosure.Bounds.Question;

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
    return SOLVER.of(new Question(table.size(), known, table.cells(asked), false));
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
    Problem problem = SUPPORT.problem();
    Audited audited = new Protection(4, 10, 50, SOLVER).of(problem);
    List<Equation> known =
        problem.statistics().stream()
            .filter(audited::isPublished)
            .map(each -> new Equation(each.cells(), each.pupils()))
            .toList();
    for (String region : List.of("B", "D", "H")) {
      Interval interval =
          SOLVER.of(
              new Question(SUPPORT.size(), known, SUPPORT.cells(List.of(region, "arbeid")), true));
      assertThat(interval.protects(4, 10)).as(region).isTrue();
    }
    assertThat(known).as("counts that are shown").hasSizeGreaterThan(30);
  }

  @Test
  void a_group_in_which_all_have_high_absence_is_hidden_though_it_is_large() throws Exception {
    Problem problem =
        Tables.of("<20 20-50 >=50", "D1 120 15 12; D2 90 11 12; D3 0 0 12").problem(">=50");
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
    Problem problem = table.problem();
    Audited audited = new Protection(2, 1, 50, SOLVER).of(problem);
    assertThat(problem.statistics())
        .as("a and c are the lone pupils, and a third count is hidden with them")
        .filteredOn(each -> !audited.isPublished(each))
        .hasSize(3)
        .extracting(Statistic::toString)
        .contains("a=1", "c=1");
  }
}
