package rollcall.publish;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import rollcall.fault.UserError;

/** Refuses a place for the store where another user could read, replace or plant something. */
final class StoreGuard {
  private static final int STICKY = 01000;

  private StoreGuard() {}

  /**
   * The folder in which the store lies must not let every user rename it away.
   *
   * @throws UserError when the folder is writable for all and not sticky, or knows no owners and
   *     modes
   */
  static void checkParent(Path parent) throws IOException {
    if (!Files.getFileStore(parent).supportsFileAttributeView("posix")) {
      throw UserError.usage(
          "The store cannot lie in "
              + parent
              + ": that file system knows no owners and modes; choose a local Linux or Unix file"
              + " system.");
    }
    boolean writableForAll =
        Files.getPosixFilePermissions(parent).contains(PosixFilePermission.OTHERS_WRITE);
    int mode = (Integer) Files.getAttribute(parent, "unix:mode");
    if (writableForAll && (mode & STICKY) == 0) {
      throw UserError.usage(
          "The store cannot lie in "
              + parent
              + ": every user may rename what is in it; run 'chmod o-w "
              + parent
              + "' or choose another folder.");
    }
  }

  /**
   * A store belongs to the user who runs, and nobody else may look into it.
   *
   * @throws UserError when it has another owner or a mode wider than 0700
   */
  static void checkStore(Path store) throws IOException {
    checkOwner(store);
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(store);
    if (!PrivateFiles.FOLDER_MODE.containsAll(mode)) {
      throw UserError.usage(
          "Store "
              + store
              + " has mode "
              + PosixFilePermissions.toString(mode)
              + " but holds rows of pupils; expected rwx------: run 'chmod 700 "
              + store
              + "'.");
    }
  }

  /**
   * The folder belongs to the user who runs.
   *
   * @throws UserError when it has another owner
   */
  static void checkOwner(Path folder) throws IOException {
    long owner = ((Number) Files.getAttribute(folder, "unix:uid")).longValue();
    long self = new UnixSystem().getUid();
    if (owner != self) {
      throw UserError.usage(
          "Folder "
              + folder
              + " belongs to user "
              + owner
              + ", this program runs as user "
              + self
              + "; run it as the owner of the store or name another folder.");
    }
  }
}
