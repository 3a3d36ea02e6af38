package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that maps each fault to the tests that hold against it. */
final class FaultMapTest {
  /** Faults by number, as the page's own headings name them. */
  private static final Pattern HEADING = Pattern.compile("## ([ABD]\\d+) (.+)");

  /** A heading, the empty line after it and its list of facts. */
  private static final Pattern FACTS_OF =
      Pattern.compile("(## ([ABD]\\d+) [^\\n]+\\n\\n)(?:- [^\\n]*\\n)*");

  private static final int FAULTS = 45;

  private static final Pattern TAG = Pattern.compile("@Tag\\(\"([ABD]\\d+)\"\\)");
  private static final Pattern METHOD = Pattern.compile("\\bvoid (\\w+)\\(");
  private static final Path PAGE = Path.of("FAULTS.md");

  /** Facts by fault: class, then method. */
  private static Map<String, TreeSet<String>> facts() throws IOException {
    Map<String, TreeSet<String>> facts = new TreeMap<>();
    for (Path source : sources()) {
      collect(source, facts);
    }
    return facts;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> pipeline = Files.walk(Path.of("../pipeline/src/test/java"));
        Stream<Path> jobs = Files.walk(Path.of("src/test/java"))) {
      return Stream.concat(pipeline, jobs)
          .filter(path -> path.toString().endsWith("Test.java"))
          .sorted()
          .toList();
    }
  }

  private static void collect(Path source, Map<String, TreeSet<String>> facts) throws IOException {
    String name = source.getFileName().toString().replace(".java", "");
    TreeSet<String> ofClass = new TreeSet<>();
    TreeSet<String> ofMethod = new TreeSet<>();
    boolean inside = false;
    for (String line : Files.readAllLines(source)) {
      Matcher tag = TAG.matcher(line);
      if (tag.find()) {
        (inside ? ofMethod : ofClass).add(tag.group(1));
      }
      inside |= line.contains("class " + name);
      Matcher method = METHOD.matcher(line);
      if (method.find() && !line.contains(" static ") && line.startsWith("  void ")) {
        String fact = "`" + name + "`: " + method.group(1).replace('_', ' ');
        Stream.concat(ofClass.stream(), ofMethod.stream())
            .forEach(fault -> facts.computeIfAbsent(fault, f -> new TreeSet<>()).add(fact));
        ofMethod.clear();
      }
    }
  }

  @Test
  void every_fault_has_a_test_and_the_page_names_it() throws IOException {
    Map<String, TreeSet<String>> facts = facts();
    String page = Files.readString(PAGE);
    List<String> faults = HEADING.matcher(page).results().map(m -> m.group(1)).toList();
    assertThat(faults).hasSize(FAULTS).doesNotHaveDuplicates();
    assertThat(facts.keySet()).containsExactlyInAnyOrderElementsOf(faults);
    String fresh =
        FACTS_OF
            .matcher(page)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        m.group(1)
                            + facts.get(m.group(2)).stream()
                                .map(fact -> "- " + fact + "\n")
                                .collect(Collectors.joining())));
    if (Boolean.getBoolean("rollcall.update")) {
      Files.writeString(PAGE, fresh);
    }
    assertThat(page).isEqualTo(fresh);
  }
}
