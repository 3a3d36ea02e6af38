package rollcall.report;

import java.util.List;
import java.util.Optional;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.chart.Described;
import rollcall.report.chart.DotRows;
import rollcall.report.chart.Legend;
import rollcall.table.OutcomeCol;

/** Those who changed for the better, with intervals, in every group; never a ranking. */
final class ChangeShares {
  private final ChangeSeries series;
  private final ProgrammeFigures programme;
  private final Material m;
  private final Numbers n;

  private ChangeShares(ChangeSeries series) {
    this.series = series;
    this.programme = series.programme();
    this.m = programme.m();
    this.n = programme.n();
  }

  /** The chart; empty for a measure without a better and a worse. */
  static Optional<Chart> of(ChangeSeries series) {
    return series.all().number(OutcomeCol.SHARE_IMPROVED) == null
        ? Optional.empty()
        : Optional.of(new ChangeShares(series).chart());
  }

  private Chart chart() {
    String id = series.id() + "-shares";
    String title = title();
    List<DotRows.Row> rows =
        series.rows().stream()
            .filter(row -> row.count(OutcomeCol.WITH_BOTH) > 0)
            .map(this::row)
            .toList();
    DotRows dots = new DotRows(rows, new Legend(List.of()), List.of(), true, n.shareAxis());
    Described described = new Described("chart-" + id, title, m.t("shares.description"));
    ShareTable table = new ShareTable(programme, OutcomeCol.INCREASED, OutcomeCol.WITH_BOTH);
    return new Chart(
        id,
        title,
        m.t("shares.lead", series.name(), range()),
        List.of(new Drawing("", dots.draw(described))),
        List.of(m.t("shares.note")),
        table.grid(id, m.t("shares.caption", series.name()), series.rows()));
  }

  /** Says how many groups stand apart, never which stand first. */
  private String title() {
    List<Values> groups =
        series.rows().stream()
            .filter(row -> !ProgrammeFigures.isAll(row) && row.count(OutcomeCol.WITH_BOTH) > 0)
            .toList();
    long apart =
        groups.stream()
            .filter(row -> row.text(OutcomeCol.CONCLUSION).equals(OutcomeMember.DESCRIBED))
            .count();
    Values all = series.all();
    String better = n.partOf(all.count(OutcomeCol.INCREASED), all.count(OutcomeCol.WITH_BOTH));
    return apart == 0
        ? m.t("shares.title.none", better, n.count(groups.size()))
        : m.t("shares.title", better, n.count(apart), n.count(groups.size()));
  }

  /** What those without both values could change. */
  private String range() {
    Values all = series.all();
    return all.count(OutcomeCol.WITH_BOTH) == all.count(OutcomeCol.PARTICIPANTS)
        ? m.t("shares.everyone")
        : m.t(
            "shares.range",
            n.count(all.count(OutcomeCol.INCREASED)),
            n.count(all.count(OutcomeCol.WITH_BOTH)),
            n.count(all.count(OutcomeCol.PARTICIPANTS)),
            n.percent(all.number(OutcomeCol.SHARE_IMPROVED_WORST)),
            n.percent(all.number(OutcomeCol.SHARE_IMPROVED_BEST)));
  }

  private DotRows.Row row(Values row) {
    GroupShapes shape = GroupShapes.of(programme.words(), row);
    String label =
        m.t(
            "number.of",
            n.count(row.count(OutcomeCol.INCREASED)),
            n.count(row.count(OutcomeCol.WITH_BOTH)));
    DotRows.Mark mark =
        new DotRows.Mark(
            row.number(OutcomeCol.SHARE_IMPROVED),
            row.number(OutcomeCol.CI_LOW),
            row.number(OutcomeCol.CI_HIGH),
            shape.marker(),
            shape.css(),
            label,
            0);
    return new DotRows.Row(programme.words().group(row), List.of(mark));
  }
}
