package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.InboxFile;
import rollcall.inbox.Ledger;
import rollcall.inbox.RawDeliveries;
import rollcall.ingest.Endpoint;
import rollcall.ingest.PageSets;
import rollcall.ingest.Profiles;

/**
 * Kept deliveries that a run needs again: those of a profile that has changed, and pages of SS
 * 12000 in which others look values up. New persons or deletions change how all pages are read.
 */
final class Rereading {
  private final Ledger ledger;
  private final Profiles profiles;
  private final RawDeliveries raw;
  private final ReadAnew anew;

  Rereading(Ledger ledger, Profiles profiles, RawDeliveries raw, ReadAnew anew) {
    this.ledger = ledger;
    this.profiles = profiles;
    this.raw = raw;
    this.anew = anew;
  }

  /**
   * Brings them back into a private folder, those of one run beside each other as they came.
   *
   * @param files what lies in the inbox
   */
  List<InboxFile> restored(List<InboxFile> files, Path folder) throws IOException {
    Set<String> wanted = new HashSet<>(ofChangedProfiles());
    wanted.addAll(pages(freshEndpoints(files)));
    TreeMap<Integer, Delivery> once = new TreeMap<>();
    wanted.addAll(anew.deliveries());
    Set<String> met = new HashSet<>();
    for (Delivery d : ledger.deliveries()) {
      if (isKept(d) && wanted.contains(d.sha256()) && met.add(d.sha256())) {
        once.put(d.no(), d);
      }
    }
    List<InboxFile> restored = new ArrayList<>();
    for (Delivery d : once.values()) {
      restored.add(raw.restore(d.sha256(), d.fileName(), freeFolder(folder, d)));
    }
    return restored;
  }

  /** Two inboxes may have had a file of the same name. */
  private static Path freeFolder(Path folder, Delivery d) {
    for (int copy = 1; ; copy++) {
      Path free = folder.resolve("run-" + d.runNo() + "-" + copy);
      if (Files.notExists(free.resolve(d.fileName()))) {
        return free;
      }
    }
  }

  private boolean isKept(Delivery d) {
    return (ReadAnew.counts(d) || anew.deliveries().contains(d.sha256())) && raw.has(d.sha256());
  }

  /** Fingerprints of deliveries that their profile would read in another way today. */
  private Set<String> ofChangedProfiles() {
    Set<String> changed = new HashSet<>();
    for (Profiles.Known known : profiles.all()) {
      String now =
          known.profile().pages() == null
              ? known.hash()
              : PageSets.layoutHash(known.hash(), lookedUpIn());
      ledger.deliveries().stream()
          .filter(d -> known.profile().name().equals(d.profile()))
          .filter(d -> d.curatedFile() != null && !now.equals(d.profileHash()))
          .forEach(d -> changed.add(d.sha256()));
    }
    boolean anyPage =
        ledger.deliveries().stream().anyMatch(d -> changed.contains(d.sha256()) && isPage(d));
    if (anyPage) {
      changed.addAll(lookedUpIn());
    }
    return changed;
  }

  private List<String> lookedUpIn() {
    Set<String> persons = profilesOf(Set.of(Endpoint.PERSONS));
    return ledger.deliveries().stream()
        .filter(d -> d.kind().equals(SmallKindsStore.REFERENCES) || persons.contains(d.profile()))
        .filter(d -> d.status() == DeliveryStatus.ACCEPTED)
        .map(Delivery::sha256)
        .distinct()
        .toList();
  }

  private boolean isPage(Delivery d) {
    return d.kind().equals(SmallKindsStore.REFERENCES)
        || profilesOf(Set.of(Endpoint.values())).contains(String.valueOf(d.profile()));
  }

  private Set<String> profilesOf(Set<Endpoint> endpoints) {
    return profiles.all().stream()
        .map(Profiles.Known::profile)
        .filter(profile -> profile.pages() != null && endpoints.contains(profile.pages()))
        .map(profile -> profile.name())
        .collect(Collectors.toSet());
  }

  /** Endpoints of the pages whose content is new. */
  private Set<Endpoint> freshEndpoints(List<InboxFile> files) {
    Set<String> known =
        ledger.deliveries().stream().map(Delivery::sha256).collect(Collectors.toSet());
    Set<Endpoint> fresh = new HashSet<>();
    for (InboxFile file : files) {
      if (!known.contains(file.sha256())) {
        PageSets.endpoint(file.path()).ifPresent(fresh::add);
      }
    }
    return fresh;
  }

  private Set<String> pages(Set<Endpoint> fresh) {
    if (fresh.isEmpty()) {
      return Set.of();
    }
    boolean all = fresh.stream().anyMatch(e -> e.isReference() || e == Endpoint.PERSONS);
    return all
        ? ledger.deliveries().stream()
            .filter(this::isPage)
            .map(Delivery::sha256)
            .collect(Collectors.toSet())
        : Set.copyOf(lookedUpIn());
  }
}
