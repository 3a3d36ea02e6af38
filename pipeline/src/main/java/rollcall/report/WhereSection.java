package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.Block.Note;
import rollcall.report.chart.Described;
import rollcall.report.chart.Funnel;
import rollcall.report.chart.Marker;
import rollcall.table.Col;
import rollcall.table.FigureTables;

/** Districts beside the whole municipality, by size, never ranked by small numbers. */
final class WhereSection {
  private static final String ID = "where";
  private static final int NAMED_IN_TITLE = 4;

  private final Material m;
  private final Numbers n;
  private final List<String> districts;
  private final Double centre;

  private WhereSection(Material material) {
    this.m = material;
    this.n = material.numbers();
    this.districts = material.figures().districts(material.year());
    this.centre = share(Member.ALL, Member.ALL).share();
  }

  static Section of(Material m) {
    String name = m.t("where.name");
    if (m.year() == null) {
      return new Section(ID, name, m.t("where.empty"), List.of());
    }
    return new WhereSection(m).section(name);
  }

  private Section section(String name) {
    List<Block> blocks = new ArrayList<>();
    if (districts.size() < 2 || centre == null) {
      blocks.add(new Note(m.t("where.one")));
    } else {
      blocks.add(funnels());
    }
    blocks.add(districtTable());
    blocks.addAll(TermGrids.of(m));
    return new Section(ID, name, title(), blocks);
  }

  private String title() {
    List<String> far =
        districts.stream()
            .filter(district -> position(share(district, Member.ALL)).isFar())
            .map(m.names()::district)
            .toList();
    if (districts.size() < 2) {
      return m.t("where.title.one");
    }
    if (far.isEmpty()) {
      return m.t("where.title.none");
    }
    return far.size() > NAMED_IN_TITLE
        ? m.t("where.title.many", n.count(far.size()), n.count(districts.size()))
        : m.t("where.title.some", m.enumerated(far));
  }

  private Chart funnels() {
    double size = 0;
    double greatest = 0;
    for (String district : districts) {
      for (String gender : List.of(Member.GIRLS, Member.BOYS)) {
        Share share = share(district, gender);
        size = Math.max(size, share.pupils());
        greatest = Math.max(greatest, share.share() == null ? 0 : share.share());
      }
    }
    Funnel.Ends ends = new Funnel.Ends(Math.max(size, 1), Math.max(greatest, centre * 2));
    List<Drawing> drawings =
        List.of(
            funnel(Member.GIRLS, Marker.CIRCLE, "c-f", ends),
            funnel(Member.BOYS, Marker.SQUARE, "c-m", ends));
    int points = 2 * districts.size();
    String title = m.t("funnel.title", n.count(outside()), n.count(points));
    List<String> notes =
        List.of(
            m.t(
                "funnel.chance",
                n.count(points),
                n.decimal(points * 0.05, 1),
                n.decimal(points * 0.002, 2)));
    return new Chart("funnel", title, m.t("funnel.lead"), drawings, notes, funnelNumbers());
  }

  private long outside() {
    return districts.stream()
        .flatMap(
            district ->
                List.of(share(district, Member.GIRLS), share(district, Member.BOYS)).stream())
        .filter(share -> position(share).isFar())
        .count();
  }

  private Drawing funnel(String gender, Marker marker, String css, Funnel.Ends ends) {
    List<Funnel.Point> points = new ArrayList<>();
    for (String district : districts) {
      Share share = share(district, gender);
      if (share.pupils() > 0) {
        String name = m.names().district(district);
        String hint = name + ": " + n.countAndShare(share.high(), share.pupils());
        points.add(
            new Funnel.Point(
                share.pupils(), share.share(), name, hint, marker, css, position(share).isFar()));
      }
    }
    List<Funnel.Limit> limits =
        List.of(
            new Funnel.Limit(Position.NEAR_LIMIT, m.t("funnel.limit.near"), "limit near"),
            new Funnel.Limit(Position.FAR_LIMIT, m.t("funnel.limit.far"), "limit far"));
    Described described =
        new Described(
            "chart-funnel-" + css,
            m.t("funnel.panel", m.names().gender(gender)),
            m.t("funnel.description", n.percent(centre)));
    String svg =
        new Funnel(
                points,
                new Funnel.Centre(centre, n.percent(centre)),
                limits,
                n.countAxis(),
                n.shareAxis(),
                ends,
                m.t("funnel.size"))
            .draw(described);
    return new Drawing(m.names().gender(gender), svg);
  }

  private Grid funnelNumbers() {
    List<String> heads =
        List.of(
            m.t("head.district"),
            m.t("head.girls.pupils"),
            m.t("head.girls.high"),
            m.t("head.girls.position"),
            m.t("head.boys.pupils"),
            m.t("head.boys.high"),
            m.t("head.boys.position"));
    List<List<Cell>> rows = new ArrayList<>();
    for (String district : districts) {
      List<Cell> row = new ArrayList<>(List.of(Cell.text(m.names().district(district))));
      for (String gender : List.of(Member.GIRLS, Member.BOYS)) {
        Share share = share(district, gender);
        row.add(Cell.number(n.count(share.pupils())));
        row.add(Cell.number(n.countAndShare(share.high(), share.pupils())));
        row.add(Cell.text(m.t("position." + position(share).key())));
      }
      rows.add(row);
    }
    return new Grid("funnel-numbers", "", m.t("funnel.caption"), heads, rows, List.of(), true);
  }

  private Grid districtTable() {
    List<String> heads =
        List.of(
            m.t("head.district"),
            m.t("head.pupils"),
            m.t("head.high"),
            m.t("head.girls"),
            m.t("head.boys"),
            m.t("head.gender_difference"),
            m.t("head.position"),
            m.t("head.change"));
    List<List<Cell>> rows = new ArrayList<>();
    for (String district : districts) {
      String place = m.t("position." + position(share(district, Member.ALL)).key());
      rows.add(districtRow(district, place));
    }
    rows.add(districtRow(Member.ALL, "").stream().map(cell -> cell.styled("total")).toList());
    List<String> notes = List.of(m.t("districts.note"), m.t("symbols.note", Numbers.SMALL_BASE));
    String title = m.t("districts.title", m.year());
    return new Grid("districts", title, m.t("districts.caption"), heads, rows, notes, false);
  }

  private List<Cell> districtRow(String district, String place) {
    Share all = share(district, Member.ALL);
    Share girls = share(district, Member.GIRLS);
    Share boys = share(district, Member.BOYS);
    Values row =
        m.figures().trend(FigureTables.COHORT_TREND, m.year(), district, Member.ALL, Member.ALL);
    Long change = row == null ? null : row.whole(Col.CHANGE_IN_PUPILS);
    return List.of(
        Cell.text(m.names().district(district)),
        Cell.number(n.count(all.pupils())),
        Cell.number(n.countAndShare(all.high(), all.pupils())),
        Cell.number(n.countAndShare(girls.high(), girls.pupils())),
        Cell.number(n.countAndShare(boys.high(), boys.pupils())),
        Cell.text(GenderWords.briefly(m, Difference.of(girls, boys))),
        Cell.text(place),
        Cell.number(change == null ? "–" : n.signed(change)));
  }

  private Share share(String district, String gender) {
    return m.figures().share(m.year(), district, gender, Member.ALL);
  }

  private Position position(Share share) {
    return centre == null ? Position.INSIDE : Position.of(share, centre);
  }
}
