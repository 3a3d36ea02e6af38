package rollcall.jobs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.InboxFile;
import rollcall.inbox.Ledger;
import rollcall.ingest.Profiles;
import rollcall.ingest.PupilKey;
import rollcall.publish.InputsFingerprint;
import rollcall.rules.Rules;
import rollcall.rules.RulesFile;
import rollcall.table.Term;
import rollcall.table.TermCalendar;

/** What a run was given: the request, and what was read for it before Spark starts. */
record Provision(
    RunRequest request,
    RulesFile.Loaded loaded,
    Profiles profiles,
    PupilKey key,
    List<InboxFile> files) {

  Rules rules() {
    return loaded.rules();
  }

  /**
   * The date that was asked for, else the newest date in a term with reported minutes of what is
   * accepted; without any the last day of the terms, where nothing counts anyway.
   */
  LocalDate asOf(Ledger taken, TermCalendar calendar) {
    if (request.asOf() != null) {
      return request.asOf();
    }
    return accepted(taken)
        .map(delivery -> delivery.reportedDates().last(calendar))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElseGet(() -> lastDay(calendar));
  }

  private static LocalDate lastDay(TermCalendar calendar) {
    List<Term> terms = calendar.terms();
    return terms.isEmpty() ? LocalDate.EPOCH : terms.get(terms.size() - 1).end();
  }

  /**
   * The last day of the school year whose districts are used: that of the rules, else that of
   * as-of.
   */
  LocalDate boundaryDate(LocalDate asOf) {
    String year = rules().districtBoundaries();
    int start =
        year == null
            ? (asOf.getMonthValue() >= 7 ? asOf.getYear() : asOf.getYear() - 1)
            : Integer.parseInt(year.substring(0, 4));
    return LocalDate.of(start + 1, 6, 30);
  }

  /** Deliveries whose rows count. */
  static Stream<Delivery> accepted(Ledger taken) {
    return taken.deliveries().stream().filter(d -> d.status() == DeliveryStatus.ACCEPTED);
  }

  /** Equal for two runs of which the later has nothing new. */
  String fingerprint(Ledger taken) {
    List<String> inputs =
        taken.deliveries().stream()
            .map(
                d ->
                    String.join(
                        " ",
                        d.sha256(),
                        d.kind(),
                        d.status().word(),
                        String.valueOf(d.profileHash()),
                        String.valueOf(d.runNo())))
            .toList();
    String profilesHash =
        InputsFingerprint.ofText(
            profiles.all().stream().map(Profiles.Known::hash).sorted().toList().toString());
    return InputsFingerprint.of(
        inputs,
        InputsFingerprint.ofJson(loaded.all()),
        profilesHash,
        request.asOf(),
        Version.program(),
        keyInForce());
  }

  /** The key, and how often pupils were erased. */
  String keyInForce() {
    return key.erased().isEmpty() ? key.id() : key.id() + " without " + key.erased().times();
  }
}
