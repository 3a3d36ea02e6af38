package rollcall.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.noted;
import static rollcall.ingest.Deliveries.recognised;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.fault.IssueCode;
import rollcall.ingest.Deliveries.Noted;

/** Encodings, delimiters and amounts as other programs write them. */
class DialectsTest {
  private static final int ROWS = 290;
  private static final String HEADING =
      "Namn;Personnummer;Klass;Antal tillfällen;Totalt (t);Frånvaro (t);Giltig (tim);Ogiltig (tim);Rapporterat (%)";

  @TempDir Path folder;

  private static String table() {
    return IntStream.range(0, ROWS)
        .mapToObj(
            i ->
                "Åsa Öberg "
                    + i
                    + ";20081231-TF"
                    + (10 + i % 90)
                    + ";7Å;9;"
                    + (100 + i)
                    + ",5;1;"
                    + i % 9
                    + ",25;0;100")
        .collect(
            Collectors.joining(
                "\n",
                "Skola: Björkskolan\nPeriod: 2022-01-10 - 2022-06-14\n" + HEADING + "\n",
                "\n"));
  }

  private List<String> read(byte[] content) {
    return ExampleFilesTest.read(file(folder, "x.csv", content));
  }

  private static byte[] marked(Charset charset, String text) {
    return ("\ufeff" + text).getBytes(charset);
  }

  @Test
  @Tag("B10")
  void one_table_saved_in_seven_encodings_and_dialects_reads_the_same() {
    String table = table();
    Map<String, byte[]> saved = new LinkedHashMap<>();
    saved.put("UTF-8 with a mark", marked(UTF_8, table));
    saved.put("UTF-16, little end first", marked(UTF_16LE, table));
    saved.put("UTF-16, big end first", marked(UTF_16BE, table));
    saved.put(
        "windows-1252, CRLF",
        table.replace("\n", "\r\n").getBytes(Charset.forName("windows-1252")));
    saved.put("ISO-8859-1", table.getBytes(ISO_8859_1));
    saved.put("tabs, told by sep=", ("sep=\t\n" + table.replace(";", "\t")).getBytes(UTF_8));
    List<String> expected = read(table.getBytes(UTF_8));
    assertThat(expected).hasSize(2 * ROWS).noneMatch(row -> row.contains("issue"));
    saved.forEach((name, content) -> assertThat(read(content)).as(name).isEqualTo(expected));
  }

  @Test
  void a_header_of_ascii_letters_does_not_tell_the_encoding() {
    String rows = "Exempel;20081231-TF10;7\u00c5;2021-08-18;\n";
    String list = "Namn;Personnummer;Klass;Startdatum;Slutdatum\n" + rows;
    Path path = file(folder, "Ekskolan.csv", list.getBytes(ISO_8859_1));
    assertThat(recognised(path).layouts().get(0).dialect().charset()).isEqualTo("windows-1252");
    assertThat(ExampleFilesTest.read(path)).hasSize(1).noneMatch(row -> row.contains("issue"));
  }

  @Test
  @Tag("B10")
  void a_byte_that_no_declared_encoding_has_is_held() {
    byte[] bytes = table().getBytes(ISO_8859_1);
    bytes[bytes.length - 3] = (byte) 0x81;
    assertThat(Deliveries.held(file(folder, "x.csv", bytes)).code()).isEqualTo(IssueCode.ENCODING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400,0   | 10,0 | 100   | 24000 24000 600",
        "400:30  | 0,25 | 97,5 %| 24030 23429 15",
        "1 000,5 | 0    | 0\u00a0%  | 60030 0 0",
        "2,01    | 0,01 | 50    | 121 61 1",
      })
  @Tag("B16")
  void hours_and_percents_become_whole_minutes(
      String total, String valid, String reported, String minutes) {
    assertThat(amounts(total, valid, reported)).isEqualTo(minutes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1e3    | 0  | 100   | BAD_NUMBER Totalt (t)",
        "NaN    | 0  | 100   | BAD_NUMBER Totalt (t)",
        "Infinity | 0 | 100  | BAD_NUMBER Totalt (t)",
        "-0     | 0  | 100   | BAD_NUMBER Totalt (t)",
        "-5     | 0  | 100   | NEGATIVE_MINUTES Totalt (t)",
        "400.5  | 0  | 100   | BAD_NUMBER Totalt (t)",
        "4 00   | 0  | 100   | BAD_NUMBER Totalt (t)",
        "400    | 0  | 101 % | BAD_NUMBER Rapporterat (%)",
        "400    | 401| 100   | ABSENCE_OVER_REPORTED Giltig (tim)",
        "2,01E+11 | 0 | 100  | SPREADSHEET_DAMAGE Totalt (t)",
      })
  @Tag("B16")
  void what_is_no_amount_is_set_aside(String total, String valid, String reported, String issue) {
    assertThat(amounts(total, valid, reported)).isEqualTo(issue);
  }

  private String amounts(String total, String valid, String reported) {
    String row = "x;20081231-TF10;7B;9;" + total + ";1;" + valid + ";0;" + reported + "\n";
    String table = "Skola: B\nPeriod: 2022-01-10 - 2022-06-14\n" + HEADING + "\n" + row;
    List<Noted> noted = noted(file(folder, "x.csv", table.getBytes(UTF_8)), Kind.ATTENDANCE);
    if (!noted.isEmpty()) {
      return noted.get(0).code() + " " + noted.get(0).column();
    }
    StringBuilder minutes = new StringBuilder();
    Deliveries.each(
        folder.resolve("x.csv"),
        Kind.ATTENDANCE,
        read ->
            minutes
                .append(read.number(Field.SCHEDULED_MINUTES))
                .append(' ')
                .append(read.number(Field.REPORTED_MINUTES))
                .append(' ')
                .append(read.number(Field.VALID_ABSENCE_MINUTES)));
    return minutes.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,01E+11 | 7B | SPREADSHEET_DAMAGE Personnummer",
        "812319853 | 7B | SPREADSHEET_DAMAGE Personnummer",
        "081231-9853 | 01-feb | SPREADSHEET_DAMAGE Klass",
        "081231-9853 | 2022-02-01 | SPREADSHEET_DAMAGE Klass",
        "081231-9853 | feb-01 | SPREADSHEET_DAMAGE Klass",
      })
  void damage_done_by_a_spreadsheet_program_is_named(String id, String grade, String issue) {
    // The id with a comma is one cell of a file with semicolons.
    String row = "x;" + id + ";m;" + grade + ";;\n";
    Path path =
        file(
            folder,
            "x.csv",
            ("Namn;Personnummer;Kön;Klass;Startdatum;Slutdatum\n" + row).getBytes(UTF_8));
    assertThat(noted(path, Kind.PUPILS))
        .extracting(each -> each.code() + " " + each.column())
        .containsExactly(issue);
  }
}
