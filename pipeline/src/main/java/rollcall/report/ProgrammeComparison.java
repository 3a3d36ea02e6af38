package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.chart.Axis;
import rollcall.report.chart.Described;
import rollcall.report.chart.DotRows;
import rollcall.report.chart.Legend;
import rollcall.report.chart.Marker;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;

/** Participants beside pupils with the same absence before, and whether the comparison holds. */
final class ProgrammeComparison {
  private static final List<Estimate> ESTIMATES =
      List.of(
          new Estimate(
              "comparison.did",
              OutcomeCol.DIFFERENCE_IN_DIFFERENCES,
              OutcomeCol.DIFFERENCE_IN_DIFFERENCES_LOW,
              OutcomeCol.DIFFERENCE_IN_DIFFERENCES_HIGH,
              new GroupShapes(Marker.DIAMOND, "c-all")),
          new Estimate(
              "comparison.ancova",
              OutcomeCol.ANCOVA,
              OutcomeCol.ANCOVA_LOW,
              OutcomeCol.ANCOVA_HIGH,
              new GroupShapes(Marker.SQUARE, "c-three")),
          new Estimate(
              "comparison.placebo",
              OutcomeCol.PLACEBO,
              OutcomeCol.PLACEBO_LOW,
              OutcomeCol.PLACEBO_HIGH,
              new GroupShapes(Marker.TRIANGLE, "c-panel")));

  private final ProgrammeFigures programme;
  private final ProgrammeWords words;
  private final Material m;
  private final Numbers n;
  private final List<Values> rows;

  /** An estimate with its interval, and how it is drawn. */
  private record Estimate(String name, String value, String low, String high, GroupShapes shape) {}

  private ProgrammeComparison(ProgrammeFigures programme) {
    this.programme = programme;
    this.words = programme.words();
    this.m = programme.m();
    this.n = programme.n();
    this.rows = programme.byGroup(programme.rows(OutcomeTables.COMPARISON).stream());
  }

  /** The chart; none where nobody is linked. */
  static List<Block> of(ProgrammeFigures programme) {
    Values all = programme.comparison();
    return all == null || all.count(OutcomeCol.LINKED) == 0
        ? List.of()
        : List.of(new ProgrammeComparison(programme).chart(all));
  }

  private Chart chart(Values all) {
    String id = programme.id() + "-comparison";
    String title =
        m.t(
            "comparison.title",
            words.conclusion(all),
            n.count(all.count(OutcomeCol.MATCHED)),
            n.count(all.count(OutcomeCol.LINKED)));
    List<String> notes = new ArrayList<>(List.of(m.t("comparison.note")));
    if (all.number(OutcomeCol.SMALLEST_DETECTABLE) != null) {
      notes.add(
          m.t("comparison.detectable", n.decimal(all.number(OutcomeCol.SMALLEST_DETECTABLE), 1)));
    }
    return new Chart(
        id,
        title,
        m.t("comparison.lead", n.count(all.count(OutcomeCol.COMPARISON_PUPILS))),
        drawings(id, title, all),
        notes,
        numbers(id));
  }

  private List<Drawing> drawings(String id, String title, Values all) {
    List<DotRows.Row> drawn =
        ESTIMATES.stream()
            .filter(estimate -> all.number(estimate.low()) != null)
            .map(estimate -> new DotRows.Row(m.t(estimate.name()), List.of(mark(estimate, all))))
            .toList();
    if (drawn.isEmpty()) {
      return List.of();
    }
    DotRows dots =
        new DotRows(
            drawn,
            new Legend(List.of()),
            List.of(new DotRows.Reference(0, m.t("comparison.zero"))),
            false,
            new Axis(value -> n.signed(value, value == Math.rint(value) ? 0 : 1), 0.1, 1));
    Described described = new Described("chart-" + id, title, m.t("comparison.description"));
    return List.of(new Drawing("", dots.draw(described)));
  }

  private DotRows.Mark mark(Estimate estimate, Values all) {
    GroupShapes shape = estimate.shape();
    return new DotRows.Mark(
        all.number(estimate.value()),
        all.number(estimate.low()),
        all.number(estimate.high()),
        shape.marker(),
        shape.css(),
        null,
        0);
  }

  private Grid numbers(String id) {
    List<List<Cell>> lines = new ArrayList<>();
    for (Values row : rows) {
      List<Cell> line =
          new ArrayList<>(
              List.of(
                  Cell.text(words.group(row)),
                  Cell.number(
                      m.t(
                          "number.of",
                          n.count(row.count(OutcomeCol.MATCHED)),
                          n.count(row.count(OutcomeCol.LINKED)))),
                  Cell.number(
                      n.count(row.count(OutcomeCol.COMPARISON_PUPILS)),
                      m.t("comparison.schools", n.count(row.count(OutcomeCol.COMPARISON_SCHOOLS)))),
                  balance(row),
                  Cell.number(points(row, OutcomeCol.PARTICIPANTS_CHANGE)),
                  Cell.number(points(row, OutcomeCol.COMPARISON_CHANGE))));
      ESTIMATES.forEach(estimate -> line.add(estimate(row, estimate)));
      Double detectable = row.number(OutcomeCol.SMALLEST_DETECTABLE);
      line.add(Cell.number(detectable == null ? "–" : n.decimal(detectable, 1)));
      line.add(Cell.text(words.conclusion(row)));
      lines.add(line);
    }
    List<String> heads =
        new ArrayList<>(
            List.of(
                m.t("outcome.head.group"),
                m.t("comparison.head.matched"),
                m.t("comparison.head.pupils"),
                m.t("comparison.head.balance"),
                m.t("comparison.head.participants"),
                m.t("comparison.head.comparison")));
    ESTIMATES.forEach(estimate -> heads.add(m.t(estimate.name())));
    heads.add(m.t("comparison.head.detectable"));
    heads.add(m.t("outcome.head.conclusion"));
    String caption = m.t("comparison.caption");
    List<String> notes = List.of(m.t("comparison.table.note"));
    return new Grid(id + "-numbers", "", caption, heads, lines, notes, true);
  }

  private Cell balance(Values row) {
    Double largest = row.number(OutcomeCol.LARGEST_STANDARDISED_DIFFERENCE);
    if (largest == null) {
      return Cell.number("–");
    }
    String holds =
        m.t(row.is(OutcomeCol.BALANCE_HOLDS) ? "comparison.balanced" : "comparison.unbalanced");
    return Cell.number(n.decimal(largest, 2), holds);
  }

  private Cell estimate(Values row, Estimate estimate) {
    Double low = row.number(estimate.low());
    return Cell.number(
        points(row, estimate.value()),
        low == null
            ? null
            : m.t(
                "comparison.interval", n.signed(low, 1), n.signed(row.number(estimate.high()), 1)));
  }

  private String points(Values row, String column) {
    Double value = row.number(column);
    return value == null ? "–" : n.signed(value, 1);
  }
}
