package rollcall.conform;

import java.io.Serializable;
import org.apache.spark.util.sketch.BloomFilter;
import org.apache.spark.util.sketch.IncompatibleMergeException;

/**
 * A set of pupils too coarse to tell who is in it: it holds all that were added and, by chance, a
 * few more. Small enough to be handed to every task, however many pupils there are.
 */
final class PupilSketch implements Serializable {
  private static final long serialVersionUID = 1;

  /** With more pupils than this it holds more by chance, which costs time only. */
  private static final long EXPECTED_PUPILS = 500_000;

  private static final double CHANCE = 0.02;

  private final BloomFilter filter = BloomFilter.create(EXPECTED_PUPILS, CHANCE);
  private boolean empty = true;

  PupilSketch add(long pupilKey) {
    filter.putLong(pupilKey);
    empty = false;
    return this;
  }

  PupilSketch add(PupilSketch more) {
    try {
      filter.mergeInPlace(more.filter);
    } catch (IncompatibleMergeException e) {
      throw new IllegalStateException("All sketches are made alike", e);
    }
    empty &= more.empty;
    return this;
  }

  boolean isEmpty() {
    return empty;
  }

  boolean mayHold(long pupilKey) {
    return filter.mightContainLong(pupilKey);
  }
}
