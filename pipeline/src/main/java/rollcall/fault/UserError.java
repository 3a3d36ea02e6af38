package rollcall.fault;

/**
 * A failure that its reader can mend: what is wrong, where, what was expected and what to do. It is
 * shown without a stack trace and decides the exit code; every other exception is a bug. The
 * message never holds a pupil's id, name or any value of a row.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private UserError(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** Wrong use or configuration: nothing was read. */
  public static UserError usage(String message) {
    return new UserError(2, message, null);
  }

  /** The input is refused and nothing is published. */
  public static UserError refused(String message) {
    return new UserError(20, message, null);
  }

  /** Another run holds the store. */
  public static UserError busy(String message) {
    return new UserError(30, message, null);
  }

  /** What was to be made public cannot be protected, so nothing of it is. */
  public static UserError unprotected(String message) {
    return new UserError(40, message, null);
  }

  /** The store is damaged. */
  public static UserError damaged(String message) {
    return new UserError(50, message, null);
  }

  /** The environment failed: disk full, permission missing. */
  public static UserError environment(String message, Throwable cause) {
    return new UserError(60, message, cause);
  }

  /** The process exit code that belongs to this kind of failure. */
  public int exitCode() {
    return exitCode;
  }
}
