package rollcall.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * What a command says: text for people, or with {@code --json} one line of JSON on stdout and the
 * text on stderr. Every command has it as {@code @Mixin Output output}.
 */
final class Output {
  private static final JsonMapper JSON = new JsonMapper();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(names = "--json", description = "One JSON line on stdout, all else on stderr.")
  private boolean json;

  @Option(
      names = ConfigFile.OPTION,
      paramLabel = "FILE",
      description =
          "Options from a file, one 'name = value' a line; a name may repeat. The command line wins.")
  private Path config;

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** The mixin of the command that was chosen; empty for those that print a text only, as help. */
  static Optional<Output> of(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last.commandSpec().mixins().values().stream()
        .map(CommandSpec::userObject)
        .filter(Output.class::isInstance)
        .map(Output.class::cast)
        .findFirst();
  }

  /** Whether {@code --json} was given. */
  boolean isJson() {
    return json;
  }

  /** One line of text for the user. */
  void say(String line) {
    var stream = json ? command.commandLine().getErr() : command.commandLine().getOut();
    stream.println(line);
    stream.flush();
  }

  /**
   * A field of the JSON line: a string, number, boolean, null, or maps and lists of them; paths are
   * written as text.
   */
  void put(String name, Object value) {
    fields.put(name, value instanceof Path path ? path.toString() : value);
  }

  /**
   * Writes the JSON line, if it was asked for. Called once by the frame, on success and on failure.
   */
  void finish(int exitCode) {
    if (json) {
      fields.put("exit", exitCode);
      command.commandLine().getOut().println(jsonLine(command.qualifiedName(" "), fields));
      command.commandLine().getOut().flush();
    }
  }

  static String jsonLine(String command, Map<String, Object> fields) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("command", command);
    line.putAll(fields);
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a field of the JSON line is no plain value", e);
    }
  }
}
