package rollcall.jobs;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What is shown without a command. A new command is one class with an {@link Output} mixin and one
 * entry here.
 */
@Command(
    name = "rollcall",
    description = "School attendance: deliveries in, one release of tables and reports out.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      CheckCommand.class,
      SampleCommand.class,
      TablesCommand.class,
      IssuesCommand.class,
      RulesCommand.class,
      ProfileCommand.class,
      OpenCommand.class,
      StatusCommand.class,
      ReleasesCommand.class,
      ExplainCommand.class,
      DiffCommand.class,
      FreezeCommand.class,
      VerifyCommand.class,
      RepairCommand.class,
      PruneCommand.class,
      WithdrawCommand.class,
      EraseCommand.class,
      RekeyCommand.class,
      ReplayCommand.class,
      HelpCommand.class,
      TopCommand.Completion.class
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Exit codes: 0 done or nothing new; 1 a bug; 2 usage or configuration; 20 input refused, nothing published;",
      "30 another run holds the store; 40 not public: the audit failed; 50 store damaged; 60 disk or permission failed; 143 SIGTERM."
    })
final class TopCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** Picocli's completion script for the whole command tree. */
  @Command(
      name = "completion",
      description = "Print a completion script for bash and zsh: source <(rollcall completion)",
      mixinStandardHelpOptions = true)
  static final class Completion implements Runnable {
    @Spec private CommandSpec self;

    @Override
    public void run() {
      CommandLine root = self.root().commandLine();
      root.getOut().print(AutoComplete.bash(root.getCommandName(), root));
      root.getOut().flush();
    }
  }
}
