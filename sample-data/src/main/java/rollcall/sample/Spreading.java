package rollcall.sample;

import java.util.SplittableRandom;

/**
 * Spreads the minutes of a stretch over its days or lessons so that they add up to exactly the same
 * sums. Absence comes in runs of cells, as illness and truancy do.
 */
public final class Spreading {

  private static final int LONGEST_RUN_OF_DAYS = 5;

  /** By day or lesson, as each of these. */
  public final int[] scheduled;

  public final int[] reported;
  public final int[] valid;
  public final int[] invalid;
  public final int[] other;
  private final int[] room;
  private final SplittableRandom random;

  private Spreading(int cells, SplittableRandom random) {
    this.scheduled = new int[cells];
    this.reported = new int[cells];
    this.valid = new int[cells];
    this.invalid = new int[cells];
    this.other = new int[cells];
    this.room = new int[cells];
    this.random = random;
  }

  /** Spreads over so many days of so many cells. */
  public static Spreading of(Minutes part, int days, int cellsPerDay, SplittableRandom random) {
    int cells = days * cellsPerDay;
    Spreading spread = new Spreading(cells, random);
    for (int i = 0; i < cells; i++) {
      spread.scheduled[i] = part.scheduled() / cells + (i < part.scheduled() % cells ? 1 : 0);
      spread.room[i] = spread.scheduled[i];
    }
    int[] unreported = new int[cells];
    spread.place(part.scheduled() - part.reported(), unreported, cellsPerDay);
    for (int i = 0; i < cells; i++) {
      spread.reported[i] = spread.scheduled[i] - unreported[i];
    }
    spread.place(part.valid(), spread.valid, cellsPerDay * LONGEST_RUN_OF_DAYS);
    spread.place(part.invalid(), spread.invalid, cellsPerDay * 2);
    spread.place(part.other(), spread.other, cellsPerDay);
    return spread;
  }

  /** Fills runs of free cells until the minutes are gone; no cell takes more than it has room. */
  private void place(int minutes, int[] into, int longestRun) {
    int left = minutes;
    for (int tries = room.length; left > 0 && tries > 0; tries--) {
      int start = random.nextInt(room.length);
      int length = 1 + random.nextInt(longestRun);
      left = fill(left, into, start, Math.min(room.length, start + length));
    }
    fill(left, into, 0, room.length);
  }

  private int fill(int minutes, int[] into, int from, int to) {
    int left = minutes;
    for (int i = from; i < to && left > 0; i++) {
      int taken = Math.min(left, room[i]);
      into[i] += taken;
      room[i] -= taken;
      left -= taken;
    }
    return left;
  }
}
