package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandLineTest {
  private record Ran(int exitCode, String out, String err) {}

  @TempDir private Path temp;

  @Test
  void the_version_is_that_of_the_build() {
    Ran ran = run("--version");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).matches("(?s)Rollcall \\d+\\.\\d+\\.\\d+, Spark 4\\..*");
  }

  @Test
  void no_command_is_wrong_use() {
    Ran ran = run();
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("Name a command").contains("rollcall --help");
  }

  @Test
  void an_unknown_option_is_wrong_use_and_the_near_one_is_named() {
    Ran ran = run("open", "--stroe", "x");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--store").contains("rollcall open --help");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void every_command_has_help() {
    for (String name : commands()) {
      Ran ran = run(name, "--help");
      assertThat(ran.exitCode()).as(name).isZero();
      assertThat(ran.out()).as(name).contains("Usage: rollcall " + name);
    }
  }

  @Test
  void the_completion_script_knows_every_command() {
    Ran ran = run("completion");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains(commands());
  }

  @Test
  void open_prints_where_the_newest_report_lies() throws IOException {
    Path report = publishedReport();
    Ran ran = run("open", "--store", temp.resolve("store").toString());
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().strip()).isEqualTo(report.toRealPath().toString());
  }

  @Test
  void json_is_one_line_on_stdout_and_the_text_goes_to_stderr() throws IOException {
    Path report = publishedReport().toRealPath();
    Ran ran = run("open", "--json", "--store", temp.resolve("store").toString());
    assertThat(ran.out().strip())
        .isEqualTo("{\"command\":\"rollcall open\",\"report\":\"" + report + "\",\"exit\":0}");
    assertThat(ran.err().strip()).isEqualTo(report.toString());
  }

  @Test
  void a_store_without_a_newest_release_is_damaged() throws IOException {
    Files.createDirectories(temp.resolve("store").resolve("releases").resolve("r1"));
    Ran ran = run("open", "--json", "--store", temp.resolve("store").toString());
    assertThat(ran.exitCode()).isEqualTo(50);
    assertThat(ran.out())
        .startsWith("{")
        .contains("\"error\":")
        .endsWith("\"exit\":50}" + System.lineSeparator());
    assertThat(ran.err()).contains("has no newest release").doesNotContain("at rollcall.");
  }

  @Test
  void a_store_without_any_release_is_not_damaged() throws IOException {
    Files.createDirectories(temp.resolve("store").resolve("releases"));
    Ran ran = run("open", "--store", temp.resolve("store").toString());
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("has no release yet");
  }

  @Test
  void a_missing_store_is_wrong_use() {
    Ran ran = run("open", "--store", temp.resolve("none").toString());
    assertThat(ran.exitCode()).isEqualTo(2);
  }

  @Test
  void a_sample_too_small_for_every_situation_is_wrong_use() {
    Ran ran =
        run("sample", "--preset", "small", "--pupils", "60", "--to", temp.resolve("s").toString());
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("pupils are needed").doesNotContain("at rollcall.");
  }

  @Test
  void a_config_file_gives_options() throws IOException {
    publishedReport();
    Path config = config("# nightly", "", "store = " + temp.resolve("store"), "json");
    Ran ran = run("open", "--config", config.toString());
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("{");
  }

  @Test
  void the_command_line_wins_over_the_config_file() throws IOException {
    publishedReport();
    Path config = config("open.store = " + temp.resolve("none"));
    Ran ran = run("open", "--config=" + config, "--store", temp.resolve("store").toString());
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void an_unknown_name_in_the_config_file_is_told_with_its_line() throws IOException {
    Path config = config("# one", "stroe = x");
    Ran ran = run("open", "--config", config.toString());
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains(config + ", line 2").contains("store");
  }

  @Test
  void a_missing_config_file_is_wrong_use() {
    Ran ran = run("open", "--json", "--config", temp.resolve("none.conf").toString());
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.out()).contains("none.conf").contains("\"exit\":2");
  }

  private static Set<String> commands() {
    PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream());
    return Main.commandLine(nowhere, nowhere).getSubcommands().keySet();
  }

  private Path publishedReport() throws IOException {
    Path report = temp.resolve("store/releases/r1/report/index.html");
    Files.createDirectories(report.getParent());
    Files.writeString(report, "<!doctype html>");
    Files.createSymbolicLink(temp.resolve("store/current"), Path.of("releases/r1"));
    return report;
  }

  private Path config(String... lines) throws IOException {
    return Files.writeString(temp.resolve("rollcall.conf"), String.join("\n", lines));
  }

  private static Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = Main.run(args, new PrintStream(out, true), new PrintStream(err, true));
    return new Ran(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
