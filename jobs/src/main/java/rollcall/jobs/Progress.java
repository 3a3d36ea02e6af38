package rollcall.jobs;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * One line on the terminal that is written over while a phase runs; silent where stderr is no
 * terminal. It also names the phase in Spark, so that the Spark UI of a cluster shows it beside its
 * jobs.
 */
final class Progress extends SparkListener {
  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintWriter err;
  private final boolean visible;
  private final AtomicInteger tasks = new AtomicInteger();
  private final AtomicInteger finished = new AtomicInteger();
  private volatile String phase = "";
  private volatile SparkContext spark;

  Progress(PrintWriter err, boolean visible) {
    this.err = err;
    this.visible = visible;
  }

  /** Follows the tasks of this Spark from now on. */
  void follow(SparkContext context) {
    spark = context;
    context.setJobDescription(phase);
    if (visible) {
      context.addSparkListener(this);
    }
  }

  void begin(String name) {
    tasks.set(0);
    finished.set(0);
    phase = name;
    SparkContext context = spark;
    if (context != null) {
      context.setJobDescription(name);
    }
    draw();
  }

  void end() {
    phase = "";
    clear();
  }

  /** Takes the line away before another one is written. */
  synchronized void clear() {
    if (visible) {
      err.print(CLEAR_LINE);
      err.flush();
    }
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted stage) {
    tasks.addAndGet(stage.stageInfo().numTasks());
    draw();
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    finished.incrementAndGet();
    draw();
  }

  private synchronized void draw() {
    String name = phase;
    if (visible && !name.isEmpty()) {
      String count = tasks.get() == 0 ? "..." : finished + " of " + tasks + " tasks";
      err.print(CLEAR_LINE + "[" + name + "] " + count);
      err.flush();
    }
  }
}
