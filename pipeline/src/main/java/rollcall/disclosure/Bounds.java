package rollcall.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Bounds a count by linear programming, and finds cities in which it has a certain size. */
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
   */
  record Question(int size, List<Equation> known, int[] cells) {}

  /**
   * The least and the greatest number that the cells can hold together, parts of pupils allowed.
   */
  Interval of(Question question) throws Unsolved;

  /**
   * A city of whole pupils in which the cells hold so many together; empty where none fits.
   *
   * @param from pupils at least
   * @param to pupils at most
   */
  Optional<World> world(Question question, long from, long to) throws Unsolved;
}
