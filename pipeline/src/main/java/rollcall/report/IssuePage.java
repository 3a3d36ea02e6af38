package rollcall.report;

import java.util.List;

/**
 * A page of issues, ready to be laid out.
 *
 * @param links to other files of the folder
 * @param notes sentences below the links
 */
public record IssuePage(
    String language,
    String title,
    String lead,
    Page.Labels labels,
    List<Link> links,
    List<String> notes,
    List<Block.Grid> grids) {
  /** A file of the same folder. */
  public record Link(String file, String text) {}
}
