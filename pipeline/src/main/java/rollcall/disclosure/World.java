package rollcall.disclosure;

import java.util.Arrays;
import java.util.List;

/**
 * A city that could be the real one for all that is published: whole pupils in each inner cell. Two
 * of them that differ in a secret prove, without any solver, that a reader cannot tell it.
 *
 * @param pupils of each inner cell
 */
public record World(long[] pupils) {
  /** Pupils in these cells. */
  long in(int[] cells) {
    return Arrays.stream(cells).mapToLong(cell -> pupils[cell]).sum();
  }

  /** Whether nothing known contradicts it. */
  boolean fits(List<Equation> known) {
    return Arrays.stream(pupils).allMatch(count -> count >= 0)
        && known.stream().allMatch(equation -> in(equation.cells()) == equation.pupils());
  }
}
