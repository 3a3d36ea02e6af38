package rollcall.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * A store made anew in a folder inside the store, which then takes its place. Until the file {@code
 * READY} is there nothing has happened; from then on every step can be repeated, and whoever locks
 * the store next brings them to their end.
 */
final class Renewal {
  private static final String FOLDER = "renewed";
  private static final String READY = "READY";
  private static final String OLD_PREFIX = "old-";
  private static final List<String> REPLACED = List.of("raw", "curated", "ledger", "erased");

  private Renewal() {}

  /** The folder for the new store, which is not there yet; an unfinished one is removed. */
  static Path begin(Store store) throws IOException {
    Path renewed = store.folder().resolve(FOLDER);
    PrivateFiles.delete(renewed);
    return renewed;
  }

  /**
   * Says that the new store is whole.
   *
   * @param newKey a key file that is to take the place of another; null for none
   * @param key that place; null for none
   */
  static void ready(Store store, Path newKey, Path key) throws IOException {
    Path renewed = store.folder().resolve(FOLDER);
    Path release = Files.readSymbolicLink(renewed.resolve("current"));
    String text = release.getFileName() + "\n";
    if (newKey != null) {
      text += newKey.toAbsolutePath() + "\n" + key.toAbsolutePath() + "\n";
    }
    PrivateFiles.syncAll(renewed);
    Path fresh = renewed.resolve("." + READY);
    Files.writeString(fresh, text, StandardCharsets.UTF_8);
    PrivateFiles.makePrivate(fresh);
    PrivateFiles.sync(fresh);
    PrivateFiles.rename(fresh, renewed.resolve(READY));
    PrivateFiles.sync(renewed);
    PrivateFiles.sync(store.folder());
  }

  /** Brings a renewal to its end, if one is ready. */
  static void finish(Store store) throws IOException {
    Path renewed = store.folder().resolve(FOLDER);
    Path ready = renewed.resolve(READY);
    if (Files.notExists(ready)) {
      PrivateFiles.delete(renewed);
      return;
    }
    List<String> told = Files.readAllLines(ready, StandardCharsets.UTF_8);
    for (String name : REPLACED) {
      replace(store, name);
    }
    if (told.size() > 1 && Files.exists(Path.of(told.get(1)))) {
      PrivateFiles.rename(Path.of(told.get(1)), Path.of(told.get(2)));
      PrivateFiles.sync(Path.of(told.get(2)).getParent());
    }
    announce(store, told.get(0));
    Files.delete(ready);
    PrivateFiles.delete(renewed);
  }

  private static void replace(Store store, String name) throws IOException {
    Path renewed = store.folder().resolve(FOLDER);
    Path fresh = renewed.resolve(name);
    if (Files.exists(fresh, LinkOption.NOFOLLOW_LINKS)) {
      Path there = store.folder().resolve(name);
      Path old = renewed.resolve(OLD_PREFIX + name);
      if (Files.exists(old)) {
        // Opening the store has made an empty folder where the old one was.
        PrivateFiles.delete(there);
      } else if (Files.exists(there)) {
        PrivateFiles.rename(there, old);
      }
      PrivateFiles.rename(fresh, there);
      PrivateFiles.sync(store.folder());
    }
  }

  private static void announce(Store store, String id) throws IOException {
    Path made = store.folder().resolve(FOLDER).resolve("releases").resolve(id);
    if (Files.exists(made)) {
      PrivateFiles.rename(made, store.release(id));
      PrivateFiles.sync(store.releases());
    }
    Pointer.swap(store, id);
    for (String other : store.releaseIds()) {
      if (!other.equals(id)) {
        PrivateFiles.delete(store.release(other));
      }
    }
  }
}
