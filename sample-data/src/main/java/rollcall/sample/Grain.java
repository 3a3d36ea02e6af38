package rollcall.sample;

import java.util.Locale;

/** What one attendance row stands for. */
public enum Grain {
  /** One row per pupil, school and term: a window with a first and a last date. */
  TERM,
  /** One row per pupil, school and school day. */
  DAY,
  /** One row per pupil, school, school day and lesson. */
  LESSON;

  /** As on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
