package rollcall.bridge;

import java.util.Locale;

/**
 * Why a pupil came into a number or left it between two releases, in the order in which causes
 * apply: each pupil has the first one that fits.
 */
public enum Cause {
  /** The rules, a profile or the boundaries of districts changed, or nothing was delivered. */
  DEFINITION,
  /** The pupil was erased from the store. */
  ERASURE,
  /** An id turned out to be another pupil's: a temporary one became a personal number. */
  ALIAS,
  /** Delivered minutes were replaced by fewer of a kind, or were taken back. */
  CORRECTION,
  /** Minutes came in addition to those that were there. */
  LATE,
  /** The same minutes at another school, or of another gender, stage or population. */
  MOVE;

  /** The word of the table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
