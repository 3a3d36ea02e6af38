package rollcall.jobs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    if (attendance(ledger).findAny().isEmpty()) {
      throw UserError.refused(
          "Nothing to publish: neither the inbox nor the store holds attendance that can be used."
              + messages(held));
    }
    if (strict && !held.isEmpty()) {
      throw UserError.refused(
          "--strict: nothing is published while a file is held." + messages(held));
    }
  }

  /** Refuses a release in which no row of attendance counts. */
  static void refuseWithoutRows(Ledger ledger, Account account) {
    if (!haveRows(ledger, account)) {
      long rows = attendance(ledger).mapToLong(Delivery::rowsIn).sum();
      throw UserError.refused(
          "Nothing to publish: of "
              + rows
              + " rows of attendance none can be used; see: rollcall check --inbox ...");
    }
  }

  /** Whether any row of attendance counts. */
  static boolean haveRows(Ledger ledger, Account account) {
    return attendance(ledger).anyMatch(d -> account.accepted(d.no()) > 0);
  }

  private static Stream<Delivery> attendance(Ledger ledger) {
    return Provision.accepted(ledger).filter(d -> d.kind().equals(Kind.ATTENDANCE.word()));
  }

  private static String messages(List<Delivery> held) {
    return held.stream().map(d -> "\nheld: " + message(d)).collect(Collectors.joining());
  }

  /** File, code and what is wrong. */
  static String message(Delivery d) {
    return d.fileName() + ": " + d.heldCode() + ", " + d.heldMessage();
  }
}
