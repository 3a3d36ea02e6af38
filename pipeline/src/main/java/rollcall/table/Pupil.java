package rollcall.table;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Everything that was delivered of one pupil.
 *
 * @param key first half of the keyed hash of the pupil's id
 * @param tail second half
 * @param isProtected any roster marks the identity as protected, or cannot be read there
 * @param enrolments roster rows that hold
 * @param delivered rows that count, by where they came from
 * @param decisions rows that do not count
 */
public record Pupil(
    long key,
    long tail,
    boolean isProtected,
    List<EnrolmentTerm> enrolmentTerms,
    List<Enrolment> enrolments,
    List<Delivered> delivered,
    List<RowDecision> decisions)
    implements Serializable {
  private static final int BASE = 32;
  private static final int DIGITS = 13;

  /** 64 bits are 13 digits of 5 bits, of which the first has 4. */
  private static final Pattern PSEUDONYM = Pattern.compile("([0-9a-f][0-9a-v]{12}){2}");

  /** The pseudonym: both halves in base 32 (digits and a-v), 13 characters each. */
  public String pseudonym() {
    return pseudonym(key, tail);
  }

  /** The pseudonym of both halves. */
  public static String pseudonym(long key, long tail) {
    return digits(key) + digits(tail);
  }

  /**
   * The first half of a pseudonym, by which rows are found.
   *
   * @return empty where the text is no pseudonym
   */
  public static OptionalLong key(String pseudonym) {
    if (!PSEUDONYM.matcher(pseudonym).matches()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(half(pseudonym, 0));
  }

  /** The first half of a pseudonym (0) or the second (1). */
  static long half(String pseudonym, int no) {
    long half = 0;
    for (int i = no * DIGITS; i < (no + 1) * DIGITS; i++) {
      half = half * BASE + Character.digit(pseudonym.charAt(i), BASE);
    }
    return half;
  }

  private static String digits(long half) {
    String digits = Long.toUnsignedString(half, BASE);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }
}
