package rollcall.jobs;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import rollcall.fault.UserError;

/** The program: arguments in, exit code out. */
public final class Main {
  private static final Set<String> WITH_SPARK =
      Set.of("demo", "run", "check", "withdraw", "replay", "explain");

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Shutdown.boundTheTimeOfStopping();
    if (List.of(args).stream().anyMatch(WITH_SPARK::contains)) {
      Preload.begin();
    }
    int exitCode = run(args, System.out, System.err);
    if (Boolean.getBoolean("rollcall.archiving")) {
      System.err.println(
          "rollcall: storing the loaded classes, once, so that later starts are quicker ...");
    }
    System.exit(Shutdown.ending(exitCode));
  }

  /**
   * Runs one command without ending the process.
   *
   * @return the exit code: 0 done, 1 a bug, 2 usage, 20 input refused, 30 store in use, 40
   *     disclosure audit failed, 50 store damaged, 60 the environment failed
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    PrintWriter stdout = new PrintWriter(out, true, StandardCharsets.UTF_8);
    PrintWriter stderr = new PrintWriter(err, true, StandardCharsets.UTF_8);
    try {
      CommandLine commandLine = commandLine(stdout, stderr);
      return commandLine.execute(ConfigFile.expand(() -> commandLine(stdout, stderr), args));
    } catch (UserError refusal) {
      return Failures.beforeTheCommand(refusal, args, stdout, stderr);
    }
  }

  /**
   * The whole command tree, wired to its streams and to the one mapping from failures to exit
   * codes.
   */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new TopCommand())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Terminal.colours()))
        .setUsageHelpAutoWidth(true)
        .setExecutionStrategy(Main::execute)
        .setParameterExceptionHandler(Failures::ofUsage)
        .setExecutionExceptionHandler(Failures::ofCommand);
  }

  private static int execute(ParseResult parsed) {
    int exitCode = new CommandLine.RunLast().execute(parsed);
    Output.of(parsed).ifPresent(output -> output.finish(exitCode));
    return exitCode;
  }
}
