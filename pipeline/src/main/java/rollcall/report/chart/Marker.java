package rollcall.report.chart;

/**
 * Shapes of points: a group keeps its shape in every chart, so that nothing hangs on colour alone.
 */
public enum Marker {
  CIRCLE,
  SQUARE,
  DIAMOND,
  TRIANGLE,
  RING;

  /** Outline around a centre. */
  String path(double x, double y, double r) {
    double tip = r * 1.25;
    double half = r * .9;
    return switch (this) {
      case CIRCLE, RING -> circle(x, y, r);
      case SQUARE ->
          corners(x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half);
      case DIAMOND -> corners(x, y - tip, x + tip, y, x, y + tip, x - tip, y);
      case TRIANGLE -> corners(x, y - tip, x + tip, y + half, x - tip, y + half);
    };
  }

  private static String circle(double x, double y, double r) {
    String half = "a" + Svg.at(r) + " " + Svg.at(r) + " 0 1 0 ";
    return "M"
        + Svg.at(x + r)
        + " "
        + Svg.at(y)
        + half
        + Svg.at(-2 * r)
        + " 0"
        + half
        + Svg.at(2 * r)
        + " 0Z";
  }

  private static String corners(double... xy) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < xy.length; i += 2) {
      path.append(i == 0 ? "M" : "L").append(Svg.at(xy[i])).append(' ').append(Svg.at(xy[i + 1]));
    }
    return path.append('Z').toString();
  }
}
