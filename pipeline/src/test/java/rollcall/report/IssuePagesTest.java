package rollcall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.fault.IssueCode;

class IssuePagesTest {
  @TempDir private Path folder;

  @Test
  void a_row_says_where_what_how_and_the_shape_of_the_value() throws IOException {
    write(null, line("s1", "a.csv", 7, "datum", IssueCode.BAD_DATE, "99/99"));
    String csv = Files.readString(folder.resolve("s1.csv"));
    assertThat(csv).startsWith("\ufeffFil;Rad;Kolumn;Vad är fel;").endsWith("\r\n");
    assertThat(csv).contains("\r\na.csv;7;datum;Värdet är inget datum;").contains(";99/99;");
    assertThat(Files.readString(folder.resolve("s1.html")))
        .contains("lang=\"sv\"", "Rätta datumet till en dag", "den första utgåvan");
  }

  @Test
  void a_school_code_cannot_leave_the_folder_or_hide_the_index() throws IOException {
    write(
        null,
        line("../x", "a.csv", 1, null, IssueCode.FIELD_COUNT, null),
        line("index", "a.csv", 1, null, IssueCode.FIELD_COUNT, null));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(5);
    }
    assertThat(folder.resolveSibling("x.csv")).doesNotExist();
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("../x: 1 fel", "index: 1 fel");
  }

  @Test
  void names_are_neither_formulas_nor_markup() throws IOException {
    write(null, line("s1", "=cmd()<script>", 1, "@x", IssueCode.MISSING_VALUE, null));
    assertThat(Files.readString(folder.resolve("s1.csv"))).contains("'=cmd()<script>", "'@x");
    assertThat(Files.readString(folder.resolve("s1.html"))).doesNotContain("<script");
  }

  @Test
  void what_was_mended_is_new_or_remains_is_counted() throws IOException {
    IssueLine one = line("s1", "a.csv", 7, "datum", IssueCode.BAD_DATE, "99/99");
    IssueLine gone = line("s2", "b.csv", 3, null, IssueCode.FIELD_COUNT, null);
    write(Map.of(one.kind(), 3L, gone.kind(), 2L), one);
    assertThat(numbers("s1")).isEqualTo(List.of("2", "0", "1"));
    assertThat(numbers("s2")).isEqualTo(List.of("2", "0", "0"));
    assertThat(Files.readString(folder.resolve("s2.html"))).contains("Det finns inga fel kvar.");
  }

  private List<String> numbers(String school) throws IOException {
    String html = Files.readString(folder.resolve(school + ".html"));
    String changes = html.substring(html.indexOf("id=\"changes-title\""));
    return Pattern.compile("<td class=\"num\"[^>]*>\\s*(\\d+)")
        .matcher(changes)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private void write(Map<IssueLine.Kind, Long> before, IssueLine... lines) throws IOException {
    IssuePages.write(folder, Stream.of(lines).sorted().iterator(), before, Map.of());
  }

  private static IssueLine line(
      String school, String file, long line, String column, IssueCode code, String shape) {
    return new IssueLine(school, file, line, column, code, shape);
  }
}
