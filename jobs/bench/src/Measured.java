import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What one run of a program cost, from its start to its exit, with all processes that it started.
 *
 * @param wall seconds
 * @param cpu seconds of user and system time
 * @param peakMebibytes greatest sum of the resident memory of the processes, looked at 20 times a
 *     second
 */
record Measured(double wall, double cpu, double peakMebibytes) {
  private static final long INTERVAL_MILLIS = 50;
  private static final double TICKS_PER_SECOND = 100;
  private static final double MEBIBYTE = 1 << 20;
  private static final int PAGE_BYTES = 4096;

  /** Fields of /proc/PID/stat behind the name: time of children that ended, user and system. */
  private static final int CHILDREN_USER = 13;

  private static final int CHILDREN_SYSTEM = 14;

  /**
   * Runs a program and waits for its exit.
   *
   * @param log takes what it says
   * @throws IllegalStateException if its exit code is not 0
   */
  static Measured run(List<String> command, File log) throws IOException, InterruptedException {
    double cpuBefore = childrenSeconds();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    long peak = 0;
    do {
      peak = Math.max(peak, residentBytes(process.toHandle()));
    } while (!process.waitFor(INTERVAL_MILLIS, TimeUnit.MILLISECONDS));
    double wall = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "exit code " + process.exitValue() + " of " + command + ", see " + log);
    }
    return new Measured(wall, childrenSeconds() - cpuBefore, peak / MEBIBYTE);
  }

  private static long residentBytes(ProcessHandle root) {
    return Stream.concat(Stream.of(root), root.descendants())
        .mapToLong(process -> residentBytes(process.pid()))
        .sum();
  }

  /** 0 once the process has ended. */
  private static long residentBytes(long pid) {
    try {
      String[] pages = Files.readString(Path.of("/proc/" + pid + "/statm")).split(" ");
      return Long.parseLong(pages[1]) * PAGE_BYTES;
    } catch (IOException ended) {
      return 0;
    }
  }

  private static double childrenSeconds() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]);
    return ticks / TICKS_PER_SECOND;
  }
}
