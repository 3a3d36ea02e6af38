package rollcall.sample;

import java.util.Locale;

/** What can be made. */
public enum Preset {
  /** A city of the size and shape of Stockholm, five school years. */
  STOCKHOLM,
  /** The same construction with about nine hundred pupils, small enough to be committed. */
  SMALL,
  /** Four programmes with the register of their districts and years. */
  PROGRAMMES;

  /** The preset's name on the command line and in {@code calibration.json}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return label();
  }
}
