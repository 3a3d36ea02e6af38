package rollcall.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import rollcall.fault.UserError;

/**
 * A file of options: {@code name = value} a line, a bare name for a switch, {@code #} starts a
 * comment line, a name may repeat where the option may. A name under a command ({@code run.as-of})
 * holds for that command alone; a name without one holds for every command that has it. What the
 * command line gives wins over the file, option by option.
 */
final class ConfigFile {
  static final String OPTION = "--config";

  private static final int LONGEST_SHOWN = 40;

  private final Path path;
  private final ParseResult command;
  private final Set<String> everyName;

  private ConfigFile(Path path, ParseResult command, Set<String> everyName) {
    this.path = path;
    this.command = command;
    this.everyName = everyName;
  }

  /**
   * The arguments with those of the config file, if one is named, added.
   *
   * @param commandTree makes a command tree, which is used up
   * @throws UserError when the file is missing or names an option that no command has
   */
  static String[] expand(Supplier<CommandLine> commandTree, String[] args) {
    if (Arrays.stream(args).noneMatch(arg -> arg.equals(OPTION) || arg.startsWith(OPTION + "="))) {
      return args;
    }
    CommandLine commandLine = commandTree.get();
    Set<String> everyName = new TreeSet<>();
    collectNames(commandLine, everyName);
    commandLine.getCommandSpec().parser().collectErrors(true);
    commandLine
        .getSubcommands()
        .values()
        .forEach(sub -> sub.getCommandSpec().parser().collectErrors(true));
    ParseResult command = commandLine.parseArgs(args);
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    Path path = command.matchedOptionValue(OPTION, null);
    return path == null ? args : new ConfigFile(path, command, everyName).addedTo(args);
  }

  private static void collectNames(CommandLine commandLine, Set<String> names) {
    commandLine.getCommandSpec().options().forEach(option -> names.add(option.longestName()));
    commandLine.getSubcommands().values().forEach(sub -> collectNames(sub, names));
  }

  private String[] addedTo(String[] args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    int end = all.contains("--") ? all.indexOf("--") : all.size();
    all.addAll(end, arguments());
    return all.toArray(String[]::new);
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        addOption(line, i + 1, arguments);
      }
    }
    return arguments;
  }

  private void addOption(String line, int number, List<String> arguments) {
    int equals = line.indexOf('=');
    String key = (equals < 0 ? line : line.substring(0, equals)).strip();
    String prefix = command.commandSpec().name() + ".";
    if (key.indexOf('.') >= 0 && !key.startsWith(prefix)) {
      return;
    }
    String name = "--" + (key.startsWith(prefix) ? key.substring(prefix.length()) : key);
    if (!everyName.contains(name) || name.equals(OPTION)) {
      throw UserError.usage(
          path + ", line " + number + ": no option '" + shortened(key) + "'; expected " + known());
    }
    OptionSpec option = command.commandSpec().findOption(name);
    if (option != null && !command.hasMatchedOption(option)) {
      arguments.add(equals < 0 ? name : name + "=" + line.substring(equals + 1).strip());
    }
  }

  private static String shortened(String key) {
    return key.substring(0, Math.min(key.length(), LONGEST_SHOWN)).replaceAll("\\p{Cntrl}", "?");
  }

  private String known() {
    return "one of "
        + command.commandSpec().options().stream()
            .map(option -> option.longestName().substring(2))
            .filter(name -> !OPTION.endsWith(name) && !name.equals("help"))
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(path, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw UserError.usage("the config file " + path + " does not exist");
    } catch (IOException e) {
      throw UserError.usage(
          "the config file "
              + path
              + " cannot be read as UTF-8 text; check its path and permissions");
    }
  }
}
