package rollcall.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import rollcall.fault.UserError;

/**
 * What a run does first with the lock: clear away, or bring to its end, what an interrupted run
 * left.
 */
final class Recovery {
  static final String DRAFT_PREFIX = ".tmp-";

  private Recovery() {}

  static void tidy(Store store) throws IOException {
    Renewal.finish(store);
    sweepDrafts(store);
    sweepWork(store);
    Pointer.sweep(store);
    announceFinished(store);
  }

  /** Removes damaged releases from the newest on, and announces the first whole one. */
  static String newestWhole(Store store) throws IOException {
    List<String> ids = store.releaseIds();
    for (int i = ids.size() - 1; i >= 0; i--) {
      Path release = store.release(ids.get(i));
      if (ReleaseCheck.problems(release).isEmpty()) {
        Pointer.remove(store);
        KeptLedger.restore(store, release);
        Pointer.swap(store, ids.get(i));
        for (String damaged : ids.subList(i + 1, ids.size())) {
          PrivateFiles.delete(store.release(damaged));
        }
        return ids.get(i);
      }
    }
    throw UserError.damaged(
        "No whole release is left in " + store.folder() + ": restore the store from its backup.");
  }

  private static void sweepDrafts(Store store) throws IOException {
    for (Path path : PrivateFiles.in(store.releases())) {
      if (path.getFileName().toString().startsWith(DRAFT_PREFIX)) {
        PrivateFiles.delete(path);
      }
    }
  }

  private static void sweepWork(Store store) throws IOException {
    for (Path path : PrivateFiles.in(store.work())) {
      PrivateFiles.delete(path);
    }
  }

  /**
   * A release in its place is whole, or it is not used: its run died between the rename and the
   * swap of the link.
   */
  private static void announceFinished(Store store) throws IOException {
    String current = Pointer.read(store).map(path -> path.getFileName().toString()).orElse(null);
    for (String id : newerThan(current, store.releaseIds())) {
      Path release = store.releases().resolve(id);
      if (!ReleaseCheck.problems(release).isEmpty()) {
        PrivateFiles.delete(release);
      } else if (Objects.equals(ReleaseManifest.read(release).parent(), current)) {
        KeptLedger.restore(store, release);
        Pointer.swap(store, id);
        current = id;
      }
    }
  }

  private static List<String> newerThan(String current, List<String> ids) {
    int sequence = current == null ? 0 : ReleaseId.sequence(current);
    return ids.stream().filter(id -> ReleaseId.sequence(id) > sequence).toList();
  }
}
