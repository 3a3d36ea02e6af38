package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Grid;
import rollcall.table.OutcomeCol;
import rollcall.table.OverviewTables;

/**
 * How many reached what they can reach or not, at every occasion, and values that nothing can be
 * set against: told at one occasion alone.
 */
final class ProgrammeLevels {
  private final ProgrammeFigures programme;
  private final ProgrammeWords words;
  private final Material m;
  private final Numbers n;

  private ProgrammeLevels(ProgrammeFigures programme) {
    this.programme = programme;
    this.words = programme.words();
    this.m = programme.m();
    this.n = programme.n();
  }

  /** One table; none where there is nothing of the kind. */
  static List<Block> of(ProgrammeFigures programme, List<ChangeSeries> measured) {
    ProgrammeLevels levels = new ProgrammeLevels(programme);
    List<List<Cell>> rows =
        programme.rows(OverviewTables.LEVELS).stream()
            .filter(ProgrammeFigures::isAll)
            .filter(row -> !OutcomeMember.HAVE_PLACES.contains(row.text(OutcomeCol.MEASURE)))
            .filter(
                row ->
                    row.whole(OutcomeCol.REACHED) != null
                        || measured.stream().noneMatch(series -> series.isOf(row)))
            .map(levels::row)
            .toList();
    return rows.isEmpty() ? List.of() : List.of(levels.grid(rows));
  }

  private Grid grid(List<List<Cell>> rows) {
    List<String> heads =
        List.of(
            m.t("change.head.measure"),
            m.t("level.head.occasion"),
            m.t("level.head.known"),
            m.t("level.head.mean"),
            m.t("level.head.reached"));
    return new Grid(
        programme.id() + "-levels",
        m.t("level.title"),
        m.t("level.caption"),
        heads,
        rows,
        List.of(),
        false);
  }

  private List<Cell> row(Values row) {
    String source = words.source(row.text(OutcomeCol.SOURCE));
    long known = row.count(OutcomeCol.WITH_VALUE);
    Long reached = row.whole(OutcomeCol.REACHED);
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(words.measure(row), source, "text", null, null));
    cells.add(Cell.text(words.occasion(row.text(OutcomeCol.OCCASION))));
    cells.add(
        Cell.number(m.t("number.of", n.count(known), n.count(row.count(OutcomeCol.PARTICIPANTS)))));
    cells.add(Cell.number(reached == null ? words.mean(row, OutcomeCol.MEAN_LEVEL) : "–"));
    cells.add(
        reached == null
            ? Cell.number("–")
            : Cell.number(
                n.partOf(reached, known),
                m.t("level.reached." + row.text(OutcomeCol.REACHED_VERDICT))));
    return cells;
  }
}
