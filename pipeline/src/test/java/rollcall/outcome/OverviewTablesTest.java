package rollcall.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.outcome.Followed.figures;
import static rollcall.outcome.Followed.only;
import static rollcall.table.OutcomeCol.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rollcall.rules.OverviewRules;
import rollcall.table.*;

class OverviewTablesTest {
  private static final String PASSED = "passed_subjects_percent";
  private static final String CORE = "passed_core_subjects_percent";

  private static Followed enrolled(String... days) {
    Followed f = new Followed();
    for (int i = 0; i < days.length; i++) {
      LocalDate day = LocalDate.parse(days[i]);
      f.applied("p" + i, i < 2 ? "N" : "S", i == 0 ? "F" : "M", 6 + i, null, null, day, null);
      f.absence("p" + i, String.valueOf(10 * (i + 1)), null);
    }
    return f;
  }

  @Test
  void a_programme_tells_its_districts_schools_terms_and_target_grades() {
    Followed f = enrolled("2023-09-01", "2023-09-01", "2023-09-01");
    f.targetGroup = "skolsociala-team";
    f.fundingSek = 7000L;
    f.districts.add(new ProgrammeDistrict("P", "E", "2023", "schools", null, null));
    f.reach.add(new Reach("P", "N", "S2", "2023", 4, "estimate"));
    f.value("p0", PASSED, "term_1", "50", null).value("p0", PASSED, "term_3", "50", null);
    Row row = only(f.rows(OverviewTables.PROGRAMMES), OverviewTables.PROGRAMMES);
    assertThat(figures(row, TARGET_GRADES, FUNDING_SEK, DISTRICTS, SCHOOLS, TERMS_FOLLOWED))
        .containsExactly("4-9", 7000L, 3L, 2L, 2L);
  }

  @Test
  void target_grades_of_a_group_that_no_rule_defines_are_unknown() {
    Followed f = new Followed();
    f.targetGroup = "nobody";
    assertThat(figures(f.rows(OverviewTables.PROGRAMMES).get(0), TARGET_GRADES))
        .containsExactly((Object) null);
  }

  @Test
  void the_state_at_a_date_counts_who_started_and_closed_by_its_end() {
    Followed f = new Followed();
    f.cut = new OverviewRules.CutDate("half", LocalDate.of(2023, 10, 31), "ours");
    f.applied("a", "N", "F", 6, null, null, LocalDate.of(2023, 9, 1), "2023-10-31")
        .applied("b", "N", "M", 6, null, null, LocalDate.of(2023, 10, 31), "2023-11-01")
        .applied("c", "S", "F", 6, null, null, LocalDate.of(2023, 11, 1), null)
        .absence("a", "30", null)
        .absence("b", "50", null);
    Table t = OverviewTables.STATES;
    assertThat(
            figures(
                only(f.rows(t), t, "half", "all"),
                OutcomeCol.PARTICIPANTS,
                OPEN,
                CLOSED,
                SHARE_FEMALE,
                MEAN_INITIAL_ABSENCE))
        .containsExactly(2L, 1L, 1L, 0.5, 40.0);
    assertThat(figures(only(f.rows(t), t, "half", "S"), OutcomeCol.PARTICIPANTS, SHARE_FEMALE))
        .containsExactly(0L, null);
  }

  @Test
  void a_programmes_second_year_begins_twelve_months_after_its_first_day() {
    Followed f = enrolled("2024-07-31", "2024-08-01", "2023-08-01");
    assertThat(f.rows(OverviewTables.ENTRANTS))
        .filteredOn(r -> r.getAs(Col.DISTRICT).equals("all"))
        .extracting(
            r ->
                figures(
                    r,
                    PROJECT_YEAR,
                    Col.GRADE,
                    OutcomeCol.ENTRANTS,
                    AT_OR_ABOVE_GRADE,
                    SHARE_AT_OR_ABOVE_GRADE))
        .containsExactly(
            List.of("1", 6, 2L, 2L, 1.0),
            List.of("1", 7, 2L, 1L, 0.5),
            List.of("1", 8, 2L, 1L, 0.5),
            List.of("2", 6, 1L, 1L, 1.0),
            List.of("2", 7, 1L, 1L, 1.0),
            List.of("2", 8, 1L, 0L, 0.0));
  }

