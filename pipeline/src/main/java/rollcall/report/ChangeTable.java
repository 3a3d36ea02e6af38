package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Grid;
import rollcall.table.OutcomeCol;

/** The figures of changes as tables: means always with those who are missing. */
final class ChangeTable {
  private final Material m;
  private final Numbers n;
  private final ProgrammeWords words;

  private ChangeTable(ProgrammeFigures programme) {
    this.m = programme.m();
    this.n = programme.n();
    this.words = programme.words();
  }

  /** All groups of one series. */
  static Grid ofGroups(ChangeSeries series) {
    ChangeTable table = new ChangeTable(series.programme());
    boolean minutes =
        series.rows().stream()
            .anyMatch(row -> row.number(OutcomeCol.ATTENDED_MINUTES_CHANGE) != null);
    List<List<Cell>> rows = new ArrayList<>();
    for (Values row : series.rows()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.text(table.words.group(row))));
      cells.addAll(table.cells(row));
      if (minutes) {
        cells.add(table.attended(row));
      }
      cells.add(Cell.text(table.words.conclusion(row)));
      rows.add(cells);
    }
    List<String> heads = new ArrayList<>(List.of(table.m.t("outcome.head.group")));
    heads.addAll(table.heads());
    if (minutes) {
      heads.add(table.m.t("change.head.attended"));
    }
    heads.add(table.m.t("outcome.head.conclusion"));
    String caption = table.m.t("change.caption", series.name());
    return new Grid(series.id() + "-numbers", "", caption, heads, rows, table.notes(), true);
  }

  /** Several measures, each over all participants. */
  static Grid ofMeasures(List<ChangeSeries> series) {
    ProgrammeFigures programme = series.get(0).programme();
    ChangeTable table = new ChangeTable(programme);
    List<String> heads = new ArrayList<>(List.of(table.m.t("change.head.measure")));
    heads.addAll(table.heads());
    heads.add(table.m.t("outcome.head.conclusion"));
    return new Grid(
        programme.id() + "-measures",
        table.m.t("change.measures.title"),
        table.m.t("change.measures.caption"),
        heads,
        series.stream().map(table::measureRow).toList(),
        table.notes(),
        false);
  }

  /** Measures of which nobody has values at both occasions, and why. */
  static Grid ofMissing(List<ChangeSeries> series) {
    ProgrammeFigures programme = series.get(0).programme();
    ChangeTable table = new ChangeTable(programme);
    List<List<Cell>> rows =
        series.stream().map(s -> List.of(table.measure(s), both(table.m, s.all()))).toList();
    return new Grid(
        programme.id() + "-missing",
        table.m.t("change.none.title"),
        table.m.t("change.none.caption"),
        List.of(table.m.t("change.head.measure"), table.m.t("change.head.both")),
        rows,
        List.of(),
        false);
  }

  private Cell measure(ChangeSeries series) {
    Values all = series.all();
    String detail =
        m.t(
            "change.measure.detail",
            words.source(series.source()),
            Names.inSentence(words.occasions(all)));
    return new Cell(words.measure(all), detail, "text", null, null);
  }

  private List<Cell> measureRow(ChangeSeries series) {
    Values all = series.all();
    List<Cell> cells = new ArrayList<>(List.of(measure(series)));
    cells.addAll(cells(all));
    cells.add(Cell.text(words.conclusion(all)));
    return cells;
  }

  private List<String> notes() {
    return List.of(m.t("change.table.note"), m.t("change.points"));
  }

  List<String> heads() {
    return List.of(
        m.t("change.head.both"),
        m.t("change.head.from"),
        m.t("change.head.to"),
        m.t("change.head.change"),
        m.t("change.head.better"),
        m.t("change.head.unchanged"),
        m.t("change.head.worse"),
        m.t("change.head.range"));
  }

  private List<Cell> cells(Values row) {
    long both = row.count(OutcomeCol.WITH_BOTH);
    boolean neutral = row.number(OutcomeCol.SHARE_IMPROVED) == null;
    return List.of(
        both(m, row),
        Cell.number(words.mean(row, OutcomeCol.MEAN_FROM)),
        Cell.number(words.mean(row, OutcomeCol.MEAN_TO)),
        Cell.number(
            words.change(row, OutcomeCol.MEAN_CHANGE),
            both == 0 ? null : m.t("change.median", words.change(row, OutcomeCol.MEDIAN_CHANGE))),
        Cell.number(
            n.countAndShare(row.count(OutcomeCol.INCREASED), both), neutral ? null : interval(row)),
        Cell.number(n.countAndShare(row.count(OutcomeCol.UNCHANGED), both)),
        Cell.number(n.countAndShare(row.count(OutcomeCol.DECREASED), both)),
        range(row));
  }

  /** Those with both values, and what became of the others. */
  static Cell both(Material m, Values row) {
    Numbers n = m.numbers();
    long cannot = row.count(OutcomeCol.CANNOT_HAVE_VALUE);
    String missing = m.t("change.missing", n.count(row.count(OutcomeCol.MISSING_VALUE)));
    return Cell.number(
        m.t(
            "number.of",
            n.count(row.count(OutcomeCol.WITH_BOTH)),
            n.count(row.count(OutcomeCol.PARTICIPANTS))),
        cannot == 0 ? missing : missing + m.t("change.missing.cannot", n.count(cannot)));
  }

  /** The 95 % interval of the row's share; null where there is none or the group is too small. */
  private String interval(Values row) {
    Double low = row.number(OutcomeCol.CI_LOW);
    return low == null || row.count(OutcomeCol.WITH_BOTH) < Numbers.SMALL_BASE
        ? null
        : m.t("outcome.interval", n.percent(low), n.percent(row.number(OutcomeCol.CI_HIGH)));
  }

  /** Those without both values counted as not improved, and as improved. */
  private Cell range(Values row) {
    Double worst = row.number(OutcomeCol.SHARE_IMPROVED_WORST);
    long participants = row.count(OutcomeCol.PARTICIPANTS);
    return Cell.number(
        worst == null || participants < Numbers.SMALL_BASE
            ? "–"
            : m.t(
                "range", n.percent(worst), n.percent(row.number(OutcomeCol.SHARE_IMPROVED_BEST))));
  }

  private Cell attended(Values row) {
    Double minutes = row.number(OutcomeCol.ATTENDED_MINUTES_CHANGE);
    return Cell.number(minutes == null ? "–" : m.t("number.minutes", n.signed(minutes)));
  }
}
