package rollcall.inbox;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import rollcall.fault.UserError;
import rollcall.table.PlainFile;

/**
 * The delivered bytes themselves, once each, packed and encrypted: they hold what identifies
 * pupils. A file is named by the fingerprint of the content that it keeps and cannot be opened
 * under another name. The key is not in the store. Where a pupil was erased, the file has lost what
 * spoke of that pupil; its name tells the fingerprint of what came and that of what is left.
 */
public final class RawDeliveries {
  private static final String FRESH_PREFIX = ".fresh-";

  private static final int BUFFER_BYTES = 1 << 18;

  /** What is packed well has less to be encrypted, which costs more. */
  private static final int QUICK = 1;

  private static final FileAttribute<?> FOLDER_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<?> FILE_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path folder;
  private final Sealing sealing;

  private final KeptNames names;

  /**
   * The raw deliveries of a store.
   *
   * @param secret bytes from which the keys of the files are derived
   */
  public RawDeliveries(Path folder, byte[] secret) {
    this.folder = folder;
    this.sealing = new Sealing(secret);
    try {
      this.names = KeptNames.in(folder);
    } catch (IOException e) {
      throw failed("read " + folder, e);
    }
  }

  /** Fingerprint of the delivery that a file of the folder keeps. */
  public static String delivery(Path file) {
    return KeptNames.delivery(file);
  }

  /** Whether the delivery of this fingerprint is kept, as it came or with less in it. */
  public boolean has(String sha256) {
    return Files.exists(folder.resolve(names.of(sha256)));
  }

  /** Whether a pupil was erased from what is kept of this delivery. */
  public boolean isLessened(String sha256) {
    return names.isLessened(sha256);
  }

  /**
   * Keeps the bytes of files, durably; of those that are kept already nothing.
   *
   * @throws UserError when the file system refuses
   */
  public void keep(List<InboxFile> files) {
    files.stream().filter(file -> !has(file.sha256())).forEach(this::keep);
    try {
      sync(folder);
    } catch (IOException e) {
      throw failed("keep deliveries in " + folder, e);
    }
  }

  /**
   * Keeps other bytes in the place of a delivery's own, durably: those from which a pupil was
   * erased. What was kept of it before is removed.
   */
  public void lessen(String sha256, Path content) {
    String before = names.of(sha256);
    try {
      String after = KeptNames.lessened(sha256, Fingerprints.ofContent(content));
      if (!after.equals(before)) {
        keep(() -> PlainFile.open(content), after);
        sync(folder);
        names.add(sha256, after);
        Files.deleteIfExists(folder.resolve(before));
        sync(folder);
      }
    } catch (IOException e) {
      throw failed("keep a delivery in " + folder, e);
    }
  }

  private void keep(InboxFile file) {
    keep(() -> PlainFile.open(file.path()), file.sha256());
  }

  private interface Content {
    InputStream open() throws IOException;
  }

  private void keep(Content content, String name) {
    Path fresh = folder.resolve(FRESH_PREFIX + name);
    try {
      Files.deleteIfExists(fresh);
      try (FileChannel channel = FileChannel.open(fresh, NEW, FILE_MODE)) {
        try (InputStream in = content.open();
            OutputStream out = packing(Channels.newOutputStream(channel), name)) {
          copy(in, out);
        }
      }
      // Closing the stream closes the channel, so a second handle forces the bytes to disk.
      sync(fresh);
      Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed("keep a delivery in " + folder, e);
    }
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      out.write(buffer, 0, length);
    }
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private OutputStream packing(OutputStream out, String name) throws IOException {
    return new ZstdOutputStream(sealing.sealing(out, name), QUICK);
  }

  /** Keeps everything in another folder too, under another secret. */
  public void copyTo(RawDeliveries other) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        other.keep(() -> opened(delivery(file)), file.getFileName().toString());
      }
      sync(other.folder);
    } catch (IOException e) {
      throw failed("copy " + folder, e);
    }
  }

  /**
   * Writes the delivered bytes back to a file of their old name.
   *
   * @param to a private folder
   * @throws UserError when the bytes are lost, changed or of another key
   */
  public InboxFile restore(String sha256, String name, Path to) {
    Path file = to.resolve(name).normalize();
    if (!file.startsWith(to)) {
      throw new IllegalArgumentException("A delivery's name leads out of its folder");
    }
    try {
      Files.createDirectories(file.getParent(), FOLDER_MODE);
      try (InputStream in = opened(sha256);
          FileChannel channel = FileChannel.open(file, NEW, FILE_MODE);
          OutputStream out = Channels.newOutputStream(channel)) {
        in.transferTo(out);
      }
      Path real = file.toRealPath(LinkOption.NOFOLLOW_LINKS);
      long size = Files.size(real);
      Instant modified = Files.getLastModifiedTime(real).toInstant();
      String kept = names.of(sha256);
      if (!kept.endsWith(Fingerprints.none().of(real, size, modified))) {
        throw damaged(sha256);
      }
      return new InboxFile(real, name, size, modified, sha256);
    } catch (IOException e) {
      if (isUnreadable(sha256)) {
        throw damaged(sha256);
      }
      throw failed("restore a delivery to " + to, e);
    }
  }

  /** Whether the kept bytes are lost, changed, or were encrypted with another key. */
  public boolean isUnreadable(String sha256) {
    try (InputStream in = opened(sha256)) {
      in.transferTo(OutputStream.nullOutputStream());
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private InputStream opened(String sha256) throws IOException {
    InputStream kept = Files.newInputStream(folder.resolve(names.of(sha256)));
    return new ZstdInputStream(sealing.opening(kept, names.of(sha256)));
  }

  /** Forgets the bytes; nothing where they are not kept. */
  public void forget(String sha256) {
    try {
      Files.deleteIfExists(folder.resolve(names.of(sha256)));
      sync(folder);
    } catch (IOException e) {
      throw failed("remove a delivery from " + folder, e);
    }
  }

  private UserError damaged(String sha256) {
    return UserError.damaged(
        "The store is damaged: "
            + folder.resolve(names.of(sha256))
            + " is missing, changed, or of another key; restore it from the store's backup.");
  }

  private static UserError failed(String doing, IOException e) {
    return UserError.environment(
        "The file system refused to "
            + doing
            + " ("
            + e.getClass().getSimpleName()
            + "); check free space and permissions and run again.",
        e);
  }
}
