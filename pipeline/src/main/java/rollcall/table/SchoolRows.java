package rollcall.table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HexFormat;

/**
 * Rows of one school in one delivery, and the dates on which they start.
 *
 * @param first the first of these dates; null where rows need not have one
 * @param dates one bit for each date from the first on, the lowest bit of the first byte first, as
 *     hexadecimal digits; empty without a date
 */
public record SchoolRows(String school, long rows, LocalDate first, String dates)
    implements Serializable {
  /** Dates later than the middle of the next century are mistakes and are not noted. */
  private static final int LAST_DAY = 1 << 16;

  /** Rows of a school that start on these days since 1970. */
  public static SchoolRows of(String school, long rows, BitSet days) {
    if (days.isEmpty()) {
      return new SchoolRows(school, rows, null, "");
    }
    int first = days.nextSetBit(0);
    byte[] bits = days.get(first, days.length()).toByteArray();
    return new SchoolRows(
        school, rows, LocalDate.ofEpochDay(first), HexFormat.of().formatHex(bits));
  }

  /** Whether a day since 1970 is noted. */
  public static boolean isNoted(long day) {
    return day >= 0 && day <= LAST_DAY;
  }

  /** Rows and dates of both; they are of the same school. */
  public SchoolRows plus(SchoolRows more) {
    BitSet days = days();
    days.or(more.days());
    return of(school, rows + more.rows, days);
  }

  /** The same dates with another number of rows. */
  public SchoolRows withRows(long other) {
    return new SchoolRows(school, other, first, dates);
  }

  /** Dates with rows. */
  public int dateCount() {
    return days().cardinality();
  }

  private BitSet days() {
    BitSet days = new BitSet();
    if (first != null) {
      int from = (int) first.toEpochDay();
      BitSet.valueOf(HexFormat.of().parseHex(dates)).stream().forEach(day -> days.set(from + day));
    }
    return days;
  }
}
