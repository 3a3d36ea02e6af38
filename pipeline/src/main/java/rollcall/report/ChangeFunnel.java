package rollcall.report;

import java.util.List;
import java.util.Optional;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.chart.Described;
import rollcall.report.chart.Funnel;
import rollcall.table.OutcomeCol;

/** Districts by size and share of those who changed for the better, around the common share. */
final class ChangeFunnel {
  private static final int FEWEST = 3;

  private final ChangeSeries series;
  private final ProgrammeFigures programme;
  private final Material m;
  private final Numbers n;
  private final List<Values> districts;
  private final double centre;

  private ChangeFunnel(ChangeSeries series, List<Values> districts, double centre) {
    this.series = series;
    this.programme = series.programme();
    this.m = programme.m();
    this.n = programme.n();
    this.districts = districts;
    this.centre = centre;
  }

  /** The chart; empty for fewer than three districts, or where all did alike. */
  static Optional<Chart> of(ChangeSeries series) {
    List<Values> districts = series.groups(OutcomeMember.DISTRICT);
    Double centre = series.all().number(OutcomeCol.SHARE_IMPROVED);
    boolean drawn = districts.size() >= FEWEST && centre != null && centre > 0 && centre < 1;
    return drawn
        ? Optional.of(new ChangeFunnel(series, districts, centre).chart())
        : Optional.empty();
  }

  private Chart chart() {
    String id = series.id() + "-funnel";
    long outside = districts.stream().filter(row -> distance(row) >= Position.FAR_LIMIT).count();
    String title =
        outside == 0
            ? m.t("outcome.funnel.title.none", n.count(districts.size()))
            : m.t("outcome.funnel.title", n.count(outside), n.count(districts.size()));
    ShareTable table = new ShareTable(programme, OutcomeCol.INCREASED, OutcomeCol.WITH_BOTH);
    return new Chart(
        id,
        title,
        m.t("outcome.funnel.lead", series.name()),
        List.of(new Drawing("", funnel().draw(described(id, title)))),
        List.of(m.t("outcome.funnel.note")),
        table.grid(id, m.t("outcome.funnel.caption", series.name()), districts));
  }

  private Described described(String id, String title) {
    return new Described(
        "chart-" + id, title, m.t("outcome.funnel.description", n.percent(centre)));
  }

  private Funnel funnel() {
    double size =
        districts.stream().mapToDouble(row -> row.count(OutcomeCol.WITH_BOTH)).max().orElse(1);
    return new Funnel(
        districts.stream().map(this::point).toList(),
        new Funnel.Centre(centre, n.percent(centre)),
        List.of(
            new Funnel.Limit(Position.NEAR_LIMIT, m.t("funnel.limit.near"), "limit near"),
            new Funnel.Limit(Position.FAR_LIMIT, m.t("funnel.limit.far"), "limit far")),
        n.countAxis(),
        n.shareAxis(),
        new Funnel.Ends(size, 1),
        m.t("outcome.funnel.size"));
  }

  private Funnel.Point point(Values row) {
    GroupShapes shape = GroupShapes.of(programme.words(), row);
    String name = programme.words().group(row);
    long both = row.count(OutcomeCol.WITH_BOTH);
    String hint = name + ": " + n.partOf(row.count(OutcomeCol.INCREASED), both);
    return new Funnel.Point(
        both, row.number(OutcomeCol.SHARE_IMPROVED), name, hint, shape.marker(), shape.css(), true);
  }

  /** Standard errors between a district's share and the common one. */
  private double distance(Values row) {
    double error = Math.sqrt(centre * (1 - centre) / row.count(OutcomeCol.WITH_BOTH));
    return Math.abs(row.number(OutcomeCol.SHARE_IMPROVED) - centre) / error;
  }
}
