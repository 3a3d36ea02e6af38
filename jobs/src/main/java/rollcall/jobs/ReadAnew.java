package rollcall.jobs;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.fault.UserError;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.Ledger;
import rollcall.inbox.RawDeliveries;

/**
 * Which kept deliveries are read anew whether their profile changed or not: those from which a
 * pupil is being erased.
 *
 * @param deliveries their fingerprints
 */
record ReadAnew(Set<String> deliveries, RawDeliveries raw) {

  /** Whether a delivery can count in a release. */
  static boolean counts(Delivery d) {
    return d.status() == DeliveryStatus.ACCEPTED || d.heldUnder() != null;
  }

  /** Whether a delivery is to be parsed again, now that its profile has this fingerprint. */
  boolean wants(Delivery d, String profileHash) {
    return deliveries.contains(d.sha256())
        ? d.curatedFile() != null
        : counts(d) && !profileHash.equals(d.profileHash());
  }

  /**
   * Deliveries of which nothing can be read any more, as ones without rows: their bytes were not
   * kept, or everything in them was erased.
   *
   * @param read what will be read
   * @throws UserError where the bytes are there and no profile reads them
   */
  List<Delivery> emptied(Ledger ledger, List<Incoming> read) {
    Set<Integer> known = read.stream().map(one -> one.delivery().no()).collect(Collectors.toSet());
    Stream<Delivery> left =
        ledger.deliveries().stream()
            .filter(d -> d.curatedFile() != null && !known.contains(d.no()))
            .filter(
                d ->
                    deliveries.contains(d.sha256())
                        || d.profileHash() == null && raw.isLessened(d.sha256()));
    return left.map(this::emptied).toList();
  }

  private Delivery emptied(Delivery d) {
    if (raw.has(d.sha256()) && !raw.isLessened(d.sha256())) {
      throw UserError.refused(
          d.fileName()
              + " holds the pupil and no profile reads it any more; name the folder of its profile with --profiles.");
    }
    return d.parsed(0, 0, 0, null, null, List.of(), null);
  }
}
