package rollcall.table;

import java.io.Serializable;

/**
 * Rows of a pupil that count, by where they came from.
 *
 * @param schoolUnitCode school of attendance rows; null for rows of a roster
 * @param termNo term of attendance rows; -1 for rows of a roster
 * @param hasEvents some are events of an events-only export, on or before as-of
 */
public record Delivered(
    int deliveryNo, String schoolUnitCode, int termNo, long rows, boolean hasEvents)
    implements Serializable {}
