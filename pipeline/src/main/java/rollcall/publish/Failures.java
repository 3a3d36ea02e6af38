package rollcall.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import rollcall.fault.UserError;

/** Turns failures of the file system into messages that say what was being done. */
final class Failures {
  private Failures() {}

  /** Work on files that gives a value. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** Work on files. */
  interface Task {
    void run() throws IOException;
  }

  /**
   * Does the work.
   *
   * @param doing what is done, as in "while writing table pupil_term"
   * @throws UserError when the file system refuses
   */
  static <T> T guard(String doing, Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw failed(doing, e);
    } catch (UncheckedIOException e) {
      throw failed(doing, e.getCause());
    }
  }

  /** The same for work without a value. */
  static void guard(String doing, Task task) {
    guard(
        doing,
        () -> {
          task.run();
          return null;
        });
  }

  private static UserError failed(String doing, IOException e) {
    String reason = e.getMessage();
    if (e instanceof FileSystemException problem) {
      reason = problem.getFile() + (problem.getReason() == null ? "" : ": " + problem.getReason());
    }
    return UserError.environment(
        "The file system failed while "
            + doing
            + " ("
            + e.getClass().getSimpleName()
            + ": "
            + reason
            + "). Check free space and permissions and run again; what is published is unchanged.",
        e);
  }
}
