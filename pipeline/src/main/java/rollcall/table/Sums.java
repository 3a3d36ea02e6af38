package rollcall.table;

import java.io.Serializable;

/**
 * What a set of attendance rows adds up to.
 *
 * @param rows rows, of which {@code windows} of several days and {@code events} of events-only
 *     exports
 * @param reportingDelivered every row tells its reported minutes; null without a row
 * @param lastDate days since 1970 of the last date of a row; null without a row
 */
public record Sums(
    long rows,
    long windows,
    long events,
    Minutes minutes,
    Boolean reportingDelivered,
    Integer lastDate)
    implements Serializable {
  /** Of a pupil without any row. */
  public static final Sums NONE = new Sums(0, 0, 0, Minutes.NONE, null, null);

  /** Both added. */
  public Sums plus(Sums more) {
    return new Sums(
        rows + more.rows,
        windows + more.windows,
        events + more.events,
        minutes.plus(more.minutes),
        both(reportingDelivered, more.reportingDelivered),
        latest(lastDate, more.lastDate));
  }

  /** The same rows with the schedule of an export that records absences only. */
  public Sums withEventSchedule(long scheduled) {
    Minutes schedule = new Minutes(scheduled, scheduled, 0, 0, 0);
    return new Sums(rows, windows, Math.max(1, events), minutes.plus(schedule), false, lastDate);
  }

  /** Whether every minute has its date. */
  public boolean isDated() {
    return rows > 0 && windows == 0 && events == 0;
  }

  /** Whether it is known of every row what was reported. */
  public boolean tellsReporting() {
    return Boolean.TRUE.equals(reportingDelivered);
  }

  private static Boolean both(Boolean one, Boolean other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one && other;
  }

  private static Integer latest(Integer one, Integer other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Math.max(one, other);
  }
}
