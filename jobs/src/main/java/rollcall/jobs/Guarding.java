package rollcall.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import rollcall.fault.IssueCode;
import rollcall.inbox.Delivery;
import rollcall.inbox.Ledger;
import rollcall.jobs.Findings.Finding;
import rollcall.publish.InputsFingerprint;
import rollcall.rules.Guards;
import rollcall.rules.Guards.Limit;
import rollcall.rules.Guards.Severity;
import rollcall.rules.Rules;
import rollcall.table.SchoolEntry;
import rollcall.table.SchoolRows;
import rollcall.table.Term;

/**
 * Judges deliveries by the guards of the rules. A guard stops new deliveries alone, and those that
 * a guard held before, once terms, schools or guards have changed; of what was accepted it only
 * warns.
 */
final class Guarding {
  private static final int MOST_NAMED = 3;

  private final Rules rules;
  private final Guards guards;
  private final Set<Integer> judged;
  private final String under;

  private Guarding(Rules rules, Set<Integer> judged, String under) {
    this.rules = rules;
    this.guards = rules.guards();
    this.judged = judged;
    this.under = under;
  }

  /**
   * Guards for a run.
   *
   * @param ledger what the store has after the intake
   * @param firstNew number of the first delivery that is new in this run
   */
  static Guarding of(Ledger ledger, int firstNew, SmallKindsStore smallKinds, Provision provision) {
    Rules rules = provision.rules();
    List<Term> terms = smallKinds.terms(ledger.deliveries(), provision.profiles());
    List<SchoolEntry> schools = smallKinds.schools(ledger.deliveries(), provision.profiles());
    String under =
        InputsFingerprint.ofText(
            rules.guards() + rules.replaces() + terms + codes(schools).stream().sorted().toList());
    Set<Integer> judged =
        ledger.deliveries().stream()
            .filter(d -> d.no() >= firstNew || isOpen(d, under))
            .map(Delivery::no)
            .collect(Collectors.toSet());
    return new Guarding(rules, judged, under);
  }

  private static boolean isOpen(Delivery d, String under) {
    return d.heldUnder() != null && !d.heldUnder().equals(under);
  }

  private static Set<String> codes(List<SchoolEntry> schools) {
    return schools.stream().map(SchoolEntry::code).collect(Collectors.toSet());
  }

  /** The ledger with what is to be judged anew counted as accepted. */
  Ledger opened(Ledger ledger) {
    return ledger.map(d -> isOpen(d, under) ? d.accepted() : d);
  }

  /** What is found before rows are checked against terms and each other. */
  Findings atIntake(Ledger ledger, List<SchoolEntry> schools) {
    return findings(ledger, schools, RowCounts::read, Delivery::schools);
  }

  /** What is found when the fate of all rows is known. */
  Findings afterCheck(Ledger ledger, List<SchoolEntry> schools, Account account) {
    return findings(
        ledger, schools, d -> RowCounts.of(d, account), d -> counted(d, account).schools());
  }

  /** The ledger with the rows that count of each new delivery, by school. */
  Ledger counted(Ledger ledger, Account account) {
    return ledger.map(d -> counted(d, account));
  }

  private Delivery counted(Delivery d, Account account) {
    if (!judged.contains(d.no()) || d.schools().isEmpty()) {
      return d;
    }
    Map<String, Long> rows = account.rowsOfSchools(d.no());
    return d.withSchools(
        d.schools().stream()
            .map(school -> school.withRows(rows.getOrDefault(school.school(), 0L)))
            .toList());
  }

