package rollcall.jobs;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rollcall.ingest.Kind;
import rollcall.publish.InputsFingerprint;
import rollcall.publish.KeptParts;
import rollcall.publish.Settlement;
import rollcall.table.SettledTables;

/**
 * Which terms no delivery has touched since the current release, so that what it settled still
 * holds. A term is touched by each delivery with a row in it. Terms of deliveries that reach from
 * one term into another (by record, or of absences alone) are touched together.
 */
final class Settling {
  /** Another way of settling makes everything anew. */
  private static final String FORMAT = "settled 1";

  private final TermFingerprints now;
  private final String basis;

  /** The current release and what it settled; null where nothing holds any more. */
  private final Path release;

  private final Settlement before;
  private final Set<Integer> untouched;

  /**
   * What of the current release holds.
   *
   * @param current folder of the current release; null to settle everything anew
   * @param meaning what every number depends on beside deliveries
   */
  Settling(Path current, TermFingerprints now, List<Object> meaning) {
    this.now = now;
    this.basis = InputsFingerprint.ofText(FORMAT + meaning);
    this.before =
        current == null
            ? null
            : Settlement.read(current).filter(s -> s.basis().equals(basis)).orElse(null);
    this.release = before == null ? null : current;
    this.untouched = before == null || lostRoster() ? Set.of() : untouched();
  }

  /** A pupil of whom a roster no longer speaks may be one of whom deliveries have to be told. */
  private boolean lostRoster() {
    return before.deliveries().entrySet().stream()
        .filter(entry -> now.delivery(entry.getKey()).kind().equals(Kind.PUPILS.word()))
        .anyMatch(entry -> !entry.getValue().equals(now.identities().get(entry.getKey())));
  }

  private Set<Integer> untouched() {
    Set<String> same = new HashSet<>();
    now.attendance()
        .forEach(
            (term, fingerprint) -> {
              if (fingerprint.equals(before.attendance().get(term))) {
                same.add(term);
              }
            });
    Set<String> whole = KeptParts.whole(release, SettledTables.SETTLED_TERM, same);
    return now.termNos().entrySet().stream()
        .filter(term -> whole.contains(term.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is to be read, for the log. */
  String summary() {
    return untouched.size()
        + " of "
        + now.termNos().size()
        + " terms are settled; "
        + (now.termsOf().size() - unread().size())
        + " of "
        + now.termsOf().size()
        + " deliveries of attendance are looked at";
  }

  /** Name of a term's part in every table by term. */
  String name(int termNo) {
    return now.name(termNo);
  }

  /** Positions of the terms by name. */
  Map<String, Integer> termNos() {
    return now.termNos();
  }

  /** Folder of the release whose settlement holds in part; null where none does. */
  Path release() {
    return release;
  }

  /** What it settled. */
  Settlement before() {
    return before;
  }

  /** Positions of the terms that no delivery has touched since. */
  Set<Integer> terms() {
    return untouched;
  }

  /** Deliveries that the earlier release had as they are now. */
  Set<Integer> known() {
    return before == null
        ? Set.of()
        : now.identities().entrySet().stream()
            .filter(entry -> entry.getValue().equals(before.deliveries().get(entry.getKey())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Deliveries of attendance of which nothing has to be read. */
  Set<Integer> unread() {
    Set<Integer> known = known();
    return now.termsOf().entrySet().stream()
        .filter(d -> known.contains(d.getKey()) && untouched.containsAll(d.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the enrolments that hold are the same as in the earlier release. */
  boolean rostersHold() {
    return before != null
        && now.rosters().equals(before.rosters())
        && KeptParts.whole(release, SettledTables.SETTLED_ENROLMENT, Set.of("")).contains("");
  }

  /** Kind of a delivery. */
  String kind(int deliveryNo) {
    return now.delivery(deliveryNo).kind();
  }

  /**
   * What the release that is made now settles, but for its lines.
   *
   * @param classes fingerprint of what programmes ask of classes
   */
  Settlement settles(
      String classes,
      SortedMap<String, String> pupils,
      Map<Integer, Set<List<Integer>>> contradictions) {
    SortedMap<String, List<List<Integer>>> byTerm = new TreeMap<>();
    contradictions.forEach((no, sets) -> byTerm.put(name(no), List.copyOf(sets)));
    return new Settlement(
        basis,
        now.attendance(),
        now.rosters(),
        classes,
        pupils,
        now.identities(),
        byTerm,
        new TreeMap<>());
  }
}
