package rollcall.jobs;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rollcall.rules.RulesFile;

/** {@code rules}: the definitions in force, and whether a rules file holds. */
@Command(
    name = "rules",
    description = "Show the rules in force, or check a rules file.",
    subcommands = {RulesCommand.Show.class, RulesCommand.Check.class})
final class RulesCommand implements Runnable {
  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name what to do: show or check.");
  }

  /** The rules of a file laid over the shipped ones; the shipped ones without a file. */
  static RulesFile.Loaded load(Path file) {
    return file == null ? RulesFile.shipped() : RulesFile.read(file);
  }

  /** Every entry in force. */
  @Command(name = "show", description = "Print every rule in force as JSON.")
  static final class Show implements Callable<Integer> {
    @Mixin private Output output;

    @Option(
        names = "--rules",
        paramLabel = "FILE",
        description = "A rules file to lay over the shipped rules.")
    private Path file;

    @Override
    public Integer call() throws Exception {
      RulesFile.Loaded loaded = load(file);
      ObjectMapper json = new ObjectMapper();
      output.put(
          "rules", json.convertValue(loaded.all(), new TypeReference<Map<String, Object>>() {}));
      output.say(json.writerWithDefaultPrettyPrinter().writeValueAsString(loaded.all()));
      return 0;
    }
  }

  /** Whether a file holds. */
  @Command(name = "check", description = "Check a rules file.")
  static final class Check implements Callable<Integer> {
    @Mixin private Output output;

    @Parameters(paramLabel = "FILE", description = "The rules file.")
    private Path file;

    @Override
    public Integer call() {
      RulesFile.read(file);
      output.put("valid", true);
      output.say(file + " holds.");
      return 0;
    }
  }
}
