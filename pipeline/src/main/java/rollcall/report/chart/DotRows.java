package rollcall.report.chart;

import java.util.List;

/**
 * One row per group, with points and their ranges along a common axis.
 *
 * @param legend what the shapes mean
 * @param references upright lines to compare with
 * @param zero whether the axis starts at 0
 * @param axis values under the rows
 */
public record DotRows(
    List<Row> rows, Legend legend, List<Reference> references, boolean zero, Axis axis) {
  private static final double WIDTH = 720;
  private static final double LEAST_ROOM = 62;
  private static final double APART = 13;

  /** A group. */
  public record Row(String name, List<Mark> marks) {}

  /**
   * A point.
   *
   * @param low lower end of its range; null without one
   * @param label text beside the point; null for none
   * @param lane place inside the row from the top, from 0
   */
  public record Mark(
      double value, Double low, Double high, Marker marker, String css, String label, int lane) {}

  /** A line to compare with. */
  public record Reference(double value, String label) {}

  /** The drawing. */
  public String draw(Described described) {
    int lanes =
        1 + rows.stream().flatMap(row -> row.marks.stream()).mapToInt(Mark::lane).max().orElse(0);
    double rowHeight = 16 + lanes * APART;
    double top = legend.height(WIDTH) + (references.isEmpty() ? 6 : 24);
    double bottom = top + rows.size() * rowHeight;
    double labels = Svg.roomFor(rows.stream().map(Row::name).toList());
    Svg svg = new Svg(described, WIDTH, bottom + 30);
    legend.draw(svg, 0, WIDTH);
    Scale x = scale(labels, WIDTH - room());
    drawAxis(svg, x, top, bottom);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double y = top + i * rowHeight;
      svg.text(
          labels - 14,
          y + rowHeight / 2 + 4.5,
          "lab end",
          Svg.shortened(row.name, Svg.LONGEST_NAME));
      svg.line(labels, y + rowHeight, x.end(), y + rowHeight, "grid");
      for (Mark mark : row.marks) {
        drawMark(svg, mark, x, y + rowHeight / 2 + (mark.lane - (lanes - 1) / 2.0) * APART);
      }
    }
    return svg.close();
  }

  private void drawAxis(Svg svg, Scale x, double top, double bottom) {
    for (double tick : x.ticks()) {
      svg.line(x.at(tick), top, x.at(tick), bottom, "grid");
      svg.text(x.at(tick), bottom + 20, "lab soft mid", axis.text(tick));
    }
    for (Reference reference : references) {
      svg.line(x.at(reference.value), top - 4, x.at(reference.value), bottom, "reference");
      boolean right = x.at(reference.value) > (x.start() + x.end()) / 2;
      svg.text(
          x.at(reference.value) + (right ? 4 : -4),
          top - 9,
          right ? "lab end" : "lab",
          reference.label);
    }
  }

  private static void drawMark(Svg svg, Mark mark, Scale x, double y) {
    if (mark.low != null && mark.high != null) {
      svg.line(x.at(mark.low), y, x.at(mark.high), y, "range " + mark.css);
      svg.line(x.at(mark.low), y - 4, x.at(mark.low), y + 4, "range " + mark.css);
      svg.line(x.at(mark.high), y - 4, x.at(mark.high), y + 4, "range " + mark.css);
    }
    svg.mark(mark.marker, x.at(mark.value), y, mark.css, mark.label);
    if (mark.label != null) {
      double right = mark.high == null ? mark.value : mark.high;
      svg.text(x.at(right) + 10, y + 4.5, "lab", mark.label);
    }
  }

  /** Room for the label of a mark at the right end. */
  private double room() {
    double longest =
        rows.stream()
            .flatMap(row -> row.marks.stream())
            .filter(mark -> mark.label != null)
            .mapToDouble(mark -> Svg.width(mark.label))
            .max()
            .orElse(0);
    return Math.max(LEAST_ROOM, longest + 16);
  }

  private Scale scale(double labels, double right) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = 0;
    for (Row row : rows) {
      for (Mark mark : row.marks) {
        least = Math.min(least, mark.low == null ? mark.value : mark.low);
        greatest = Math.max(greatest, mark.high == null ? mark.value : mark.high);
      }
    }
    for (Reference reference : references) {
      least = Math.min(least, reference.value);
      greatest = Math.max(greatest, reference.value);
    }
    return zero || least > greatest
        ? Scale.fromZero(axis, greatest, labels, right)
        : Scale.around(axis, least, greatest, labels, right);
  }
}
