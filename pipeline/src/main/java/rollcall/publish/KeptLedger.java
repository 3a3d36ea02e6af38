package rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rollcall.fault.CrashPoint;

/**
 * The ledger as of a release lies in the release, so that both are whole together; the store's own
 * one is taken from it before the release is announced.
 */
final class KeptLedger {
  private static final String FRESH_PREFIX = ".kept-";

  private KeptLedger() {}

  /** Puts the ledger of a release in the place of the store's, file by file, durably. */
  static void restore(Store store, Path release) throws IOException {
    Path kept = ReleaseLayout.ledger(release);
    if (Files.isDirectory(kept)) {
      for (Path file : PrivateFiles.in(kept)) {
        Path fresh = store.ledger().resolve(FRESH_PREFIX + file.getFileName());
        Files.deleteIfExists(fresh);
        Files.copy(file, fresh);
        PrivateFiles.makePrivate(fresh);
        PrivateFiles.sync(fresh);
        PrivateFiles.rename(fresh, store.ledger().resolve(file.getFileName()));
      }
      PrivateFiles.sync(store.ledger());
    }
    CrashPoint.LEDGER_KEPT.reached();
  }
}
