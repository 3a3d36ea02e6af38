package rollcall.publish;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of releases, such as {@code r000012-5f0c9a1e}: a number that grows along the chain of
 * parents, never taken from a clock, and the start of the fingerprint of what the release was made
 * from. They sort in order of publication.
 */
final class ReleaseId {
  private static final Pattern SHAPE = Pattern.compile("r\\d{6}-[0-9a-f]{8}");
  private static final int HASH_LENGTH = 8;

  private ReleaseId() {}

  static String of(int sequence, String inputsFingerprint) {
    return String.format(
        Locale.ROOT, "r%06d-%s", sequence, inputsFingerprint.substring(0, HASH_LENGTH));
  }

  static boolean isId(String name) {
    return SHAPE.matcher(name).matches();
  }

  static int sequence(String id) {
    return Integer.parseInt(id, 1, id.indexOf('-'), 10);
  }
}
