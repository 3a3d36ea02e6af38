package rollcall.table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HexFormat;

/**
 * Dates, kept small. Those before 1970 and after the middle of the next century are mistakes and
 * are not in it.
 *
 * @param first the first date; null without any
 * @param bits one bit for each date from the first on, the lowest bit of the first byte first, as
 *     hexadecimal digits; empty without a date
 */
public record DaySet(LocalDate first, String bits) implements Serializable {
  public static final DaySet NONE = new DaySet(null, "");

  private static final int LAST_DAY = 1 << 16;

  /** These days since 1970. */
  public static DaySet of(BitSet days) {
    if (days.isEmpty()) {
      return NONE;
    }
    int first = days.nextSetBit(0);
    byte[] bits = days.get(first, days.length()).toByteArray();
    return new DaySet(LocalDate.ofEpochDay(first), HexFormat.of().formatHex(bits));
  }

  /** Adds a day since 1970, unless it is a mistake. */
  public static void add(BitSet days, long day) {
    if (day >= 0 && day <= LAST_DAY) {
      days.set((int) day);
    }
  }

  public DaySet plus(DaySet more) {
    BitSet all = days();
    all.or(more.days());
    return of(all);
  }

  public int count() {
    return days().cardinality();
  }

  /** The last date; null without any. */
  public LocalDate last() {
    return first == null ? null : LocalDate.ofEpochDay(days().length() - 1L);
  }

  /** The last date that lies in a term; null without any. */
  public LocalDate last(TermCalendar calendar) {
    BitSet days = days();
    for (int day = days.length() - 1; day >= 0; day = days.previousSetBit(day - 1)) {
      if (calendar.holds(LocalDate.ofEpochDay(day))) {
        return LocalDate.ofEpochDay(day);
      }
    }
    return null;
  }

  /** Whether any date lies between these two, both included. */
  public boolean holdsAny(LocalDate from, LocalDate to) {
    int next = days().nextSetBit((int) Math.max(0, from.toEpochDay()));
    return next >= 0 && next <= to.toEpochDay();
  }

  private BitSet days() {
    BitSet days = new BitSet();
    if (first != null) {
      int from = (int) first.toEpochDay();
      BitSet.valueOf(HexFormat.of().parseHex(bits)).stream().forEach(day -> days.set(from + day));
    }
    return days;
  }
}
