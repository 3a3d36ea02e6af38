package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.fault.UserError;
import rollcall.inbox.Delivery;
import rollcall.inbox.Ledger;
import rollcall.inbox.RawDeliveries;
import rollcall.publish.ReleaseLayout;
import rollcall.publish.ReleaseManifest;
import rollcall.publish.Store;
import rollcall.publish.StoreLock;

/**
 * A release made again in a store of its own, which is thrown away: from the ledger that the
 * release carries, the kept deliveries, its rules and its as-of. Nothing parsed is used.
 */
final class Replay {
  private Replay() {}

  /** Content hashes of a release and of itself made again. */
  record Compared(String published, String replayed) {
    boolean isEqual() {
      return published.equals(replayed);
    }
  }

  /**
   * Makes a release again. The store is held meanwhile.
   *
   * @param keys names the key and the profiles
   */
  static Compared of(Store store, String id, RunRequest keys, RunLog log) throws Exception {
    Path release = store.release(id);
    ReleaseManifest manifest = ReleaseManifest.read(release);
    try (StoreLock lock = store.lock()) {
      Path work = lock.work("replay");
      Path scratch = work.resolve("store");
      Store.open(scratch);
      link(store.raw(), scratch.resolve("raw"));
      Ledger ledger = Ledger.read(ReleaseLayout.ledger(release));
      refuseWhereForgotten(ledger, store);
      ledger.map(Replay::unread).write(scratch.resolve("ledger"));
      Path rules =
          Files.writeString(
              Files.createFile(
                  work.resolve("rules.json"),
                  PosixFilePermissions.asFileAttribute(
                      PosixFilePermissions.fromString("rw-------"))),
              manifest.rules().toString());
      RunRequest again =
          new RunRequest(
              List.of(),
              scratch,
              rules,
              keys.profiles(),
              manifest.asOf(),
              false,
              Keys.file(keys),
              keys.demoKey());
      RunResult made = new RunJob(again, log).call();
      String replayed = made.contentHash();
      lock.work("replay");
      return new Compared(manifest.contentHash(), replayed);
    }
  }

  private static void refuseWhereForgotten(Ledger ledger, Store store) throws IOException {
    Set<String> kept;
    try (Stream<Path> files = Files.list(store.raw())) {
      kept = files.map(RawDeliveries::delivery).collect(Collectors.toSet());
    }
    long forgotten = Provision.accepted(ledger).filter(d -> !kept.contains(d.sha256())).count();
    if (forgotten > 0) {
      throw UserError.damaged(
          forgotten
              + " deliveries of this release are not kept in "
              + store.raw()
              + "; restore them from the store's backup.");
    }
  }

  /** The delivery, to be read from the bytes as they came. */
  static Delivery unread(Delivery d) {
    return d.curatedFile() == null
        ? d
        : d.readBy(
            d.profile(),
            null,
            d.readAs(),
            d.replaces(),
            d.nameTime(),
            d.minutesPerDay(),
            d.warnings());
  }

  /** The same bytes under a second name: the scratch store may drop its own. */
  private static void link(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> each = Files.list(from)) {
      files = each.toList();
    }
    for (Path file : files) {
      Files.createLink(to.resolve(file.getFileName()), file);
    }
  }
}
