package rollcall.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Shares against sizes: the limits show how far chance alone would carry a group of that size from
 * the common share.
 *
 * @param centre common share of all groups
 * @param limits pairs of curves around it, the inner first
 * @param ends greatest values, for scales that two funnels share
 * @param sizeName what the sizes are
 */
public record Funnel(
    List<Point> points,
    Centre centre,
    List<Limit> limits,
    Axis size,
    Axis share,
    Ends ends,
    String sizeName) {
  private static final double WIDTH = 720;
  private static final double HEIGHT = 372;
  private static final double LEFT = 58;
  private static final double RIGHT = WIDTH - 118;
  private static final double TOP = 12;
  private static final double BOTTOM = 314;
  private static final int CURVE_POINTS = 60;

  /**
   * A group.
   *
   * @param named whether its name is drawn
   */
  public record Point(
      double size,
      double share,
      String name,
      String hint,
      Marker marker,
      String css,
      boolean named) {}

  /** A share with its text. */
  public record Centre(double share, String label) {}

  /** Share at distance {@code z} standard errors of the common share. */
  public record Limit(double z, String label, String css) {}

  /** Greatest size and share of the axes, so that two funnels can be compared. */
  public record Ends(double size, double share) {}

  /** The drawing. */
  public String draw(Described described) {
    Svg svg = new Svg(described, WIDTH, HEIGHT);
    Scale x = Scale.fromZero(size, ends.size, LEFT, RIGHT);
    Scale y = Scale.fromZero(share, ends.share, BOTTOM, TOP);
    for (double tick : y.ticks()) {
      svg.line(LEFT, y.at(tick), RIGHT, y.at(tick), tick == 0 ? "axis" : "grid");
      svg.text(LEFT - 9, y.at(tick) + 4.5, "lab soft end", share.text(tick));
    }
    for (double tick : x.ticks()) {
      svg.text(x.at(tick), BOTTOM + 22, "lab soft mid", size.text(tick));
    }
    svg.text((LEFT + RIGHT) / 2, BOTTOM + 46, "lab soft mid", sizeName);
    drawLimits(svg, x, y);
    points.forEach(
        point ->
            svg.mark(point.marker, x.at(point.size), y.at(point.share), point.css, point.hint));
    drawNames(svg, x, y);
    return svg.close();
  }

  private void drawLimits(Svg svg, Scale x, Scale y) {
    double common = centre.share;
    svg.line(LEFT, y.at(common), RIGHT, y.at(common), "reference");
    svg.text(RIGHT + 8, y.at(common) + 4.5, "lab strong", centre.label);
    for (Limit limit : limits) {
      for (int side : new int[] {1, -1}) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i <= CURVE_POINTS; i++) {
          double n = x.to() * (0.01 + 0.99 * i / CURVE_POINTS);
          double value =
              Math.max(0, common + side * limit.z * Math.sqrt(common * (1 - common) / n));
          if (value <= y.to()) {
            path.append(path.isEmpty() ? 'M' : 'L')
                .append(Svg.at(x.at(n)))
                .append(' ')
                .append(Svg.at(y.at(value)));
          }
        }
        svg.path(path.toString(), limit.css);
      }
      double reach = limit.z * Math.sqrt(common * (1 - common) / x.to());
      boolean above = common + reach <= y.to();
      double end = above ? common + reach : Math.max(0, common - reach);
      svg.text(RIGHT + 8, y.at(end) + (above && limit.z > 2 ? -3 : 2), "lab soft", limit.label);
    }
  }

  private void drawNames(Svg svg, Scale x, Scale y) {
    List<double[]> taken = new ArrayList<>();
    List<Point> named =
        points.stream()
            .filter(Point::named)
            .sorted(Comparator.comparingDouble(Point::share).reversed())
            .toList();
    for (Point point : named) {
      String name = Svg.shortened(point.name, 24);
      boolean left = x.at(point.size) + 12 + Svg.width(name) > RIGHT;
      double start = left ? x.at(point.size) - 12 - Svg.width(name) : x.at(point.size) + 12;
      double baseline = y.at(point.share) + 4.5;
      while (isTaken(taken, start, baseline, Svg.width(name))) {
        baseline += 4;
      }
      taken.add(new double[] {start, baseline, Svg.width(name)});
      svg.text(
          left ? x.at(point.size) - 12 : start, baseline, left ? "lab name end" : "lab name", name);
    }
  }

  private static boolean isTaken(
      List<double[]> taken, double start, double baseline, double width) {
    return taken.stream()
        .anyMatch(
            t -> Math.abs(t[1] - baseline) < 15 && t[0] < start + width && start < t[0] + t[2]);
  }
}
