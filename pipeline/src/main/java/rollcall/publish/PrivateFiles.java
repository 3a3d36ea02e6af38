package rollcall.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files and folders that only their owner can open, whatever the umask, and that survive a power
 * cut.
 */
final class PrivateFiles {
  static final Set<PosixFilePermission> FOLDER_MODE = PosixFilePermissions.fromString("rwx------");
  static final Set<PosixFilePermission> FILE_MODE = PosixFilePermissions.fromString("rw-------");
  private static final FileAttribute<?> NEW_FOLDER =
      PosixFilePermissions.asFileAttribute(FOLDER_MODE);

  private PrivateFiles() {}

  /** Makes the folder and those above it that are missing; a folder that exists is made private. */
  static Path folder(Path folder) throws IOException {
    Files.createDirectories(folder, NEW_FOLDER);
    Files.setPosixFilePermissions(folder, FOLDER_MODE);
    return folder;
  }

  /**
   * Every folder and file below and including this folder gets its mode; links are not followed.
   */
  static void makePrivate(Path folder) throws IOException {
    for (Path path : below(folder)) {
      boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
      Files.setPosixFilePermissions(path, isFolder ? FOLDER_MODE : FILE_MODE);
    }
  }

  /** Writes a text file in place. */
  static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    Files.setPosixFilePermissions(file, FILE_MODE);
  }

  /** Renames inside one file system, replacing a file or link of that name. */
  static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Forces every file and folder below and including this folder to disk, each before the folder
   * that names it.
   */
  static void syncAll(Path folder) throws IOException {
    for (Path path : below(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
      sync(path);
    }
  }

  /** Forces one file, or the names in one folder, to disk. */
  static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Removes the file or folder with everything in it, if it is there. */
  static void delete(Path path) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      for (Path each : below(path).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** Everything below this path and itself, sorted, a folder before what is in it. */
  static List<Path> below(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      return all.sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Files and folders directly in this folder, sorted by name. */
  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
