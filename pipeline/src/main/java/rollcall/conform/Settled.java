package rollcall.conform;

import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import rollcall.table.SettledTerm;

/**
 * What an earlier release settled and no later delivery touches; rows of these terms are not looked
 * at again.
 *
 * @param terms positions of settled terms
 * @param outside deliveries whose rows outside every term are settled too
 * @param unread deliveries of which nothing has to be read
 * @param size at least as many as {@code rows}
 * @param rows what counts in these terms; null where there is no such release
 */
public record Settled(
    Set<Integer> terms,
    Set<Integer> outside,
    Set<Integer> unread,
    long size,
    JavaRDD<SettledTerm> rows) {
  /** Nothing is settled. */
  public static final Settled NOTHING = new Settled(Set.of(), Set.of(), Set.of(), 0, null);

  /** Whether a row has to be looked at. */
  static boolean isOpen(Set<Integer> terms, Set<Integer> outside, int termNo, int deliveryNo) {
    return termNo < 0 ? !outside.contains(deliveryNo) : !terms.contains(termNo);
  }
}
