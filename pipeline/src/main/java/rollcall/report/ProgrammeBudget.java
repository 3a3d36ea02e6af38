package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Grid;
import rollcall.report.Block.Tile;
import rollcall.report.Block.Tiles;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;
import rollcall.table.OverviewTables;

/** Budget against outturn, and what a participant cost; nothing is said of what it saves. */
final class ProgrammeBudget {
  private final ProgrammeFigures programme;
  private final Material m;
  private final Numbers n;

  private ProgrammeBudget(ProgrammeFigures programme) {
    this.programme = programme;
    this.m = programme.m();
    this.n = programme.n();
  }

  static List<Block> of(ProgrammeFigures programme) {
    Values total =
        programme.m().figures().find(OutcomeTables.BUDGET, programme.name(), OutcomeMember.WHOLE);
    if (total == null) {
      return List.of();
    }
    ProgrammeBudget budget = new ProgrammeBudget(programme);
    List<Block> blocks = new ArrayList<>(List.of(budget.table(total)));
    if (total.number(OutcomeCol.COST_PER_PARTICIPANT_SEK) != null) {
      blocks.add(budget.costs(total));
    }
    List<Values> years = programme.rows(OverviewTables.BUDGET_YEARS);
    if (years.stream().map(row -> row.text(OutcomeCol.BUDGET_YEAR)).distinct().count() > 1) {
      blocks.add(budget.byYear(years));
    }
    return blocks;
  }

  private Grid byYear(List<Values> years) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Values row : years) {
      boolean total = row.text(OutcomeCol.ITEM).equals(OutcomeMember.WHOLE);
      Cell item =
          total ? Cell.text(m.t("budget.total")) : Cell.text(row.text(OutcomeCol.ITEM), "sv");
      List<Cell> line =
          new ArrayList<>(
              List.of(
                  Cell.text(
                      programme.words().of("budget.year", row.text(OutcomeCol.BUDGET_YEAR)))));
      line.addAll(row(row, item));
      rows.add(total ? line.stream().map(cell -> cell.styled("total")).toList() : line);
    }
    List<String> heads = new ArrayList<>(List.of(m.t("budget.head.year")));
    heads.addAll(heads());
    String id = programme.id() + "-budget-years";
    String title = m.t("budget.years.title");
    return new Grid(id, title, m.t("budget.years.caption"), heads, rows, List.of(), true);
  }

  private List<String> heads() {
    return List.of(
        m.t("budget.head.item"),
        m.t("budget.head.budget"),
        m.t("budget.head.outturn"),
        m.t("budget.head.difference"));
  }

  private Grid table(Values total) {
    List<List<Cell>> rows = new ArrayList<>();
    programme.rows(OutcomeTables.BUDGET).stream()
        .filter(row -> !row.text(OutcomeCol.ITEM).equals(OutcomeMember.WHOLE))
        .sorted(
            (one, other) ->
                Figures.BY_NAME.compare(one.text(OutcomeCol.ITEM), other.text(OutcomeCol.ITEM)))
        .forEach(row -> rows.add(row(row, Cell.text(row.text(OutcomeCol.ITEM), "sv"))));
    rows.add(
        row(total, Cell.text(m.t("budget.total"))).stream()
            .map(cell -> cell.styled("total"))
            .toList());
    long difference = total.count(OutcomeCol.DIFFERENCE_SEK);
    String key = difference > 0 ? "under" : difference < 0 ? "over" : "even";
    String title =
        m.t(
            "budget.title." + key,
            kronor(total.count(OutcomeCol.OUTTURN_SEK)),
            kronor(total.count(OutcomeCol.BUDGET_SEK)));
    String id = programme.id() + "-budget";
    List<String> notes = List.of(m.t("budget.note"));
    return new Grid(id, title, m.t("budget.caption"), heads(), rows, notes, false);
  }

  private List<Cell> row(Values row, Cell item) {
    return List.of(
        item,
        Cell.number(n.count(row.count(OutcomeCol.BUDGET_SEK))),
        Cell.number(n.count(row.count(OutcomeCol.OUTTURN_SEK))),
        Cell.number(n.signed(row.count(OutcomeCol.DIFFERENCE_SEK))));
  }

  private String kronor(double amount) {
    return m.t("number.sek", n.decimal(amount, 0));
  }

  /** Both costs stand side by side: the one without the other misleads. */
  private Tiles costs(Values total) {
    List<Tile> tiles = new ArrayList<>();
    tiles.add(
        new Tile(
            m.t("budget.per_participant"),
            kronor(total.number(OutcomeCol.COST_PER_PARTICIPANT_SEK)),
            List.of(m.t("budget.participants", n.count(total.count(OutcomeCol.PARTICIPANTS))))));
    Double planned = total.number(OutcomeCol.COST_PER_PLANNED_SEK);
    tiles.add(
        new Tile(
            m.t("budget.per_planned"),
            planned == null ? "–" : kronor(planned),
            List.of(
                planned == null
                    ? m.t("budget.planned.none")
                    : m.t("budget.planned", n.count(total.count(OutcomeCol.PLANNED))))));
    return new Tiles(tiles);
  }
}
