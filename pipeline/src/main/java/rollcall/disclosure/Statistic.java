package rollcall.disclosure;

import java.util.Arrays;
import java.util.List;

/**
 * A count that is published or hidden: the pupils of some inner cells.
 *
 * @param key what is counted, one value for each dimension; {@link #ALL} is a margin
 * @param cells positions of the inner cells whose pupils it counts, rising
 * @param pupils the exact count
 * @param turn counts of a lower turn are offered before those of a higher one
 * @param standing whether it can still be chosen
 */
public record Statistic(List<String> key, int[] cells, long pupils, int turn, Standing standing) {
  /** The member of a dimension that stands for all others together. */
  public static final String ALL = "all";

  /** Whether a count can still be chosen. */
  public enum Standing {
    /** May be published if that reveals nothing. */
    OFFERED,
    /** Was published before and is still exact: whoever reads has it. */
    GIVEN,
    /** Is not published, whatever would be possible. */
    WITHHELD
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Statistic that
        && key.equals(that.key)
        && Arrays.equals(cells, that.cells)
        && pupils == that.pupils
        && turn == that.turn
        && standing == that.standing;
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return String.join("|", key) + "=" + pupils;
  }
}
