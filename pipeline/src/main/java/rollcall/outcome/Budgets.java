package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rollcall.fault.UserError;
import rollcall.table.BudgetLine;
import rollcall.table.FigureRow;
import rollcall.table.OutcomeTables;
import rollcall.table.OverviewTables;

/** Budget against outturn by item, all districts and years added, with their total. */
final class Budgets {
  private static final String TOTAL = "total";

  private Budgets() {}

  static List<Row> rows(FollowedProgramme programme) {
    List<BudgetLine> lines = programme.of(programme.input.budget(), BudgetLine::programme);
    if (lines.stream().anyMatch(line -> line.item().equals(TOTAL))) {
      throw UserError.refused(
          "budget: leave the item 'total' out; the total is computed from the items");
    }
    List<Row> rows = new ArrayList<>();
    lines.stream()
        .collect(Collectors.groupingBy(BudgetLine::item, TreeMap::new, Collectors.toList()))
        .forEach((item, of) -> rows.add(row(programme, item, of)));
    if (!lines.isEmpty()) {
      rows.add(row(programme, TOTAL, lines));
    }
    return rows;
  }

  /** The same by year; lines that tell no year stand apart. */
  static List<Row> byYear(FollowedProgramme programme) {
    List<Row> rows = new ArrayList<>();
    programme.of(programme.input.budget(), BudgetLine::programme).stream()
        .collect(Collectors.groupingBy(Budgets::year, TreeMap::new, Collectors.toList()))
        .forEach(
            (year, lines) -> {
              lines.stream()
                  .collect(Collectors.groupingBy(BudgetLine::item))
                  .forEach((item, of) -> rows.add(ofYear(programme, year, item, of)));
              rows.add(ofYear(programme, year, TOTAL, lines));
            });
    return rows;
  }

  private static String year(BudgetLine line) {
    return line.year() == null ? Values.UNKNOWN : line.year().toString();
  }

  private static Row ofYear(
      FollowedProgramme programme, String year, String item, List<BudgetLine> lines) {
    return sums(programme, item, lines).set(BUDGET_YEAR, year).as(OverviewTables.BUDGET_YEARS);
  }

  private static FigureRow sums(FollowedProgramme programme, String item, List<BudgetLine> lines) {
    long budget = lines.stream().mapToLong(BudgetLine::budgetSek).sum();
    long outturn = lines.stream().mapToLong(BudgetLine::outturnSek).sum();
    return new FigureRow()
        .set(PROGRAMME, programme.name())
        .set(ITEM, item)
        .set(BUDGET_SEK, budget)
        .set(OUTTURN_SEK, outturn)
        .set(DIFFERENCE_SEK, budget - outturn);
  }

  private static Row row(FollowedProgramme programme, String item, List<BudgetLine> lines) {
    FigureRow row = sums(programme, item, lines);
    long outturn = row.number(OUTTURN_SEK);
    boolean total = item.equals(TOTAL);
    long took = programme.started.size();
    Integer planned = programme.programme.plannedParticipants();
    return row.set(PARTICIPANTS, took)
        .set(PLANNED, planned)
        .set(COST_PER_PARTICIPANT_SEK, total ? Share.of(outturn, took) : null)
        .set(COST_PER_PLANNED_SEK, total && planned != null ? Share.of(outturn, planned) : null)
        .as(OutcomeTables.BUDGET);
  }
}
