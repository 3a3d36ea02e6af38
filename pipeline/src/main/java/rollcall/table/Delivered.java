package rollcall.table;

import java.io.Serializable;

/**
 * Rows of a pupil that count, by where they came from.
 *
 * @param schoolUnitCode school of attendance rows; null for rows of a roster
 * @param termNo term of attendance rows; -1 for rows of a roster
 * @param hasEvents some are events of an events-only export, on or before as-of
 * @param isSettled an earlier release has counted them
 */
public record Delivered(
    int deliveryNo,
    String schoolUnitCode,
    int termNo,
    long rows,
    boolean hasEvents,
    boolean isSettled)
    implements Serializable {

  /** Rows of attendance that are counted now. */
  public static Delivered counted(
      int deliveryNo, String schoolUnitCode, int termNo, long rows, boolean hasEvents) {
    return new Delivered(deliveryNo, schoolUnitCode, termNo, rows, hasEvents, false);
  }

  /** Rows of attendance that an earlier release counted. */
  public static Delivered settled(int deliveryNo, String schoolUnitCode, int termNo, long rows) {
    return new Delivered(deliveryNo, schoolUnitCode, termNo, rows, false, true);
  }

  /** A row of a roster. */
  public static Delivered enrolled(int deliveryNo) {
    return new Delivered(deliveryNo, null, -1, 1, false, false);
  }
}
