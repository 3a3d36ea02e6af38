package rollcall.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.InboxFile;
import rollcall.inbox.Ledger;
import rollcall.inbox.RawDeliveries;
import rollcall.ingest.Layout;
import rollcall.ingest.PageSets;
import rollcall.ingest.Profiles;
import rollcall.ingest.Recogniser;
import rollcall.ingest.Recognition;
import rollcall.ingest.Recognition.Held;
import rollcall.ingest.Recognition.Recognised;
import rollcall.ingest.RowSource;

/**
 * Takes the files of the inbox into the ledger: each content once, what cannot be used held, the
 * rest to be parsed.
 */
final class Intake {
  private final Ledger ledger;
  private final ReadAnew anew;
  private final Profiles profiles;
  private final Recogniser recogniser;
  private final int runNo;
  private final List<Incoming> fresh = new ArrayList<>();
  private final List<Incoming> again = new ArrayList<>();
  private final Map<String, String> firstNames = new HashMap<>();
  private PageSets pages;

  /** An intake that continues a ledger. */
  Intake(Ledger ledger, Profiles profiles, ReadAnew anew) {
    this.ledger = ledger;
    this.anew = anew;
    this.profiles = profiles;
    this.recogniser = new Recogniser(profiles);
    this.runNo = ledger.nextRunNo();
    ledger.deliveries().stream()
        .filter(d -> !d.kind().equals(Entries.UNKNOWN))
        .forEach(d -> firstNames.putIfAbsent(d.sha256(), d.fileName()));
  }

  /**
   * Recognises the files whose content is not in the ledger yet.
   *
   * @param stored deliveries of the ledger that may have to be read in another way than before, or
   *     in which new ones look values up
   */
  void look(List<InboxFile> files, List<InboxFile> stored) {
    pages = PageSets.of(byPath(stored), byPath(files), profiles);
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
    stored.forEach(this::readAgain);
    anew.emptied(ledger, again).forEach(d -> again.add(new Incoming(d, null, null)));
  }

  private static Map<Path, String> byPath(List<InboxFile> files) {
    Map<Path, String> paths = new LinkedHashMap<>();
    files.forEach(file -> paths.put(file.path(), file.sha256()));
    return paths;
  }

  /** A delivery whose profile or references changed keeps its number and its place in the order. */
  private void readAgain(InboxFile file) {
    if (recognition(file) instanceof Recognised recognised) {
      for (Layout layout : recognised.layouts()) {
        ledger.deliveries().stream()
            .filter(d -> d.sha256().equals(file.sha256()))
            .filter(d -> d.kind().equals(layout.kind().word()))
            .filter(d -> anew.wants(d, layout.profileHash()))
            .forEach(
                d ->
                    again.add(
                        new Incoming(
                            Entries.again(d, layout, recognised),
                            file,
                            source(d.no(), file, layout, recognised))));
      }
    }
  }

  private Recognition recognition(InboxFile file) {
    Recognition page = pages.of(file.path());
    return page == null ? recogniser.recognise(file.path()) : page;
  }

  private void recognise(InboxFile file) {
    Recognition recognition = recognition(file);
    if (recognition instanceof Recognition.Reference reference) {
      fresh.add(new Incoming(Entries.reference(nextNo(), file, runNo, reference), file, null));
      return;
    }
    if (recognition instanceof Held held) {
      if (!isHeldAlready(file, held)) {
        fresh.add(new Incoming(Entries.held(nextNo(), file, runNo, held), file, null));
      }
      return;
    }
    Recognised recognised = (Recognised) recognition;
    List<Delivery.Warning> warnings = Entries.warnings(recognised.warnings());
    for (Layout layout : recognised.layouts()) {
      int no = nextNo();
      Delivery delivery =
          Entries.recognised(
              Delivery.of(no, file, layout.kind().word(), runNo),
              layout,
              recognised.nameTime(),
              fresh(file) ? warnings : List.of());
      fresh.add(new Incoming(delivery, file, source(no, file, layout, recognised)));
    }
  }

  private static RowSource source(int no, InboxFile file, Layout layout, Recognised recognised) {
    return new RowSource(
        no,
        file.sha256(),
        file.path().toString(),
        file.size(),
        file.modified(),
        layout,
        recognised.references());
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
                        .map(Incoming::delivery)
                        .filter(d -> d.sha256().equals(file.sha256()))
                        .findFirst()
                        .orElseThrow());
    Delivery duplicate = Delivery.of(nextNo(), file, first.kind(), runNo).duplicateOf(first);
    fresh.add(new Incoming(duplicate, file, null));
  }

  /** Keeps what is taken in as it came. What cannot be used is not taken in. */
  void keep(RawDeliveries raw) {
    raw.keep(
        fresh.stream()
            .filter(f -> f.delivery().status() == DeliveryStatus.ACCEPTED)
            .map(Incoming::file)
            .toList());
  }

  /** Deliveries of the ledger that are to be read again. */
  List<Incoming> again() {
    return again;
  }

  /** Deliveries that are new in the ledger. */
  List<Incoming> fresh() {
    return fresh;
  }

  private int nextNo() {
    return ledger.nextNo() + fresh.size();
  }
}
