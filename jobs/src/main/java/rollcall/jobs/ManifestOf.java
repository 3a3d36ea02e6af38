package rollcall.jobs;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import rollcall.inbox.Ledger;
import rollcall.publish.InputsFingerprint;
import rollcall.publish.ReleaseDraft;
import rollcall.publish.ReleaseManifest;

/** What a release says of itself. */
record ManifestOf(Provision provision, Ledger ledger, String sparkVersion, Instant startedAt) {
  ReleaseManifest of(
      ReleaseDraft draft,
      Computation.Basis basis,
      String contentHash,
      Ledgered accounts,
      Computation.Outcome outcome)
      throws Exception {
    List<ReleaseManifest.Input> inputs =
        Provision.accepted(ledger)
            .map(
                d ->
                    new ReleaseManifest.Input(
                        d.sha256(), d.kind(), d.fileName(), d.profile(), d.rowsIn()))
            .toList();
    ReleaseManifest.Provenance provenance =
        new ReleaseManifest.Provenance(
            startedAt,
            Instant.now(),
            InetAddress.getLoopbackAddress().getHostName(),
            Runtime.version().toString(),
            sparkVersion,
            null);
    return new ReleaseManifest(
        draft.id(),
        draft.parent(),
        contentHash,
        basis.asOf(),
        Version.program(),
        provision.loaded().all(),
        InputsFingerprint.ofJson(provision.loaded().all()),
        provision.key().id(),
        inputs,
        outcome.figures().completeTerms().stream()
            .map(term -> term.schoolYear() + "/" + term.term())
            .toList(),
        draft.rowCounts(),
        new TreeMap<>(accounts.issuesByCode()),
        provision.fingerprint(ledger),
        provenance);
  }
}
