package rollcall.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.InboxFile;
import rollcall.ingest.Curated;
import rollcall.ingest.FileFault;
import rollcall.ingest.Layout;
import rollcall.ingest.Recognition;
import rollcall.ingest.Recognition.Held;
import rollcall.ingest.Recognition.Recognised;
import rollcall.table.DaySet;

/** What the ledger says of a file: as recognised, as parsed, as held. */
final class Entries {
  static final String UNKNOWN = "unknown";

  private Entries() {}

  /** A file that is read as rows of one kind. */
  static Delivery recognised(
      Delivery delivery, Layout layout, String nameTime, List<Delivery.Warning> warnings) {
    return delivery.readBy(
        layout.profile().name(),
        layout.profileHash(),
        layout.readAs(),
        layout.replaces(),
        nameTime,
        layout.minutesPerDay(),
        warnings);
  }

  /** A delivery of the ledger, read as its profile says today. */
  static Delivery again(Delivery known, Layout layout, Recognised recognised) {
    return recognised(known, layout, recognised.nameTime(), warnings(recognised.warnings()));
  }

  /** A file in which others look values up. */
  static Delivery reference(int no, InboxFile file, int runNo, Recognition.Reference reference) {
    return Delivery.of(no, file, SmallKindsStore.REFERENCES, runNo)
        .readBy("ss12000-references", null, "JSON", null, null, null, List.of())
        .parsed(reference.entities(), 0, 0, DaySet.NONE, DaySet.NONE, List.of(), null);
  }

  /** A file that cannot be used. */
  static Delivery held(int no, InboxFile file, int runNo, Held held) {
    String profile = held.profile() == null ? null : held.profile().name();
    return Delivery.of(no, file, UNKNOWN, runNo)
        .readBy(profile, null, null, null, null, null, List.of())
        .heldFor(held.code().name(), held.message(), held.line(), held.column());
  }

  /** A delivery after its rows were parsed. */
  static Delivery parsed(Delivery delivery, Curated curated) {
    Delivery parsed =
        delivery.parsed(
            curated.rowsIn(),
            curated.rowsUnusable(),
            curated.rowsLeftOut() + curated.rowsErased(),
            curated.dates(),
            curated.reportedDates(),
            curated.schools(),
            curated.file());
    return heldIfSpoilt(parsed.with(warnings(curated.oddities())), curated.fault());
  }

  static List<Delivery.Warning> warnings(List<Recognition.Oddity> oddities) {
    return oddities.stream()
        .map(oddity -> new Delivery.Warning(oddity.code().name(), oddity.column()))
        .toList();
  }

  /** The delivery, held where the file as a whole is spoilt. */
  static Delivery heldIfSpoilt(Delivery delivery, FileFault fault) {
    return fault == null
        ? delivery
        : delivery.heldFor(fault.code().name(), fault.message(), fault.line(), fault.column());
  }

  /** A file that is spoilt as one kind is held as every kind that it feeds. */
  static List<Delivery> holdWholeFiles(List<Delivery> taken) {
    Map<String, Delivery> held = new HashMap<>();
    taken.stream()
        .filter(d -> d.status() == DeliveryStatus.HELD)
        .forEach(d -> held.putIfAbsent(d.sha256(), d));
    return taken.stream()
        .map(
            d ->
                d.status() == DeliveryStatus.ACCEPTED && held.containsKey(d.sha256())
                    ? d.heldAs(held.get(d.sha256()))
                    : d)
        .toList();
  }
}
