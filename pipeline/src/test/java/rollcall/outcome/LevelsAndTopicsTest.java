package rollcall.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.outcome.Followed.figures;
import static rollcall.outcome.Followed.only;
import static rollcall.outcome.OverviewTablesTest.PASSED;
import static rollcall.outcome.OverviewTablesTest.enrolled;
import static rollcall.table.OutcomeCol.*;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rollcall.table.*;

class LevelsAndTopicsTest {
  private static final String CORE = "passed_core_subjects_percent";

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
  void what_nobody_followed_after_the_close_is_told_as_a_row_without_values() {
    Followed f = new Followed().took("a", "N", "F", 9, "2024-06-12").took("b", "N", "F", 8, null);
    f.value("a", "participation", "start", "50", "principal");
    f.value("a", "participation", "end", "60", "principal");
    f.value("a", "ors", "start", "20", "pupil").value("a", "ors", "end", "30", "pupil");
    assertThat(f.rows(OutcomeTables.CHANGE))
        .filteredOn(r -> r.getAs(GROUP_KIND).equals("all"))
        .extracting(r -> figures(r, MEASURE, OCCASION_TO, WITH_BOTH, CANNOT_HAVE_VALUE, CONCLUSION))
        .containsExactly(
            List.of("ors", "end", 1L, 0L, "too_few_to_conclude"),
            List.of("participation", "3_months", 0L, 1L, "no_data"),
            List.of("participation", "6_months", 0L, 1L, "no_data"),
            List.of("participation", "end", 1L, 0L, "too_few_to_conclude"));
  }
}
