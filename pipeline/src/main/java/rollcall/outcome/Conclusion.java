package rollcall.outcome;

import java.util.Locale;

/** What a figure may be taken for; none of these speaks of effect. */
enum Conclusion {
  DESCRIBED,
  TOO_FEW_TO_CONCLUDE,
  DATA_TOO_UNSTABLE_TO_CONCLUDE,
  NO_DATA;

  /** The word in tables. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
