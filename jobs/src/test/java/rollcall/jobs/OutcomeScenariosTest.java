package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rollcall.jobs.Program.Ran;
import rollcall.publish.FigureFile;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;
import rollcall.table.Table;

/**
 * Figures of programmes calculated by hand, beside the files that they follow from. Numbers are
 * compared with as many decimals as were calculated; a file that names groups has every row of the
 * kinds of groups that it names.
 */
final class OutcomeScenariosTest {
  private static final Path FOLDER = Path.of("../pipeline/src/test/resources/rollcall/outcome");

  @TempDir private static Path temp;

  /** What was calculated of one table: its header and its cells. */
  private record Calculated(Table table, List<String> header, List<List<String>> rows) {
    List<String> key(List<String> row) {
      return table.key().stream().map(column -> row.get(header.indexOf(column))).toList();
    }

    Set<String> groupKinds() {
      int at = header.indexOf(OutcomeCol.GROUP_KIND);
      return rows.stream().map(row -> row.get(at)).collect(Collectors.toSet());
    }
  }

  private static List<Path> scenarios() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void every_figure_is_what_was_calculated_by_hand(Path scenario) throws IOException {
    Path release = release(scenario);
    for (Calculated calculated : calculated(scenario)) {
      assertThat(inOneLine(published(release, calculated)))
          .as(calculated.table().name())
          .containsExactlyInAnyOrderElementsOf(inOneLine(calculated.rows()));
    }
  }

  private static List<String> inOneLine(List<List<String>> rows) {
    return rows.stream().map(row -> String.join(" | ", row)).toList();
  }

  @Test
  void every_column_of_every_table_was_calculated_in_some_scenario() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Table table : OutcomeTables.ALL) {
      table.columns().forEach(column -> missing.add(table.name() + " " + column));
    }
    for (Path scenario : scenarios()) {
      for (Calculated calculated : calculated(scenario)) {
        for (int at = 0; at < calculated.header().size(); at++) {
          int column = at;
          if (calculated.rows().stream().anyMatch(row -> !row.get(column).isEmpty())) {
            missing.remove(calculated.table().name() + " " + calculated.header().get(column));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Path release(Path scenario) {
    Path store = temp.resolve(scenario.getFileName());
    Path rules = scenario.resolve("rules.json");
    Object[] more = Files.exists(rules) ? new Object[] {"--rules", rules} : new Object[0];
    Ran ran = Program.runSynthetic(scenario.resolve("input"), store, more);
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    assertThat(ran.said()).doesNotContain("held=1");
    return Program.release(store);
  }

  private static List<Calculated> calculated(Path scenario) throws IOException {
    Map<String, Table> tables =
        OutcomeTables.ALL.stream().collect(Collectors.toMap(Table::name, table -> table));
    List<Calculated> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(scenario.resolve("expected"))) {
      for (Path file : files.sorted().toList()) {
        List<List<String>> lines = lines(file);
        Table table = tables.get(file.getFileName().toString().replace(".csv", ""));
        all.add(new Calculated(table, lines.get(0), lines.subList(1, lines.size())));
      }
    }
    return all;
  }

  private static List<List<String>> lines(Path file) throws IOException {
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      return parser.stream().map(CSVRecord::toList).toList();
    }
  }

  /** Rows of the release as far as they were calculated, in the columns that were. */
  private static List<List<String>> published(Path release, Calculated calculated) {
    Map<List<String>, List<String>> byKey = new HashMap<>();
    calculated.rows().forEach(row -> byKey.put(calculated.key(row), row));
    boolean grouped = calculated.table().key().contains(OutcomeCol.GROUP_KIND);
    List<List<String>> rows = new ArrayList<>();
    for (Row row : FigureFile.read(release, calculated.table())) {
      if (!grouped || calculated.groupKinds().contains(row.<String>getAs(OutcomeCol.GROUP_KIND))) {
        List<String> key =
            calculated.table().key().stream().map(c -> row.<Object>getAs(c).toString()).toList();
        rows.add(cells(row, calculated.header(), byKey.get(key)));
      }
    }
    return rows;
  }

  private static List<String> cells(Row row, List<String> header, List<String> calculated) {
    List<String> cells = new ArrayList<>();
    for (int at = 0; at < header.size(); at++) {
      cells.add(cell(row.getAs(header.get(at)), calculated == null ? "" : calculated.get(at)));
    }
    return cells;
  }

  /** With as many decimals as were calculated. */
  private static String cell(Object value, String calculated) {
    if (value instanceof Double number && calculated.contains(".")) {
      int decimals = calculated.length() - calculated.indexOf('.') - 1;
      return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
    return value == null ? "" : value.toString();
  }
}
