package rollcall.disclosure;

import java.util.List;

/** Bounds a count by linear programming. */
public interface Bounds {
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
   * The least and the greatest number of pupils that some cells can hold together.
   *
   * @param known what is known of the inner cells, which hold 0 pupils or more
   * @param cells positions of the inner cells in question, rising
   * @param whole whether parts of pupils are ruled out, which takes longer and can narrow it
   */
  Interval of(List<Equation> known, int[] cells, boolean whole) throws Unsolved;
}
