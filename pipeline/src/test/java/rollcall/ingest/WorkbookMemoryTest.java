package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads in a machine of 64 MB: what is not refused in time ends that machine. */
class WorkbookMemoryTest {
  private static final int MINUTES_AT_MOST = 5;

  @TempDir Path folder;

  private final List<Path> files = new ArrayList<>();

  private void add(String name, Map<String, Workbooks.Content> parts) throws IOException {
    files.add(Workbooks.zip(folder.resolve(name), parts));
  }

  /** What the machine says of each file. */
  private String[] outcomes() throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx64m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.add(ReadWorkbooks.class.getName());
    files.forEach(file -> command.add(file.toString()));
    Process machine =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    if (!machine.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
      machine.destroyForcibly();
    }
    return Files.readString(out).split("\n");
  }

  @Test
  @Tag("B13")
  void a_hundred_thousand_rows_stream_through_a_small_memory() throws Exception {
    Path file = folder.resolve("large");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("A");
      for (int row = 0; row < 100_000; row++) {
        sheet.value(row, 0, 200001010000L + row);
        sheet.value(row, 1, "7B");
        sheet.inlineString(row, 2, "pupil " + row);
        sheet.value(row, 3, row % 400);
        sheet.value(row, 4, 0.5);
        if (row % 1000 == 0) {
          sheet.flush();
        }
      }
    }
    files.add(file);

    // 12 + 2 + 6 + 3 characters a row, the digits of 0 to 99 999 and a thousand times 0 to 399.
    long digits = 10 + 2 * 90 + 3 * 900 + 4 * 9_000 + 5 * 90_000;
    long minutes = 250 * (10 + 2 * 90 + 3 * 300);
    assertThat(outcomes())
        .containsExactly(
            "large 100000 rows, " + (100_000 * 23L + digits + minutes) + " characters");
  }

  /** Each line holds what is expected of the file at its place. */
  private void assertOutcomes(String... expected) throws IOException, InterruptedException {
    String[] outcomes = outcomes();
    assertThat(outcomes).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(outcomes[i]).contains(expected[i]);
    }
  }

  @Test
  @Tag("B13")
  void parts_that_grow_without_end_are_refused_in_a_small_memory() throws Exception {
    Path sheet = folder.resolve("sheet");
    files.add(Workbooks.packed(sheet, Workbooks.sheetOf("<w>", "<a/>", 100_000_000, "</w>")));
    Path text = folder.resolve("text");
    String cell = "<w><row><c t='inlineStr'><is><t>";
    files.add(Workbooks.packed(text, Workbooks.sheetOf(cell, "a", 300_000_000, "")));
    Path kept = folder.resolve("kept");
    files.add(Workbooks.packed(kept, Workbooks.textsOf("<sst>", "<si/>", 20_000_000, "</sst>")));

    assertOutcomes(
        "sheet UNSAFE_ARCHIVE sheet 1: a part of the workbook grows more than 200 times",
        "text UNSAFE_ARCHIVE sheet 1, row 1: a part of the workbook holds a text of more than",
        "kept UNSAFE_ARCHIVE a part of the workbook unpacks to more than 64 MB");
  }

  @Test
  @Tag("B13")
  void parts_that_would_fill_the_parser_are_refused_in_a_small_memory() throws Exception {
    String cell = "<row><c t='inlineStr'><is><t>";
    add("name", Workbooks.sheetOf("<w><", "a", 30_000_000, "/></w>"));
    add("attribute", Workbooks.sheetOf("<w a='", ">", 30_000_000, "'/>"));
    add("depth", Workbooks.sheetOf("<w>", "<a>", 10_000_000, ""));
    add("runs", Workbooks.sheetOf("<w><row><c><is>", "<r><t>aaaaaaaa</t></r>", 4_000_000, ""));
    add("cells", Workbooks.sheetOf("<w><row>", "<c><v>1</v></c>", 4_000_000, "</row></w>"));
    add("texts", Workbooks.textsOf("<sst>", "<si/>", 5_000_000, "</sst>"));
    add("shared", Workbooks.textsOf("<sst><si>", "<r><t>aaaaaaaa</t></r>", 1_000_000, "</si>"));
    Map<String, Workbooks.Content> names = Workbooks.parts("", "");
    StringBuilder different = new StringBuilder("<w>");
    for (int i = 0; i < 3000; i++) {
      different.append("<a").append(i).append("/>");
    }
    Workbooks.put(names, "xl/worksheets/sheet1.xml", different + "</w>");
    add("names", names);
    String laughs =
        "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]><w>&b;</w>";
    add("laughs", Workbooks.sheetOf(laughs, "", 0, ""));
    String file = "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><w>" + cell;
    add("entity", Workbooks.sheetOf(file + "&a;</t></is></c></row></w>", "", 0, ""));

    assertOutcomes(
        "name UNSAFE_ARCHIVE sheet 1: a part of the workbook holds a text of more than 1048576",
        "attribute UNREADABLE_WORKBOOK sheet 1: a part of the workbook ends too early or is not",
        "depth UNREADABLE_WORKBOOK sheet 1: a part of the workbook ends too early or is not",
        "runs UNSAFE_ARCHIVE sheet 1, row 1: a text of the workbook is too long",
        "cells UNREADABLE_WORKBOOK sheet 1, row 1: a cell lies right of column 16384",
        "texts UNSAFE_ARCHIVE the workbook has more than 1048576 different texts",
        "shared UNSAFE_ARCHIVE a text of the workbook is too long",
        "names UNSAFE_ARCHIVE sheet 1: a part of the workbook has too many names",
        "laughs UNSAFE_ARCHIVE sheet 1: a part of the workbook declares or uses entities",
        "entity UNSAFE_ARCHIVE sheet 1: a part of the workbook declares or uses entities");
  }

  @Test
  @Tag("B13")
  void small_files_that_claim_much_cost_nothing() throws Exception {
    add("dimension", Workbooks.sheetOf("<w><dimension ref='A1:XFD1048576'/></w>", "", 0, ""));
    add(
        "columns",
        Workbooks.sheetOf("<w><cols><col min='1' max='2000000000'/></cols></w>", "", 0, ""));
    add(
        "count",
        Workbooks.textsOf("<sst count='2000000000' uniqueCount='2000000000'/>", "", 0, ""));
    add("merged", Workbooks.sheetOf("<w><mergeCell ref='A1:XFD1048576'/></w>", "", 0, ""));

    assertThat(outcomes())
        .containsExactly(
            "dimension 0 rows, 0 characters",
            "columns 0 rows, 0 characters",
            "count 0 rows, 0 characters",
            "merged 0 rows, 0 characters");
  }

  @Test
  @Tag("B13")
  void a_long_text_that_many_cells_share_ends_with_the_characters_of_a_workbook() throws Exception {
    Map<String, Workbooks.Content> parts =
        Workbooks.sheetOf("<w>", "<row><c t='s'><v>0</v></c></row>", 40_000, "</w>");
    Workbooks.put(
        parts, "xl/sharedStrings.xml", "<sst><si><t>" + "a".repeat(32_767) + "</t></si></sst>");
    add("shared", parts);
    add("wide", Workbooks.sheetOf("<w>", "<row><c r='XFD1'><v>0</v></c></row>", 9_000, "</w>"));

    assertOutcomes(
        "shared UNSAFE_ARCHIVE the cells hold more than 1073741824 characters",
        "wide UNSAFE_ARCHIVE the workbook has more than 134217728 cells");
  }
}
