package rollcall.report;

/** What may be said of girls beside boys: nothing where the interval of the difference covers 0. */
final class GenderWords {
  private GenderWords() {}

  /** A finding with counts and shares. */
  static String finding(Material m, Share girls, Share boys) {
    Numbers n = m.numbers();
    return m.t(
        "gender.title." + key(Difference.of(girls, boys)),
        n.countAndShare(girls.high(), girls.pupils()),
        n.countAndShare(boys.high(), boys.pupils()));
  }

  /** A few words for a table. */
  static String briefly(Material m, Difference difference) {
    return m.t("gender.brief." + key(difference));
  }

  private static String key(Difference difference) {
    if (difference == null || difference.isOfTooFew()) {
      return "few";
    }
    return !difference.isClear() ? "none" : difference.value() > 0 ? "girls" : "boys";
  }
}