  @Test
  void halves_by_first_day_keep_those_of_one_day_together() {
    Followed f = enrolled("2023-09-01", "2023-09-02", "2023-09-02", "2023-09-03");
    Table t = OverviewTables.LEVELS;
    List<String> start = List.of("absence_percent", "total", "manual", "start", "enrolled");
    assertThat(f.rows(t))
        .filteredOn(r -> figures(r, t.key().subList(1, 6).toArray(String[]::new)).equals(start))
        .extracting(r -> figures(r, GROUP, WITH_VALUE, MEAN_LEVEL))
        .containsExactly(List.of("earlier", 3L, 20.0), List.of("later", 1L, 40.0));
  }

  @Test
  void participants_who_all_started_on_one_day_have_no_halves() {
    assertThat(enrolled("2023-09-01", "2023-09-01").rows(OverviewTables.LEVELS))
        .noneMatch(r -> r.getAs(GROUP_KIND).equals("enrolled"));
  }

  @Test
  void a_level_takes_everyone_with_a_value_and_a_change_only_those_with_both() {
    Followed f = enrolled("2023-09-01", "2023-09-01");
    f.value("p0", "absence_percent", "end", "4", "manual");
    Table t = OverviewTables.LEVELS;
    Row start = only(f.rows(t), t, "absence_percent", "total", "manual", "start", "all", "all");
    assertThat(figures(start, WITH_VALUE, MEAN_LEVEL, REACHED)).containsExactly(2L, 15.0, null);
    Row change = f.rows(OutcomeTables.CHANGE).get(0);
    assertThat(figures(change, WITH_BOTH, MEAN_FROM)).containsExactly(1L, 10.0);
  }

  @Test
  void a_quarter_who_reached_it_is_generally_not_and_three_quarters_are_generally() {
    assertThat(reached(1)).containsExactly(1L, 0.25, "generally_not");
    assertThat(reached(2)).containsExactly(2L, 0.5, "partly");
    assertThat(reached(3)).containsExactly(3L, 0.75, "generally");
  }

  private static List<Object> reached(int of4) {
    Followed f = new Followed();
    for (int i = 0; i < 4; i++) {
      f.took("p" + i, "N", "F", 9, null);
      f.value("p" + i, "adequate_knowledge", "end", i < of4 ? "1" : "0", "staff");
    }
    Table t = OverviewTables.LEVELS;
    Row row = only(f.rows(t), t, "adequate_knowledge", "total", "staff", "end", "all", "all");
    return figures(row, REACHED, SHARE_REACHED, REACHED_VERDICT);
  }

  private static Followed results(String passed, String core, String adequate) {
    Followed f = new Followed().took("a", "N", "F", 8, null);
    f.value("a", PASSED, "term_1", "60", "staff").value("a", PASSED, "term_2", passed, "staff");
    f.value("a", CORE, "term_1", "60", "staff").value("a", CORE, "term_2", core, "staff");
    f.value("a", "adequate_knowledge", "term_1", "1", "staff");
    return f.value("a", "adequate_knowledge", "term_2", adequate, "staff");
  }

  @Test
  void a_topic_is_mainly_negative_where_most_of_its_figures_worsened() {
    Table t = OverviewTables.TOPICS;
    assertThat(results("70", "59.5", "0").rows(t))
        .extracting(
            r ->
                figures(
                    r,
                    TOPIC,
                    OCCASION_TO,
                    FIGURES_COMPARED,
                    FIGURES_IMPROVED,
                    FIGURES_WORSENED,
                    TOPIC_VERDICT))
        .containsExactly(List.of("school_results", "term_2", 3L, 1L, 2L, "mainly_negative"));
    assertThat(figures(results("70", "60.4", "0").rows(t).get(0), FIGURES_UNCHANGED, TOPIC_VERDICT))
        .containsExactly(1L, "mixed");
    assertThat(figures(results("70", "70", "1").rows(t).get(0), TOPIC_VERDICT))
        .containsExactly("mainly_positive");
  }

  @Test
  void a_mean_that_moves_less_than_half_a_point_is_unchanged() {
    Table t = OutcomeTables.CHANGE;
    assertThat(results("60.4", "60.5", "1").rows(t))
        .filteredOn(r -> r.getAs(GROUP_KIND).equals("all"))
        .extracting(r -> figures(r, MEASURE, MEAN_DIRECTION, SHARE_UNCHANGED, SHARE_WORSENED))
        .containsExactly(
            List.of("adequate_knowledge", "unchanged", 1.0, 0.0),
            List.of(CORE, "improved", 0.0, 0.0),
            List.of(PASSED, "unchanged", 0.0, 0.0));
  }

