package rollcall.conform;

import java.io.Serializable;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Dates of one term and windows of several days, as days from the first one of the term. */
final class Spans implements Serializable {
  private static final long serialVersionUID = 1;

  private final BitSet dates = new BitSet();
  private final Set<Span> windows = new HashSet<>();

  /** First and last day, which are the same for a date. */
  record Span(int first, int last) implements Serializable {
    boolean isWindow() {
      return first != last;
    }
  }

  void add(int first, int last) {
    if (first == last) {
      dates.set(first);
    } else {
      windows.add(new Span(first, last));
    }
  }

  Spans plus(Spans more) {
    dates.or(more.dates);
    windows.addAll(more.windows);
    return this;
  }

  boolean hold(int first, int last) {
    return first == last ? dates.get(first) : windows.contains(new Span(first, last));
  }

  boolean holdWindows() {
    return !windows.isEmpty();
  }

  Stream<Span> all() {
    return Stream.concat(dates.stream().mapToObj(day -> new Span(day, day)), windows.stream());
  }
}
