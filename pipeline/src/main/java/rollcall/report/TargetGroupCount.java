package rollcall.report;

/**
 * Members of a target group of the rules in one term.
 *
 * @param targetGroup name in the rules
 * @param term HT or VT
 */
public record TargetGroupCount(String targetGroup, String schoolYear, String term, long pupils) {}
