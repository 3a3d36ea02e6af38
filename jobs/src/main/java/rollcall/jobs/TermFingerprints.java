package rollcall.jobs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rollcall.conform.DeliveryOrder;
import rollcall.inbox.Delivery;
import rollcall.inbox.Ledger;
import rollcall.ingest.Kind;
import rollcall.publish.InputsFingerprint;
import rollcall.table.Term;
import rollcall.table.TermCalendar;

/**
 * Fingerprints of the deliveries that speak of a term. Terms of deliveries that reach from one term
 * into another (by record, or of absences alone) have one together.
 */
final class TermFingerprints {
  private final TermCalendar calendar;
  private final String replaces;
  private final Map<Integer, Delivery> deliveries = new TreeMap<>();
  private final SortedMap<Integer, String> identities = new TreeMap<>();
  private final Map<Integer, Set<Integer>> termsOf = new TreeMap<>();
  private final SortedMap<String, String> attendance;
  private final String rosters;

  /**
   * Fingerprints of what is accepted now.
   *
   * @param replaces what a delivery replaces that does not say so itself
   */
  TermFingerprints(Ledger ledger, TermCalendar calendar, LocalDate asOf, String replaces) {
    this.calendar = calendar;
    this.replaces = replaces;
    for (Delivery d : ledger.deliveries()) {
      deliveries.put(d.no(), d);
      identities.put(d.no(), InputsFingerprint.ofText(identity(d)));
    }
    accepted(ledger, Kind.ATTENDANCE).forEach(d -> termsOf.put(d.no(), terms(d)));
    this.attendance = fingerprints(asOf);
    this.rosters =
        InputsFingerprint.ofText(
            accepted(ledger, Kind.PUPILS).map(d -> identities.get(d.no())).toList().toString());
  }

  private static Stream<Delivery> accepted(Ledger ledger, Kind kind) {
    return Provision.accepted(ledger).filter(d -> d.kind().equals(kind.word()));
  }

  private static String identity(Delivery d) {
    return Stream.of(
            d.no(),
            d.sha256(),
            d.kind(),
            d.status(),
            d.heldUnder(),
            d.profileHash(),
            d.curatedFile(),
            d.runNo(),
            d.replaces(),
            d.exportedAt(),
            d.nameTime(),
            d.minutesPerDay(),
            d.rowsIn())
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private Set<Integer> terms(Delivery d) {
    return IntStream.range(0, calendar.terms().size())
        .filter(
            no ->
                d.dates()
                    .holdsAny(calendar.terms().get(no).start(), calendar.terms().get(no).end()))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private SortedMap<String, String> fingerprints(LocalDate asOf) {
    Set<Integer> tied = new TreeSet<>();
    termsOf.forEach(
        (no, terms) -> {
          if (reachesAcrossTerms(deliveries.get(no))) {
            tied.addAll(terms);
          }
        });
    SortedMap<String, String> all = new TreeMap<>();
    for (int no = 0; no < calendar.terms().size(); no++) {
      Set<Integer> together = tied.contains(no) ? tied : Set.of(no);
      List<String> speaking =
          new TreeMap<>(termsOf)
              .entrySet().stream()
                  .filter(entry -> entry.getValue().stream().anyMatch(together::contains))
                  .map(entry -> identities.get(entry.getKey()))
                  .toList();
      List<LocalDate> lastDays = together.stream().map(t -> lastDay(t, asOf)).toList();
      all.put(name(no), InputsFingerprint.ofText(speaking + " " + lastDays));
    }
    return all;
  }

  /**
   * A record may reappear under another date, and an export of absences speaks of all its terms.
   */
  private boolean reachesAcrossTerms(Delivery d) {
    String mode = d.replaces() == null ? replaces : d.replaces();
    return mode.equals(DeliveryOrder.RECORD) || d.minutesPerDay() != null;
  }

  private LocalDate lastDay(int termNo, LocalDate asOf) {
    LocalDate end = calendar.terms().get(termNo).end();
    return asOf.isBefore(end) ? asOf : end;
  }

  /** Name of a term's part in every table by term. */
  String name(int termNo) {
    Term term = calendar.terms().get(termNo);
    return term.schoolYear() + "/" + term.term();
  }

  /** Positions of the terms by name. */
  Map<String, Integer> termNos() {
    Map<String, Integer> numbers = new HashMap<>();
    IntStream.range(0, calendar.terms().size()).forEach(no -> numbers.put(name(no), no));
    return numbers;
  }

  /** A delivery by its number. */
  Delivery delivery(int no) {
    return deliveries.get(no);
  }

  /** What tells a delivery from another, by number. */
  SortedMap<Integer, String> identities() {
    return identities;
  }

  /** Positions of the terms of which a delivery of attendance speaks, by number. */
  Map<Integer, Set<Integer>> termsOf() {
    return termsOf;
  }

  /** The fingerprint of each term, by name. */
  SortedMap<String, String> attendance() {
    return attendance;
  }

  /** The fingerprint of all rosters. */
  String rosters() {
    return rosters;
  }
}
