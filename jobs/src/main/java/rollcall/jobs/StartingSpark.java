package rollcall.jobs;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.spark.sql.SparkSession;

/** Spark, which starts while the inbox is read: one processor is enough for either. */
final class StartingSpark implements AutoCloseable {
  private final CompletableFuture<SparkSession> starting = new CompletableFuture<>();

  private StartingSpark() {}

  /** Begins as {@link SparkStart#on}. */
  static StartingSpark begin(Path temp, long inputBytes) {
    StartingSpark spark = new StartingSpark();
    new Thread(() -> spark.start(temp, inputBytes), "spark-start").start();
    return spark;
  }

  private void start(Path temp, long inputBytes) {
    try {
      starting.complete(SparkStart.on(temp, inputBytes));
    } catch (RuntimeException | Error e) {
      starting.completeExceptionally(e);
    }
  }

  /** Waits for Spark; what its start threw is thrown here. */
  SparkSession session() {
    try {
      return starting.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw (Error) e.getCause();
    }
  }

  /** Stops Spark, also one that was still starting. */
  @Override
  public void close() {
    starting.handle((spark, failure) -> spark).thenAccept(StartingSpark::stop).join();
  }

  private static void stop(SparkSession spark) {
    if (spark != null) {
      spark.stop();
    }
  }
}
