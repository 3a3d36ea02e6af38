package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;

final class LauncherTest {
  @Test
  void the_tests_open_the_modules_that_spark_asks_for() {
    List<String> jvm = ManagementFactory.getRuntimeMXBean().getInputArguments();
    assertThat(jvm)
        .containsAll(sparkOptions().filter(option -> option.startsWith("--add-opens")).toList());
  }

  @Test
  void the_manifest_opens_the_modules_that_spark_asks_for() throws IOException {
    String pom = Files.readString(Path.of("..", "pom.xml"));
    String opens =
        pom.substring(pom.indexOf("<spark.add.opens>"), pom.indexOf("</spark.add.opens>"));
    assertThat(opens.substring(opens.indexOf('>') + 1).split("\\s+"))
        .containsExactlyElementsOf(
            sparkOptions()
                .filter(option -> option.startsWith("--add-opens="))
                .map(option -> option.substring("--add-opens=".length(), option.lastIndexOf('=')))
                .toList());
  }

  @Test
  void the_launcher_is_executable_and_parses_in_the_plain_shell() throws Exception {
    Path launcher = Path.of("..", "rollcall");
    assertThat(launcher).isExecutable();
    Process check = new ProcessBuilder("sh", "-n", launcher.toString()).inheritIO().start();
    assertThat(check.waitFor()).isZero();
  }

  private static Stream<String> sparkOptions() {
    return Stream.of(JavaModuleOptions.defaultModuleOptionArray());
  }
}
