package rollcall.rules;

/**
 * How a public edition protects pupils.
 *
 * @param threshold counts from 1 to below it are small and hidden
 * @param width how many pupils apart the bounds must lie that a reader can compute for a hidden
 *     small count
 * @param repairs further counts that may be hidden before coarser ones are tried
 * @param minimumCountedPercent share of the year's pupils that must be counted in a term before it
 *     is published
 * @param solverSeconds after which the audit gives a single bound up, and nothing is published
 */
public record DisclosureRules(
    int threshold,
    int width,
    int repairs,
    int minimumCountedPercent,
    int solverSeconds,
    String source) {
  public DisclosureRules {
    Rules.require(threshold >= 2, "disclosure: threshold must be 2 or more");
    Rules.require(width >= 1, "disclosure: width must be 1 or more");
    Rules.require(repairs >= 0, "disclosure: repairs must be 0 or more");
    Rules.require(
        minimumCountedPercent >= 0 && minimumCountedPercent <= 100,
        "disclosure: minimum_counted_percent must be 0 to 100");
    Rules.require(solverSeconds >= 1, "disclosure: solver_seconds must be 1 or more");
  }
}
