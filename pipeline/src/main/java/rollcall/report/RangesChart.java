package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.chart.Described;
import rollcall.report.chart.DotRows;
import rollcall.report.chart.Legend;
import rollcall.report.chart.Marker;

/** Pupils with high absence of several groups, from certain to possible. */
final class RangesChart {
  private RangesChart() {}

  /**
   * The chart and its table.
   *
   * @param key id of the chart and beginning of the keys of its texts
   * @param head heading of the groups
   * @param groups by name, in the order of the rows
   * @param total the group that only the table shows; null for none
   */
  static Chart of(
      Material m, String key, String head, Map<String, Share> groups, String total, String title) {
    Numbers n = m.numbers();
    List<DotRows.Row> rows = new ArrayList<>();
    List<List<Cell>> cells = new ArrayList<>();
    groups.forEach(
        (name, share) -> {
          if (!name.equals(total)) {
            rows.add(new DotRows.Row(name, List.of(mark(share))));
          }
          cells.add(
              List.of(
                  Cell.text(name),
                  Cell.number(n.count(share.certain())),
                  Cell.number(n.count(share.high())),
                  Cell.number(n.count(share.possible()))));
        });
    Described described = new Described("chart-" + key, title, m.t(key + ".description"));
    DotRows chart =
        new DotRows(rows, new Legend(List.of()), List.of(), true, m.numbers().countAxis());
    List<String> heads = List.of(head, m.t("head.certain"), m.t("head.high"), m.t("head.possible"));
    Grid grid =
        new Grid(key + "-numbers", "", m.t(key + ".caption"), heads, cells, List.of(), true);
    List<Drawing> drawings = List.of(new Drawing("", chart.draw(described)));
    return new Chart(
        key, title, m.t(key + ".lead", m.year()), drawings, List.of(m.t(key + ".note")), grid);
  }

  private static DotRows.Mark mark(Share share) {
    double certain = share.certain();
    double possible = share.possible();
    return new DotRows.Mark(share.high(), certain, possible, Marker.DIAMOND, "c-all", null, 0);
  }
}
