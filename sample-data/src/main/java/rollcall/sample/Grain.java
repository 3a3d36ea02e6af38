package rollcall.sample;

/** What one attendance row stands for. */
public enum Grain {
  /** One row per pupil, school and term: a window with a first and a last date. */
  TERM,
  /** One row per pupil, school and school day. */
  DAY,
  /** One row per pupil, school, school day and lesson. */
  LESSON
}
