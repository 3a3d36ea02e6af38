package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.chart.Described;
import rollcall.report.chart.LineChart;
import rollcall.report.chart.LineChart.Line;
import rollcall.report.chart.LineChart.Point;
import rollcall.report.chart.LineChart.Tick;
import rollcall.report.chart.Marker;
import rollcall.table.Col;
import rollcall.table.FigureTables;

/** Pupils just below the high threshold: who may be next. */
final class NearThreshold {
  private final Material m;
  private final Numbers n;

  private NearThreshold(Material material) {
    this.m = material;
    this.n = material.numbers();
  }

  static List<Block> of(Material m) {
    return m.lastTerm() == null ? List.of() : List.of(new NearThreshold(m).chart());
  }

  private Chart chart() {
    TermName term = m.lastTerm();
    List<String> years = m.terms().stream().map(TermName::schoolYear).distinct().toList();
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      ticks.add(new Tick(i, years.get(i)));
    }
    List<Line> lines =
        List.of(
            line(Member.AUTUMN, years, "c-accent", Marker.CIRCLE),
            line(Member.SPRING, years, "c-all", Marker.DIAMOND));
    String title = title(term);
    String svg =
        new LineChart(
                -0.5,
                years.size() - 0.5,
                ticks,
                List.of(),
                lines,
                n.countAxis(),
                LineChart.Naming.BESIDE)
            .draw(new Described("chart-near", title, m.t("near.description")));
    String lead =
        m.t(
            "near.lead",
            m.rules().thresholds().nearPercent(),
            m.rules().thresholds().highPercent());
    return new Chart(
        "near", title, lead, List.of(new Drawing("", svg)), List.of(m.t("near.note")), numbers());
  }

  /** Autumns and springs apart: absence differs between them every year. */
  private Line line(String term, List<String> years, String css, Marker marker) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      TermName name = new TermName(years.get(i), term);
      points.add(new Point(i, m.terms().contains(name) ? (Double) (double) pupils(name) : null));
    }
    return new Line(m.t("near.line." + term), css, marker, points);
  }

  /** The same term a year before is the fair comparison. */
  private String title(TermName term) {
    TermName before = term.yearBefore();
    Long earlier = m.terms().contains(before) ? pupils(before) : null;
    Direction direction = Direction.of(earlier, pupils(term));
    return m.t(
        "near.title." + direction.key(),
        m.pupils(pupils(term)),
        m.names().term(term),
        earlier == null ? "" : n.count(earlier),
        m.names().term(before),
        n.count(pupils(term)));
  }

  private Grid numbers() {
    TreeSet<String> districts = new TreeSet<>(Figures.BY_NAME);
    m.figures()
        .rows(FigureTables.NEAR_THRESHOLD)
        .filter(row -> row.count(Col.PUPILS) > 0)
        .forEach(row -> districts.add(row.text(Col.DISTRICT)));
    districts.remove(Member.ALL);
    List<String> heads = new ArrayList<>(List.of(m.t("head.district")));
    m.terms().forEach(term -> heads.add(m.names().shortTerm(term)));
    List<List<Cell>> rows = new ArrayList<>();
    for (String district : districts) {
      List<Cell> row = new ArrayList<>(List.of(Cell.text(m.names().district(district))));
      m.terms()
          .forEach(
              term ->
                  row.add(
                      Cell.number(
                          n.countAndShare(pupils(term, district), counted(term, district)))));
      rows.add(row);
    }
    List<Cell> total =
        new ArrayList<>(List.of(Cell.text(m.names().district(Member.ALL)).styled("total")));
    m.terms()
        .forEach(
            term ->
                total.add(
                    Cell.number(n.countAndShare(pupils(term), counted(term, Member.ALL)))
                        .styled("total")));
    rows.add(total);
    return new Grid("near-numbers", "", m.t("near.caption"), heads, rows, List.of(), true);
  }

  private long pupils(TermName term) {
    return m.figures()
        .rows(FigureTables.NEAR_THRESHOLD)
        .filter(
            row ->
                row.text(Col.SCHOOL_YEAR).equals(term.schoolYear())
                    && row.text(Col.TERM).equals(term.term()))
        .filter(row -> !row.text(Col.DISTRICT).equals(Member.ALL))
        .mapToLong(row -> row.count(Col.PUPILS))
        .sum();
  }

  private long pupils(TermName term, String district) {
    Values row =
        m.figures().find(FigureTables.NEAR_THRESHOLD, term.schoolYear(), term.term(), district);
    return row == null ? 0 : row.count(Col.PUPILS);
  }

  private long counted(TermName term, String district) {
    Values row = m.figures().band(term, district, Member.ALL, Member.ALL);
    return row == null ? 0 : row.count(Col.PUPILS);
  }
}
