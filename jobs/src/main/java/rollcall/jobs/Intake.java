package rollcall.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.InboxFile;
import rollcall.inbox.Ledger;
import rollcall.ingest.Curated;
import rollcall.ingest.Curation;
import rollcall.ingest.FileFault;
import rollcall.ingest.Kind;
import rollcall.ingest.Layout;
import rollcall.ingest.PageSets;
import rollcall.ingest.Profiles;
import rollcall.ingest.PupilKey;
import rollcall.ingest.Recogniser;
import rollcall.ingest.Recognition;
import rollcall.ingest.Recognition.Held;
import rollcall.ingest.Recognition.Recognised;
import rollcall.ingest.RowSource;
import rollcall.rules.Rules;
import rollcall.table.DaySet;
import rollcall.table.Digest;

/**
 * Takes the files of the inbox into the ledger: each content once, what cannot be used held, the
 * rest parsed.
 */
final class Intake {
  /** A delivery that is new in this run, and how it is read; the source is null where it is not. */
  private record Fresh(Delivery delivery, RowSource source) {}

  private static final String UNKNOWN = "unknown";

  private final Ledger ledger;
  private final Profiles profiles;
  private final int runNo;
  private final List<Fresh> fresh = new ArrayList<>();
  private final Map<String, String> firstNames = new HashMap<>();
  private PageSets pages;

  /** An intake that continues a ledger. */
  Intake(Ledger ledger, Profiles profiles) {
    this.ledger = ledger;
    this.profiles = profiles;
    this.runNo = ledger.nextRunNo();
    ledger.deliveries().stream()
        .filter(d -> !d.kind().equals(UNKNOWN))
        .forEach(d -> firstNames.putIfAbsent(d.sha256(), d.fileName()));
  }

  /** Recognises the files whose content is not in the ledger yet. */
  void look(List<InboxFile> files) {
    Map<Path, String> paths = new HashMap<>();
    files.forEach(file -> paths.put(file.path(), file.sha256()));
    pages = PageSets.of(paths, profiles);
    Set<String> known = new HashSet<>();
    ledger.deliveries().forEach(d -> known.add(d.sha256() + "/" + d.fileName()));
    for (InboxFile file : files) {
      String first = firstNames.putIfAbsent(file.sha256(), file.name());
      if (first == null) {
        recognise(file);
      } else if (!first.equals(file.name()) && known.add(file.sha256() + "/" + file.name())) {
        addDuplicate(file);
      }
    }
  }

  private void recognise(InboxFile file) {
    Recognition page = pages.of(file.path());
    Recognition recognition = page == null ? Recogniser.recognise(file.path(), profiles) : page;
    if (recognition instanceof Recognition.Reference reference) {
      fresh.add(new Fresh(reference(file, reference), null));
      return;
    }
    if (recognition instanceof Held held) {
      if (!isHeldAlready(file, held)) {
        fresh.add(new Fresh(held(file, held), null));
      }
      return;
    }
    Recognised recognised = (Recognised) recognition;
    List<Delivery.Warning> warnings = warnings(recognised.warnings());
    for (Layout layout : recognised.layouts()) {
      int no = nextNo();
      Delivery delivery =
          accepted(no, file, layout, recognised.nameTime(), fresh(file) ? warnings : List.of());
      RowSource source =
          new RowSource(
              no,
              file.sha256(),
              file.path().toString(),
              file.size(),
              file.modified(),
              layout,
              recognised.references());
      fresh.add(new Fresh(delivery, source));
    }
  }

  /** A file that no profile reads is looked at again in every run, for a new profile may. */
  private boolean isHeldAlready(InboxFile file, Held held) {
    return ledger.deliveries().stream()
        .anyMatch(d -> d.sha256().equals(file.sha256()) && held.code().name().equals(d.heldCode()));
  }

  /** Whether this is the file's first kind, which carries the warnings of its header. */
  private boolean fresh(InboxFile file) {
    return fresh.stream().noneMatch(f -> f.delivery().sha256().equals(file.sha256()));
  }

