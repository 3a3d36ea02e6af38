package rollcall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.FigureTables;
import rollcall.table.Table;
import rollcall.table.WarningCol;

class EarlyWarningsTest {
  private static final Table TABLE = FigureTables.EARLY_WARNING_VALIDATION;
  private static final List<WarnedCount> COUNTS =
      List.of(
          new WarnedCount("Björkö", "middle", 300, 6, 9, 4),
          new WarnedCount("Björkö", "high", 200, 14, 11, 8),
          new WarnedCount("Sjövik", "high", 100, 3, 2, 1));

  @Test
  void without_a_running_term_one_line_says_so() {
    assertThat(page(List.of(row("2021-22", "VT", 0, "model", "no-running-term")), List.of()))
        .contains("Tidiga varningar kan inte beräknas: ingen termin pågår.")
        .doesNotContain("id=\"warnings\"");
  }

  @Test
  void where_only_windows_are_delivered_it_cannot_be_computed() {
    assertThat(page(List.of(row("2021-22", "VT", 8, "model", "no-dates")), List.of()))
        .contains("kan inte beräknas: bara perioder är levererade, inga dagar.");
  }

  @Test
  void pupils_warned_of_are_counted_by_stage_and_district() {
    String page = page(running(), COUNTS);
    assertThat(page).contains("Varnas för nu: 23 (3,8 %) av eleverna med uppgifter, VT 2022");
    assertThat(table(page, "warnings"))
        .contains("Hela kommunen 600 23 (3,8 %) 22 (3,7 %) 13 (2,2 %)")
        .contains("Årskurs 4–6 300 6 (2,0 %)", "Årskurs 7–9 300 17 (5,7 %)")
        .contains("Björkö 500 20 (4,0 %)", "Sjövik 100 3 (3,0 %)");
  }

  @Test
  void warnings_of_past_terms_say_what_came_true_and_what_was_missed() {
    String page = page(running(), COUNTS);
    assertThat(page)
        .contains(
            "Prövat mot VT 2021 efter 8 veckor: 15 av 25 varnade fick hög frånvaro, 9 missades");
    assertThat(table(page, "warnings-validated"))
        .contains(
            "VT 2021 8 Hög frånvaro är troligare än inte 15 av 25 (60,0 %)"
                + " 10 av 25 (40,0 %) 9 av 24 (37,5 %)");
  }

  @Test
  void without_past_terms_only_the_rules_of_research_warn() {
    String page =
        page(
            List.of(
                row("2021-22", "VT", 8, "model", "no-past-term"),
                warned(row("2021-22", "VT", 8, "two_weeks", "running"), 600, 22)),
            COUNTS);
    assertThat(page).contains("Varningar efter forskningens regler, VT 2022 vecka 8");
    assertThat(table(page, "warnings")).contains("Hela kommunen 600 – 22 (3,7 %)");
    assertThat(page).contains("Varningarna kan inte prövas än");
  }

  private static List<FigureRow> running() {
    FigureRow past = row("2020-21", "VT", 8, "model", "validated");
    warned(past, 580, 25)
        .set(Col.HIGH_ABSENCE_PUPILS, 24L)
        .set(WarningCol.HITS, 15L)
        .set(WarningCol.FALSE_ALARMS, 10L)
        .set(WarningCol.MISSES, 9L);
    return List.of(
        warned(row("2021-22", "VT", 8, "model", "running"), 600, 23),
        warned(row("2021-22", "VT", 8, "two_weeks", "running"), 600, 22),
        warned(row("2021-22", "VT", 8, "fifteen_weeks", "running"), 600, 13),
        past);
  }

  private static FigureRow row(String year, String term, int week, String warning, String state) {
    FigureRow row = InventedCity.row(TABLE, year, term, week, warning);
    TABLE.columns().stream()
        .filter(column -> !TABLE.key().contains(column))
        .forEach(column -> row.set(column, null));
    return row.set(WarningCol.WARNING_STATE, state);
  }

  private static FigureRow warned(FigureRow row, long pupils, long warned) {
    return row.set(Col.PUPILS, pupils).set(WarningCol.WARNED_PUPILS, warned);
  }

  private static String page(List<FigureRow> rows, List<WarnedCount> counts) {
    ReportInput plain =
        new PlainFigures()
            .year("2020-21", 600, 9, 0)
            .year("2021-22", 600, 9, 3)
            .headline("2021-22");
    Map<Table, List<Row>> figures = new HashMap<>(plain.figures());
    figures.put(TABLE, new ArrayList<>(rows.stream().map(row -> row.as(TABLE)).toList()));
    ReportInput input =
        new ReportInput(
            figures,
            plain.issues(),
            plain.targetGroups(),
            counts,
            plain.quality(),
            plain.schools(),
            plain.rules(),
            plain.outcomeRules(),
            plain.effectiveRules(),
            plain.facts());
    return Reports.page(input, Language.SV).replace('\u00a0', ' ');
  }

  private static String table(String page, String id) {
    String grid = page.substring(page.indexOf("id=\"" + id + "\""));
    return grid.substring(0, grid.indexOf("</table>"))
        .replaceAll("<[^>]*>", " ")
        .replaceAll("[ \\n]+", " ");
  }
}
