package rollcall.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Values of groups at two occasions, each pair joined by a line; the values stand at both ends and
 * the group's name at the right one.
 *
 * @param from what the left ends are
 * @param to what the right ends are
 * @param greatest end of a scale that starts at 0, for scales that several slopes share; null for
 *     one around the values and 0
 */
public record Slope(String from, String to, List<Line> lines, Double greatest, Axis axis) {
  private static final double WIDTH = 720;
  private static final double LEFT = 108;
  private static final double RIGHT = 420;
  private static final double TOP = 40;
  private static final double LEAST_HEIGHT = 170;
  private static final double BELOW = 14;

  /** A group; drawn in the order of the list. */
  public record Line(String name, String css, Marker marker, double from, double to) {}

  /** The drawing. */
  public String draw(Described described) {
    double bottom = TOP + Math.max(LEAST_HEIGHT, lines.size() * Labels.LINE);
    Svg svg = new Svg(described, WIDTH, bottom + BELOW);
    Scale y = scale(bottom);
    for (double x : new double[] {LEFT, RIGHT}) {
      svg.line(x, TOP - 14, x, bottom, "grid");
    }
    svg.text(LEFT, TOP - 22, "lab soft mid", from);
    svg.text(RIGHT, TOP - 22, "lab soft mid", to);
    if (y.from() < 0 && y.to() > 0) {
      svg.line(LEFT, y.at(0), RIGHT, y.at(0), "reference");
    }
    for (Line line : lines) {
      String path =
          "M"
              + Svg.at(LEFT)
              + " "
              + Svg.at(y.at(line.from))
              + "L"
              + Svg.at(RIGHT)
              + " "
              + Svg.at(y.at(line.to));
      svg.path(path, "line " + line.css);
      svg.mark(line.marker, LEFT, y.at(line.from), line.css, null);
      svg.mark(line.marker, RIGHT, y.at(line.to), line.css, null);
    }
    drawValues(svg, y, bottom);
    drawNames(svg, y, bottom);
    return svg.close();
  }

  private Scale scale(double bottom) {
    List<Double> values = new ArrayList<>();
    lines.forEach(line -> values.addAll(List.of(line.from, line.to)));
    double least = values.stream().mapToDouble(v -> v).min().orElse(0);
    double most = values.stream().mapToDouble(v -> v).max().orElse(0);
    return greatest != null
        ? Scale.fromZero(axis, greatest, bottom, TOP)
        : Scale.around(axis, Math.min(0, least), Math.max(0, most), bottom, TOP);
  }

  /** Values at the left ends; equal texts that lie upon each other are written once. */
  private void drawValues(Svg svg, Scale y, double bottom) {
    List<Line> sorted = sorted(Line::from);
    List<Line> written = new ArrayList<>();
    for (Line line : sorted) {
      boolean again =
          !written.isEmpty()
              && axis.text(written.get(written.size() - 1).from).equals(axis.text(line.from));
      if (!again) {
        written.add(line);
      }
    }
    double[] at = heights(written, Line::from, y, bottom);
    for (int i = 0; i < at.length; i++) {
      svg.text(LEFT - 12, at[i] + 4.5, "lab end", axis.text(written.get(i).from));
    }
  }

  private void drawNames(Svg svg, Scale y, double bottom) {
    List<Line> sorted = sorted(Line::to);
    double[] at = heights(sorted, Line::to, y, bottom);
    for (int i = 0; i < at.length; i++) {
      Line line = sorted.get(i);
      String text = axis.text(line.to) + "  " + Svg.shortened(line.name, Svg.LONGEST_NAME);
      svg.text(RIGHT + 12, at[i] + 4.5, "lab name " + line.css, text);
    }
  }

  private List<Line> sorted(ToDoubleFunction<Line> end) {
    return lines.stream().sorted(Comparator.comparingDouble(end).reversed()).toList();
  }

  private static double[] heights(
      List<Line> lines, ToDoubleFunction<Line> end, Scale y, double bottom) {
    double[] wanted = lines.stream().mapToDouble(line -> y.at(end.applyAsDouble(line))).toArray();
    return Labels.apart(wanted, bottom);
  }
}
