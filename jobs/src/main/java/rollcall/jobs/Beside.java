package rollcall.jobs;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work that is done while the caller does other work: planning a query keeps one processor busy and
 * leaves the others to the tasks of another query.
 *
 * @param <T> what the work results in
 */
final class Beside<T> implements AutoCloseable {
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Future<T> work;

  private Beside(Callable<T> work) {
    this.work = thread.submit(work);
  }

  /** Begins the work. */
  static <T> Beside<T> begin(Callable<T> work) {
    return new Beside<>(work);
  }

  /** Waits for the result; what the work threw is thrown here. */
  T result() throws Exception {
    try {
      return work.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }

  /** Stops the work if the caller has failed meanwhile. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
