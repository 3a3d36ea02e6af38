package rollcall.sample;

/**
 * Minutes of one pupil at one school over some days.
 *
 * @param scheduled on the timetable
 * @param reported of them, those for which the school reported anything
 * @param valid absent with leave or a known reason
 * @param invalid absent without
 * @param other elsewhere for the school
 */
public record Minutes(int scheduled, int reported, int valid, int invalid, int other) {

  /**
   * @throws IllegalArgumentException when the parts do not fit into one another
   */
  public Minutes {
    boolean fits = Math.min(Math.min(valid, invalid), other) >= 0;
    if (!fits || valid + invalid + other > reported || reported > scheduled) {
      throw new IllegalArgumentException("minutes that do not fit into one another");
    }
  }

  /** With and without leave. */
  public int absent() {
    return valid + invalid;
  }

  /** In class. */
  public int attended() {
    return reported - absent() - other;
  }
}
