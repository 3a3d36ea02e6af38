package rollcall.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lines over a time or grade axis, the axis of values starting at 0. Each line has its own marker
 * and its name at its last point.
 *
 * @param from left end of the axis
 * @param to right end of the axis
 * @param ticks named positions along the axis
 * @param shades periods that are shaded, such as events
 * @param lines first drawn first
 * @param axis values beside the lines
 * @param naming where the names of lines stand
 */
public record LineChart(
    double from,
    double to,
    List<Tick> ticks,
    List<Shade> shades,
    List<Line> lines,
    Axis axis,
    Naming naming) {
  private static final double WIDTH = 720;
  private static final double LEFT = 58;
  private static final double TOP = 34;
  private static final double BOTTOM = 330;
  private static final double HEIGHT = 362;

  /**
   * Where the names of lines stand: beside their last points, where lines end together, or above
   * them.
   */
  public enum Naming {
    BESIDE(168),
    ABOVE(24);

    private final double room;

    Naming(double room) {
      this.room = room;
    }
  }

  /** A named position. */
  public record Tick(double at, String label) {}

  /** A shaded period. */
  public record Shade(double from, double to, String label) {}

  /** A point; without a value the line is broken. */
  public record Point(double at, Double value) {}

  /** One line. */
  public record Line(String name, String css, Marker marker, List<Point> points) {
    Point last() {
      Point last = null;
      for (Point point : points) {
        last = point.value == null ? last : point;
      }
      return last;
    }
  }

  /** The drawing. */
  public String draw(Described described) {
    Svg svg = new Svg(described, WIDTH, HEIGHT);
    double right = WIDTH - naming.room;
    Scale x = Scale.plain(from, to, LEFT, right);
    Scale y = Scale.fromZero(axis, greatest(), BOTTOM, TOP);
    for (Shade shade : shades) {
      double start = x.at(Math.max(from, shade.from));
      double end = x.at(Math.min(to, shade.to));
      svg.rect(start, TOP - 8, end - start, BOTTOM - TOP + 8, "shade");
      svg.text((start + end) / 2, TOP - 14, "lab soft mid", shade.label);
    }
    for (double tick : y.ticks()) {
      svg.line(LEFT, y.at(tick), right, y.at(tick), tick == 0 ? "axis" : "grid");
      svg.text(LEFT - 9, y.at(tick) + 4.5, "lab soft end", axis.text(tick));
    }
    for (Tick tick : ticks) {
      svg.line(x.at(tick.at), BOTTOM, x.at(tick.at), BOTTOM + 5, "axis");
      svg.text(x.at(tick.at), BOTTOM + 22, "lab soft mid", tick.label);
    }
    lines.forEach(line -> drawLine(svg, line, x, y));
    drawNames(svg, x, y);
    return svg.close();
  }

  private static void drawLine(Svg svg, Line line, Scale x, Scale y) {
    StringBuilder path = new StringBuilder();
    boolean open = false;
    for (Point point : line.points) {
      if (point.value != null) {
        path.append(open ? 'L' : 'M')
            .append(Svg.at(x.at(point.at)))
            .append(' ')
            .append(Svg.at(y.at(point.value)));
      }
      open = point.value != null;
    }
    svg.path(path.toString(), "line " + line.css);
    for (Point point : line.points) {
      if (point.value != null) {
        svg.mark(line.marker, x.at(point.at), y.at(point.value), line.css, null);
      }
    }
  }

  /** Names beside the last points; names of lines that end together are moved apart. */
  private void drawNames(Svg svg, Scale x, Scale y) {
    Map<Double, List<Line>> byEnd = new TreeMap<>();
    for (Line line : lines) {
      if (line.last() != null) {
        byEnd.computeIfAbsent(line.last().at, end -> new ArrayList<>()).add(line);
      }
    }
    byEnd.forEach(
        (end, ending) -> {
          ending.sort(Comparator.comparingDouble(line -> -line.last().value));
          double[] at =
              naming == Naming.ABOVE
                  ? above(ending, y)
                  : Labels.apart(
                      ending.stream().mapToDouble(line -> y.at(line.last().value)).toArray(),
                      BOTTOM - 2);
          for (int i = 0; i < at.length; i++) {
            boolean above = naming == Naming.ABOVE;
            String css = "lab name " + ending.get(i).css + (above ? " mid" : "");
            svg.text(x.at(end) + (above ? 0 : 11), at[i] + 4.5, css, ending.get(i).name);
          }
        });
  }

  private static double[] above(List<Line> ending, Scale y) {
    double[] at = ending.stream().mapToDouble(line -> y.at(line.last().value) - 16).toArray();
    for (int i = at.length - 2; i >= 0; i--) {
      at[i] = Math.min(at[i], at[i + 1] - Labels.LINE);
    }
    return at;
  }

  private double greatest() {
    return lines.stream()
        .flatMap(line -> line.points.stream())
        .filter(point -> point.value != null)
        .mapToDouble(Point::value)
        .max()
        .orElse(0);
  }
}
