package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The examples for schedulers, held against the program that they start. */
final class SchedulingTest {
  private static final Path FOLDER = Path.of("scheduling");
  private static final Pattern COMMAND =
      Pattern.compile("/opt/rollcall/rollcall(?:\", \"| )([a-z][^|>'\\n]*)");

  private static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        Matcher matcher = COMMAND.matcher(Files.readString(file));
        while (matcher.find()) {
          commands.add(matcher.group(1).replaceAll("[\\[\\]\",]+", " ").strip());
        }
      }
    }
    return commands;
  }

  @Test
  void every_command_of_an_example_is_one_that_the_program_has() throws IOException {
    assertThat(commands()).hasSizeGreaterThan(6);
    for (String command : commands()) {
      String[] arguments = command.split("\\s+");
      CommandLine program =
          Main.commandLine(
              new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
      if (command.contains("--config")) {
        // The options that must be given stand in that file.
        assertThat(arguments).containsExactly("run", "--config", "/etc/rollcall.conf");
      } else {
        assertThat(program.parseArgs(arguments).hasSubcommand()).as(command).isTrue();
      }
    }
  }

  @Test
  void units_end_a_stop_later_than_the_program_does() throws IOException {
    assertThat(Files.readString(FOLDER.resolve("rollcall.service")))
        .contains("TimeoutStopSec=15", "SuccessExitStatus=30", "OnFailure=rollcall-alert.service");
    assertThat(Files.readString(FOLDER.resolve("kubernetes-cronjob.yaml")))
        .contains("terminationGracePeriodSeconds: 15", "concurrencyPolicy: Forbid");
  }
}
