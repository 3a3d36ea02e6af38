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

  private static Row row(FollowedProgramme programme, String item, List<BudgetLine> lines) {
    long budget = lines.stream().mapToLong(BudgetLine::budgetSek).sum();
    long outturn = lines.stream().mapToLong(BudgetLine::outturnSek).sum();
    boolean total = item.equals(TOTAL);
    long took = programme.started.size();
    Integer planned = programme.programme.plannedParticipants();
    return new FigureRow()
        .set(PROGRAMME, programme.name())
        .set(ITEM, item)
        .set(BUDGET_SEK, budget)
        .set(OUTTURN_SEK, outturn)
        .set(DIFFERENCE_SEK, budget - outturn)
        .set(PARTICIPANTS, took)
        .set(PLANNED, planned)
        .set(COST_PER_PARTICIPANT_SEK, total ? Share.of(outturn, took) : null)
        .set(COST_PER_PLANNED_SEK, total && planned != null ? Share.of(outturn, planned) : null)
        .as(OutcomeTables.BUDGET);
  }
}
