package rollcall.disclosure;

/**
 * A known count.
 *
 * @param cells positions of the inner cells whose pupils it counts, rising
 * @param pupils the count
 */
public record Equation(int[] cells, long pupils) {}
