package rollcall.sample;

import java.util.Objects;

/**
 * What to make.
 *
 * <p>A preset is calibrated only as it stands: when {@code pupils}, {@code years} or {@code grain}
 * is given, the planted situations are scaled with the municipality and no target figure holds.
 *
 * @param preset which municipality
 * @param pupils counted pupils of municipal schools in the first school year; null = as calibrated
 * @param years how many school years, from the first one on; null = all
 * @param grain one grain for every school; null = the preset's mixture
 * @param seed equal seeds give equal bytes
 */
public record SampleOptions(Preset preset, Integer pupils, Integer years, Grain grain, long seed) {

  /** Fewer pupils than this cannot hold one of every planted situation. */
  public static final int FEWEST_PUPILS = 400;

  /**
   * @throws IllegalArgumentException when the municipality would be too small or have no year, or
   *     the preset cannot be altered
   */
  public SampleOptions {
    Objects.requireNonNull(preset, "preset");
    if (pupils != null && pupils < FEWEST_PUPILS) {
      throw new IllegalArgumentException(
          "at least "
              + FEWEST_PUPILS
              + " pupils are needed to plant one of every situation, not "
              + pupils);
    }
    if (preset == Preset.PROGRAMMES && (pupils != null || years != null || grain != null)) {
      throw new IllegalArgumentException(
          "preset "
              + preset.label()
              + " is made as it stands; pupils, years and grain belong to the others");
    }
    if (years != null && years < 1) {
      throw new IllegalArgumentException("at least one school year is needed, not " + years);
    }
  }

  /** A preset as it is calibrated. */
  public static SampleOptions of(Preset preset, long seed) {
    return new SampleOptions(preset, null, null, null, seed);
  }

  /** Whether the target figures of {@code calibration.json} hold for what is made. */
  public boolean calibrated() {
    return pupils == null && years == null && grain == null;
  }
}
