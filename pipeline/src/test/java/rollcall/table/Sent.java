package rollcall.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import rollcall.conform.DeliveryOrder;

/**
 * How a file of a scenario came in.
 *
 * @param exported microseconds since 1970; null where the export does not say
 * @param nameTime time that the file's name states; null where none is declared
 * @param minutesPerDay minutes of a school day of an events-only export; null for any other
 */
public record Sent(
    int run, Long exported, String nameTime, String replaces, Integer minutesPerDay) {

  /** A file that says nothing of its age and replaces school-dates. */
  public static Sent inRun(int run) {
    return new Sent(run, null, null, "school-date", null);
  }

  /** The same file, exported at the start of this date. */
  public Sent exportedOn(String date) {
    Instant time = LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
    return new Sent(run, micros, nameTime, replaces, minutesPerDay);
  }

  /** The same file with a time in its name. */
  public Sent named(String time) {
    return new Sent(run, exported, time, replaces, minutesPerDay);
  }

  /** The same file, replacing what this mode says. */
  public Sent replacing(String mode) {
    return new Sent(run, exported, nameTime, mode, minutesPerDay);
  }

  /** The same file as an events-only export, replacing its terms. */
  public Sent asEvents(int minutesOfSchoolDay) {
    return new Sent(run, exported, nameTime, "period", minutesOfSchoolDay);
  }

  DeliveryOrder order(int deliveryNo, LocalDate lastDate, long rows) {
    return DeliveryOrder.of(deliveryNo, run, exported, nameTime, lastDate, rows, replaces);
  }
}
