package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;

/**
 * Neither the order of columns nor parallelism, locale, time zone or environment moves a figure.
 */
final class SameResultEverywhereTest {
  private static final List<String> EIGHT_PARTITIONS =
      List.of(
          "spark.sql.shuffle.partitions=8",
          "spark.default.parallelism=8",
          "spark.sql.adaptive.enabled=true");

  @TempDir private static Path temp;
  private static Path inbox;
  private static Path store;

  @BeforeAll
  static void runOnce() throws IOException {
    inbox = temp.resolve("inbox");
    Ran sample =
        Program.run(
            "sample",
            "--preset",
            "small",
            "--pupils",
            400,
            "--years",
            2,
            "--to",
            inbox,
            "--seed",
            7);
    assertThat(sample.exitCode()).as(sample.said()).isZero();
    Path first = inbox.resolve("attendance-terms-2017-18-HT.csv");
    Files.move(first, inbox.resolve("Råsunda.csv"));
    store = temp.resolve("store");
    Ran ran = Program.runSynthetic(inbox, store);
    assertThat(ran.exitCode()).as(ran.said()).isZero();
  }

  @Test
  @Tag("B7")
  void the_order_of_columns_changes_nothing() throws IOException {
    Path reordered = temp.resolve("reordered");
    FileUtils.copyDirectory(inbox.toFile(), reordered.toFile());
    for (Path file : files(reordered)) {
      reverseColumns(file);
    }
    Path other = temp.resolve("reordered-store");
    Ran ran = Program.runSynthetic(reordered, other);
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    assertThat(Program.contentHash(other)).isEqualTo(Program.contentHash(store));
  }

  /** A row with a stray quotation mark keeps it. */
  private static void reverseColumns(Path file) throws IOException {
    List<String> reversed = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      List<String> cells = Arrays.asList(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
      Collections.reverse(cells);
      reversed.add(String.join(",", cells));
    }
    Files.write(file, reversed);
  }

  @Test
  @Tag("D5")
  void eight_partitions_give_the_same_release() throws IOException {
    Path other = temp.resolve("eight-store");
    EIGHT_PARTITIONS.forEach(SameResultEverywhereTest::set);
    try {
      Ran ran = Program.runSynthetic(inbox, other);
      assertThat(ran.exitCode()).as(ran.said()).isZero();
    } finally {
      EIGHT_PARTITIONS.forEach(setting -> System.clearProperty(name(setting)));
    }
    assertSameRelease(other);
  }

  private static void set(String setting) {
    System.setProperty(name(setting), setting.substring(setting.indexOf('=') + 1));
  }

  private static String name(String setting) {
    return setting.substring(0, setting.indexOf('='));
  }

  @Test
  @Tag("D5")
  void an_empty_environment_another_language_and_time_zone_give_the_same_release()
      throws Exception {
    Path other = temp.resolve("elsewhere-store");
    Installed program = Installed.in(temp.resolve("installed"));
    Ran ran =
        program.run(
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "ROLLCALL_JAVA_OPTS",
                "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati"),
            "run",
            "--inbox",
            inbox.toString(),
            "--store",
            other.toString(),
            "--demo-key");
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    assertSameRelease(other);
  }

  @Test
  @Tag("D6")
  void every_other_java_that_is_installed_gives_the_same_release() throws Exception {
    List<Path> others = otherJavas();
    assumeTrue(!others.isEmpty(), "no other Java from 17 to 25 is installed beside this one");
    Installed program = Installed.in(temp.resolve("other-java"));
    for (Path java : others) {
      Path other = temp.resolve(java.getFileName() + "-store");
      Ran ran =
          program.run(
              Map.of("JAVA_HOME", java.toString()),
              "run",
              "--inbox",
              inbox.toString(),
              "--store",
              other.toString(),
              "--demo-key");
      assertThat(ran.exitCode()).as(ran.said()).isZero();
      assertSameRelease(other);
    }
  }

  /** Homes of Javas beside this one, each version once. */
  private static List<Path> otherJavas() throws IOException {
    Map<Integer, Path> homes = new TreeMap<>();
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> beside = Files.list(own.getParent())) {
      for (Path home : beside.filter(h -> Files.isRegularFile(h.resolve("release"))).toList()) {
        Properties release = new Properties();
        try (Reader text = Files.newBufferedReader(home.resolve("release"))) {
          release.load(text);
        }
        String version = release.getProperty("JAVA_VERSION", "\"0").substring(1);
        homes.put(Integer.parseInt(version.split("\\D")[0]), home.toRealPath());
      }
    }
    homes.keySet().removeIf(v -> v < 17 || v > 25 || v == Runtime.version().feature());
    return List.copyOf(homes.values());
  }

  private static void assertSameRelease(Path other) throws IOException {
    assertThat(Program.contentHash(other)).isEqualTo(Program.contentHash(store));
    assertThat(ReportBytes.of(Program.release(other).resolve("report")))
        .isEqualTo(ReportBytes.of(Program.release(store).resolve("report")));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
