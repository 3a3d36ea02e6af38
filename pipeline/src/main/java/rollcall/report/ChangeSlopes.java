package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.chart.Axis;
import rollcall.report.chart.Described;
import rollcall.report.chart.Marker;
import rollcall.report.chart.Slope;
import rollcall.table.OutcomeCol;

/**
 * Means before and after by band, gender and district. Pupils chosen at their worst come nearer the
 * mean anyway, so pupils chosen the same way stand beside them where the register tells of them.
 */
final class ChangeSlopes {
  private static final List<String> PANELS =
      List.of(OutcomeMember.BAND, OutcomeMember.GENDER, OutcomeMember.DISTRICT);

  private final ChangeSeries series;
  private final ProgrammeFigures programme;
  private final Material m;

  private ChangeSlopes(ChangeSeries series) {
    this.series = series;
    this.programme = series.programme();
    this.m = programme.m();
  }

  /** The chart; without drawings where the data are too unstable to show a change. */
  static Chart of(ChangeSeries series) {
    ChangeSlopes slopes = new ChangeSlopes(series);
    return new Chart(
        series.id(),
        title(series),
        slopes.lead(),
        series.isUnstable() ? List.of() : slopes.drawings(),
        slopes.notes(),
        ChangeTable.ofGroups(series));
  }

  /** The change of all participants, or why it says nothing. */
  static String title(ChangeSeries series) {
    Values all = series.all();
    Material m = series.programme().m();
    ProgrammeWords words = series.programme().words();
    String measure = words.measure(all);
    return series.isUnstable()
        ? m.t("change.title.unstable", Names.inSentence(measure))
        : m.t(
            "change.title." + all.text(OutcomeCol.CONCLUSION),
            measure,
            words.mean(all, OutcomeCol.MEAN_FROM),
            words.mean(all, OutcomeCol.MEAN_TO),
            m.numbers().count(all.count(OutcomeCol.WITH_BOTH)));
  }

  private String lead() {
    return m.t("change.lead", series.name(), series.attrition());
  }

  private List<String> notes() {
    Values all = series.all();
    Numbers n = m.numbers();
    List<String> notes = new ArrayList<>(List.of(m.t("change.note")));
    if (all.number(OutcomeCol.ALIKE_CHANGE) != null) {
      notes.add(
          m.t(
              "change.beside.note",
              n.count(all.count(OutcomeCol.ALIKE_PARTICIPANTS)),
              n.count(all.count(OutcomeCol.WITH_BOTH))));
    }
    long reduced = all.count(OutcomeCol.ACROSS_REDUCED_TIMETABLE);
    if (reduced > 0) {
      notes.add(m.t("change.reduced", n.count(reduced), n.count(all.count(OutcomeCol.WITH_BOTH))));
    }
    return notes;
  }

  private List<Drawing> drawings() {
    List<Drawing> drawings = new ArrayList<>();
    for (String kind : PANELS) {
      List<Values> groups = series.groups(kind);
      if (groups.size() > 1) {
        drawings.add(panel(kind, groups));
      }
    }
    if (drawings.isEmpty()) {
      drawings.add(panel(Member.ALL, List.of()));
    }
    if (series.all().number(OutcomeCol.ALIKE_CHANGE) != null) {
      drawings.add(beside(series.all()));
    }
    return drawings;
  }

  private Drawing panel(String kind, List<Values> groups) {
    List<Slope.Line> lines = new ArrayList<>(groups.stream().map(this::line).toList());
    lines.add(line(series.all()));
    String caption = m.t("change.panel." + kind);
    Slope slope =
        new Slope(
            programme.words().occasion(series.all().text(OutcomeCol.OCCASION_FROM)),
            programme.words().occasion(series.all().text(OutcomeCol.OCCASION_TO)),
            lines,
            greatest(),
            axis());
    return new Drawing(caption, slope.draw(described(kind, caption)));
  }

  /** The greatest mean of any group, so that all panels share a scale. */
  private double greatest() {
    return series.rows().stream()
        .filter(row -> row.count(OutcomeCol.WITH_BOTH) > 0)
        .mapToDouble(
            row -> Math.max(row.number(OutcomeCol.MEAN_FROM), row.number(OutcomeCol.MEAN_TO)))
        .max()
        .orElse(0);
  }

  private Described described(String kind, String caption) {
    return new Described(
        "chart-" + series.id() + "-" + kind,
        m.t("change.panel.title", series.name(), Names.inSentence(caption)),
        m.t("change.description"));
  }

  private Slope.Line line(Values row) {
    GroupShapes shape = GroupShapes.of(programme.words(), row);
    String name =
        m.t(
            "change.line",
            programme.words().groupAmongItsKind(row),
            m.numbers().count(row.count(OutcomeCol.WITH_BOTH)));
    return new Slope.Line(
        name,
        shape.css(),
        shape.marker(),
        row.number(OutcomeCol.MEAN_FROM),
        row.number(OutcomeCol.MEAN_TO));
  }

  /**
   * Changes from the term before, of pupils chosen the same way and of those participants who have
   * some; plus is better.
   */
  private Drawing beside(Values all) {
    Numbers n = m.numbers();
    List<Slope.Line> lines =
        List.of(
            new Slope.Line(
                m.t("change.beside.others", n.count(all.count(OutcomeCol.ALIKE_PUPILS))),
                "c-panel",
                Marker.TRIANGLE,
                0,
                all.number(OutcomeCol.ALIKE_CHANGE)),
            new Slope.Line(
                m.t(
                    "change.beside.participants",
                    n.count(all.count(OutcomeCol.ALIKE_PARTICIPANTS))),
                "c-all",
                Marker.DIAMOND,
                0,
                all.number(OutcomeCol.ALIKE_PARTICIPANTS_CHANGE)));
    String caption = m.t("change.beside");
    Axis axis = new Axis(value -> n.signed(value, 1), 0.1, 1);
    Slope slope = new Slope(m.t("change.beside.from"), m.t("change.beside.to"), lines, null, axis);
    return new Drawing(caption, slope.draw(described("beside", caption)));
  }

  private Axis axis() {
    Numbers n = m.numbers();
    return programme.words().isPercent(series.all())
        ? new Axis(n::percentage, 0.1, 1)
        : new Axis(value -> n.decimal(value, 1), 0.1, 1);
  }
}
