package rollcall.inbox;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import rollcall.fault.UserError;
import rollcall.table.PlainFile;

/**
 * The delivered bytes themselves, once each, packed and encrypted: they hold what identifies
 * pupils. A file is named by the fingerprint of the content that it keeps and cannot be opened
 * under another name. The key is not in the store.
 */
public final class RawDeliveries {
  private static final String FRESH_PREFIX = ".fresh-";
  private static final int BUFFER_BYTES = 1 << 18;
  private static final int SEGMENT_BYTES = 1 << 20;
  private static final int KEY_BYTES = 32;

  /** What is packed well has less to be encrypted, which costs more. */
  private static final int QUICK = 1;

  private static final FileAttribute<?> FOLDER_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<?> FILE_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path folder;
  private final byte[] secret;

  /**
   * The raw deliveries of a store.
   *
   * @param secret bytes from which the keys of the files are derived
   */
  public RawDeliveries(Path folder, byte[] secret) {
    this.folder = folder;
    this.secret = secret.clone();
  }

  /** Whether the bytes of this fingerprint are kept. */
  public boolean has(String sha256) {
    return Files.exists(folder.resolve(sha256));
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

  private void keep(InboxFile file) {
    Path fresh = folder.resolve(FRESH_PREFIX + file.sha256());
    try {
      Files.deleteIfExists(fresh);
      try (FileChannel channel = FileChannel.open(fresh, NEW, FILE_MODE)) {
        try (InputStream in = PlainFile.open(file.path());
            OutputStream out = packing(Channels.newOutputStream(channel), file.sha256())) {
          copy(in, out);
        }
      }
      // Closing the stream closes the channel, so a second handle forces the bytes to disk.
      sync(fresh);
      Files.move(fresh, folder.resolve(file.sha256()), StandardCopyOption.ATOMIC_MOVE);
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

  private OutputStream packing(OutputStream out, String sha256) throws IOException {
    try {
      OutputStream encrypting = cipher().newEncryptingStream(out, named(sha256));
      return new ZstdOutputStream(encrypting, QUICK);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
  }

  private AesGcmHkdfStreaming cipher() throws GeneralSecurityException {
    return new AesGcmHkdfStreaming(secret, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
  }

  private static byte[] named(String sha256) {
    return sha256.getBytes(StandardCharsets.US_ASCII);
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
      if (!Fingerprints.none().of(real, size, modified).equals(sha256)) {
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
    try {
      InputStream kept = Files.newInputStream(folder.resolve(sha256));
      return new ZstdInputStream(cipher().newDecryptingStream(kept, named(sha256)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
  }

  /** Forgets the bytes; nothing where they are not kept. */
  public void forget(String sha256) {
    try {
      Files.deleteIfExists(folder.resolve(sha256));
      sync(folder);
    } catch (IOException e) {
      throw failed("remove a delivery from " + folder, e);
    }
  }

  private UserError damaged(String sha256) {
    return UserError.damaged(
        "The store is damaged: "
            + folder.resolve(sha256)
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
