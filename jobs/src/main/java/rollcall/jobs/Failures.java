package rollcall.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.SparkThrowable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import rollcall.fault.UserError;

/**
 * From failure to exit code and text. A user's error is its message; the environment's is a
 * sentence; a bug is a stack trace in which no message stands that may quote a row: those of Spark
 * and of the JDK never, our own ones only.
 */
final class Failures {
  static final int BUG = 1;
  static final int USAGE = 2;
  static final int ENVIRONMENT = 60;

  private static final List<String> DISK_TROUBLE =
      List.of(
          "No space left",
          "Disk quota exceeded",
          "Read-only file system",
          "Too many open files",
          "Permission denied");

  private Failures() {}

  /** Wrong options or arguments. */
  static int ofUsage(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(command.getColorScheme().errorText("rollcall: " + wrong.getMessage()));
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("See: " + command.getCommandSpec().qualifiedName(" ") + " --help");
    err.flush();
    if (Arrays.asList(args).contains("--json")) {
      String name = command.getCommandSpec().qualifiedName(" ");
      printJson(name, USAGE, wrong.getMessage(), command.getOut());
    }
    return USAGE;
  }

  /** A failure inside a command. */
  static int ofCommand(Exception failure, CommandLine command, ParseResult parsed) {
    int exitCode = exitCode(failure);
    Optional<Output> output = Output.of(parsed);
    output.ifPresent(out -> out.put("error", message(failure)));
    tell(failure, command.getErr());
    output.ifPresent(out -> out.finish(exitCode));
    return exitCode;
  }

  /** A user's error found before a command was chosen. */
  static int beforeTheCommand(UserError error, String[] args, PrintWriter out, PrintWriter err) {
    tell(error, err);
    if (Arrays.asList(args).contains("--json")) {
      printJson("rollcall", error.exitCode(), error.getMessage(), out);
    }
    return error.exitCode();
  }

  static int exitCode(Throwable failure) {
    return userError(failure)
        .map(UserError::exitCode)
        .orElseGet(
            () -> causes(failure).anyMatch(Failures::isOfTheEnvironment) ? ENVIRONMENT : BUG);
  }

  private static void tell(Throwable failure, PrintWriter err) {
    if (Shutdown.isStoppedFromOutside()) {
      err.println("rollcall: stopped by a signal; the store is as after the last complete run");
    } else {
      err.println("rollcall: " + message(failure));
      if (exitCode(failure) == BUG) {
        printStackTrace(failure, err);
      }
    }
    err.flush();
  }

  static String message(Throwable failure) {
    Optional<UserError> userError = userError(failure);
    if (userError.isPresent()) {
      return userError.get().getMessage();
    }
    return causes(failure)
        .filter(Failures::isOfTheEnvironment)
        .findFirst()
        .map(Failures::ofTheEnvironment)
        .orElse(
            "a bug; nothing was published. Please report the lines below, they hold no data of pupils.");
  }

  private static Optional<UserError> userError(Throwable failure) {
    return causes(failure)
        .filter(UserError.class::isInstance)
        .map(UserError.class::cast)
        .findFirst();
  }

  private static boolean isOfTheEnvironment(Throwable failure) {
    if (failure instanceof AccessDeniedException || failure instanceof OutOfMemoryError) {
      return true;
    }
    String text = failure.getMessage();
    return failure instanceof IOException
        && text != null
        && DISK_TROUBLE.stream().anyMatch(text::contains);
  }

  private static String ofTheEnvironment(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "the memory given to the program is full; give it more with ROLLCALL_JAVA_OPTS=-Xmx4g";
    }
    String where = failure instanceof FileSystemException file ? " at " + file.getFile() : "";
    if (failure instanceof AccessDeniedException) {
      return "no permission" + where + "; check the owner and mode of the file and its folders";
    }
    String what =
        DISK_TROUBLE.stream().filter(failure.getMessage()::contains).findFirst().orElseThrow();
    return "the machine refused a file"
        + where
        + ": "
        + what
        + "; the store holds its last whole release";
  }

  /**
   * Class names, Spark's error classes and frames; of messages only those that our own code wrote.
   */
  static void printStackTrace(Throwable failure, PrintWriter err) {
    String lead = "";
    for (Throwable cause : causes(failure).toList()) {
      err.println(lead + title(cause));
      Arrays.stream(cause.getStackTrace()).forEach(frame -> err.println("    at " + frame));
      lead = "caused by ";
    }
  }

  private static String title(Throwable cause) {
    String name = cause.getClass().getName();
    if (cause instanceof SparkThrowable spark) {
      return name + " " + spark.getCondition() + " " + spark.getSqlState();
    }
    return isOurOwnMessage(cause) ? name + ": " + cause.getMessage() : name;
  }

  private static boolean isOurOwnMessage(Throwable cause) {
    StackTraceElement[] frames = cause.getStackTrace();
    boolean ours = frames.length > 0 && frames[0].getClassName().startsWith("rollcall.");
    boolean quotesItsCause =
        causes(cause)
            .skip(1)
            .map(Throwable::getMessage)
            .anyMatch(inner -> inner != null && String.valueOf(cause.getMessage()).contains(inner));
    return ours && !quotesItsCause;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> chain = new ArrayList<>();
    for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
      chain.add(cause);
    }
    return chain.stream();
  }

  private static void printJson(String command, int exitCode, String error, PrintWriter out) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("error", error);
    fields.put("exit", exitCode);
    out.println(Output.jsonLine(command, fields));
    out.flush();
  }
}
