package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import rollcall.disclosure.AuditFailed;
import rollcall.disclosure.Bounds;
import rollcall.disclosure.Edition;
import rollcall.disclosure.EditionCsv;
import rollcall.disclosure.EditionNotes;
import rollcall.disclosure.Protection;
import rollcall.disclosure.PublicCount;
import rollcall.disclosure.YearCounts;
import rollcall.fault.UserError;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.Ledger;
import rollcall.publish.Editions;
import rollcall.publish.ReleaseManifest;
import rollcall.publish.Store;
import rollcall.publish.StoreLock;
import rollcall.rules.DisclosureRules;
import rollcall.rules.RulesFile;

/** Makes the public edition of a term from the current release, once; the store keeps it. */
final class Freezing {
  private final Store store;
  private final Path release;
  private final String term;
  private final ReleaseManifest manifest;
  private final RunLog log;

  /**
   * An edition to be made.
   *
   * @param term school year and term, as 2021-22/VT
   */
  Freezing(Store store, Path release, String term, RunLog log) {
    this.store = store;
    this.release = release;
    this.term = term;
    this.manifest = ReleaseManifest.read(release);
    this.log = log;
  }

  /**
   * Makes and keeps the edition; gives that of another process which was quicker.
   *
   * @param solver what audits it; null for the program's own
   * @return its folder in the store
   * @throws UserError when the term is not wholly delivered, an edition of a later term is out, or
   *     the audit does not accept any choice of counts
   */
  Path kept(Bounds solver) throws Exception {
    refuseUnlessComplete();
    refuseWhereHeld();
    DisclosureRules rules = RulesFile.ofRelease(manifest.rules()).disclosure();
    try (StoreLock lock = store.lock()) {
      Optional<Path> meanwhile = Editions.of(store, term);
      if (meanwhile.isPresent()) {
        return whole(meanwhile.get());
      }
      List<PublicCount> counts = counts(rules, solver);
      Path draft = lock.work("edition");
      EditionCsv.write(counts, draft);
      notes(rules).write(counts, draft);
      return Editions.keep(lock, term, draft);
    }
  }

  private void refuseUnlessComplete() {
    if (!manifest.completeTerms().contains(term)) {
      throw UserError.usage(
          "Term "
              + term
              + " is not wholly delivered as of "
              + manifest.asOf()
              + "; freeze one of: "
              + String.join(", ", manifest.completeTerms())
              + ".");
    }
  }

  /** What is held could change the counts, and an edition cannot be changed. */
  private void refuseWhereHeld() {
    List<String> held =
        Ledger.read(store.ledger()).deliveries().stream()
            .filter(delivery -> delivery.status() == DeliveryStatus.HELD)
            .map(Delivery::fileName)
            .distinct()
            .toList();
    if (!held.isEmpty()) {
      throw UserError.refused(
          "No public edition while "
              + held.size()
              + " files are held ("
              + held.get(0)
              + (held.size() > 1 ? " and others" : "")
              + "): an edition cannot be corrected. 'rollcall status' says why; mend them, or"
              + " withdraw them.");
    }
  }

  private void refuseWhereFewAreCounted(
      SortedMap<String, YearCounts> years, DisclosureRules rules) {
    String[] parts = term.split("/");
    double percent = years.get(parts[0]).countedPercent(parts[1]);
    if (percent < rules.minimumCountedPercent()) {
      throw UserError.refused(
          "No public edition of "
              + term
              + ": only "
              + Math.round(percent)
              + " % of the year's pupils are counted in it, and an edition cannot be corrected. Are"
              + " files missing? The limit is minimum_counted_percent of the rules.");
    }
  }

  private List<PublicCount> counts(DisclosureRules rules, Bounds solver) throws Exception {
    Protection protection =
        new Protection(
            rules.threshold(),
            rules.width(),
            rules.repairs(),
            solver == null ? Bounds.within(rules.solverSeconds()) : solver);
    SortedMap<String, List<String>> periods = periods();
    List<PublicCount> earlier = earlier(rules);
    SortedMap<String, YearCounts> years = log.phase("count", () -> counted(periods.keySet()));
    refuseWhereFewAreCounted(years, rules);
    try {
      return log.phase("protect", () -> new Edition(protection).of(years, periods, earlier));
    } catch (AuditFailed e) {
      throw UserError.unprotected(
          "No public edition of "
              + term
              + ": "
              + e.getMessage()
              + ". Nothing was written; the store and its releases are as before. A city with few"
              + " pupils in a band can publish nothing of it.");
    }
  }

  private SortedMap<String, YearCounts> counted(Set<String> schoolYears) throws IOException {
    SortedMap<String, YearCounts> years = new TreeMap<>();
    for (String schoolYear : schoolYears) {
      years.put(schoolYear, YearBands.of(release, schoolYear));
    }
    return years;
  }

  /** Complete terms up to the edition's, and both together where both are. */
  private SortedMap<String, List<String>> periods() {
    SortedMap<String, List<String>> periods = new TreeMap<>();
    for (String complete : manifest.completeTerms()) {
      if (complete.compareTo(term) <= 0) {
        String[] parts = complete.split("/");
        periods.computeIfAbsent(parts[0], year -> new ArrayList<>()).add(parts[1]);
      }
    }
    periods.values().stream().filter(each -> each.size() > 1).forEach(each -> each.add("any-term"));
    return periods;
  }

  /** What the newest edition says. */
  private List<PublicCount> earlier(DisclosureRules rules) throws IOException {
    List<Path> editions = Editions.all(store);
    if (editions.isEmpty()) {
      return List.of();
    }
    Path newest = editions.get(editions.size() - 1);
    if (Editions.term(newest).compareTo(term) > 0) {
      throw UserError.usage(
          "The edition of "
              + Editions.term(newest)
              + " is out and tells what there is to tell of "
              + term
              + " too; copy it with --term "
              + Editions.term(newest)
              + ".");
    }
    if (!EditionNotes.protectsAs(whole(newest), rules.threshold(), rules.width())) {
      throw UserError.usage(
          "The edition of "
              + Editions.term(newest)
              + " has other limits than the rules of the release; what it shows binds this one. Set"
              + " threshold and width of 'disclosure' as they were, and run again.");
    }
    return EditionCsv.read(newest);
  }

  /** An edition with the bytes with which it was frozen. */
  static Path whole(Path edition) {
    if (!Editions.problems(edition).isEmpty()) {
      throw UserError.damaged(
          "The edition "
              + edition
              + " is not as it was frozen, so nobody knows what was published; restore it from its"
              + " backup.");
    }
    return edition;
  }

  private EditionNotes notes(DisclosureRules rules) {
    return new EditionNotes(
        term,
        manifest.asOf().toString(),
        "rollcall " + Version.program(),
        rules.threshold(),
        rules.width(),
        manifest.keyId().equals(Keys.demo().id()));
  }
}
