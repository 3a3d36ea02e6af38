package rollcall.jobs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rollcall.fault.IssueCode;
import rollcall.fault.UserError;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.InboxFile;
import rollcall.inbox.Ledger;
import rollcall.ingest.Kind;

/** What held files mean for a run. */
final class HeldFiles {
  private HeldFiles() {}

  /** Held deliveries of files that still lie in the inbox and were not read since. */
  static List<Delivery> of(Ledger ledger, List<InboxFile> files) {
    Set<String> present =
        files.stream().map(InboxFile::sha256).collect(Collectors.toCollection(HashSet::new));
    Provision.accepted(ledger).map(Delivery::sha256).forEach(present::remove);
    return ledger.deliveries().stream()
        .filter(d -> d.status() == DeliveryStatus.HELD && present.contains(d.sha256()))
        .toList();
  }

  /** The ledger with these deliveries held because nothing says which of them is newer. */
  static Ledger withTie(Ledger ledger, Set<Integer> ambiguous) {
    IssueCode code = IssueCode.AMBIGUOUS_ORDER;
    String message = code.meaning() + "; deliver the newer one alone, or name the time of export";
    return ledger.map(
        d -> ambiguous.contains(d.no()) ? d.heldFor(code.name(), message, null, null) : d);
  }

  /**
   * Refuses a run that could publish nothing true.
   *
   * @param files files of the inbox
   */
  static void refuseWhereUnusable(Ledger ledger, List<InboxFile> files, boolean strict) {
    List<Delivery> held = of(ledger, files);
    if (Provision.accepted(ledger).noneMatch(d -> d.kind().equals(Kind.ATTENDANCE.word()))) {
      throw UserError.refused(
          "Nothing to publish: neither the inbox nor the store holds attendance that can be used."
              + messages(held));
    }
    if (strict && !held.isEmpty()) {
      throw UserError.refused(
          "--strict: nothing is published while a file is held." + messages(held));
    }
  }

  private static String messages(List<Delivery> held) {
    return held.stream().map(d -> "\nheld: " + message(d)).collect(Collectors.joining());
  }

  /** File, code and what is wrong. */
  static String message(Delivery d) {
    return d.fileName() + ": " + d.heldCode() + ", " + d.heldMessage();
  }
}
