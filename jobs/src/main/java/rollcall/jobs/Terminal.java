package rollcall.jobs;

import picocli.CommandLine.Help.Ansi;

/**
 * Where the output goes. Java 17 cannot ask about one stream, so the launcher tells which of them
 * is a terminal; without the launcher none is.
 */
final class Terminal {
  private Terminal() {}

  /** Whether text on stdout is read by a person. */
  static boolean onStdout() {
    return Boolean.getBoolean("rollcall.tty.stdout");
  }

  /** Whether stderr is a terminal on which a line can be written over. */
  static boolean onStderr() {
    return Boolean.getBoolean("rollcall.tty.stderr") && !"dumb".equals(System.getenv("TERM"));
  }

  /** Colours only where both streams are terminals and NO_COLOR is not set. */
  static Ansi colours() {
    String noColor = System.getenv("NO_COLOR");
    boolean wanted = noColor == null || noColor.isEmpty();
    return wanted && onStdout() && onStderr() ? Ansi.ON : Ansi.OFF;
  }

  /** Whether a browser can be opened for the person at the terminal. */
  static boolean hasDisplay() {
    return System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
  }
}
