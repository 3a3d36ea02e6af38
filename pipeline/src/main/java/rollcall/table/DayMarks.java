package rollcall.table;

import static org.apache.spark.sql.functions.*;

import java.util.Arrays;
import org.apache.spark.sql.Column;

/**
 * A pupil's dates of a term in a few whole numbers: two bits a calendar day, 31 days a word. Marks
 * of different rows are joined by a bitwise or, so that the dates of 13 million rows never have to
 * be sorted.
 *
 * <p>As text in base 4 a day is {@code 0} no row, {@code 1} taught, {@code 2} rows but a
 * denominator of 0, {@code 3} absence day (taught, and at least half of the denominator absent).
 */
public final class DayMarks {
  /** A date with teaching that is no absence day. */
  public static final long TAUGHT = 1;

  /** A date with rows of which none counts in the denominator. */
  public static final long UNREPORTED = 2;

  /** An absence day. */
  public static final long ABSENT = 3;

  private static final int DAYS_IN_WORD = 31;
  private static final long LOW_BITS = 0x5555555555555555L;

  private DayMarks() {}

  /** The word that holds a day of the term. */
  public static Column wordNo(Column dayNo) {
    return call_function("div", dayNo, lit(DAYS_IN_WORD)).cast("int");
  }

  /** The marks of a row in this word, when {@code wordNo} says that its day lies there; else 0. */
  public static Column word(int word, Column wordNo, Column dayNo, Column state) {
    Column shift = dayNo.minus(word * DAYS_IN_WORD).multiply(2);
    return when(wordNo.equalTo(word), call_function("shiftleft", state, shift)).otherwise(lit(0L));
  }

  /** Days with any row. */
  public static Column days(String[] words) {
    return Arrays.stream(words)
        .map(
            word ->
                bit_count(
                    col(word)
                        .bitwiseOR(shiftrightunsigned(col(word), 1))
                        .bitwiseAND(lit(LOW_BITS))))
        .reduce(Column::plus)
        .orElseThrow();
  }

  /** The taught days in order of time as text, 1 for present and 3 for an absence day. */
  public static Column taughtDays(String[] words) {
    Column[] texts = Arrays.stream(words).map(word -> days(col(word))).toArray(Column[]::new);
    return translate(concat(texts), "02", "");
  }

  /** The days of a word, the first day first; nothing for a word without any, which most are. */
  private static Column days(Column word) {
    Column digits = conv(word.cast("string"), 10, 4);
    return when(word.equalTo(0), "").otherwise(reverse(lpad(digits, DAYS_IN_WORD, "0")));
  }

  /** Absence days in a text of taught days. */
  public static Column absenceDays(Column taughtDays) {
    return length(translate(taughtDays, "1", ""));
  }

  /** Runs of absence days in a text of taught days. */
  public static Column spells(Column taughtDays) {
    return size(filter(split(taughtDays, "1+"), run -> run.notEqual("")));
  }

  /** Absence days of the longest run; 0 without any. */
  public static Column longestSpell(Column taughtDays) {
    return array_max(transform(split(taughtDays, "1+"), run -> length(run)));
  }
}