  private Findings findings(
      Ledger ledger,
      List<SchoolEntry> schools,
      Function<Delivery, RowCounts> counts,
      Function<Delivery, List<SchoolRows>> rows) {
    Set<String> registered = codes(schools);
    FewerRows fewerRows = new FewerRows(rules, rows);
    List<Finding> all = new ArrayList<>();
    TreeMap<Integer, List<Delivery>> runs = new TreeMap<>();
    Provision.accepted(ledger)
        .forEach(d -> runs.computeIfAbsent(d.runNo(), no -> new ArrayList<>()).add(d));
    for (List<Delivery> run : runs.values()) {
      List<Finding> found = new ArrayList<>();
      for (Delivery d : run) {
        addShares(found, d, counts.apply(d));
        addUnknown(found, d, registered);
      }
      addFewer(found, fewerRows.judge(run));
      Set<Integer> stopped =
          found.stream()
              .filter(Finding::stops)
              .map(Finding::deliveryNo)
              .collect(Collectors.toSet());
      fewerRows.remember(run.stream().filter(d -> !stopped.contains(d.no())).toList());
      all.addAll(found);
    }
    return new Findings(List.copyOf(all), under);
  }

  private void addFewer(List<Finding> found, Map<Integer, String> messages) {
    messages.forEach(
        (no, message) ->
            add(
                found,
                no,
                guards.fewerRows().severity(),
                IssueCode.TOO_FEW_ROWS,
                IssueCode.FEW_ROWS,
                message));
  }

  private void addShares(List<Finding> found, Delivery d, RowCounts counts) {
    addShare(
        found,
        d,
        counts.conflicting(),
        guards.conflictingShare(),
        IssueCode.TOO_MANY_CONFLICTS,
        IssueCode.MANY_CONFLICTS,
        "contradict another row",
        "deliver one row for each lesson or day, or change guards.conflicting_share in the rules");
    String codes = counts.codes().isEmpty() ? "" : " (" + counts.codes() + ")";
    addShare(
        found,
        d,
        counts.quarantined(),
        guards.quarantinedShare(),
        IssueCode.TOO_MANY_QUARANTINED,
        IssueCode.MANY_QUARANTINED,
        "are quarantined" + codes,
        "correct them, or change guards.quarantined_share in the rules");
    addShare(
        found,
        d,
        counts.repeated(),
        guards.duplicateShare(),
        IssueCode.TOO_MANY_DUPLICATES,
        IssueCode.MANY_DUPLICATES,
        "repeat another row",
        "deliver each row once, or change guards.duplicate_share in the rules");
  }

  private void addShare(
      List<Finding> found,
      Delivery d,
      long rows,
      Limit limit,
      IssueCode held,
      IssueCode warned,
      String what,
      String remedy) {
    if (d.rowsIn() >= guards.minimumRows() && rows * 100 > d.rowsIn() * limit.percent()) {
      String message =
          RunLog.grouped(rows)
              + " of "
              + RunLog.grouped(d.rowsIn())
              + " rows "
              + what
              + ", more than "
              + limit.percent()
              + " %; "
              + remedy;
      add(found, d.no(), limit.severity(), held, warned, message);
    }
  }

  /** A school in no schools file is told of in any case, so here is no warning. */
  private void addUnknown(List<Finding> found, Delivery d, Set<String> registered) {
    List<String> unknown =
        d.schools().stream()
            .map(SchoolRows::school)
            .filter(school -> !registered.contains(school))
            .toList();
    if (registered.isEmpty() || unknown.isEmpty()) {
      return;
    }
    int others = unknown.size() - MOST_NAMED;
    String message =
        "schools that are in no schools file: "
            + unknown.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
            + (others > 0 ? " and " + others + " more" : "")
            + "; correct the code, or deliver a schools file with them";
    add(found, d.no(), guards.unknownSchool().severity(), IssueCode.UNKNOWN_SCHOOL, null, message);
  }

  private void add(
      List<Finding> found,
      int deliveryNo,
      Severity severity,
      IssueCode held,
      IssueCode warned,
      String message) {
    if (severity != Severity.OFF) {
      Severity here = judged.contains(deliveryNo) ? severity : Severity.WARNING;
      found.add(new Finding(deliveryNo, here, held, warned, message));
    }
  }
}
