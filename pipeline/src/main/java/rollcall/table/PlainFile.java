package rollcall.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Opens files of which the real path is known, so that nobody who exchanges the file or a folder
 * above it for a link meanwhile makes us read something else.
 */
public final class PlainFile {
  private PlainFile() {}

  /**
   * The bytes of a file.
   *
   * @param file real path: absolute, without any link
   * @throws IOException also where a part of the path is a link
   */
  public static InputStream open(Path file) throws IOException {
    Path root = file.getRoot();
    try (DirectoryStream<Path> top = Files.newDirectoryStream(root)) {
      if (top instanceof SecureDirectoryStream<Path> folder) {
        return open(folder, root.relativize(file));
      }
      return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static InputStream open(SecureDirectoryStream<Path> folder, Path below)
      throws IOException {
    Path next = below.getName(0);
    if (below.getNameCount() == 1) {
      return Channels.newInputStream(
          folder.newByteChannel(next, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
    }
    try (SecureDirectoryStream<Path> deeper =
        folder.newDirectoryStream(next, LinkOption.NOFOLLOW_LINKS)) {
      return open(deeper, below.subpath(1, below.getNameCount()));
    }
  }
}
