package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;
import rollcall.table.Col;
import rollcall.table.PupilTables;

/** The same attendance gives the same rows, whatever system delivered it. */
final class SameFactsInSixFormatsTest {
  /** What a format of windows cannot carry: which dates the absence fell on. */
  private static final List<String> BY_DATE =
      List.of(Col.ABSENCE_DAYS, Col.ABSENCE_SPELLS, Col.LONGEST_SPELL_DAYS);

  @TempDir private Path temp;

  private List<String> rows(String name, SmallInbox inbox, List<String> columns) throws Exception {
    Path store = temp.resolve(name + "-store");
    Ran ran = Program.runSynthetic(inbox.folder(), store, "--strict");
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    try (Published published = Published.of(Program.release(store))) {
      return published.rows(
          "SELECT " + String.join(", ", columns) + " FROM published.pupil_term ORDER BY pupil");
    }
  }

  private Path folder(String name) {
    return temp.resolve(name);
  }

  @Test
  void windows_of_four_systems_and_lessons_of_two_give_the_same_pupil_terms() throws Exception {
    List<String> all = PupilTables.PUPIL_TERM.columns();
    List<String> carried = all.stream().filter(column -> !BY_DATE.contains(column)).toList();
    List<String> expected = rows("canonical", SixFormats.canonical(folder("canonical")), carried);
    assertThat(expected).hasSize(5);
    assertThat(expected.stream().collect(Collectors.joining("\n")))
        .contains("| 18000 | 17280 |", "| 3600 | 5400 |", "no-data");
    assertThat(rows("vklass", SixFormats.vklassCsv(folder("vklass")), carried)).isEqualTo(expected);
    assertThat(rows("xls", SixFormats.vklassXls(folder("xls")), carried)).isEqualTo(expected);
    assertThat(rows("aggregated", SixFormats.aggregated(folder("aggregated")), carried))
        .isEqualTo(expected);
    assertThat(rows("england", SixFormats.england(folder("england")), carried)).isEqualTo(expected);
    assertThat(rows("lessons", SixFormats.attendances(folder("lessons")), carried))
        .isEqualTo(expected);
  }

  @Test
  void formats_with_dates_tell_the_same_days_and_spells() throws Exception {
    List<String> expected = rows("england", SixFormats.england(folder("england")), BY_DATE);
    assertThat(expected).contains("25 | 1 | 25").doesNotContain("null | null | null");
    assertThat(rows("lessons", SixFormats.attendances(folder("lessons")), BY_DATE))
        .isEqualTo(expected);
  }
}
