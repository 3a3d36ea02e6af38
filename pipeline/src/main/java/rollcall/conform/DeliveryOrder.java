package rollcall.conform;

import java.time.LocalDate;
import java.util.List;

/**
 * What decides which of two deliveries is newer and what the newer one replaces.
 *
 * @param deliveryNo number in the ledger
 * @param runNo run that took it in
 * @param group number of the files of its run that contradict each other; 0 for none
 * @param rank 0 for the newest file of a group, below 0 for older ones
 * @param exported time of export in microseconds since 1970; null where the export does not say
 * @param nameTime time that the file's name states, ISO 8601; null where none is declared
 * @param lastDate last attendance date of the file; null without one
 * @param rows rows of the delivery
 * @param replaces school-date, group-date, period or record
 */
public record DeliveryOrder(
    int deliveryNo,
    int runNo,
    int group,
    int rank,
    Long exported,
    String nameTime,
    LocalDate lastDate,
    long rows,
    String replaces) {
  /** A delivery that wins whole for each school and its dates. */
  static final String SCHOOL_DATE = "school-date";

  /** A delivery that wins whole for each class and its dates. */
  static final String GROUP_DATE = "group-date";

  /** A delivery that wins whole for each school's term. */
  static final String PERIOD = "period";

  /** A delivery that replaces record by record, wherever the record stood. */
  public static final String RECORD = "record";

  /** An order of files that do not contradict each other. */
  public static DeliveryOrder of(
      int deliveryNo,
      int runNo,
      Long exported,
      String nameTime,
      LocalDate lastDate,
      long rows,
      String replaces) {
    return new DeliveryOrder(deliveryNo, runNo, 0, 0, exported, nameTime, lastDate, rows, replaces);
  }

  /** Whether no delivery can be newer than another. */
  static boolean oneGeneration(List<DeliveryOrder> orders) {
    return orders.stream().map(o -> List.of(o.runNo, o.rank)).distinct().count() <= 1;
  }

  DeliveryOrder ranked(int newGroup, int newRank) {
    return new DeliveryOrder(
        deliveryNo, runNo, newGroup, newRank, exported, nameTime, lastDate, rows, replaces);
  }
}
