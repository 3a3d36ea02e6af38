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
import rollcall.rules.TargetGroup;
import rollcall.table.*;

class OverviewTablesTest {
  static final String PASSED = "passed_subjects_percent";

  /** Cases of districts N, N, S and S, who start with 10, 20, 30 and 40 percent of absence. */
  static Followed enrolled(String... days) {
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
  void target_grades_of_a_group_that_no_rule_defines_or_without_grades_are_unknown() {
    Followed f = new Followed();
    f.targetGroup = "nobody";
    assertThat(figures(f.rows(OverviewTables.PROGRAMMES).get(0), TARGET_GRADES))
        .containsExactly((Object) null);
    f.groups = List.of(everybody("nobody"));
    assertThat(figures(f.rows(OverviewTables.PROGRAMMES).get(0), TARGET_GRADES))
        .containsExactly((Object) null);
  }

  private static TargetGroup everybody(String name) {
    LocalDate start = LocalDate.of(2023, 8, 1);
    return new TargetGroup(name, "P", start, null, null, null, null, null, null, null, null);
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
