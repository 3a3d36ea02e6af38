package rollcall.report;

import java.util.List;

/**
 * A piece of a section of the page, laid out by the template of its name. All texts are plain and
 * unescaped.
 */
public sealed interface Block {

  /** The number that the page is about. */
  record Hero(String value, String unit, String sentence, List<String> lines) implements Block {}

  /** Short figures side by side. */
  record Tiles(List<Tile> tiles) implements Block {}

  /** One short figure. */
  record Tile(String label, String value, List<String> details) {}

  /** A paragraph. */
  record Note(String text) implements Block {}

  /**
   * A chart with its numbers.
   *
   * @param title the finding
   * @param lead what is drawn
   * @param numbers the same figures as a table
   */
  record Chart(
      String id,
      String title,
      String lead,
      List<Drawing> drawings,
      List<String> notes,
      Grid numbers)
      implements Block {}

  /**
   * A drawing.
   *
   * @param caption what sets it apart from the other drawings of its chart; empty for a single one
   * @param svg markup, its texts escaped
   */
  record Drawing(String caption, String svg) {}

  /**
   * A table; the first cell of each row is its heading.
   *
   * @param caption what it shows
   * @param folded shown on demand
   */
  record Grid(
      String id,
      String title,
      String caption,
      List<String> heads,
      List<List<Cell>> rows,
      List<String> notes,
      boolean folded)
      implements Block {

    private static final int MANY_COLUMNS = 7;

    /** Class of the table: tables of many columns are set tighter. */
    public String tableClass() {
      return heads.size() > MANY_COLUMNS ? "compact" : null;
    }

    /** Class of a column's heading: aligned as its cells. */
    public String headClass(int column) {
      return rows.isEmpty() || !rows.get(0).get(column).css().contains("num") ? "text" : "num";
    }
  }

  /** Terms and what they mean. */
  record Glossary(String title, List<Entry> entries) implements Block {}

  /**
   * A term.
   *
   * @param term empty where the text belongs to the term before
   * @param source where a number in it comes from, as the rules say; null for none
   */
  record Entry(String term, String text, String source) {}

  /** What may be said of a programme, and what may not. */
  record Verdict(String sentence, List<Entry> entries) implements Block {}

  /**
   * A part of a section with a heading of its own.
   *
   * @param id anchor
   * @param name what it is about
   * @param finding its title
   */
  record Part(String id, String name, String finding, List<Block> blocks) implements Block {}

  /** A file printed as it is. */
  record Listing(String title, String text) implements Block {}
}
