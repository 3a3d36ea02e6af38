package rollcall.table;

import java.io.Serializable;

/**
 * Where a school lies at a time.
 *
 * @param district in the boundaries of the rules; {@code unknown} outside the register
 * @param districtThen as it was called then
 * @param operator municipal or independent; null where no register tells it
 */
public record Place(String district, String districtThen, String operator) implements Serializable {
  /** Of a school outside the register. */
  public static final Place UNKNOWN = new Place(Boundaries.UNKNOWN, Boundaries.UNKNOWN, null);
}
