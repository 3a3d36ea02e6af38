package rollcall.conform;

import java.io.Serializable;
import java.util.Arrays;
import rollcall.table.TermCalendar;

/** First and last days of the terms, as days since 1970, in order of time. */
public final class TermDays implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] first;
  private final int[] last;

  /** Days of the terms of a calendar. */
  public TermDays(TermCalendar calendar) {
    first = calendar.terms().stream().mapToInt(term -> (int) term.start().toEpochDay()).toArray();
    last = calendar.terms().stream().mapToInt(term -> (int) term.end().toEpochDay()).toArray();
  }

  /** Position of the term that holds both dates; -1 where there is none. */
  public int termNo(int start, int end) {
    int at = Arrays.binarySearch(first, start);
    int no = at >= 0 ? at : -at - 2;
    return no >= 0 && end <= last[no] ? no : -1;
  }

  /** Days from the first day of a term. */
  int dayNo(int termNo, int date) {
    return date - first[termNo];
  }

  /** Days since 1970 of a day of a term. */
  int date(int termNo, int dayNo) {
    return first[termNo] + dayNo;
  }
}
