package rollcall.report.chart;

/**
 * What a chart says to those who do not see it.
 *
 * @param id unique on the page; letters, digits and hyphens
 * @param title the finding
 * @param description what is drawn, in which order and with which shapes
 */
public record Described(String id, String title, String description) {}
