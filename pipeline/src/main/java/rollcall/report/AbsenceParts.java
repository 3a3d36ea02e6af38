package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.chart.Axis;
import rollcall.report.chart.Described;
import rollcall.report.chart.Marker;
import rollcall.report.chart.Slope;
import rollcall.table.OutcomeCol;

/**
 * Valid, invalid and total absence side by side: what moves from one kind to the other has changed
 * its name alone.
 */
final class AbsenceParts {
  private static final List<GroupShapes> SHAPES =
      List.of(
          new GroupShapes(Marker.CIRCLE, "c-one"),
          new GroupShapes(Marker.SQUARE, "c-three"),
          new GroupShapes(Marker.DIAMOND, "c-all"));

  private final List<ChangeSeries> parts;
  private final ProgrammeFigures programme;
  private final ProgrammeWords words;
  private final Material m;
  private final Numbers n;

  private AbsenceParts(List<ChangeSeries> parts) {
    this.parts = parts;
    this.programme = parts.get(0).programme();
    this.words = programme.words();
    this.m = programme.m();
    this.n = programme.n();
  }

  /** The chart of the three series of one source and pair of occasions. */
  static Chart of(List<ChangeSeries> parts) {
    return new AbsenceParts(parts).chart();
  }

  private Chart chart() {
    ChangeSeries first = parts.get(0);
    String id = first.id() + "-parts";
    Values all = first.all();
    String title = first.isUnstable() ? m.t("parts.title.unstable") : title();
    String lead =
        m.t(
            "parts.lead",
            words.source(first.source()),
            Names.inSentence(words.occasions(all)),
            first.attrition());
    List<Drawing> drawings =
        first.isUnstable()
            ? List.of()
            : List.of(
                new Drawing(
                    "",
                    slope(all)
                        .draw(new Described("chart-" + id, title, m.t("parts.description")))));
    return new Chart(id, title, lead, drawings, List.of(m.t("parts.note")), numbers(id));
  }

  private String title() {
    return m.t(
        "parts.title",
        change(0),
        change(1),
        change(2),
        n.count(parts.get(0).all().count(OutcomeCol.WITH_BOTH)));
  }

  private String change(int part) {
    Values all = parts.get(part).all();
    return m.t(
        "parts.change", words.mean(all, OutcomeCol.MEAN_FROM), words.mean(all, OutcomeCol.MEAN_TO));
  }

  private Slope slope(Values all) {
    List<Slope.Line> lines = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Values part = parts.get(i).all();
      GroupShapes shape = SHAPES.get(i);
      lines.add(
          new Slope.Line(
              words.measure(part),
              shape.css(),
              shape.marker(),
              part.number(OutcomeCol.MEAN_FROM),
              part.number(OutcomeCol.MEAN_TO)));
    }
    return new Slope(
        words.occasion(all.text(OutcomeCol.OCCASION_FROM)),
        words.occasion(all.text(OutcomeCol.OCCASION_TO)),
        lines,
        lines.stream().mapToDouble(line -> Math.max(line.from(), line.to())).max().orElse(0),
        new Axis(n::percentage, 0.1, 1));
  }

  /** One line for each group, the three kinds of absence in every line. */
  private Grid numbers(String id) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Values> groups = parts.get(0).rows();
    for (int i = 0; i < groups.size(); i++) {
      Values group = groups.get(i);
      List<Cell> row = new ArrayList<>(List.of(Cell.text(words.group(group))));
      row.add(
          Cell.number(
              m.t(
                  "number.of",
                  n.count(group.count(OutcomeCol.WITH_BOTH)),
                  n.count(group.count(OutcomeCol.PARTICIPANTS)))));
      for (ChangeSeries part : parts) {
        Values values = part.rows().get(i);
        row.add(
            Cell.number(
                m.t(
                    "parts.change",
                    words.mean(values, OutcomeCol.MEAN_FROM),
                    words.mean(values, OutcomeCol.MEAN_TO))));
      }
      row.add(Cell.text(words.conclusion(group)));
      rows.add(row);
    }
    List<String> heads =
        new ArrayList<>(List.of(m.t("outcome.head.group"), m.t("change.head.both")));
    parts.forEach(part -> heads.add(words.measure(part.all())));
    heads.add(m.t("outcome.head.conclusion"));
    return new Grid(id + "-numbers", "", m.t("parts.caption"), heads, rows, List.of(), true);
  }
}
