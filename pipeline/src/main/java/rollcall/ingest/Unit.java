package rollcall.ingest;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.Serializable;

/**
 * What a number of an export counts: minutes, hours, things of so many minutes as days and
 * sessions, or percents of the scheduled minutes.
 *
 * @param minutes of one; 0 for a percent
 */
record Unit(int minutes) implements Serializable {
  static final Unit MINUTE = new Unit(1);
  private static final Unit HOUR = new Unit(60);
  private static final Unit PERCENT = new Unit(0);
  private static final int MOST_MINUTES = 24 * 60;

  /** The unit of a word, or of the number of minutes of one thing. */
  @JsonCreator
  static Unit of(String text) {
    return switch (text) {
      case "minutes" -> MINUTE;
      case "hours" -> HOUR;
      case "percent" -> PERCENT;
      default -> {
        Feed.require(
            text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) <= MOST_MINUTES,
            "units must be minutes, hours, percent or the minutes of one day or session");
        yield new Unit(Integer.parseInt(text));
      }
    };
  }

  boolean isPercent() {
    return minutes == 0;
  }
}
