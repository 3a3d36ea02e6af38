package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.chart.Described;
import rollcall.report.chart.Funnel;
import rollcall.report.chart.Marker;

/** Share against size for girls and boys of each district, with the limits of the municipality. */
final class DistrictFunnel {
  private static final double OUTSIDE_NEAR = 0.05;
  private static final double OUTSIDE_FAR = 0.002;

  private final Material m;
  private final Numbers n;
  private final List<String> districts;
  private final double centre;
  private final List<Group> drawn;

  /** Girls or boys of a district. */
  private record Group(String district, String gender, Share share) {}

  private DistrictFunnel(Material material, List<String> districts, double centre) {
    this.m = material;
    this.n = material.numbers();
    this.districts = districts;
    this.centre = centre;
    this.drawn =
        districts.stream()
            .flatMap(district -> List.of(girls(district), boys(district)).stream())
            .filter(group -> group.share().pupils() >= Numbers.SMALL_BASE)
            .toList();
  }

  /** The chart of these districts around the share of the whole municipality. */
  static Chart of(Material m, List<String> districts, double centre) {
    return new DistrictFunnel(m, districts, centre).chart();
  }

  private Group girls(String district) {
    return group(district, Member.GIRLS);
  }

  private Group boys(String district) {
    return group(district, Member.BOYS);
  }

  private Group group(String district, String gender) {
    Share share = m.figures().share(m.year(), district, gender, Member.ALL);
    return new Group(district, gender, share);
  }

  private Chart chart() {
    List<Drawing> drawings =
        List.of(
            drawing(Member.GIRLS, Marker.CIRCLE, "c-f"),
            drawing(Member.BOYS, Marker.SQUARE, "c-m"));
    int points = drawn.size();
    long outside = drawn.stream().filter(this::isFar).count();
    String title = m.t("funnel.title", n.count(outside), n.count(points));
    String near = n.decimal(points * OUTSIDE_NEAR, 1);
    String far = n.decimal(points * OUTSIDE_FAR, 2);
    List<String> notes =
        List.of(
            m.t("funnel.chance", n.count(points), near, far),
            m.t("funnel.small", Numbers.SMALL_BASE));
    return new Chart("funnel", title, m.t("funnel.lead"), drawings, notes, numbers());
  }

  private Drawing drawing(String gender, Marker marker, String css) {
    List<Funnel.Point> points =
        drawn.stream()
            .filter(group -> group.gender().equals(gender))
            .map(group -> point(group, marker, css))
            .toList();
    List<Funnel.Limit> limits =
        List.of(
            new Funnel.Limit(Position.NEAR_LIMIT, m.t("funnel.limit.near"), "limit near"),
            new Funnel.Limit(Position.FAR_LIMIT, m.t("funnel.limit.far"), "limit far"));
    String name = m.names().gender(gender);
    Described described =
        new Described(
            "chart-funnel-" + css,
            m.t("funnel.panel", name),
            m.t("funnel.description", n.percent(centre)));
    Funnel funnel =
        new Funnel(
            points,
            new Funnel.Centre(centre, n.percent(centre)),
            limits,
            n.countAxis(),
            n.shareAxis(),
            ends(),
            m.t("funnel.size"));
    return new Drawing(name, funnel.draw(described));
  }

  private Funnel.Point point(Group group, Marker marker, String css) {
    Share share = group.share();
    String name = m.names().district(group.district());
    String hint = name + ": " + n.countAndShare(share.high(), share.pupils());
    return new Funnel.Point(share.pupils(), share.share(), name, hint, marker, css, isFar(group));
  }

  private boolean isFar(Group group) {
    return Position.of(group.share(), centre).isFar();
  }

  /** The same for both drawings, so that girls and boys can be compared. */
  private Funnel.Ends ends() {
    double size = drawn.stream().mapToDouble(group -> group.share().pupils()).max().orElse(1);
    double share = drawn.stream().mapToDouble(group -> group.share().share()).max().orElse(0);
    return new Funnel.Ends(size, Math.max(share, 2 * centre));
  }

  private Grid numbers() {
    List<List<Cell>> rows = new ArrayList<>();
    for (String district : districts) {
      List<Cell> row = new ArrayList<>(List.of(Cell.text(m.names().district(district))));
      for (Group group : List.of(girls(district), boys(district))) {
        Share share = group.share();
        row.add(Cell.number(n.count(share.pupils())));
        row.add(Cell.number(n.countAndShare(share.high(), share.pupils())));
        row.add(Cell.text(m.t("position." + Position.of(share, centre).key())));
      }
      rows.add(row);
    }
    List<String> heads =
        List.of(
            m.t("head.district"),
            m.t("head.girls.pupils"),
            m.t("head.girls.high"),
            m.t("head.girls.position"),
            m.t("head.boys.pupils"),
            m.t("head.boys.high"),
            m.t("head.boys.position"));
    return new Grid("funnel-numbers", "", m.t("funnel.caption"), heads, rows, List.of(), true);
  }
}
