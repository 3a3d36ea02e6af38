package rollcall.report;

import java.util.List;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.chart.Described;
import rollcall.report.chart.Steps;
import rollcall.report.chart.Steps.Step;
import rollcall.table.Col;

/** How much of the change since the first year is more pupils, and how much a higher share. */
final class SplitChart {
  private SplitChart() {}

  /** The chart, or nothing where there is no year to compare with. */
  static List<Block> of(Material m) {
    Values now = m.figures().city(m.year());
    boolean comparable = now.number(Col.CHANGE_FROM_SIZE_SINCE_FIRST_YEAR) != null;
    return m.years().size() > 1 && comparable ? List.of(chart(m, now)) : List.of();
  }

  private static Chart chart(Material m, Values now) {
    Numbers n = m.numbers();
    double size = now.number(Col.CHANGE_FROM_SIZE_SINCE_FIRST_YEAR);
    double share = now.number(Col.CHANGE_FROM_SHARE_SINCE_FIRST_YEAR);
    List<Step> steps = steps(m, now, size, share);
    String key = Math.abs(share) >= Math.abs(size) ? "split.title.share" : "split.title.size";
    String title = m.t(key, n.signed(share), n.signed(size));
    Described described = new Described("chart-split", title, m.t("split.description"));
    List<Drawing> drawings = List.of(new Drawing("", new Steps(steps).draw(described)));
    List<List<Cell>> rows =
        steps.stream()
            .map(step -> List.of(Cell.text(step.name()), Cell.number(step.label())))
            .toList();
    List<String> heads = List.of(m.t("head.part"), m.t("head.pupils"));
    Grid grid = new Grid("split-numbers", "", m.t("split.caption"), heads, rows, List.of(), true);
    return new Chart("split", title, m.t("split.lead", m.firstYear()), drawings, List.of(), grid);
  }

  private static List<Step> steps(Material m, Values now, double size, double share) {
    Numbers n = m.numbers();
    double after = now.count(Col.HIGH_ABSENCE_PUPILS);
    double before = after - now.count(Col.CHANGE_IN_PUPILS_SINCE_FIRST_YEAR);
    double between = before + size;
    String sizeName = m.t(RuleWords.sizeKey(size));
    String shareName = m.t(RuleWords.shareKey(share));
    return List.of(
        new Step(m.firstYear(), 0, before, n.decimal(before, 0), "b-all", false),
        new Step(sizeName, before, between, n.signed(size), "b-soft", true),
        new Step(shareName, between, after, n.signed(share), "b-accent", false),
        new Step(m.year(), 0, after, n.decimal(after, 0), "b-all", false));
  }
}
