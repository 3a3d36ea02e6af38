package rollcall.report.chart;

import java.util.List;

/** What the shapes of a chart mean, drawn above it. */
public record Legend(List<Item> items) {
  static final double LINE = 22;

  /** One shape and its meaning. */
  public record Item(Marker marker, String css, boolean hatched, String text) {
    /** A point. */
    public static Item point(Marker marker, String css, String text) {
      return new Item(marker, css, false, text);
    }

    /** A part of bars. */
    public static Item part(String css, boolean hatched, String text) {
      return new Item(null, css, hatched, text);
    }
  }

  /** Height that the legend takes in a drawing of this width. */
  double height(double width) {
    return items.isEmpty() ? 0 : place(null, 0, width) + LINE + 6;
  }

  void draw(Svg svg, double left, double width) {
    place(svg, left, width);
  }

  private double place(Svg svg, double left, double width) {
    double x = left;
    double y = 0;
    for (Item item : items) {
      double needed = 22 + Svg.width(item.text) + 18;
      if (x > left && x + needed > width) {
        x = left;
        y += LINE;
      }
      if (svg != null) {
        drawItem(svg, item, x, y);
      }
      x += needed;
    }
    return y;
  }

  private static void drawItem(Svg svg, Item item, double x, double y) {
    if (item.marker == null) {
      svg.bar(x, y + 5, 14, 12, item.css, item.hatched);
    } else {
      svg.mark(item.marker, x + 7, y + 11, item.css, null);
    }
    svg.text(x + 21, y + 15.5, "lab", item.text);
  }
}
