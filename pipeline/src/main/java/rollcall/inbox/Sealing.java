package rollcall.inbox;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import rollcall.fault.UserError;

/**
 * Encrypts what a store keeps of pupils' identities. What was sealed under a name opens under that
 * name alone, so files cannot change places.
 */
public final class Sealing {
  private static final int SEGMENT_BYTES = 1 << 20;
  private static final int KEY_BYTES = 32;

  private final byte[] secret;

  /**
   * A way to seal.
   *
   * @param secret bytes from which the keys of the files are derived
   */
  public Sealing(byte[] secret) {
    this.secret = secret.clone();
  }

  /** A stream that encrypts what is written to it. */
  OutputStream sealing(OutputStream out, String name) throws IOException {
    try {
      return cipher().newEncryptingStream(out, bytes(name));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
  }

  /** A stream that decrypts what is read from it; changed bytes end it with an exception. */
  InputStream opening(InputStream in, String name) throws IOException {
    try {
      return cipher().newDecryptingStream(in, bytes(name));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
  }

  /** Puts a small file in its place, whole and durably; it is sealed under its own name. */
  public void write(Path file, byte[] content) {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try {
      try (OutputStream out = sealing(sealed, file.getFileName().toString())) {
        out.write(content);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Memory takes every byte", e);
    }
    JsonLines.replace(file, sealed.toByteArray());
  }

  /**
   * Reads such a file; null where there is none.
   *
   * @throws UserError when it was changed or is of another key
   */
  public byte[] read(Path file) {
    if (Files.notExists(file)) {
      return null;
    }
    try (InputStream in =
        opening(
            new ByteArrayInputStream(Files.readAllBytes(file)), file.getFileName().toString())) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw UserError.damaged(
          "The store is damaged: "
              + file
              + " was changed or is of another key; restore it from the store's backup.");
    }
  }

  private AesGcmHkdfStreaming cipher() throws GeneralSecurityException {
    return new AesGcmHkdfStreaming(secret, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }
}
