package rollcall.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * One drawing that stands inside an HTML page: text stays text, colours come from the page's style
 * sheet by class, and nothing is fetched. All text is escaped here.
 */
final class Svg {
  private static final double MARK = 5;
  private static final double HATCH = 6;
  static final int LONGEST_NAME = 36;
  private final StringBuilder out = new StringBuilder();

  Svg(Described described, double width, double height) {
    String id = described.id();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" viewBox=\"0 0"
                + " %s %s\" aria-labelledby=\"%s-title %s-desc\">\n",
            at(width),
            at(height),
            id,
            id));
    out.append("<title id=\"")
        .append(id)
        .append("-title\">")
        .append(escaped(described.title()))
        .append("</title>\n");
    out.append("<desc id=\"")
        .append(id)
        .append("-desc\">")
        .append(escaped(described.description()))
        .append("</desc>\n");
  }

  Svg line(double x1, double y1, double x2, double y2, String css) {
    out.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\"/>\n",
            at(x1),
            at(y1),
            at(x2),
            at(y2),
            css));
    return this;
  }

  Svg rect(double x, double y, double width, double height, String css) {
    out.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\"/>\n",
            at(x),
            at(y),
            at(Math.max(0, width)),
            at(height),
            css));
    return this;
  }

  Svg path(String d, String css) {
    out.append("<path d=\"").append(d).append("\" class=\"").append(css).append("\"/>\n");
    return this;
  }

  /** Text at a baseline; css holds {@code end} or {@code mid} for another alignment than left. */
  Svg text(double x, double y, String css, String text) {
    out.append(
        String.format(Locale.ROOT, "<text x=\"%s\" y=\"%s\" class=\"%s\">", at(x), at(y), css));
    out.append(escaped(text)).append("</text>\n");
    return this;
  }

  /** A point; the hint shows on hovering and may be null. */
  Svg mark(Marker marker, double x, double y, String css, String hint) {
    out.append("<path d=\"").append(marker.path(x, y, MARK)).append("\" class=\"mark ");
    out.append(marker == Marker.RING ? "hollow " : "").append(css).append('"');
    if (hint == null) {
      out.append("/>\n");
    } else {
      out.append("><title>").append(escaped(hint)).append("</title></path>\n");
    }
    return this;
  }

  /**
   * A part of a bar. Every second kind is hatched: the pattern tells parts apart where colour does
   * not.
   */
  Svg bar(double x, double y, double width, double height, String css, boolean hatched) {
    rect(x, y, width, height, "bar " + css);
    for (double at = x + HATCH; hatched && at < x + width + height; at += HATCH) {
      double left = Math.max(x, at - height);
      double right = Math.min(x + width, at);
      line(left, y + (at - left), right, y + (at - right), "hatch");
    }
    return this;
  }

  String close() {
    return out.append("</svg>").toString();
  }

  /** A coordinate with at most one decimal. */
  static String at(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** A name that fits beside a row of a chart; the table under the chart has it whole. */
  static String shortened(String name, int longest) {
    return name.codePointCount(0, name.length()) <= longest
        ? name
        : name.substring(0, name.offsetByCodePoints(0, longest - 1)) + "…";
  }

  /** Room for the names of rows: as much as the longest needs, within limits. */
  static double roomFor(List<String> names) {
    double longest =
        names.stream().mapToDouble(name -> width(shortened(name, LONGEST_NAME))).max().orElse(0);
    return Math.max(70, longest + 20);
  }

  /** About how wide a text is drawn. */
  static double width(String text) {
    return 7.1 * text.length();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
