package rollcall.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rollcall.bridge.Bridge;
import rollcall.bridge.Cause;
import rollcall.bridge.CountedYear;
import rollcall.bridge.Delivered;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.Ledger;
import rollcall.publish.PairedRows;
import rollcall.publish.ReleaseLayout;
import rollcall.table.PupilTables;

/** What lies between two releases of a store. */
final class ReleaseChanges {
  private final Path before;
  private final Path after;
  private final Delivered delivered;

  /**
   * Two releases.
   *
   * @param before folder of the earlier one; null before the first
   * @param after folder of the later one, or of its draft
   * @param erased pseudonyms of pupils who were erased from the store
   */
  ReleaseChanges(Path before, Path after, Set<String> erased) {
    this.before = before;
    this.after = after;
    this.delivered =
        before == null
            ? new Delivered(true, false, erased)
            : delivered(ledger(before), ledger(after), erased);
  }

  private static Ledger ledger(Path release) {
    return Ledger.read(ReleaseLayout.ledger(release));
  }

  private static Delivered delivered(Ledger before, Ledger after, Set<String> erased) {
    Map<Integer, Delivery> known =
        before.deliveries().stream().collect(Collectors.toMap(Delivery::no, Function.identity()));
    boolean anything =
        counted(before) != counted(after)
            || after.deliveries().stream()
                .anyMatch(d -> counts(d) && !counts(known.getOrDefault(d.no(), d.withdrawn())));
    boolean aliases =
        after.deliveries().stream()
            .filter(d -> d.profile() != null && d.profile().startsWith("ss12000-"))
            .filter(d -> known.containsKey(d.no()) && counts(d))
            .anyMatch(d -> !Objects.equals(d.profileHash(), known.get(d.no()).profileHash()));
    return new Delivered(anything, aliases, erased);
  }

  private static long counted(Ledger ledger) {
    return ledger.deliveries().stream().filter(ReleaseChanges::counts).count();
  }

  private static boolean counts(Delivery d) {
    return d.status() == DeliveryStatus.ACCEPTED;
  }

  /** Rows of {@link rollcall.table.ChangeTables#RELEASE_CHANGES}; none for a first release. */
  List<Row> rows() {
    if (before == null) {
      return List.of();
    }
    Bridge bridge = new Bridge(delivered);
    PairedRows.of(
        before,
        after,
        PupilTables.COUNTED_YEAR,
        (older, newer) -> bridge.add(CountedYear.of(older), CountedYear.of(newer)));
    return bridge.rows();
  }

  /** A pupil who came into a number or left it. */
  interface Moved {
    void of(CountedYear before, CountedYear after, Cause cause);
  }

  /** Each pupil and school year that is counted in another way, without protected identities. */
  void eachPupil(Moved moved) {
    Bridge bridge = new Bridge(delivered);
    PairedRows.of(
        before,
        after,
        PupilTables.COUNTED_YEAR,
        (older, newer) -> {
          CountedYear was = CountedYear.of(older);
          CountedYear is = CountedYear.of(newer);
          boolean hidden = was != null && was.isProtected() || is != null && is.isProtected();
          if (!hidden && (isCounted(was) != isCounted(is) || isHigh(was) != isHigh(is))) {
            moved.of(was, is, bridge.cause(was, is));
          }
        });
  }

  static boolean isCounted(CountedYear year) {
    return year != null && year.counted();
  }

  static boolean isHigh(CountedYear year) {
    return year != null && year.high();
  }
}
