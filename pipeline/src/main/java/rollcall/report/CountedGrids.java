package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Grid;
import rollcall.table.Col;
import rollcall.table.FigureTables;

/** Who is counted and who is not, and whether schools that always reported well show the same. */
final class CountedGrids {
  private CountedGrids() {}

  static List<Block> of(Material m) {
    return List.of(exposure(m), panel(m));
  }

  private static Grid exposure(Material m) {
    Numbers n = m.numbers();
    List<List<Cell>> rows = new ArrayList<>();
    for (String year : m.years()) {
      Values row = m.figures().city(year);
      long enrolled = row.count(Col.PUPILS_ENROLLED);
      rows.add(
          List.of(
              Cell.text(year),
              Cell.number(n.count(enrolled)),
              Cell.number(n.countAndShare(row.count(Col.PUPILS), enrolled)),
              Cell.number(n.countAndShare(row.count(Col.PUPILS_BELOW_EXPOSURE), enrolled)),
              Cell.number(n.countAndShare(row.count(Col.PUPILS_NO_DATA), enrolled))));
    }
    Values now = m.figures().city(m.year());
    long left = now.count(Col.PUPILS_BELOW_EXPOSURE) + now.count(Col.PUPILS_NO_DATA);
    List<String> heads =
        List.of(
            m.t("head.year"),
            m.t("head.enrolled"),
            m.t("head.counted"),
            m.t("head.below_exposure"),
            m.t("head.no_data"));
    String title = m.t("counted.title", n.countAndShare(left, now.count(Col.PUPILS_ENROLLED)));
    List<String> notes = List.of(m.t("counted.note", n.count(m.rules().exposure().termMinutes())));
    return new Grid("counted", title, m.t("counted.caption"), heads, rows, notes, false);
  }

  private static Grid panel(Material m) {
    Numbers n = m.numbers();
    List<List<Cell>> rows = new ArrayList<>();
    for (String year : m.years()) {
      Share all = m.figures().share(year, Member.ALL, Member.ALL, Member.ALL);
      Share panel = panelShare(m, year);
      rows.add(
          List.of(
              Cell.text(year), Cell.number(n.countAndShare(all.high(), all.pupils())),
              Cell.number(n.countAndShare(panel.high(), panel.pupils())),
                  Cell.number(n.countAndShare(panel.pupils(), all.pupils()))));
    }
    List<String> heads =
        List.of(
            m.t("head.year"), m.t("head.all_schools"), m.t("head.panel"), m.t("head.panel_pupils"));
    String title = m.t("panel.title." + panelKey(m));
    List<String> notes = List.of(m.t("panel.note", m.rules().panelReportingPercent()));
    return new Grid("panel", title, m.t("panel.caption"), heads, rows, notes, false);
  }

  /** Whether the share among well-reporting schools moved as it did among all. */
  private static String panelKey(Material m) {
    Difference all =
        Difference.of(
            m.figures().share(m.year(), Member.ALL, Member.ALL, Member.ALL),
            m.figures().share(m.firstYear(), Member.ALL, Member.ALL, Member.ALL));
    Difference panel = Difference.of(panelShare(m, m.year()), panelShare(m, m.firstYear()));
    if (m.years().size() < 2 || all == null) {
      return "first";
    }
    if (panel == null || panel.isOfTooFew()) {
      return "few";
    }
    if (all.isClear() != panel.isClear()) {
      return all.isClear() ? "weaker" : "stronger";
    }
    boolean opposite = all.isClear() && all.value() > 0 != panel.value() > 0;
    return opposite ? "other" : "same";
  }

  private static Share panelShare(Material m, String year) {
    return Share.of(
        m.figures()
            .trend(FigureTables.COHORT_TREND_PANEL, year, Member.ALL, Member.ALL, Member.ALL));
  }
}
