package rollcall.table;

import java.io.Serializable;

/**
 * What a roster says of a pupil.
 *
 * @param grade 0 to 9; null where no roster tells it
 * @param gender F, M or U
 * @param residence district of residence as delivered; null where no roster tells it
 */
public record RosterFacts(Integer grade, String gender, String residence) implements Serializable {
  /** Of a pupil whom no roster names. */
  public static final RosterFacts UNTOLD = new RosterFacts(null, "U", null);

  /** F (grade 0), low (1-3), middle (4-6), high (7-9) or unknown. */
  public String stage() {
    if (grade == null) {
      return "unknown";
    }
    if (grade == 0) {
      return "F";
    }
    return grade <= 3 ? "low" : grade <= 6 ? "middle" : "high";
  }
}
