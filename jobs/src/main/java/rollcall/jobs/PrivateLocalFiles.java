package rollcall.jobs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local files for the owner alone. Without its native library Hadoop starts a chmod
 * process for every file and folder, twice for a file of Parquet; this sets the mode inside the
 * process. No checksum files are written beside the outputs: what is kept is hashed by us.
 */
public final class PrivateLocalFiles extends LocalFileSystem {
  /** Called by Hadoop. */
  public PrivateLocalFiles() {
    super(new OwnersFiles());
  }

  @Override
  public void initialize(URI name, Configuration conf) throws IOException {
    super.initialize(name, conf);
    setWriteChecksum(false);
    setVerifyChecksum(false);
  }

  private static final class OwnersFiles extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      java.nio.file.Path file = pathToFile(path).toPath();
      String mode = Files.isDirectory(file) ? "rwx------" : "rw-------";
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
  }
}
