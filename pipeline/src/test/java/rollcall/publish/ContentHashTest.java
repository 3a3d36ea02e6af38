package rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.table.Dictionary;
import rollcall.table.FigureTables;
import rollcall.table.PupilTables;
import rollcall.table.Table;

class ContentHashTest {
  private static final Table NEAR = FigureTables.NEAR_THRESHOLD;
  private static final Table PUPILS = PupilTables.PUPIL_TERM;
  private static final List<String> IN_FILE =
      PUPILS.columns().stream().filter(name -> !inFolder(name)).toList();

  @TempDir Path temp;

  @Test
  void it_is_the_sha_256_of_the_documented_text() throws IOException {
    Path folder = PrivateFiles.folder(temp.resolve("tables/near_threshold"));
    Object[] row = {
      Binary.fromString("2021-22"), Binary.fromString("VT"), Binary.fromString("Älvsjö"), 7L
    };
    Object[] gap = {
      Binary.fromString("2021-22"), Binary.fromString("VT"), Binary.fromString("Östermalm"), null
    };
    RowWriter.write(folder.resolve("a.parquet"), NEAR.columns(), List.of(row, gap));

    String rows = "2021-22|VT|Älvsjö|7|\n2021-22|VT|Östermalm|\u0000|\n".replace('|', '\u001f');
    String lines =
        "near_threshold|school_year|term|district|pupils|\n".replace('|', '\u001f')
            + Sha256.of(rows)
            + "\u001f\n";
    assertThat(ContentHash.of(temp, List.of(NEAR))).isEqualTo(Sha256.of(lines));
  }

  @Test
  void a_number_is_decimal_and_a_fraction_is_its_bits() {
    CanonicalText text = new CanonicalText();
    for (long number : new long[] {0, -7, Long.MAX_VALUE, Long.MIN_VALUE}) {
      text.number(number);
      text.endOfValue();
    }
    text.fraction(0.1);
    text.fraction(Double.NaN);

    assertThat(text.sha256())
        .isEqualTo(
            Sha256.of(
                "0|-7|9223372036854775807|-9223372036854775808|".replace('|', '\u001f')
                    + "3fb999999999999a7ff8000000000000"));
  }

  @Test
  void it_does_not_depend_on_files_row_groups_or_the_order_of_columns() throws IOException {
    List<Object[]> rows = pupils(1000);
    write(temp.resolve("one"), "a", IN_FILE, rows, 1 << 20);
    write(temp.resolve("groups"), "a", IN_FILE, rows, 1000);
    write(temp.resolve("split"), "a", IN_FILE, rows.subList(0, 300), 1 << 20);
    write(temp.resolve("split"), "b", IN_FILE, rows.subList(300, 1000), 1 << 20);
    write(temp.resolve("dealt"), "a", IN_FILE, everySecond(rows, 0), 1 << 20);
    write(temp.resolve("dealt"), "b", IN_FILE, everySecond(rows, 1), 1 << 20);
    List<String> turned = new ArrayList<>(IN_FILE);
    Collections.reverse(turned);
    write(
        temp.resolve("turned"),
        "a",
        turned,
        rows.stream().map(ContentHashTest::reversed).toList(),
        1 << 20);

    String expected = hash("one");
    assertThat(List.of(hash("groups"), hash("split"), hash("dealt"), hash("turned")))
        .containsOnly(expected);
  }

  @Test
  void it_changes_with_any_value_with_null_and_with_the_part() throws IOException {
    List<Object[]> rows = pupils(3);
    write(temp.resolve("one"), "a", IN_FILE, rows, 1 << 20);
    for (int column = 1; column < IN_FILE.size(); column++) {
      Object[] changed = rows.get(1).clone();
      changed[column] = null;
      write(
          temp.resolve("null" + column),
          "a",
          IN_FILE,
          List.of(rows.get(0), changed, rows.get(2)),
          1 << 20);
      assertThat(hash("null" + column)).as(IN_FILE.get(column)).isNotEqualTo(hash("one"));
    }
    Path other =
        PrivateFiles.folder(temp.resolve("part/tables/pupil_term/school_year=2021-22/term=HT"));
    RowWriter.write(other.resolve("a.parquet"), IN_FILE, rows);
    assertThat(hash("part")).isNotEqualTo(hash("one"));
  }

