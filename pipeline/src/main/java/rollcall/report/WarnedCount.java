package rollcall.report;

/**
 * Early warnings of the running term in one district and stage, those of pupils with protected
 * identity among them.
 *
 * @param district in the boundaries of the release
 * @param pupils pupils of whom dated school days have been reported
 * @param warned of them, those whose chance of high absence reaches the rules' limit
 * @param twoWeeks those for whom the rule of two weeks fired
 * @param fifteenWeeks those for whom the rule of fifteen weeks fired
 */
public record WarnedCount(
    String district, String stage, long pupils, long warned, long twoWeeks, long fifteenWeeks) {}
