package rollcall.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rollcall.fault.UserError;
import rollcall.sample.Preset;
import rollcall.sample.SampleOptions;

/** {@code demo}: the main job on a synthetic Stockholm, with nothing to prepare. */
@Command(
    name = "demo",
    description = "Make the synthetic Stockholm, run the main job on it and print the trend.")
final class DemoCommand implements Callable<Integer> {
  private static final long SEED = 1;

  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      defaultValue = "demo",
      description = "Folder of the demo (default: ${DEFAULT-VALUE} in the current folder).")
  private Path to;

  @Override
  public Integer call() throws Exception {
    Path inbox = to.resolve("inbox");
    if (Files.notExists(inbox)) {
      Files.createDirectories(to);
      Path fresh = Files.createTempDirectory(to, ".inbox-");
      SampleCommand.write(SampleOptions.of(Preset.STOCKHOLM, SEED), fresh);
      Files.move(fresh, inbox);
    } else if (!Files.isDirectory(inbox)) {
      throw UserError.usage("Folder " + to + " is not a demo's; name another with --to.");
    }
    RunRequest request =
        new RunRequest(List.of(inbox), to.resolve("store"), null, null, null, false, null, true);
    RunCommand.run(request, output, spec).tell(output);
    return 0;
  }
}
