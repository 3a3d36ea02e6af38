package rollcall.table;

import java.io.Serializable;

/**
 * A pupil's dates of a term in a few whole numbers: two bits a calendar day, 31 days a word. Marks
 * of different rows are joined by a bitwise or, so that the dates of 13 million rows never have to
 * be sorted. A day without a row is 0.
 */
public final class DayMarks implements Serializable {
  /** A date with teaching that is no absence day. */
  public static final long TAUGHT = 1;

  /** A date with rows of which none counts in the denominator. */
  public static final long UNREPORTED = 2;

  /** An absence day: taught, and enough of the denominator absent. */
  public static final long ABSENT = 3;

  /** Words of a term. */
  public static final int WORDS = 8;

  /** Days in a word. */
  public static final int DAYS_IN_WORD = 31;

  /** One bit of every day. */
  public static final long LOW_BITS = 0x5555555555555555L;

  private static final long serialVersionUID = 1;

  private final long[] words;

  private DayMarks(long[] words) {
    this.words = words;
  }

  /** No date at all. */
  public static DayMarks none() {
    return new DayMarks(new long[WORDS]);
  }

  /** These words, the first days first. */
  public static DayMarks of(long[] words) {
    return new DayMarks(words);
  }

  /** Marks a day of the term. */
  public void mark(int day, long state) {
    words[day / DAYS_IN_WORD] |= state << 2 * (day % DAYS_IN_WORD);
  }

  /** The dates of both. */
  public DayMarks or(DayMarks more) {
    long[] joined = words.clone();
    for (int i = 0; i < joined.length; i++) {
      joined[i] |= more.words[i];
    }
    return new DayMarks(joined);
  }

  /** Days with any row. */
  public int days() {
    int days = 0;
    for (long word : words) {
      days += Long.bitCount((word | word >>> 1) & LOW_BITS);
    }
    return days;
  }

  /** A copy of the words. */
  public long[] words() {
    return words.clone();
  }

  /** Absence days and their runs; an untaught or unreported day neither makes nor ends a run. */
  public AbsenceDays absenceDays() {
    int days = 0;
    int spells = 0;
    int longest = 0;
    int run = 0;
    for (long word : words) {
      for (long rest = word; rest != 0; rest >>>= 2) {
        long state = rest & 3;
        if (state == ABSENT) {
          days++;
          run++;
          spells += run == 1 ? 1 : 0;
          longest = Math.max(longest, run);
        } else if (state == TAUGHT) {
          run = 0;
        }
      }
    }
    return new AbsenceDays(days, spells, longest);
  }
}
