package rollcall.report;

import java.util.List;
import rollcall.report.Block.Grid;
import rollcall.table.OutcomeCol;

/**
 * Groups with a count of a whole, its interval and what it may be taken for.
 *
 * @param part column of the count
 * @param whole column of the whole
 */
record ShareTable(ProgrammeFigures programme, String part, String whole) {

  /** The numbers under a chart. */
  Grid grid(String id, String caption, List<Values> rows) {
    Material m = programme.m();
    List<String> heads =
        List.of(
            m.t("outcome.head.group"),
            m.t("outcome.head.of"),
            m.t("head.interval"),
            m.t("outcome.head.conclusion"));
    List<String> notes = List.of(m.t("symbols.note", Numbers.SMALL_BASE));
    return new Grid(
        id + "-numbers", "", caption, heads, rows.stream().map(this::row).toList(), notes, true);
  }

  private List<Cell> row(Values row) {
    ProgrammeWords words = programme.words();
    return List.of(
        Cell.text(words.group(row)),
        Cell.number(programme.n().partOf(row.count(part), row.count(whole))),
        Cell.number(interval(row)),
        Cell.text(words.conclusion(row)));
  }

  /** The interval of the row's share; a dash where there is none. */
  String interval(Values row) {
    Numbers n = programme.n();
    Double low = row.number(OutcomeCol.CI_LOW);
    return low == null
        ? "–"
        : programme.m().t("range", n.percent(low), n.percent(row.number(OutcomeCol.CI_HIGH)));
  }
}
