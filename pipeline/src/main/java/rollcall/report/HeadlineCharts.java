package rollcall.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.chart.Described;
import rollcall.report.chart.LineChart;
import rollcall.report.chart.LineChart.Line;
import rollcall.report.chart.LineChart.Point;
import rollcall.report.chart.LineChart.Shade;
import rollcall.report.chart.LineChart.Tick;
import rollcall.report.chart.Marker;
import rollcall.rules.Event;
import rollcall.table.FigureTables;
import rollcall.table.Table;

/**
 * High absence over the years: by gender, from certain to possible, and what more pupils and a
 * higher share bring.
 */
final class HeadlineCharts {
  private final Material m;
  private final Numbers n;

  private HeadlineCharts(Material material) {
    this.m = material;
    this.n = material.numbers();
  }

  static List<Block> of(Material m) {
    HeadlineCharts charts = new HeadlineCharts(m);
    List<Block> blocks = new ArrayList<>();
    blocks.add(charts.byGender());
    blocks.add(charts.ranges());
    blocks.addAll(SplitChart.of(m));
    return blocks;
  }

  private Chart byGender() {
    List<Tick> ticks = m.years().stream().map(year -> new Tick(position(year), year)).toList();
    double from = TermName.firstYear(m.firstYear());
    double to = TermName.firstYear(m.year()) + 1.0;
    List<Line> lines = new ArrayList<>();
    lines.add(line("panel", Member.ALL, FigureTables.COHORT_TREND_PANEL, Marker.TRIANGLE));
    lines.add(line("m", Member.BOYS, FigureTables.COHORT_TREND, Marker.SQUARE));
    lines.add(line("f", Member.GIRLS, FigureTables.COHORT_TREND, Marker.CIRCLE));
    lines.add(line("all", Member.ALL, FigureTables.COHORT_TREND, Marker.DIAMOND));
    String title = shareTitle();
    String svg =
        new LineChart(
                from, to, ticks, shades(from, to), lines, n.shareAxis(), LineChart.Naming.BESIDE)
            .draw(new Described("chart-trend", title, m.t("trend.description")));
    List<String> notes =
        List.of(m.t("trend.panel", m.rules().panelReportingPercent()), m.t("trend.interval"));
    return new Chart(
        "trend", title, m.t("trend.lead"), List.of(new Drawing("", svg)), notes, numbers());
  }

  private String shareTitle() {
    Share first = m.figures().share(m.firstYear(), Member.ALL, Member.ALL, Member.ALL);
    Share last = m.figures().share(m.year(), Member.ALL, Member.ALL, Member.ALL);
    Difference difference = Difference.of(last, first);
    if (m.years().size() == 1 || difference == null) {
      return m.t("trend.title.first", m.year());
    }
    String key =
        difference.isOfTooFew()
            ? "few"
            : !difference.isClear() ? "unchanged" : difference.value() > 0 ? "up" : "down";
    return m.t("trend.title." + key, n.percent(first.share()), n.percent(last.share()));
  }

  private Line line(String css, String gender, Table table, Marker marker) {
    List<Point> points =
        m.years().stream()
            .map(
                year ->
                    new Point(
                        position(year),
                        Share.of(m.figures().trend(table, year, Member.ALL, gender, Member.ALL))
                            .share()))
            .toList();
    Double last = points.get(points.size() - 1).value();
    String name = css.equals("panel") ? m.t("trend.panel.name") : m.names().gender(gender);
    return new Line(last == null ? name : name + " " + n.percent(last), "c-" + css, marker, points);
  }

  /** A school year is drawn at its middle. */
  private static double position(String year) {
    return TermName.firstYear(year) + 0.5;
  }

  private List<Shade> shades(double from, double to) {
    List<Shade> shades = new ArrayList<>();
    for (Event event : m.rules().events()) {
      double start = schoolTime(event.start());
      double end = schoolTime(event.end().plusDays(1));
      if (end > from && start < to) {
        shades.add(new Shade(start, end, m.label(event)));
      }
    }
    return shades;
  }

  /** Years of school time: a whole number on 1 July. */
  private static double schoolTime(LocalDate date) {
    LocalDate start = LocalDate.of(date.getYear() - (date.getMonthValue() < 7 ? 1 : 0), 7, 1);
    return start.getYear()
        + ChronoUnit.DAYS.between(start, date)
            / (double) ChronoUnit.DAYS.between(start, start.plusYears(1));
  }

  /** Why girls and boys of the newest year are fewer than all; empty where they are not. */
  private List<String> otherGender() {
    long all = m.figures().share(m.year(), Member.ALL, Member.ALL, Member.ALL).high();
    long girls = m.figures().share(m.year(), Member.ALL, Member.GIRLS, Member.ALL).high();
    long boys = m.figures().share(m.year(), Member.ALL, Member.BOYS, Member.ALL).high();
    return all == girls + boys
        ? List.of()
        : List.of(m.t("trend.other_gender", m.year(), n.count(all - girls - boys)));
  }

  private Grid numbers() {
    List<String> heads =
        List.of(
            m.t("head.year"),
            m.t("head.pupils"),
            m.t("head.high"),
            m.names().gender(Member.GIRLS),
            m.names().gender(Member.BOYS),
            m.t("head.interval"),
            m.t("head.panel"));
    List<List<Cell>> rows = new ArrayList<>();
    for (String year : m.years()) {
      Share all = m.figures().share(year, Member.ALL, Member.ALL, Member.ALL);
      Share girls = m.figures().share(year, Member.ALL, Member.GIRLS, Member.ALL);
      Share boys = m.figures().share(year, Member.ALL, Member.BOYS, Member.ALL);
      Share panel =
          Share.of(
              m.figures()
                  .trend(
                      FigureTables.COHORT_TREND_PANEL, year, Member.ALL, Member.ALL, Member.ALL));
      rows.add(
          List.of(
              Cell.text(year),
              Cell.number(n.count(all.pupils())),
              Cell.number(n.countAndShare(all.high(), all.pupils())),
              Cell.number(n.countAndShare(girls.high(), girls.pupils())),
              Cell.number(n.countAndShare(boys.high(), boys.pupils())),
              Cell.number(
                  all.low() == null
                      ? "–"
                      : m.t("range", n.percent(all.low()), n.percent(all.upper()))),
              Cell.number(n.countAndShare(panel.high(), panel.pupils()))));
    }
    return new Grid("trend-numbers", "", m.t("trend.caption"), heads, rows, otherGender(), true);
  }

  private Chart ranges() {
    Map<String, Share> years = new LinkedHashMap<>();
    for (String year : m.years()) {
      years.put(year, m.figures().share(year, Member.ALL, Member.ALL, Member.ALL));
    }
    Share last = years.get(m.year());
    String title = m.t("ranges.title", n.count(last.certain()), n.count(last.possible()));
    return RangesChart.of(m, "ranges", m.t("head.year"), years, null, title);
  }
}
