package rollcall.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.chart.Described;
import rollcall.report.chart.DotRows;
import rollcall.report.chart.Legend;
import rollcall.report.chart.Marker;
import rollcall.table.Col;

/** How much was reported in each district, and what that leaves open. */
final class ReportingCharts {
  private static final int MINUTES_PER_HOUR = 60;

  private final Material m;
  private final Numbers n;
  private final List<String> districts;

  private ReportingCharts(Material material) {
    this.m = material;
    this.n = material.numbers();
    this.districts = new ArrayList<>(material.figures().districts(material.year()));
    this.districts.add(Member.ALL);
  }

  static List<Block> of(Material m) {
    ReportingCharts charts = new ReportingCharts(m);
    return List.of(charts.reporting(), charts.certainty());
  }

  /** Minutes of a district over the year. */
  private record Reported(String district, long reported, long scheduled) {
    double rate() {
      return (double) reported / scheduled;
    }

    boolean isAtLeast(int percent) {
      return 100 * reported >= percent * scheduled;
    }
  }

  private Chart reporting() {
    List<Reported> groups =
        districts.stream().map(this::reported).filter(group -> group.scheduled() > 0).toList();
    int percent = m.rules().panelReportingPercent();
    String limit = n.axisPercent(percent / 100.0);
    long below =
        groups.stream()
            .filter(group -> !group.district().equals(Member.ALL) && !group.isAtLeast(percent))
            .count();
    String key = below == 0 ? "all" : below == 1 ? "one" : "some";
    String title = m.t("reporting.title." + key, limit, n.count(below));
    List<DotRows.Row> rows = groups.stream().map(group -> row(group, percent)).toList();
    List<DotRows.Reference> references = List.of(new DotRows.Reference(percent / 100.0, limit));
    DotRows dots = new DotRows(rows, new Legend(List.of()), references, false, n.shareAxis());
    Described described = new Described("chart-reporting", title, m.t("reporting.description"));
    List<Drawing> drawings = List.of(new Drawing("", dots.draw(described)));
    String lead = m.t("reporting.lead", m.year());
    List<String> notes = List.of(m.t("reporting.note"));
    return new Chart("reporting", title, lead, drawings, notes, numbers(groups));
  }

  private DotRows.Row row(Reported group, int percent) {
    boolean well = group.isAtLeast(percent);
    Marker marker = well ? Marker.DIAMOND : Marker.RING;
    String css = well ? "c-all" : "c-accent";
    DotRows.Mark mark =
        new DotRows.Mark(group.rate(), null, null, marker, css, n.percent(group.rate()), 0);
    return new DotRows.Row(m.names().district(group.district()), List.of(mark));
  }

  private Grid numbers(List<Reported> groups) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Reported group : groups) {
      rows.add(
          List.of(
              Cell.text(m.names().district(group.district())),
              Cell.number(n.percent(group.rate())),
              Cell.number(n.count(group.reported() / MINUTES_PER_HOUR)),
              Cell.number(n.count(group.scheduled() / MINUTES_PER_HOUR))));
    }
    List<String> heads =
        List.of(
            m.t("head.district"),
            m.t("head.reporting"),
            m.t("head.reported_hours"),
            m.t("head.scheduled_hours"));
    return new Grid(
        "reporting-numbers", "", m.t("reporting.caption"), heads, rows, List.of(), true);
  }

  private Reported reported(String district) {
    List<Values> terms =
        TrustSection.yearTerms(m).stream()
            .map(term -> m.figures().band(term, district, Member.ALL, Member.ALL))
            .filter(Objects::nonNull)
            .toList();
    return new Reported(
        district,
        terms.stream().mapToLong(row -> row.count(Col.REPORTED_MINUTES)).sum(),
        terms.stream().mapToLong(row -> row.count(Col.SCHEDULED_MINUTES)).sum());
  }

  private Chart certainty() {
    Map<String, Share> groups = new LinkedHashMap<>();
    for (String district : districts) {
      Share share = m.figures().share(m.year(), district, Member.ALL, Member.ALL);
      groups.put(m.names().district(district), share);
    }
    Share all = m.figures().share(m.year(), Member.ALL, Member.ALL, Member.ALL);
    String more = n.count(Math.max(0, all.possible() - all.high()));
    String title = m.t("certainty.title", n.count(all.high()), n.count(all.certain()), more);
    String total = m.names().district(Member.ALL);
    return RangesChart.of(m, "certainty", m.t("head.district"), groups, total, title);
  }
}
