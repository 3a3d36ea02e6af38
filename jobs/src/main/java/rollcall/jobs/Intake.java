package rollcall.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import rollcall.fault.IssueCode;
import rollcall.fault.UserError;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.InboxFile;
import rollcall.inbox.Ledger;
import rollcall.ingest.Curated;
import rollcall.ingest.Curation;
import rollcall.ingest.FileFault;
import rollcall.ingest.Kind;
import rollcall.ingest.Layout;
import rollcall.ingest.Profiles;
import rollcall.ingest.PupilKey;
import rollcall.ingest.Recogniser;
import rollcall.ingest.Recognition;
import rollcall.ingest.Recognition.Held;
import rollcall.ingest.Recognition.Recognised;
import rollcall.ingest.RowSource;

/**
 * Takes the files of the inbox into the ledger: each content once, what cannot be used held, the
 * rest parsed.
 */
final class Intake {
  /** A delivery that is new in this run, and how it is read; the source is null where it is not. */
  private record Fresh(Delivery delivery, RowSource source) {}

  private final Ledger ledger;
  private final Profiles profiles;
  private final int runNo;
  private final List<Fresh> fresh = new ArrayList<>();
  private final Map<String, String> firstNames = new HashMap<>();

  /** An intake that continues a ledger. */
  Intake(Ledger ledger, Profiles profiles) {
    this.ledger = ledger;
    this.profiles = profiles;
    this.runNo = ledger.nextRunNo();
    ledger.deliveries().forEach(d -> firstNames.putIfAbsent(d.sha256(), d.fileName()));
  }

  /** Recognises the files whose content is not in the ledger yet. */
  void look(List<InboxFile> files) {
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
    Recognition recognition = Recogniser.recognise(file.path(), file.name(), profiles);
    if (recognition instanceof Held held) {
      fresh.add(new Fresh(held(file, held), null));
      return;
    }
    Recognised recognised = (Recognised) recognition;
    List<Delivery.Warning> warnings =
        recognised.warnings().stream()
            .map(w -> new Delivery.Warning(w.code().name(), w.column()))
            .toList();
    for (Layout layout : recognised.layouts()) {
      int no = nextNo();
      Delivery delivery =
          accepted(no, file, layout, recognised.nameTime(), fresh(file) ? warnings : List.of());
      RowSource source =
          new RowSource(
              no, file.sha256(), file.path().toString(), file.size(), file.modified(), layout);
      fresh.add(new Fresh(delivery, source));
    }
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
    fresh.add(
        new Fresh(
            new Delivery(
                nextNo(),
                file.sha256(),
                first.kind(),
                first.profile(),
                first.profileHash(),
                file.name(),
                runNo,
                DeliveryStatus.DUPLICATE,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null),
            null));
  }

  /** Parses what is new; a file that turns out to be spoilt is held. */
  Ledger take(SparkSession spark, PupilKey key, SmallKindsStore smallKinds, Path curatedFolder) {
    Map<Integer, Curated> curated = new HashMap<>();
    curate(Curation.attendance(spark, sources(Kind.ATTENDANCE), key, curatedFolder), curated);
    curate(Curation.pupils(spark, sources(Kind.PUPILS), key, curatedFolder), curated);
    List<Delivery> taken = new ArrayList<>();
    for (Fresh one : fresh) {
      taken.add(
          one.source() == null
              ? one.delivery()
              : taken(one, curated.get(one.delivery().no()), smallKinds));
    }
    return ledger.with(holdWholeFiles(taken));
  }

  private static void curate(List<Curated> parsed, Map<Integer, Curated> byNo) {
    parsed.forEach(c -> byNo.put(c.source().deliveryNo(), c));
  }

  private static Delivery taken(Fresh one, Curated curated, SmallKindsStore smallKinds) {
    if (curated == null) {
      return smallKinds.take(one.delivery(), one.source());
    }
    return parsed(
        one.delivery(),
        curated.rowsIn(),
        curated.lastDate(),
        curated.lastReportedDate(),
        curated.fault(),
        curated.file());
  }

