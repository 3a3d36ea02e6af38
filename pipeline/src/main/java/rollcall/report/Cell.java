package rollcall.report;

/**
 * One cell of a table on the page.
 *
 * @param text what it says first
 * @param detail a second, quieter line; null for none
 * @param css class names; empty for none
 * @param language language of the text where it is not the page's; null for the page's
 * @param target id of the place on the page that the text leads to; null for none
 */
public record Cell(String text, String detail, String css, String language, String target) {
  private static final int DARKEST = 5;

  static Cell text(String text) {
    return new Cell(text, null, "text", null, null);
  }

  static Cell text(String text, String language) {
    return new Cell(text, null, "text", language, null);
  }

  static Cell number(String text) {
    return new Cell(text, null, "num", null, null);
  }

  static Cell number(String text, String detail) {
    return new Cell(text, detail, "num", null, null);
  }

  /** A name that leads to another place on the page. */
  static Cell leading(String text, String target) {
    return new Cell(text, null, "text", null, target);
  }

  /** The same cell, the darker the nearer value is to greatest. */
  Cell shaded(double value, double greatest) {
    int step = greatest <= 0 ? 0 : (int) Math.min(DARKEST, Math.ceil(DARKEST * value / greatest));
    return styled("shade-" + step);
  }

  Cell styled(String more) {
    return new Cell(text, detail, css + " " + more, language, target);
  }
}
