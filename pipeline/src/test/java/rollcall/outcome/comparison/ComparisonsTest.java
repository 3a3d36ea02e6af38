package rollcall.outcome.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rollcall.outcome.comparison.Told.in;
import static rollcall.outcome.comparison.Told.pupil;
import static rollcall.table.OutcomeCol.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rollcall.rules.OutcomeRules;
import rollcall.rules.OutcomeRulesFile;

class ComparisonsTest {
  private static final OutcomeRules RULES = OutcomeRulesFile.shipped();

  @Test
  void a_row_tells_both_falls_and_what_lies_between() {
    Row all =
        rows(
                List.of(pupil("p", "A", 0.25, 0.75, 0.50, 0.50), pupil("q", "B", 0.50, 0.75, 0.50)),
                List.of(
                    pupil("a", "C", 0.50, 0.75, 0.50, 0.75),
                    in(pupil("b", "D", 0.75, 0.75, 0.50), "w", "middle", "F", "other")))
            .get(0);
    assertThat(figures(all, GROUP_KIND, LINKED, MATCHED, COMPARISON_PUPILS, COMPARISON_SCHOOLS))
        .containsExactly("all", 2L, 2L, 2L, 2L);
    assertThat(figures(all, SHARE_SAME_DISTRICT, LARGEST_STANDARDISED_DIFFERENCE))
        .containsExactly(0.5, 0.0);
    assertThat(figures(all, PARTICIPANTS_CHANGE, COMPARISON_CHANGE)).containsExactly(-37.5, -12.5);
    assertThat(all.<Double>getAs(DIFFERENCE_IN_DIFFERENCES)).isCloseTo(-25, within(1e-9));
    assertThat(all.<Double>getAs(PLACEBO)).isCloseTo(25, within(1e-9));
    assertThat(figures(all, ANCOVA, PLACEBO_LOW, PLACEBO_HOLDS, CONCLUSION))
        .containsExactly(null, null, null, "too_few_linked");
  }

  @Test
  void thirty_who_fell_more_than_pupils_like_them_have_lower_absence() {
    Row all = rows(participants(-0.2), candidates()).get(0);
    assertThat(figures(all, LINKED, MATCHED, BALANCE_HOLDS, PLACEBO_HOLDS, CONCLUSION))
        .containsExactly(30L, 30L, true, true, "lower_absence");
    assertThat(all.<Double>getAs(ANCOVA_HIGH)).isBetween(-20.0, -10.0);
    assertThat(all.<Double>getAs(DIFFERENCE_IN_DIFFERENCES_HIGH)).isBetween(-20.0, -10.0);
  }

  @Test
  void the_same_fall_as_pupils_like_them_concludes_nothing() {
    Row all = rows(participants(0), candidates()).get(0);
    assertThat(all.<Double>getAs(PARTICIPANTS_CHANGE)).isLessThan(-5);
    assertThat(figures(all, CONCLUSION)).containsExactly("too_few_to_conclude");
  }

  @Test
  void groups_follow_all_and_one_without_anybody_linked_says_so() {
    List<ComparedPupil> participants = participants(-0.2);
    Set<ComparedPupil> girls =
        participants.stream().filter(p -> p.gender().equals("F")).collect(Collectors.toSet());
    List<Row> rows =
        Comparisons.of(
            "P",
            Set.copyOf(participants),
            List.of(
                new Comparisons.Group("gender", "F", girls),
                new Comparisons.Group("gender", "U", Set.of())),
            candidates(),
            false,
            RULES);
    assertThat(rows.stream().map(row -> figures(row, GROUP_KIND, GROUP, LINKED, CONCLUSION)))
        .containsExactly(
            List.of("all", "all", 30L, "lower_absence"),
            List.of("gender", "F", 15L, "too_few_linked"),
            List.of("gender", "U", 0L, "no_data"));
  }

  @Test
  void the_order_of_the_lists_changes_nothing() {
    List<ComparedPupil> participants = new ArrayList<>(participants(-0.2));
    List<ComparedPupil> candidates = new ArrayList<>(candidates());
    List<Row> rows = rows(participants, candidates);
    Collections.reverse(participants);
    Collections.reverse(candidates);
    assertThat(rows(participants, candidates)).isEqualTo(rows);
  }

  @Test
  void a_programme_that_the_register_does_not_know_has_one_row_without_data() {
    List<Row> rows = rows(List.of(), candidates());
    assertThat(rows).hasSize(1);
    assertThat(figures(rows.get(0), LINKED, MATCHED, PARTICIPANTS_CHANGE, CONCLUSION))
        .containsExactly(0L, 0L, null, "no_data");
  }

  @Test
  void a_rate_beyond_one_is_a_bug_and_is_not_told() {
    assertThatThrownBy(() -> pupil("secret", "A", 0.5, 1.25))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContainingAny("secret", "1.25");
  }

  /** Thirty in ten schools, half of them boys; everyone falls by 5 to 14 points besides. */
  private static List<ComparedPupil> participants(double more) {
    List<ComparedPupil> pupils = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      pupils.add(fallen("p" + i, "A" + i % 10, i, 5 + i % 10, more));
    }
    return pupils;
  }

  private static List<ComparedPupil> candidates() {
    List<ComparedPupil> pupils = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      pupils.add(fallen("a" + i, "C" + i % 10, i, 5 + (i + 3) % 10, 0));
      pupils.add(fallen("b" + i, "D" + i % 10, i, 5 + (i + 6) % 10, 0));
    }
    return pupils;
  }

  private static ComparedPupil fallen(String key, String school, int at, int points, double more) {
    double before = 0.5 + 0.01 * at;
    double older = 0.4 + 0.01 * (at * 7 % 30);
    double placebo = 0.4 + 0.01 * points;
    return in(
        pupil(key, school, before - 0.01 * points + more, before, older, placebo),
        "w",
        "middle",
        at % 2 == 0 ? "F" : "M",
        "d");
  }

  private static List<Row> rows(List<ComparedPupil> participants, List<ComparedPupil> candidates) {
    return Comparisons.of(
        "P", new LinkedHashSet<>(participants), List.of(), candidates, false, RULES);
  }

  private static List<Object> figures(Row row, String... columns) {
    List<Object> values = new ArrayList<>();
    for (String column : columns) {
      values.add(row.getAs(column));
    }
    return values;
  }
}
