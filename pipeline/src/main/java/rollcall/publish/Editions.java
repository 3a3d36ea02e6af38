package rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rollcall.fault.UserError;

/**
 * The public editions of a store: {@code editions/<school year>/<term>/<number>/}, each written
 * once and never changed or removed.
 */
public final class Editions {
  private static final String FOLDER = "editions";

  /** A school year, a term, a number. */
  private static final Pattern NAMES = Pattern.compile("\\d{4}-\\d{2}|HT|VT|\\d+");

  private static final Set<PosixFilePermission> PUBLIC_FOLDER =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> PUBLIC_FILE =
      PosixFilePermissions.fromString("rw-r--r--");

  private Editions() {}

  /** Folders of all editions, by term and number. */
  public static List<Path> all(Store store) {
    return Failures.guard("listing the editions of " + store.folder(), () -> below(root(store), 3));
  }

  private static Path root(Store store) {
    return store.folder().resolve(FOLDER);
  }

  private static List<Path> below(Path folder, int levels) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    if (levels == 0) {
      return List.of(folder);
    }
    List<Path> found = new ArrayList<>();
    for (Path each : PrivateFiles.in(folder)) {
      if (NAMES.matcher(each.getFileName().toString()).matches()) {
        found.addAll(below(each, levels - 1));
      }
    }
    return found;
  }

  /** The edition of a term, as 2021-22/VT; empty before it is frozen. */
  public static Optional<Path> of(Store store, String term) {
    return all(store).stream().filter(edition -> term(edition).equals(term)).reduce((a, b) -> b);
  }

  /** School year and term of an edition, as 2021-22/VT. */
  public static String term(Path edition) {
    Path term = edition.getParent();
    return term.getParent().getFileName() + "/" + term.getFileName();
  }

  /**
   * Puts a finished edition into its place, where it stays.
   *
   * @param draft its files, in a folder from {@link StoreLock#work}
   * @return its folder
   */
  public static Path keep(StoreLock lock, String term, Path draft) {
    return Failures.guard(
        "keeping the edition of " + term,
        () -> {
          Checksums.write(draft);
          PrivateFiles.makePrivate(draft);
          PrivateFiles.syncAll(draft);
          Path folder = root(lock.store());
          PrivateFiles.folder(folder);
          for (String part : term.split("/")) {
            folder = PrivateFiles.folder(folder.resolve(part));
          }
          Path place = folder.resolve(String.valueOf(PrivateFiles.in(folder).size() + 1));
          PrivateFiles.rename(draft, place);
          for (Path up = folder; !up.equals(lock.store().folder()); up = up.getParent()) {
            PrivateFiles.sync(up);
          }
          PrivateFiles.sync(lock.store().folder());
          return place;
        });
  }

  /** What is wrong with an edition's files; empty when all are as they were frozen. */
  public static List<String> problems(Path edition) {
    return Failures.guard("reading edition " + edition, () -> Checksums.problems(edition));
  }

  /**
   * A folder for a copy is new or empty.
   *
   * @throws UserError when something is there already, or it lies in the store
   */
  public static void refuseUnlessFree(Store store, Path to) {
    Failures.guard(
        "looking into " + to,
        () -> {
          if (to.toAbsolutePath().normalize().startsWith(store.folder())) {
            throw UserError.usage(
                to + " lies in the store, which is private; name another folder.");
          }
          if (Files.exists(to) && !(Files.isDirectory(to) && PrivateFiles.in(to).isEmpty())) {
            throw UserError.usage(to + " is not an empty folder; name a new or an empty one.");
          }
        });
  }

  /** Copies an edition to where it is published from, where all may read it. */
  public static void copy(Path edition, Path to) {
    Failures.guard(
        "copying the edition, which the store keeps, to " + to,
        () -> {
          Path whole = to.toAbsolutePath().normalize();
          Files.createDirectories(whole.getParent());
          Path part = whole.resolveSibling("." + whole.getFileName() + ".part");
          try {
            PrivateFiles.delete(part);
            Files.createDirectory(part);
            for (Path file : PrivateFiles.in(edition)) {
              Path copy = part.resolve(file.getFileName());
              Files.write(copy, Files.readAllBytes(file));
              Files.setPosixFilePermissions(copy, PUBLIC_FILE);
            }
            Files.setPosixFilePermissions(part, PUBLIC_FOLDER);
            PrivateFiles.syncAll(part);
            PrivateFiles.rename(part, whole);
          } finally {
            PrivateFiles.delete(part);
          }
        });
  }
}
