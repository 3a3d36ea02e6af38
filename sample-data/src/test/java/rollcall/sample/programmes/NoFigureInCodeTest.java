package rollcall.sample.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rollcall.sample.Calibration;

/** Published figures stand in {@code calibration.json} alone. */
class NoFigureInCodeTest {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.#])\\d[\\d_]*(?:\\.\\d+)?(?![\\w])");
  private static final Pattern PROGRAM = Pattern.compile(".*\\.(java|jte|properties|css|sql|sh)");

  @Test
  void no_number_of_a_programme_stands_in_code_texts_or_templates() throws IOException {
    Set<BigDecimal> targets = new TreeSet<>();
    Calibration.load().programmes().forEach((name, node) -> collect("", node, targets));
    assertThat(targets).hasSizeGreaterThan(20);
    List<String> found = new ArrayList<>();
    for (String folder :
        List.of("../pipeline/src/main", "../jobs/src/main", "../jobs/acceptance", "src/main")) {
      for (Path file : files(Path.of(folder))) {
        NUMBER
            .matcher(Files.readString(file))
            .results()
            .map(match -> match.group().replace("_", ""))
            .filter(number -> targets.contains(new BigDecimal(number).stripTrailingZeros()))
            .forEach(number -> found.add(file + ": " + number));
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> PROGRAM.matcher(file.getFileName().toString()).matches())
          .filter(Files::isRegularFile)
          .toList();
    }
  }

  /** Numbers of three digits or more that nothing else would be called by; years are not. */
  private static void collect(String name, JsonNode node, Set<BigDecimal> into) {
    if (node.isNumber() && !name.equals("year")) {
      BigDecimal number = node.decimalValue().stripTrailingZeros();
      if (number.precision() > 2) {
        into.add(number);
      }
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      collect(field.getKey(), field.getValue(), into);
    }
    if (node.isArray()) {
      node.forEach(element -> collect(name, element, into));
    }
  }
}
