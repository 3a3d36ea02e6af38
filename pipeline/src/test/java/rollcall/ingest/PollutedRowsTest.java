package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.noted;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.ingest.Deliveries.Noted;

/** One row of a file of 84 is spoilt by a single character; all others must be read as before. */
class PollutedRowsTest {
  private static final int ROWS = 84;
  private static final int CASES = 100;

  @TempDir Path folder;

  private static String header() {
    return "pupil_id,school_unit_code,date,scheduled_minutes,valid_absence_minutes,invalid_absence_minutes,group";
  }

  private static List<String> rows(boolean quoted) {
    return IntStream.range(0, ROWS)
        .mapToObj(i -> "p" + i + ",s1,2022-01-10,300," + i + ",0,7B")
        .map(row -> quoted ? "\"" + row.replace(",", "\",\"") + "\"" : row)
        .toList();
  }

  /** A separator more, a separator less or a stray quotation mark, somewhere in the row. */
  private static String polluted(String row, Random random) {
    int at = random.nextInt(row.length() + 1);
    return switch (random.nextInt(3)) {
      case 0 -> row.replaceFirst("^((?:[^,]*,){" + random.nextInt(7) + "})", "$1,");
      case 1 -> row.replaceFirst("^((?:[^,]*,){" + random.nextInt(6) + "}[^,]*),", "$1");
      default -> row.substring(0, at) + "\"" + row.substring(at);
    };
  }

  private List<String> read(Path path, int without) {
    List<String> read = new ArrayList<>();
    Deliveries.each(
        path,
        Kind.ATTENDANCE,
        row -> {
          if (row.line != without) {
            read.add(
                row.line
                    + " "
                    + row.pupilKey
                    + " "
                    + row.number(Field.VALID_ABSENCE_MINUTES)
                    + " "
                    + row.issue);
          }
        });
    return read;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Tag("B8")
  void exactly_that_row_is_set_aside_with_its_line(boolean quoted) {
    Random random = new Random(84);
    List<String> clean = rows(quoted);
    Path whole = file(folder, "whole.csv", header() + "\n" + String.join("\n", clean));
    for (int i = 0; i < CASES; i++) {
      int spoilt = random.nextInt(ROWS);
      List<String> rows = new ArrayList<>(clean);
      rows.set(spoilt, polluted(clean.get(spoilt), random));
      if (rows.get(spoilt).replace("\"\"", "").equals(clean.get(spoilt).replace("\"\"", ""))) {
        continue;
      }
      Path path = file(folder, "x.csv", header() + "\n" + String.join("\n", rows));
      int line = spoilt + 2;
      assertThat(noted(path, Kind.ATTENDANCE))
          .as(rows.get(spoilt))
          .extracting(Noted::line)
          .containsExactly((long) line);
      assertThat(read(path, line)).isEqualTo(read(whole, line)).hasSize(ROWS - 1);
    }
  }

  @Test
  @Tag("B9")
  void marks_that_open_two_rows_cost_those_two() {
    List<String> rows = new ArrayList<>(rows(false));
    rows.set(10, rows.get(10).replace("7B", "\"7B"));
    rows.set(12, rows.get(12).replace("7B", "\"7B"));
    Path path = file(folder, "x.csv", header() + "\n" + String.join("\n", rows));
    assertThat(noted(path, Kind.ATTENDANCE)).extracting(Noted::line).containsExactly(12L, 14L);
  }
}
