package rollcall.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** New files that only their owner can open, whatever the umask. */
public final class PrivateFile {
  private PrivateFile() {}

  /** Makes a file that was not there. */
  public static OutputStream create(Path file) throws IOException {
    return Channels.newOutputStream(
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
  }
}