  /** The delivery after its rows were parsed; held where the file as a whole is spoilt. */
  static Delivery parsed(
      Delivery d,
      long rowsIn,
      LocalDate lastDate,
      LocalDate lastReportedDate,
      FileFault fault,
      String curatedFile) {
    boolean spoilt = fault != null;
    return new Delivery(
        d.no(),
        d.sha256(),
        d.kind(),
        d.profile(),
        d.profileHash(),
        d.fileName(),
        d.runNo(),
        spoilt ? DeliveryStatus.HELD : DeliveryStatus.ACCEPTED,
        d.replaces(),
        d.exportedAt(),
        d.nameTime(),
        d.minutesPerDay(),
        rowsIn,
        lastDate,
        lastReportedDate,
        d.warnings(),
        spoilt ? fault.code().name() : null,
        spoilt ? fault.message() : null,
        spoilt ? fault.line() : null,
        spoilt ? fault.column() : null,
        curatedFile);
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
    return new Delivery(
        no,
        file.sha256(),
        layout.kind().word(),
        layout.profile().name(),
        layout.profileHash(),
        file.name(),
        runNo,
        DeliveryStatus.ACCEPTED,
        layout.replaces(),
        null,
        nameTime,
        layout.minutesPerDay(),
        0,
        null,
        null,
        warnings,
        null,
        null,
        null,
        null,
        null);
  }

  private Delivery held(InboxFile file, Held held) {
    String profile = held.profile() == null ? null : held.profile().name();
    return new Delivery(
        nextNo(),
        file.sha256(),
        "unknown",
        profile,
        null,
        file.name(),
        runNo,
        DeliveryStatus.HELD,
        null,
        null,
        null,
        null,
        0,
        null,
        null,
        List.of(),
        held.code().name(),
        held.message(),
        held.line(),
        held.column(),
        null);
  }

  /** The ledger with these deliveries held because nothing says which of them is newer. */
  static Ledger withHeld(Ledger ledger, Set<Integer> ambiguous) {
    IssueCode code = IssueCode.AMBIGUOUS_ORDER;
    String message = code.meaning() + "; deliver the newer one alone, or name the time of export";
    return new Ledger(
        ledger.deliveries().stream()
            .map(d -> ambiguous.contains(d.no()) ? d.heldFor(code.name(), message) : d)
            .toList());
  }

  /**
   * Refuses a run that could publish nothing true.
   *
   * @param files files of the inbox
   */
  static void refuseWhereUnusable(Ledger taken, List<InboxFile> files, boolean strict) {
    List<Delivery> held =
        taken.deliveries().stream().filter(d -> d.status() == DeliveryStatus.HELD).toList();
    boolean usable =
        taken.deliveries().stream()
            .anyMatch(
                d ->
                    d.status() == DeliveryStatus.ACCEPTED
                        && d.kind().equals(Kind.ATTENDANCE.word()));
    Set<String> present = new HashSet<>();
    files.forEach(f -> present.add(f.sha256()));
    boolean heldNow = held.stream().anyMatch(d -> present.contains(d.sha256()));
    if (!usable) {
      throw UserError.refused(
          "Nothing to publish: neither the inbox nor the store holds attendance that can be used."
              + messages(held));
    }
    if (strict && heldNow) {
      throw UserError.refused(
          "--strict: nothing is published while a file is held." + messages(held));
    }
  }

  private static String messages(List<Delivery> held) {
    StringBuilder text = new StringBuilder();
    held.forEach(d -> text.append("\nheld: ").append(heldMessage(d)));
    return text.toString();
  }

  /** File, code and what is wrong. */
  static String heldMessage(Delivery d) {
    return d.fileName() + ": " + d.heldCode() + ", " + d.heldMessage();
  }
}
