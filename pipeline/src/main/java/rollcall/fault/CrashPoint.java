package rollcall.fault;

import java.io.IOException;

/**
 * Places at which a run can be made to end as by a power cut, or to find the disk full, in the
 * order in which it comes past them. Tests ask for one by a system property; without it they do
 * nothing.
 */
public enum CrashPoint {
  LOCKED,
  LOOKED,
  KEPT_RAW,
  PARSED,
  DRAFTED,
  COUNTED,
  PUPILS_WRITTEN,
  FIGURES_WRITTEN,
  REPORTED,
  DESCRIBED,
  DURABLE,
  VERIFIED,
  MOVED,
  LEDGER_KEPT,
  LINKED,
  SWAPPED,
  REMEMBERED;

  /** Property that names the point at which the process ends at once, with nothing tidied. */
  public static final String CRASH = "rollcall.crash.at";

  /** Property that names the point at which the file system refuses. */
  public static final String FAIL = "rollcall.fail.at";

  private static final int KILLED = 137;

  /**
   * Notes that a run has come here.
   *
   * @throws IOException when a full disk was asked for here
   */
  public void reached() throws IOException {
    if (name().equals(System.getProperty(CRASH))) {
      Runtime.getRuntime().halt(KILLED);
    }
    if (name().equals(System.getProperty(FAIL))) {
      throw new IOException("No space left on device (asked for at " + name() + ")");
    }
  }
}
