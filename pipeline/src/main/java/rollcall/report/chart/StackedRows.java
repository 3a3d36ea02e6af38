package rollcall.report.chart;

import java.util.List;

/**
 * One bar per group, cut into parts; all bars share one scale.
 *
 * @param legend what the parts are
 */
public record StackedRows(List<Row> rows, Legend legend) {
  private static final double WIDTH = 720;
  private static final double RIGHT = WIDTH - 62;
  private static final double ROW = 36;
  private static final double BAR = 22;

  /** A group with its total as text. */
  public record Row(String name, List<Part> parts, String total) {
    double sum() {
      return parts.stream().mapToDouble(Part::value).sum();
    }
  }

  /** A part; its label is drawn where it fits. */
  public record Part(double value, String label, String css, boolean hatched) {}

  /** The drawing. */
  public String draw(Described described) {
    double top = legend.height(WIDTH) + 4;
    Svg svg = new Svg(described, WIDTH, top + rows.size() * ROW + 4);
    legend.draw(svg, 0, WIDTH);
    double greatest = rows.stream().mapToDouble(Row::sum).max().orElse(0);
    double labels = Svg.roomFor(rows.stream().map(Row::name).toList());
    Scale x = Scale.plain(0, greatest > 0 ? greatest : 1, labels, RIGHT);
    for (int i = 0; i < rows.size(); i++) {
      drawRow(svg, rows.get(i), x, top + i * ROW);
    }
    svg.line(labels, top - 2, labels, top + rows.size() * ROW, "axis");
    return svg.close();
  }

  private static void drawRow(Svg svg, Row row, Scale x, double y) {
    double text = y + ROW / 2 + 4.5;
    svg.text(x.start() - 14, text, "lab end", Svg.shortened(row.name, Svg.LONGEST_NAME));
    double from = 0;
    for (Part part : row.parts) {
      double left = x.at(from);
      double width = x.at(from + part.value) - left;
      svg.bar(left, y + (ROW - BAR) / 2, width, BAR, part.css, part.hatched);
      if (width > Svg.width(part.label) + 12) {
        double room = Svg.width(part.label) + 8;
        if (part.hatched) {
          svg.rect(left + (width - room) / 2, y + ROW / 2 - 8, room, 16, "bar plain " + part.css);
        }
        svg.text(left + width / 2, text, "lab mid", part.label);
      }
      from += part.value;
    }
    svg.text(x.at(from) + 9, text, "lab strong", row.total);
  }
}