  @Test
  void a_part_without_rows_counts_as_no_part() throws IOException {
    write(temp.resolve("one"), "a", IN_FILE, pupils(3), 1 << 20);
    write(temp.resolve("two"), "a", IN_FILE, pupils(3), 1 << 20);
    Path other =
        PrivateFiles.folder(temp.resolve("two/tables/pupil_term/school_year=2021-22/term=HT"));
    RowWriter.write(other.resolve("a.parquet"), IN_FILE, List.of());

    assertThat(hash("two")).isEqualTo(hash("one"));
  }

  @Test
  void rows_out_of_order_and_doubled_keys_are_bugs() throws IOException {
    List<Object[]> rows = pupils(2);
    write(temp.resolve("turned"), "a", IN_FILE, List.of(rows.get(1), rows.get(0)), 1 << 20);
    write(temp.resolve("doubled"), "a", IN_FILE, rows, 1 << 20);
    write(temp.resolve("doubled"), "b", IN_FILE, rows, 1 << 20);

    for (String release : List.of("turned", "doubled")) {
      assertThatThrownBy(() -> hash(release)).hasMessageContaining("is not sorted by its key");
    }
  }

  @Test
  void text_is_ordered_by_its_utf_8_bytes() {
    List<String> ordered =
        List.of("", "A", "AA", "B", "a", "z", "Ä", "é\uFFFD", "\uFF21", "\uD83D\uDE00");
    for (int i = 1; i < ordered.size(); i++) {
      Object[] less = {Binary.fromString(ordered.get(i - 1))};
      Object[] more = {Binary.fromString(ordered.get(i))};
      assertThat(KeyOrder.INSTANCE.compare(less, more)).as(ordered.get(i)).isNegative();
      assertThat(KeyOrder.INSTANCE.compare(more, less)).as(ordered.get(i)).isPositive();
    }
    assertThat(KeyOrder.INSTANCE.compare(new Object[] {null}, new Object[] {1L})).isNegative();
  }

  private String hash(String release) throws IOException {
    return ContentHash.of(temp.resolve(release), List.of(PUPILS));
  }

  private static void write(
      Path release, String file, List<String> columns, List<Object[]> rows, int rowGroupBytes)
      throws IOException {
    Path folder =
        PrivateFiles.folder(release.resolve("tables/pupil_term/school_year=2021-22/term=VT"));
    RowWriter.write(folder.resolve(file + ".parquet"), columns, rows, rowGroupBytes);
  }

  private static List<Object[]> pupils(int count) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Object[] row = new Object[IN_FILE.size()];
      for (int column = 0; column < row.length; column++) {
        row[column] = cell(IN_FILE.get(column), i);
      }
      rows.add(row);
    }
    return rows;
  }

  private static Object cell(String column, int number) {
    return switch (PlainType.of(Dictionary.column(column))) {
      case STRING -> Binary.fromString(column + (10_000 + number));
      case INT -> number % 10;
      case DATE -> number;
      case BIGINT -> number * 40L;
      case DOUBLE -> number / 7.0;
      case BOOLEAN -> number % 2 == 0;
    };
  }

  private static boolean inFolder(String column) {
    return ReleaseLayout.PARTITION_COLUMNS.contains(column);
  }

  private static List<Object[]> everySecond(List<Object[]> rows, int from) {
    List<Object[]> half = new ArrayList<>();
    for (int i = from; i < rows.size(); i += 2) {
      half.add(rows.get(i));
    }
    return half;
  }

  private static Object[] reversed(Object[] row) {
    List<Object> cells = new ArrayList<>(Arrays.asList(row));
    Collections.reverse(cells);
    return cells.toArray();
  }
}
