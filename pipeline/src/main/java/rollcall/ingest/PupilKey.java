package rollcall.ingest;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import rollcall.fault.UserError;

/**
 * The secret that turns ids of pupils into pseudonyms. It is never an argument, an option or a log
 * line; only its {@link #id} is ever shown.
 */
public final class PupilKey implements Serializable {
  /** Environment variable that may hold the key as base64 or hexadecimal text. */
  public static final String VARIABLE = "ROLLCALL_KEY";

  private static final long serialVersionUID = 1L;
  private static final int FEWEST_BYTES = 32;
  private static final int MOST_BYTES = 4096;
  private static final int ID_BYTES = 4;
  private static final String ALGORITHM = "HmacSHA256";
  private static final Set<String> MODES = Set.of("r--------", "rw-------");

  private final byte[] secret;
  private final ErasedPupils erased;

  private PupilKey(byte[] secret) {
    this(secret, ErasedPupils.NONE);
  }

  private PupilKey(byte[] secret, ErasedPupils erased) {
    this.secret = secret;
    this.erased = erased;
  }

  /** This key, for reading without the rows of these pupils. */
  public PupilKey leavingOut(ErasedPupils pupils) {
    return new PupilKey(secret, pupils);
  }

  /** Pupils who were erased while this key was in force, for use with a newer one. */
  public ErasedPupils retired(ErasedPupils pupils) {
    return pupils.madeBy(secret.clone());
  }

  /** Pupils whose rows are left out. */
  public ErasedPupils erased() {
    return erased;
  }

  /**
   * A key of these bytes.
   *
   * @throws UserError when they are fewer than 32
   */
  public static PupilKey of(byte[] secret) {
    return checked(secret.clone(), "The pupil key");
  }

  /**
   * Reads the key from a file of mode 0400 or 0600 that belongs to whoever runs the program.
   *
   * @throws UserError when the file is missing, open to others, or holds fewer than 32 bytes
   */
  public static PupilKey read(Path file) {
    try {
      var attributes =
          Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!attributes.isRegularFile()) {
        throw UserError.usage("Key file " + file + " is no plain file; name the file itself.");
      }
      if (!MODES.contains(PosixFilePermissions.toString(attributes.permissions()))) {
        throw UserError.usage(
            "Key file "
                + file
                + " has mode "
                + PosixFilePermissions.toString(attributes.permissions())
                + "; only its owner may read it: chmod 0400 "
                + file);
      }
      checkOwner(file);
      if (attributes.size() > MOST_BYTES) {
        throw UserError.usage(
            "Key file " + file + " is larger than " + MOST_BYTES + " bytes; that is no key.");
      }
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        return checked(in.readNBytes(MOST_BYTES), "Key file " + file);
      }
    } catch (NoSuchFileException e) {
      throw UserError.usage(
          "Key file "
              + file
              + " does not exist; without the key of a store nothing can be added to it.");
    } catch (IOException e) {
      throw UserError.usage(
          "Key file " + file + " cannot be read (" + e.getClass().getSimpleName() + ").");
    }
  }

  private static void checkOwner(Path file) throws IOException {
    long owner =
        ((Number) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS)).longValue();
    long self = new UnixSystem().getUid();
    if (owner != self) {
      throw UserError.usage(
          "Key file "
              + file
              + " belongs to user "
              + owner
              + "; it must belong to user "
              + self
              + ", who runs the program.");
    }
  }

  /**
   * Reads the key from the text of {@link #VARIABLE}: hexadecimal or base64.
   *
   * @throws UserError when it is neither or too short
   */
  public static PupilKey ofText(String text) {
    try {
      boolean hexadecimal = text.matches("([0-9a-fA-F]{2})+");
      byte[] secret =
          hexadecimal ? HexFormat.of().parseHex(text) : Base64.getDecoder().decode(text);
      return checked(secret, "Variable " + VARIABLE);
    } catch (IllegalArgumentException e) {
      throw UserError.usage("Variable " + VARIABLE + " is neither hexadecimal nor base64 text.");
    }
  }

  /**
   * Makes a new random key and keeps it in a new file of mode 0400.
   *
   * @throws UserError when the file exists or cannot be written
   */
  public static PupilKey generate(Path file) {
    byte[] secret = new byte[FEWEST_BYTES];
    new SecureRandom().nextBytes(secret);
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--------"));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options, mode)) {
      channel.write(ByteBuffer.wrap(secret));
      channel.force(true);
    } catch (IOException e) {
      throw UserError.usage(
          "Key file " + file + " cannot be made (" + e.getClass().getSimpleName() + ").");
    }
    return new PupilKey(secret);
  }

  private static PupilKey checked(byte[] secret, String origin) {
    if (secret.length < FEWEST_BYTES) {
      throw UserError.usage(
          origin
              + " is too short (bytes: "
              + secret.length
              + "); a key has at least "
              + FEWEST_BYTES
              + ".");
    }
    return new PupilKey(secret);
  }

  /**
   * The pseudonyms that a pupil with this id can have: as a personal number, if it is a valid one,
   * and as local text.
   */
  public List<String> pseudonyms(String id) {
    return Stream.of(PupilId.of(id, true), PupilId.of(id, false))
        .filter(Objects::nonNull)
        .map(PupilId::text)
        .distinct()
        .map(canonical -> ErasedPupils.pseudonym(mac(), canonical))
        .toList();
  }

  /** Whether a text is the id of an erased pupil. */
  boolean hasErased(String id) {
    return !erased.isEmpty()
        && Stream.of(PupilId.of(id, true), PupilId.of(id, false))
            .filter(Objects::nonNull)
            .map(PupilId::text)
            .anyMatch(text -> erased.hold(ErasedPupils.pseudonym(mac(), text), text));
  }

  /** A key for what the store keeps encrypted; it tells nothing about the pseudonyms. */
  public byte[] forRawDeliveries() {
    return mac().doFinal("rollcall raw|v1".getBytes(StandardCharsets.UTF_8));
  }

  /** Eight hexadecimal digits that tell keys apart and say nothing about them. */
  public String id() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("rollcall key id".getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(secret), 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** A keyed hash with this key; not for use by two threads. */
  Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "pupil key " + id();
  }
}
