package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.fault.IssueCode;

class HandmadeWorkbookTest {
  @TempDir Path folder;

  private List<String> read(String rows, String texts) throws IOException {
    return Workbooks.read(Workbooks.zip(folder.resolve("w"), Workbooks.parts(rows, texts)));
  }

  @Test
  void rich_texts_are_put_together_without_their_phonetic_parts() throws IOException {
    assertThat(
            read(
                "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
                    + "<c r='C1' t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c></row>",
                "<si><r><rPr><b/></rPr><t>An</t></r><r><t xml:space='preserve'> na </t></r>"
                    + "<rPh sb='0' eb='1'><t>x</t></rPh></si><si><t>a_x000A_b &amp; c</t></si>"))
        .containsExactly("A!1[An na , a\nb & c, inline]");
  }

  @Test
  void rows_and_cells_without_a_place_follow_the_one_before() throws IOException {
    assertThat(
            read(
                "<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c>"
                    + "<c><v>4</v></c></row><row><c r='B6'><v>5</v></c><c r='A6'><v>6</v></c></row>",
                ""))
        .containsExactly("A!1[1, 2]", "A!5[, , 3, 4]", "A!6[6, 5]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c t='d'><v>2022-01-10</v></c>           |2022-01-10",
        "<c t='d'><v>2022-01-10T00:00:00</v></c>  |2022-01-10",
        "<c t='d'><v>2022-01-10T08:30:00Z</v></c> |2022-01-10T08:30",
        "<c><v>1.98001011234E11</v></c>           |198001011234",
        "<c><v>12345678901234567890</v></c>       |12345678901234567890",
        "<c><v>0.28999999999999998</v></c>        |0.29",
        "<c t='str'><f>A1</f><v>text</v></c>      |text",
        "<c><f>A1</f></c>                         |#NOT_CALCULATED!",
        "<c t='e'><v>#N/A</v></c>                 |#N/A",
        "<c t='b'><v>1</v></c>                    |TRUE",
        "<c><v>NaN</v></c>                        |NaN",
        "<x:c xmlns:x='y'><x:v>7</x:v></x:c>      |7"
      })
  void cells_that_other_programs_write_are_read(String cell, String text) throws IOException {
    assertThat(read("<row>" + cell + "</row>", "")).containsExactly("A!1[" + text + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<row r='2'/><row r='2'/>                               |out of order",
        "<row r='1048577'/>                                     |out of order",
        "<row><c r='XFE1'><v>1</v></c></row>                    |right of column 16384",
        "<row><c r='AAAAAAAAAAAAAAAAAAAAA1'><v>1</v></c></row>  |right of column 16384",
        "<row><c r='1'><v>1</v></c></row>                       |no column",
        "<row><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>|twice",
        "<row><c t='s'><v>1</v></c></row>                       |text that the workbook does not hold",
        "<row><c t='s'><v>-1</v></c></row>                      |text that the workbook does not hold",
        "<row><c s='1'><v>1</v></c></row>                       |style that the workbook does not hold",
        "<row><c><v>x</v></c></row>                             |NumberFormatException",
        "<row><c></row>                                         |not well-formed"
      })
  void what_excel_would_not_open_is_damaged(String rows, String message) {
    assertThatThrownBy(() -> read(rows, "<si><t>a</t></si>"))
        .isInstanceOf(WorkbookFault.class)
        .hasMessageContaining(message)
        .extracting(e -> ((WorkbookFault) e).code())
        .isEqualTo(IssueCode.UNREADABLE_WORKBOOK);
  }

  @Test
  void a_fault_tells_the_number_of_the_sheet_and_the_row_but_no_name_and_no_value() {
    String longName = "Anna".repeat(10_000);

    assertThatThrownBy(() -> read("<row r='7'><c t='str'><v>" + longName + "</v></c></row>", ""))
        .isInstanceOf(WorkbookFault.class)
        .hasMessageStartingWith("sheet 1, row 7: a cell holds more than 32767 characters")
        .hasMessageNotContaining("Anna")
        .extracting(e -> ((WorkbookFault) e).fileFault())
        .isEqualTo(new FileFault(IssueCode.UNREADABLE_WORKBOOK, 7L, null));
  }

  @Test
  void an_archive_without_a_workbook_is_not_opened_further() throws IOException {
    Path inner = Workbooks.zip(folder.resolve("inner"), Workbooks.parts("", ""));
    Path outer =
        Workbooks.zip(folder.resolve("outer"), Map.of("inner.xlsx", out -> Files.copy(inner, out)));

    assertThatThrownBy(() -> ExcelRecords.open(outer))
        .isInstanceOf(WorkbookFault.class)
        .hasMessageContaining("packed archive, not an Excel workbook");
  }

  @ParameterizedTest
  @CsvSource({
    "../evil.xml",
    "xl/../../evil.xml",
    "/etc/evil.xml",
    "C:/evil.xml",
    "xl\\..\\evil.xml",
    "a\u0000b"
  })
  void an_entry_that_points_outside_spoils_the_archive(String name) throws IOException {
    Map<String, Workbooks.Content> parts = Workbooks.parts("", "");
    Workbooks.put(parts, name, "<x/>");
    Path file = Workbooks.zip(folder.resolve("w"), parts);

    assertThatThrownBy(() -> ExcelRecords.open(file))
        .isInstanceOf(WorkbookFault.class)
        .extracting(e -> ((WorkbookFault) e).code())
        .isEqualTo(IssueCode.UNSAFE_ARCHIVE);
  }

  @Test
  void an_entry_that_stands_twice_spoils_the_archive() throws IOException {
    Map<String, Workbooks.Content> parts = Workbooks.parts("", "");
    Workbooks.put(parts, "XL/Workbook.xml", "<workbook/>");
    Path file = Workbooks.zip(folder.resolve("w"), parts);

    assertThatThrownBy(() -> ExcelRecords.open(file)).hasMessageContaining("an entry twice");
  }

  @Test
  void relations_that_lead_up_stay_inside_the_archive() throws IOException {
    Map<String, Workbooks.Content> parts = Workbooks.parts("<row><c><v>1</v></c></row>", "");
    Workbooks.put(
        parts,
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='id0' Type='t/worksheet' Target='../../../../etc/passwd'/>"
            + "</Relationships>");
    Path file = Workbooks.zip(folder.resolve("w"), parts);

    assertThatThrownBy(() -> Workbooks.read(file))
        .isInstanceOf(WorkbookFault.class)
        .hasMessageContaining("a sheet of the workbook is missing");
  }
}
