package rollcall.disclosure;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Bounds a count by linear programming. */
public interface Bounds {
  /** The program's own solver, which gives a single bound up after some seconds. */
  static Bounds within(int seconds) {
    return new LinearBounds(TimeUnit.SECONDS.toMillis(seconds));
  }

  /** A programme that has no answer: out of time, or no counts fit what is known. */
  final class Unsolved extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * Says what the solver said.
     *
     * @param state the solver's word for how it ended
     */
    public Unsolved(String state) {
      super(state);
    }
  }

  /**
   * A question.
   *
   * @param size number of inner cells, which hold 0 pupils or more
   * @param known what is known of them
   * @param cells positions of the inner cells whose pupils together are asked for, rising
   * @param whole whether parts of pupils are ruled out; the ends are then reached by whole pupils,
   *     and others may lie further out
   */
  record Question(int size, List<Equation> known, int[] cells, boolean whole) {}

  /** The least and the greatest number of pupils that the cells can hold together. */
  Interval of(Question question) throws Unsolved;
}
