package rollcall.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rollcall.fault.UserError;

/**
 * One run's hold on a store: an operating-system lock on the file {@code LOCK}, which ends with the
 * process however it ends. The file itself stays and means nothing.
 */
public final class StoreLock implements AutoCloseable {
  private static final String NAME = "LOCK";

  // POSIX drops a process's lock when the process closes any handle of the file: inside one process
  // the file must not
  // be opened a second time, so what this process holds is known here.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Store store;
  private final FileChannel channel;

  private StoreLock(Store store, FileChannel channel) {
    this.store = store;
    this.channel = channel;
  }

  static StoreLock take(Store store) {
    Path file = store.folder().resolve(NAME);
    if (!HELD.add(file)) {
      throw busy(store, "this process");
    }
    try {
      return Failures.guard("locking store " + store.folder(), () -> locked(store, file));
    } catch (RuntimeException e) {
      HELD.remove(file);
      throw e;
    }
  }

  private static StoreLock locked(Store store, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw busy(store, "process " + Files.readString(file).strip());
      }
      Files.setPosixFilePermissions(file, PrivateFiles.FILE_MODE);
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
      return new StoreLock(store, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static UserError busy(Store store, String holder) {
    return UserError.busy(
        "Another run ("
            + holder
            + ") holds the store "
            + store.folder()
            + "; nothing was read or written. Run again when it has ended.");
  }

  /** The store that is held. */
  public Store store() {
    return store;
  }

  /**
   * A new empty folder for temporary files, on the store's own file system and as private as the
   * store.
   *
   * @param name name of the folder; what lay there is removed
   */
  public Path work(String name) {
    return Failures.guard(
        "making folder work/" + name,
        () -> {
          Path folder = store.work().resolve(name);
          PrivateFiles.delete(folder);
          return PrivateFiles.folder(folder);
        });
  }

  /** Takes the store's ledger from the current release, if there is one. */
  public void restoreLedger() {
    store
        .current()
        .ifPresent(
            release ->
                Failures.guard(
                    "restoring the ledger from " + release.getFileName(),
                    () -> KeptLedger.restore(store, release)));
  }

  /** The folder for a store that is to take the place of this one; it is not there yet. */
  public Path renewal() {
    return Failures.guard("making room for a new store", () -> Renewal.begin(store));
  }

  /**
   * Lets the store that was made there take the place of this one, for good: its one release
   * becomes the current one and all others are removed.
   *
   * @param newKey a key file that takes the place of another at the same time; null for none
   * @param key that place; null for none
   */
  public void renew(Path newKey, Path key) {
    Failures.guard(
        "renewing store " + store.folder(),
        () -> {
          Renewal.ready(store, newKey, key);
          Renewal.finish(store);
        });
  }

  /** Lets the next run in. */
  @Override
  public void close() {
    if (channel.isOpen()) {
      Failures.guard("unlocking store " + store.folder(), channel::close);
      HELD.remove(store.folder().resolve(NAME));
    }
  }
}
