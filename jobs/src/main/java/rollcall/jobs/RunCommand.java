package rollcall.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: the nightly job. */
@Command(
    name = "run",
    description = "Take new deliveries in, recompute, publish a release and render its reports.")
final class RunCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Option(
      names = "--inbox",
      paramLabel = "PATH",
      required = true,
      description = "A folder, read with those below it, or a file; may be repeated.")
  private List<Path> inboxes;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "store",
      description = "The store (default: ${DEFAULT-VALUE} in the current folder).")
  private Path store;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Rules to lay over the shipped ones.")
  private Path rules;

  @Option(
      names = "--profiles",
      paramLabel = "DIR",
      description = "Profiles beside the shipped ones.")
  private Path profiles;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Later rows do not count (default: the newest date with reported minutes).")
  private LocalDate asOf;

  @Option(names = "--strict", description = "Publish nothing while a file is held.")
  private boolean strict;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "The pseudonym key (default: $ROLLCALL_KEY, else STORE.key beside the store).")
  private Path keyFile;

  @Option(
      names = "--demo-key",
      description = "The public key of the sample; refused for any other data.")
  private boolean demoKey;

  @Option(
      names = "--metrics-dir",
      paramLabel = "DIR",
      description = "Folder for rollcall.prom, as Prometheus' node exporter reads it.")
  private Path metrics;

  @Override
  public Integer call() throws Exception {
    RunRequest request =
        new RunRequest(inboxes, store, rules, profiles, asOf, strict, keyFile, demoKey);
    Health health = new Health(store, metrics);
    try {
      RunResult result = run(request, output, spec);
      result.tell(output);
      say(health.tell(0, null, result.held().size()));
      return 0;
    } catch (Exception failure) {
      int exitCode = Failures.exitCode(failure);
      say(health.tell(exitCode, Failures.message(failure), 0));
      throw failure;
    }
  }

  private void say(String trouble) {
    if (trouble != null) {
      spec.commandLine().getErr().println(trouble);
    }
  }

  /** Runs the job with its account on stderr. */
  static RunResult run(RunRequest request, Output output, CommandSpec spec) throws Exception {
    try (RunLog log = RunLog.of(spec.commandLine().getErr())) {
      return new RunJob(request, log).call();
    }
  }
}
