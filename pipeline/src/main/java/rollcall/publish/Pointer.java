package rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rollcall.fault.CrashPoint;
import rollcall.fault.UserError;

/** The link {@code current}, the one place that says which release counts. */
final class Pointer {
  private static final String NAME = "current";
  private static final String NEW_PREFIX = ".current-";

  private Pointer() {}

  /** The release that the link leads to; empty before the first publication. */
  static Optional<Path> read(Store store) throws IOException {
    Path link = store.folder().resolve(NAME);
    if (Files.notExists(link, LinkOption.NOFOLLOW_LINKS)) {
      // A first release that is just being announced has no link yet; a later one always had.
      if (store.releaseIds().stream().allMatch(id -> ReleaseId.sequence(id) == 1)) {
        return Optional.empty();
      }
      throw damaged(store, "is missing");
    }
    if (!Files.isSymbolicLink(link)) {
      throw damaged(store, "is no link");
    }
    Path target = store.folder().resolve(Files.readSymbolicLink(link)).normalize();
    if (!store.releases().equals(target.getParent())
        || !ReleaseId.isId(target.getFileName().toString())) {
      throw damaged(store, "does not lead to a release");
    }
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw damaged(store, "leads to " + target.getFileName() + ", which is not there");
    }
    if (!Checksums.manifestIsWhole(target)) {
      throw damaged(
          store,
          "leads to "
              + target.getFileName()
              + ", whose "
              + ReleaseManifest.FILE_NAME
              + " is missing or changed");
    }
    return Optional.of(target);
  }

  /**
   * Lets the link lead to this release, in one step that no reader can see half done and no power
   * cut undoes.
   */
  static void swap(Store store, String id) throws IOException {
    Path fresh = store.folder().resolve(NEW_PREFIX + id);
    Files.deleteIfExists(fresh);
    Files.createSymbolicLink(fresh, store.folder().relativize(store.releases().resolve(id)));
    CrashPoint.LINKED.reached();
    PrivateFiles.rename(fresh, store.folder().resolve(NAME));
    PrivateFiles.sync(store.folder());
  }

  /**
   * Removes what stands in the place of the link, if it is no link: only a link can be replaced.
   */
  static void remove(Store store) throws IOException {
    Path link = store.folder().resolve(NAME);
    if (!Files.isSymbolicLink(link)) {
      PrivateFiles.delete(link);
    }
  }

  /** Removes links that an interrupted run did not put into place. */
  static void sweep(Store store) throws IOException {
    for (Path path : PrivateFiles.in(store.folder())) {
      if (path.getFileName().toString().startsWith(NEW_PREFIX)) {
        PrivateFiles.delete(path);
      }
    }
  }

  private static UserError damaged(Store store, String how) {
    Path link = store.folder().resolve(NAME);
    String message =
        "The store is damaged: " + link + " " + how + "; expected a link to releases/<id>. ";
    return UserError.damaged(
        newestWhole(store)
            .map(
                id ->
                    message
                        + "The newest whole release is "
                        + id
                        + "; to use it: rollcall repair --store '"
                        + store.folder()
                        + "'")
            .orElse(message + "No whole release is left: restore the store from its backup."));
  }

  private static Optional<String> newestWhole(Store store) {
    List<String> ids = store.releaseIds();
    for (int i = ids.size() - 1; i >= 0; i--) {
      if (ReleaseCheck.problems(store.releases().resolve(ids.get(i))).isEmpty()) {
        return Optional.of(ids.get(i));
      }
    }
    return Optional.empty();
  }
}
