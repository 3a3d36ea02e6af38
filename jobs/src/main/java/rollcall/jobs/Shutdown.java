package rollcall.jobs;

import java.util.concurrent.TimeUnit;

/**
 * Stopping: on SIGTERM the process is gone within 10 seconds with 143, whatever a running task
 * does. A stop is the same as a crash; the store is made to bear it.
 */
final class Shutdown {
  private static final int TERMINATED = 143;
  private static final long LONGEST_SECONDS = 8;

  private static volatile int exitCode = TERMINATED;
  private static volatile boolean stoppedFromOutside;

  private Shutdown() {}

  static void boundTheTimeOfStopping() {
    Runtime.getRuntime().addShutdownHook(new Thread(Shutdown::startTheClock, "stop"));
  }

  /** Notes that the program ends by itself, with this exit code. */
  static int ending(int code) {
    exitCode = code;
    return code;
  }

  /** Whether a signal is ending the program, so that failures that follow from it are no news. */
  static boolean isStoppedFromOutside() {
    return stoppedFromOutside;
  }

  private static void startTheClock() {
    stoppedFromOutside = exitCode == TERMINATED;
    Thread clock = new Thread(Shutdown::haltWhenTimeIsUp, "stop-at-last");
    clock.setDaemon(true);
    clock.start();
  }

  private static void haltWhenTimeIsUp() {
    try {
      TimeUnit.SECONDS.sleep(LONGEST_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(exitCode);
  }
}
