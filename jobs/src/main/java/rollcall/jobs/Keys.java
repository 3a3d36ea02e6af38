package rollcall.jobs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import rollcall.fault.UserError;
import rollcall.ingest.PupilKey;
import rollcall.publish.ReleaseManifest;
import rollcall.publish.Store;
import rollcall.table.SchoolEntry;

/** Which key makes the pseudonyms of a run. */
final class Keys {
  private static final String PUBLIC_TEXT =
      "The public key of Rollcall's synthetic sample: never for pupils who exist";
  private static final String SYNTHETIC = "(syntetisk)";

  private static final int THROWN_AWAY_BYTES = 32;

  private Keys() {}

  /**
   * The key that was named, else that of the environment, else the file beside the store, which is
   * made for a store without a release.
   *
   * @param storeIsNew whether the store has no release yet
   */
  static PupilKey of(RunRequest request, boolean storeIsNew, RunLog log) {
    if (request.demoKey()) {
      return demo();
    }
    if (request.keyFile() != null) {
      return PupilKey.read(request.keyFile());
    }
    String text = System.getenv(PupilKey.VARIABLE);
    if (text != null) {
      return PupilKey.ofText(text);
    }
    Path beside = besideStore(request.store());
    if (storeIsNew && Files.notExists(beside)) {
      log.note(
          "A new key was made: "
              + beside
              + ". Without it nothing can be added to this store; keep a copy apart from the store.");
      return PupilKey.generate(beside);
    }
    return PupilKey.read(beside);
  }

  /** The key of the sample, which is no secret. */
  static PupilKey demo() {
    return PupilKey.of(PUBLIC_TEXT.getBytes(StandardCharsets.UTF_8));
  }

  /** A key for rows that are thrown away: nobody knows it, and it ends with the process. */
  static PupilKey forgotten() {
    byte[] secret = new byte[THROWN_AWAY_BYTES];
    new SecureRandom().nextBytes(secret);
    return PupilKey.of(secret);
  }

  /** A store has one key: with another one the same pupil would have two pseudonyms. */
  static void refuseOther(Store store, PupilKey key) {
    store
        .current()
        .map(ReleaseManifest::read)
        .filter(m -> !m.keyId().equals(key.id()))
        .ifPresent(
            manifest -> {
              throw UserError.refused(
                  "The key "
                      + key.id()
                      + " is not the key "
                      + manifest.keyId()
                      + " of this store; name the right one with --key-file.");
            });
  }

  /** Refuses the sample's key where any school is not marked as synthetic. */
  static void refuseDemoOutsideSample(List<SchoolEntry> schools) {
    boolean synthetic =
        !schools.isEmpty()
            && schools.stream().allMatch(s -> s.name() != null && s.name().endsWith(SYNTHETIC));
    if (!synthetic) {
      throw UserError.usage(
          "--demo-key is public and serves the synthetic sample only, whose schools are all named '"
              + SYNTHETIC
              + "'; name a key with --key-file.");
    }
  }

  /** The key file that a run of this store would read; null where the key comes from elsewhere. */
  static Path file(RunRequest request) {
    boolean elsewhere = request.demoKey() || System.getenv(PupilKey.VARIABLE) != null;
    return request.keyFile() != null || elsewhere
        ? request.keyFile()
        : besideStore(request.store());
  }

  /** The key file beside a store. */
  static Path besideStore(Path store) {
    Path absolute = store.toAbsolutePath().normalize();
    return absolute.resolveSibling(absolute.getFileName() + ".key");
  }
}
