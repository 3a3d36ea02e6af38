package rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rollcall.fault.UserError;

/**
 * The folder that keeps everything between runs: {@code LOCK}, {@code ledger/} (what was taken in),
 * {@code curated/} (deliveries as parsed), {@code work/} (temporary, emptied at every start),
 * {@code releases/<id>/} (immutable) and {@code current}, a link to the newest release. Folders
 * have mode 0700, files 0600.
 */
public final class Store {
  private static final String LEDGER = "ledger";
  private static final String RAW = "raw";
  private static final String CURATED = "curated";
  private static final String WORK = "work";
  private static final String RELEASES = "releases";

  private final Path folder;

  private Store(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the store, making it where there is none.
   *
   * @throws UserError when the folder holds something else, has another owner, is open to other
   *     users, or lies where every user may rename it
   */
  public static Store open(Path folder) {
    return Failures.guard(
        "opening store " + folder,
        () -> {
          Path parent = folder.toAbsolutePath().normalize().getParent();
          if (parent == null) {
            throw UserError.usage(
                "The store cannot be the root of the file system; name a folder in it.");
          }
          if (Files.notExists(parent)) {
            PrivateFiles.folder(parent);
          }
          StoreGuard.checkParent(parent.toRealPath());
          return Files.notExists(folder) ? create(folder) : existing(folder);
        });
  }

  /**
   * Opens a store for a command that only reads.
   *
   * @throws UserError when there is none, or for the causes of {@link #open}
   */
  public static Store openExisting(Path folder) {
    if (!Files.isDirectory(folder.resolve(RELEASES))) {
      throw UserError.usage(
          "There is no store in " + folder + "; name the folder that 'run --store' made.");
    }
    return open(folder);
  }

  private static Store create(Path folder) throws IOException {
    PrivateFiles.folder(folder);
    return withFolders(folder.toRealPath());
  }

  private static Store existing(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw UserError.usage("The store " + folder + " is a file; name a folder.");
    }
    Path real = folder.toRealPath();
    StoreGuard.checkParent(real.getParent());
    if (Files.isDirectory(real.resolve(RELEASES))) {
      StoreGuard.checkStore(real);
      return withFolders(real);
    }
    StoreGuard.checkOwner(real);
    if (!PrivateFiles.in(real).isEmpty()) {
      throw UserError.usage(
          "Folder " + folder + " is not empty and is no store; name a new or an empty folder.");
    }
    return create(real);
  }

  private static Store withFolders(Path folder) throws IOException {
    // The releases come first: a folder that has them is a store, so a run that dies here can be
    // repeated.
    for (String name : List.of(RELEASES, LEDGER, RAW, CURATED, WORK)) {
      PrivateFiles.folder(folder.resolve(name));
    }
    return new Store(folder);
  }

  /** The store's own folder, links resolved. */
  public Path folder() {
    return folder;
  }

  /** What was taken in, by content. */
  public Path ledger() {
    return folder.resolve(LEDGER);
  }

  /** Deliveries as parsed. */
  public Path curated() {
    return folder.resolve(CURATED);
  }

  /** Deliveries as they came, encrypted. */
  public Path raw() {
    return folder.resolve(RAW);
  }

  Path work() {
    return folder.resolve(WORK);
  }

  Path releases() {
    return folder.resolve(RELEASES);
  }

  /**
   * The folder of the newest release; empty before the first. The link is resolved here, once:
   * whoever reads several files takes them all from the folder returned, and never mixes two
   * releases.
   *
   * @throws UserError when the link is missing though there are releases, or leads to no whole
   *     release
   */
  public Optional<Path> current() {
    return Failures.guard("reading the current release of " + folder, () -> Pointer.read(this));
  }

  /** The folder of a release, whether it is there or not. */
  public Path release(String id) {
    return releases().resolve(id);
  }

  /** Ids of all published releases in order of publication. */
  public List<String> releaseIds() {
    return Failures.guard(
        "listing the releases of " + folder,
        () ->
            PrivateFiles.in(releases()).stream()
                .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                .map(path -> path.getFileName().toString())
                .filter(ReleaseId::isId)
                .toList());
  }

  /**
   * Makes the newest release whose every byte is as published the current one, and takes the ledger
   * from it. Newer releases, which are damaged, are removed.
   *
   * @return the id of that release
   * @throws UserError when no whole release is left, or another run holds the store
   */
  public String repair() {
    try (StoreLock lock = StoreLock.take(this)) {
      return Failures.guard(
          "repairing store " + lock.store().folder(), () -> Recovery.newestWhole(this));
    }
  }

  /**
   * Takes the store for one run: removes what an interrupted run left, and points {@code current}
   * to a release that it had finished but not yet announced.
   *
   * @throws UserError when another run holds the store, or the store is damaged
   */
  public StoreLock lock() {
    StoreLock lock = StoreLock.take(this);
    try {
      Failures.guard("tidying store " + folder, () -> Recovery.tidy(this));
      return lock;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }
}
