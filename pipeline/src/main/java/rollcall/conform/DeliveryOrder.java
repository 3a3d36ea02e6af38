package rollcall.conform;

/**
 * What decides which of two deliveries is newer and what the newer one replaces.
 *
 * @param deliveryNo number in the ledger
 * @param runNo run that took it in
 * @param rank 0 for the newest of the files of one run that contradict each other, below 0 for older ones
 * @param exported time of export in microseconds since 1970; null where the export does not say
 * @param replaces school-date, group-date, period or record
 */
public record DeliveryOrder(int deliveryNo, int runNo, int rank, Long exported, String replaces) {}
