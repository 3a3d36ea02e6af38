package rollcall.jobs;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.apache.spark.sql.SparkSession;

/**
 * The account of a run on stderr: each phase when it ends, as {@code [measure] 71 190 pupils in 3.2
 * s}, and at last, also after a failure, a table of phases and times. It holds counts and names of
 * files, never a value of a row.
 */
final class RunLog implements AutoCloseable {
  private record Done(String phase, String counted, double seconds) {}

  private final PrintWriter err;
  private final LongSupplier nanoTime;
  private final Progress progress;
  private final long start;
  private final List<Done> done = new ArrayList<>();
  private final List<String> counts = new ArrayList<>();

  /** A log that starts its time now. */
  RunLog(PrintWriter err, LongSupplier nanoTime, Progress progress) {
    this.err = err;
    this.nanoTime = nanoTime;
    this.progress = progress;
    this.start = nanoTime.getAsLong();
  }

  /** The log of a run of this process, with progress where stderr is a terminal. */
  static RunLog of(PrintWriter err) {
    return new RunLog(err, System::nanoTime, new Progress(err, Terminal.onStderr()));
  }

  /** Shows the progress of this Spark's tasks from now on and names the phases in it. */
  void follow(SparkSession spark) {
    progress.follow(spark.sparkContext());
  }

  /** A line before or between phases: the version, a setting, a warning. */
  void note(String line) {
    progress.clear();
    err.println(line);
    err.flush();
  }

  /** Runs a phase and logs it with what was counted in it; an exception goes through. */
  <T> T phase(String name, Callable<T> work) throws Exception {
    long began = nanoTime.getAsLong();
    counts.clear();
    boolean complete = false;
    progress.begin(name);
    try {
      T result = work.call();
      complete = true;
      return result;
    } finally {
      double seconds = (nanoTime.getAsLong() - began) / 1e9;
      String counted = complete ? String.join(", ", counts) : "failed";
      progress.end();
      done.add(new Done(name, counted, seconds));
      note(
          "[" + name + "] " + (counted.isEmpty() ? "done" : counted) + " in " + inSeconds(seconds));
    }
  }

  /** Adds a count to the line of the phase that is running. */
  void counted(long number, String what) {
    counts.add(grouped(number) + " " + what);
  }

  /** A number with its thousands apart: {@code 71 190}. */
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }

  @Override
  public void close() {
    int width = done.stream().mapToInt(phase -> phase.phase().length()).max().orElse(0);
    width = Math.max(width, "total".length());
    for (Done phase : done) {
      note(row(width, phase.phase(), phase.seconds(), phase.counted()));
    }
    note(row(width, "total", (nanoTime.getAsLong() - start) / 1e9, ""));
  }

  private static String row(int width, String name, double seconds, String counted) {
    return String.format(
            Locale.ROOT, "  %-" + width + "s %10s  %s", name, inSeconds(seconds), counted)
        .stripTrailing();
  }

  private static String inSeconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