  @Test
  void the_spread_of_districts_names_none_of_them() {
    Followed f = enrolled("2023-09-01", "2023-09-01", "2023-09-01");
    f.value("p0", "absence_percent", "end", "5", "manual");
    f.value("p1", "absence_percent", "end", "25", "manual");
    f.value("p2", "absence_percent", "end", "10", "manual");
    f.support.add(new SupportUse("P", "p0", "talks"));
    f.support.add(new SupportUse("P", "p1", "visits"));
    f.support.add(new SupportUse("P", "p2", "talks"));
    Table t = OverviewTables.DISTRICT_SPREAD;
    String change = "absence_percent/total/manual/start/end/";
    assertThat(spread(f, OutcomeTables.CHANGE, change + "mean_change"))
        .containsExactly(2L, 2L, 0.0, 20.0, 10.0, "too_few_to_conclude");
    assertThat(spread(f, OutcomeTables.SUPPORT, "kinds_in_use"))
        .containsExactly(2L, 2L, 1.0, 2.0, 1.5, "too_few_to_conclude");
    assertThat(spread(f, OutcomeTables.PARTICIPANTS, "participants"))
        .containsExactly(2L, 2L, 1.0, 2.0, 1.5, null);
    assertThat(f.rows(t)).extracting(r -> r.<String>getAs(Col.NUMBER)).doesNotHaveDuplicates();
  }

  private static List<Object> spread(Followed f, Table of, String number) {
    Table t = OverviewTables.DISTRICT_SPREAD;
    return figures(
        only(f.rows(t), t, of.name(), number),
        DISTRICTS,
        DISTRICTS_WITH_FIGURE,
        LOWEST,
        HIGHEST,
        MEAN_OF_DISTRICTS,
        CONCLUSION);
  }

  @Test
  void districts_are_described_only_where_one_of_them_clearly_differs() {
    Followed f = new Followed();
    IntStream.range(0, 200)
        .forEach(
            i ->
                f.took("p" + i, i < 100 ? "N" : "S", "F", 8, null)
                    .absence("p" + i, "40", i < 95 || i > 195 ? "30" : "50"));
    assertThat(
            spread(
                f, OutcomeTables.CHANGE, "absence_percent/total/manual/start/end/share_improved"))
        .containsExactly(2L, 2L, 0.04, 0.95, 0.495, "described");
  }

  @Test
  void a_budget_is_told_by_year_with_a_total_of_each() {
    Followed f = new Followed();
    f.budget.add(new BudgetLine("P", "N", 2023, "staff", 600, 500));
    f.budget.add(new BudgetLine("P", "S", 2023, "staff", 100, 100));
    f.budget.add(new BudgetLine("P", null, null, "phones", 50, 70));
    assertThat(f.rows(OverviewTables.BUDGET_YEARS))
        .extracting(r -> figures(r, BUDGET_YEAR, ITEM, BUDGET_SEK, OUTTURN_SEK, DIFFERENCE_SEK))
        .containsExactly(
            List.of("2023", "staff", 700L, 600L, 100L),
            List.of("2023", "total", 700L, 600L, 100L),
            List.of("unknown", "phones", 50L, 70L, -20L),
            List.of("unknown", "total", 50L, 70L, -20L));
  }

  @Test
  void reach_in_all_adds_the_participants_to_those_beyond_them() {
    Followed f = enrolled("2023-09-01", "2023-09-01");
    f.reach.add(new Reach("P", null, null, "2023", 30, "estimate"));
    assertThat(figures(f.rows(OutcomeTables.REACH).get(0), PUPILS_REACHED, PUPILS_IN_ALL))
        .containsExactly(30L, 32L);
  }

  @Test
  void who_was_admitted_below_the_criterion_is_counted_apart_from_who_has_no_mark() {
    Followed f = new Followed();
    for (Boolean met : Arrays.asList(true, false, null)) {
      f.marked("p" + met, met);
    }
    Row all = only(f.rows(OutcomeTables.PARTICIPANTS), OutcomeTables.PARTICIPANTS, "all", "all");
    assertThat(figures(all, MET_CRITERION, MET_CRITERION_KNOWN, BELOW_CRITERION))
        .containsExactly(1L, 2L, 1L);
  }
}
