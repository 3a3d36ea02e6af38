package rollcall.report;

import java.util.List;

/**
 * A section of the page.
 *
 * @param id anchor
 * @param name what it is about, for the table of contents
 * @param finding its title
 */
public record Section(String id, String name, String finding, List<Block> blocks) {}