  private void addDuplicate(InboxFile file) {
    Delivery first =
        ledger.deliveries().stream()
            .filter(d -> d.sha256().equals(file.sha256()))
            .findFirst()
            .orElseGet(
                () ->
                    fresh.stream()
                        .map(Fresh::delivery)
                        .filter(d -> d.sha256().equals(file.sha256()))
                        .findFirst()
                        .orElseThrow());
    fresh.add(new Fresh(Delivery.of(nextNo(), file, first.kind(), runNo).duplicateOf(first), null));
  }

  /**
   * Parses what is new; a file that turns out to be spoilt is held.
   *
   * @param rules tell how attendance is added up on the way
   */
  Ledger take(
      SparkSession spark, PupilKey key, SmallKindsStore smallKinds, Path curatedFolder, Rules rules)
      throws Exception {
    Map<Integer, Delivery> small = takeSmall(smallKinds);
    Digest sums = FileSums.of(smallKinds.terms(knownBefore(small), profiles), rules);
    Map<Integer, Curated> curated = new HashMap<>();
    try (Beside<List<Curated>> rosters =
        Beside.begin(() -> Curation.pupils(spark, sources(Kind.PUPILS), key, curatedFolder))) {
      curate(
          Curation.attendance(spark, sources(Kind.ATTENDANCE), key, curatedFolder, sums), curated);
      curate(rosters.result(), curated);
    }
    List<Delivery> taken = new ArrayList<>();
    for (Fresh one : fresh) {
      int no = one.delivery().no();
      taken.add(
          one.source() == null
              ? one.delivery()
              : small.containsKey(no) ? small.get(no) : taken(one.delivery(), curated.get(no)));
    }
    return ledger.with(holdWholeFiles(taken));
  }

  /** Terms and other small kinds; the terms are needed to add attendance up. */
  private Map<Integer, Delivery> takeSmall(SmallKindsStore smallKinds) {
    Map<Integer, Delivery> small = new HashMap<>();
    for (Fresh one : fresh) {
      if (one.source() != null && SmallKindsStore.KINDS.contains(one.delivery().kind())) {
        small.put(one.delivery().no(), smallKinds.take(one.delivery(), one.source()));
      }
    }
    return small;
  }

  private List<Delivery> knownBefore(Map<Integer, Delivery> small) {
    return Stream.concat(ledger.deliveries().stream(), small.values().stream()).toList();
  }

  private static void curate(List<Curated> parsed, Map<Integer, Curated> byNo) {
    parsed.forEach(c -> byNo.put(c.source().deliveryNo(), c));
  }

  private static Delivery taken(Delivery delivery, Curated curated) {
    Delivery parsed =
        delivery.parsed(
            curated.rowsIn(),
            curated.rowsUnusable(),
            curated.rowsLeftOut(),
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
  private static List<Delivery> holdWholeFiles(List<Delivery> taken) {
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

  private List<RowSource> sources(Kind kind) {
    return fresh.stream()
        .filter(f -> f.source() != null && f.source().layout().kind() == kind)
        .map(Fresh::source)
        .toList();
  }

  private int nextNo() {
    return ledger.nextNo() + fresh.size();
  }

  private Delivery accepted(
      int no, InboxFile file, Layout layout, String nameTime, List<Delivery.Warning> warnings) {
    return Delivery.of(no, file, layout.kind().word(), runNo)
        .readBy(
            layout.profile().name(),
            layout.profileHash(),
            layout.readAs(),
            layout.replaces(),
            nameTime,
            layout.minutesPerDay(),
            warnings);
  }

  private Delivery reference(InboxFile file, Recognition.Reference reference) {
    return Delivery.of(nextNo(), file, SmallKindsStore.REFERENCES, runNo)
        .readBy("ss12000-references", null, "JSON", null, null, null, List.of())
        .parsed(reference.entities(), 0, 0, DaySet.NONE, DaySet.NONE, List.of(), null);
  }

  private Delivery held(InboxFile file, Held held) {
    String profile = held.profile() == null ? null : held.profile().name();
    return Delivery.of(nextNo(), file, UNKNOWN, runNo)
        .readBy(profile, null, null, null, null, null, List.of())
        .heldFor(held.code().name(), held.message(), held.line(), held.column());
  }
}
