package rollcall.jobs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rollcall.fault.UserError;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.InboxFile;
import rollcall.inbox.Ledger;
import rollcall.ingest.Profiles;
import rollcall.ingest.PupilKey;
import rollcall.publish.InputsFingerprint;
import rollcall.rules.Rules;
import rollcall.rules.RulesFile;

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
   * The date that was asked for, else the newest date with reported minutes of what is accepted.
   */
  LocalDate asOf(Ledger taken) {
    if (request.asOf() != null) {
      return request.asOf();
    }
    return accepted(taken)
        .map(Delivery::lastReportedDate)
        .filter(date -> date != null)
        .max(Comparator.naturalOrder())
        .orElseThrow(
            () ->
                UserError.refused(
                    "No delivery has a date with reported minutes; name one with --as-of."));
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
        InputsFingerprint.ofJson(loaded.effective()),
        profilesHash,
        request.asOf(),
        Version.program(),
        key.id());
  }
}
