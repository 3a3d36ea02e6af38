package rollcall.report;

import java.util.List;

/**
 * The whole page, ready to be laid out. Everything outside the footer depends on inputs, rules and
 * as-of alone.
 *
 * @param language tag of the page's language
 * @param lead who is counted, until when
 * @param banners warnings above everything
 * @param footer where the release comes from; left out of comparisons
 */
public record Page(
    String language,
    String title,
    String lead,
    List<String> banners,
    OtherLanguage other,
    Labels labels,
    List<Section> sections,
    List<Block.Entry> footer) {

  /** The same page in another language. */
  public record OtherLanguage(String language, String file, String name) {}

  /** Words of the layout itself. */
  public record Labels(
      String skip, String contents, String numbers, String source, String provenance) {}
}
