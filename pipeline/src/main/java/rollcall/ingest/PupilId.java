package rollcall.ingest;

import dev.personnummer.Options;
import dev.personnummer.Personnummer;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An id of a pupil in canonical form: twelve digits for personal and coordination numbers however
 * they are written, the trimmed composed text for every other id.
 *
 * @param text canonical form; never to be shown
 * @param birth date of birth; null where the id does not tell one
 * @param centuryGuessed the year was written with two digits
 */
record PupilId(String text, LocalDate birth, boolean centuryGuessed) {
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{6,8})([-+]?)(\\d{4}|TF\\d{2}|[TRSUWXJKLMN]\\d{3})");
  private static final Pattern PLAIN = Pattern.compile("[!-~]*");
  private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]");
  private static final Pattern TEMPORARY = Pattern.compile("TF\\d{2}");
  private static final Options ANY_NUMBER = new Options(true, true);
  private static final int COORDINATION_DAYS = 60;
  private static final int FEWEST_DIGITS = 10;

  /**
   * Years of two digits are read as 1950 to 2049, a hundred years earlier with a plus sign; whoever
   * knows a date on which the pupil was at school corrects that with {@link #aCenturyEarlier}.
   */
  private static final int LAST_GUESSED_YEAR = 2049;

  /**
   * Reads an id.
   *
   * @param personalNumbers whether an id in the shape of a personal number must be a valid one
   * @return null where it must be and is not
   */
  static PupilId of(String raw, boolean personalNumbers) {
    if (personalNumbers) {
      Matcher number = NUMBER.matcher(plain(raw));
      if (number.matches()) {
        return number(number);
      }
    }
    return new PupilId(Characters.composed(raw), null, false);
  }

  /** Whether a text has the shape of a personal number, valid or not. */
  static boolean isLikeNumber(char[] buffer, int offset, int length) {
    return length >= FEWEST_DIGITS
        && NUMBER.matcher(plain(new String(buffer, offset, length))).matches();
  }

  /** Full-width digits, dashes of all kinds and spaces inside are ways to write the same number. */
  private static String plain(String raw) {
    if (PLAIN.matcher(raw).matches()) {
      return raw;
    }
    String compatible = Normalizer.normalize(raw, Normalizer.Form.NFKC);
    return SPACES.matcher(DASHES.matcher(compatible).replaceAll("-")).replaceAll("");
  }

  private static PupilId number(Matcher number) {
    String day = number.group(1);
    return switch (day.length()) {
      case 8 -> valid(day, number.group(3), false);
      case 6 -> valid(century(day, number.group(2)) + day, number.group(3), true);
      default -> null;
    };
  }

  private static int century(String day, String sign) {
    int year = Integer.parseInt(day.substring(0, 2));
    int century =
        year <= LAST_GUESSED_YEAR % 100 ? LAST_GUESSED_YEAR / 100 : LAST_GUESSED_YEAR / 100 - 1;
    return sign.equals("+") ? century - 1 : century;
  }

  private static PupilId valid(String day, String last, boolean guessed) {
    try {
      int dayOfMonth = Integer.parseInt(day.substring(6));
      int real = dayOfMonth > COORDINATION_DAYS ? dayOfMonth - COORDINATION_DAYS : dayOfMonth;
      LocalDate birth =
          LocalDate.of(
              Integer.parseInt(day.substring(0, 4)), Integer.parseInt(day.substring(4, 6)), real);
      boolean valid =
          TEMPORARY.matcher(last).matches() || Personnummer.valid(day + last, ANY_NUMBER);
      return valid ? new PupilId(day + last, birth, guessed) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * The same digits of a pupil born a hundred years earlier; null where that is no valid number.
   */
  PupilId aCenturyEarlier() {
    String earlier = (Integer.parseInt(text.substring(0, 2)) - 1) + text.substring(2);
    return valid(earlier.substring(0, 8), earlier.substring(8), false);
  }

  @Override
  public String toString() {
    return "pupil id";
  }
}
