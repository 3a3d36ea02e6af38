package rollcall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.IssueCode;
import rollcall.table.FigureTables;
import rollcall.table.Table;

class ReportsTest {
  @TempDir Path folder;

  @Test
  void one_page_a_language_two_files_a_table_and_a_workbook_are_written() throws IOException {
    Reports.write(InventedCity.ofFiveYears().input(), folder);

    List<String> expected =
        new ArrayList<>(List.of("index.html", "index.en.html", "rollcall.xlsx"));
    for (Table table : FigureTables.ALL) {
      expected.add("csv/" + table.name() + ".csv");
      expected.add("csv/" + table.name() + ".meta.csv");
    }
    assertThat(files(folder).stream().map(file -> name(folder, file)))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void bytes_do_not_depend_on_the_order_of_rows_nor_on_locale_and_time_zone() throws IOException {
    ReportInput input = InventedCity.ofFiveYears().input();
    Reports.write(input, folder.resolve("one"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale.Builder().setLanguage("tr").setRegion("TR").build());
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Reports.write(shuffled(input), folder.resolve("other"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(bytes(folder.resolve("other"))).isEqualTo(bytes(folder.resolve("one")));
  }

  @Test
  void provenance_changes_the_footer_alone() {
    ReportInput input = InventedCity.ofFiveYears().input();
    ReportFacts facts = input.facts();
    ReportFacts later =
        new ReportFacts(
            facts.asOf(),
            facts.headlineYear(),
            facts.completeTerms(),
            facts.runningTerm(),
            facts.synthetic(),
            new ReportFacts.Provenance("another", "parent", "00", "9.9.9", "k2"));
    String one = Reports.page(input, Language.SV);
    String other = Reports.page(with(input, input.figures(), later), Language.SV);

    assertThat(other).isNotEqualTo(one).contains("another", "parent");
    assertThat(withoutFooter(other)).isEqualTo(withoutFooter(one)).doesNotContain("another");
  }

  @Test
  void invented_pupils_are_announced_above_everything() {
    assertThat(Reports.page(InventedCity.ofOneYear().input(), Language.EN))
        .contains("Synthetic data:");
    assertThat(
            Reports.page(
                new PlainFigures().year("2017-18", 100, 5, 0).headline("2017-18"), Language.EN))
        .doesNotContain("Synthetic data:");
  }

  @Test
  void hostile_names_stay_text() {
    String script = "<script>alert(1)</script>";
    String attribute = "\"><svg onload=alert(2)>";
    InventedCity city = new InventedCity(5, 2, 900, List.of(script, attribute, "'&amp;{0}"));
    ReportInput input = city.input();
    List<IssueCount> issues =
        List.of(
            new IssueCount(
                IssueCode.ENCODING, "</td>" + script + ".csv", 1, "line 1: " + attribute));
    ReportInput hostile =
        new ReportInput(
            input.figures(),
            issues,
            List.of(),
            List.of(),
            List.of(new QualityCount(script, attribute, script, 1, 0)),
            city.schools(),
            input.rules(),
            input.outcomeRules(),
            input.effectiveRules(),
            input.facts());

    for (Language language : Language.values()) {
      String page = Reports.page(hostile, language);
      assertThat(page)
          .doesNotContain("<script", "<svg onload", "\"><svg")
          .contains("&lt;script&gt;");
      assertThat(page).contains("&amp;amp;{0}");
    }
  }

  @Test
  void files_that_are_held_are_named_with_what_to_do() {
    assertThat(Reports.page(InventedCity.ofFiveYears().input(), Language.SV))
        .contains("1 fil hålls tillbaka", "attendance-3.csv", "export the file as UTF-8");
  }

  @Test
  void rows_set_aside_are_counted_by_code() {
    assertThat(Reports.page(InventedCity.ofFiveYears().input(), Language.SV))
        .contains("165 rader i karantän, av 3 skäl", "attendance-0.csv (31), attendance-2.csv (4)");
  }

  @Test
  void quality_notes_are_counted_by_school_and_verdict() {
    String page = Reports.page(InventedCity.ofFiveYears().input(), Language.SV);
    assertThat(page).contains("4 kvalitetsanmärkningar om uppgifterna");
    assertThat(page.substring(page.indexOf("id=\"quality\"")).replaceAll("<[^>]*>|\\s+", " "))
        .containsPattern("Alla skolor +samverkan +0 +1 +Skolan vid Björkö 1 +Björkö +1 +2 ");
  }

  @Test
  void without_quality_notes_nothing_is_said_of_them() {
    assertThat(Reports.page(InventedCity.ofOneYear().input(), Language.EN))
        .contains("1 file is held")
        .doesNotContain("quality note");
  }

  @Test
  void each_number_of_a_target_group_says_its_source() {
    assertThat(Reports.page(InventedCity.ofFiveYears().input(), Language.EN))
        .contains(
            "Absence at least 50%",
            "final report of SST plus", "ours: the report gives no threshold");
  }

  @Test
  void a_programme_without_register_data_says_so() {
    assertThat(Reports.page(InventedCity.ofFiveYears().input(), Language.SV))
        .contains("registerdata saknas för perioden");
  }

  @Test
  void the_school_list_takes_both_kinds_of_dates() {
    assertThat(Reports.page(InventedCity.ofFiveYears().input(), Language.SV))
        .contains("<td class=\"num\">2022-06-14</td>");
  }

  private static ReportInput shuffled(ReportInput input) {
    Map<Table, List<Row>> figures = new HashMap<>();
    input
        .figures()
        .forEach(
            (table, rows) -> {
              List<Row> other = new ArrayList<>(rows);
              Collections.shuffle(other, new Random(11));
              figures.put(table, other);
            });
    return with(input, figures, input.facts());
  }

  private static ReportInput with(
      ReportInput input, Map<Table, List<Row>> figures, ReportFacts facts) {
    return new ReportInput(
        figures,
        input.issues(),
        input.targetGroups(),
        input.warned(),
        input.quality(),
        input.schools(),
        input.rules(),
        input.outcomeRules(),
        input.effectiveRules(),
        facts);
  }

  private static String withoutFooter(String page) {
    return page.replaceAll("(?s)<footer id=\"provenance\" data-provenance>.*?</footer>", "");
  }

  /** Text of the files whose bytes hold no time: all but the workbook. */
  private static Map<String, String> bytes(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(folder)) {
      if (!file.endsWith(FigureWorkbook.FILE)) {
        texts.put(name(folder, file), Files.readString(file));
      }
    }
    return texts;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
