package rollcall.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rollcall.inbox.Delivery;
import rollcall.inbox.Ledger;
import rollcall.ingest.ErasedPupils;
import rollcall.ingest.PupilSearch;
import rollcall.ingest.SmallDelivery;
import rollcall.ingest.SmallRow;
import rollcall.table.Followup;
import rollcall.table.Participant;
import rollcall.table.ParticipantLink;
import rollcall.table.Pupil;
import rollcall.table.SupportUse;

/**
 * Where a store holds certain pupils.
 *
 * @param deliveries fingerprints of the deliveries that have rows of them, and of all pages of SS
 *     12000 if one of those has
 * @param cases their cases in programmes
 */
record HeldPupils(Set<String> deliveries, Set<String> cases) {

  /** Looks into every parsed delivery of a ledger, whether it counts or not. */
  static HeldPupils find(Ledger ledger, Path curated, Set<String> pseudonyms) {
    Set<Long> keys =
        pseudonyms.stream()
            .map(pseudonym -> Pupil.key(pseudonym).orElseThrow())
            .collect(Collectors.toSet());
    Set<String> found = new TreeSet<>();
    Set<String> cases = cases(ledger, curated, pseudonyms);
    for (Delivery d : ledger.deliveries()) {
      boolean small = SmallKindsStore.KINDS.contains(d.kind());
      if (d.curatedFile() != null
          && (small
              ? rows(d, curated).stream().anyMatch(row -> cases.contains(caseOf(row.entry())))
              : PupilSearch.isIn(curated.resolve(d.curatedFile()), keys))) {
        found.add(d.sha256());
      }
    }
    List<Delivery> pages = ledger.deliveries().stream().filter(HeldPupils::isPage).toList();
    if (pages.stream().anyMatch(page -> found.contains(page.sha256()))) {
      pages.forEach(page -> found.add(page.sha256()));
    }
    return new HeldPupils(found, cases);
  }

  private static boolean isPage(Delivery d) {
    return d.profile() != null && d.profile().startsWith("ss12000-");
  }

  private static Set<String> cases(Ledger ledger, Path curated, Set<String> pseudonyms) {
    Set<String> cases = new TreeSet<>();
    for (Delivery d : ledger.deliveries()) {
      if (SmallKindsStore.KINDS.contains(d.kind()) && d.curatedFile() != null) {
        for (SmallRow row : rows(d, curated)) {
          String pupil = pupil(row.entry());
          if (pupil != null && pseudonyms.contains(pupil)) {
            cases.add(caseOf(row.entry()));
          }
        }
      }
    }
    return cases;
  }

  private static List<SmallRow> rows(Delivery d, Path curated) {
    return SmallDelivery.load(curated, d.curatedFile()).rows();
  }

  private static String pupil(Record entry) {
    if (entry instanceof Participant participant) {
      return participant.pupilId();
    }
    return entry instanceof ParticipantLink link ? link.pupilId() : null;
  }

  /** The case of which an entry speaks; an empty text where it speaks of none. */
  private static String caseOf(Record entry) {
    if (entry instanceof Participant one) {
      return ErasedPupils.caseOf(one.programme(), one.participantId());
    }
    if (entry instanceof ParticipantLink one) {
      return ErasedPupils.caseOf(one.programme(), one.participantId());
    }
    if (entry instanceof Followup one) {
      return ErasedPupils.caseOf(one.programme(), one.participantId());
    }
    return entry instanceof SupportUse one
        ? ErasedPupils.caseOf(one.programme(), one.participantId())
        : "";
  }
}
