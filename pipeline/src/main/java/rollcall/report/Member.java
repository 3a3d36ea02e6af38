package rollcall.report;

import java.util.List;

/** Members of the tables' groups that the page speaks of by name. */
final class Member {
  static final String ALL = "all";
  static final String UNKNOWN = "unknown";

  static final String GIRLS = "F";
  static final String BOYS = "M";
  static final String GENDER_UNKNOWN = "U";

  static final String AUTUMN = "HT";
  static final String SPRING = "VT";
  static final String ANY_TERM = "any-term";

  static final List<String> STAGES = List.of("F", "low", "middle", "high", UNKNOWN);

  static final String LOW_BAND = "<20";
  static final String MIDDLE_BAND = "20-<50";
  static final String HIGH_BAND = ">=50";
  static final String BELOW_EXPOSURE = "below-exposure";
  static final String NO_DATA = "no-data";
  static final List<String> BANDS = List.of(LOW_BAND, MIDDLE_BAND, HIGH_BAND);
  static final List<String> FROM_BANDS =
      List.of(LOW_BAND, MIDDLE_BAND, HIGH_BAND, BELOW_EXPOSURE, NO_DATA, "started", "new");
  static final List<String> TO_BANDS =
      List.of(LOW_BAND, MIDDLE_BAND, HIGH_BAND, BELOW_EXPOSURE, NO_DATA, "finished", "left");

  static final String HELD = "held";

  private Member() {}
}
