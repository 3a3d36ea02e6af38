package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rollcall.table.OutcomeCol.*;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;
import rollcall.publish.FigureFile;
import rollcall.publish.ReleaseManifest;
import rollcall.table.OutcomeTables;

/** Participants beside pupils of the register, from the inbox to the tables of a release. */
final class ComparisonRunTest {
  private static final List<String> PARTITIONS =
      List.of("spark.sql.shuffle.partitions", "spark.default.parallelism");

  @TempDir private static Path temp;
  private static Path inbox;
  private static Path first;
  private static Path second;
  private static Path third;
  private static String firstHash;

  @BeforeAll
  static void run() {
    SmallInbox files = InventedComparison.in(temp.resolve("inbox"));
    inbox = files.folder();
    first = release(temp.resolve("store"));
    firstHash = Program.contentHash(temp.resolve("store"));
    InventedComparison.correct(files);
    second = release(temp.resolve("store"));
    InventedComparison.addPupil(files);
    third = release(temp.resolve("store"));
  }

  private static Path release(Path store) {
    Ran ran = Program.runSynthetic(inbox, store);
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    return Program.release(store);
  }

  private static Row row(Path release, String kind, String group) {
    return FigureFile.read(release, OutcomeTables.COMPARISON).stream()
        .filter(r -> r.getAs(GROUP_KIND).equals(kind) && r.getAs(GROUP).equals(group))
        .findFirst()
        .orElseThrow();
  }

  private static List<Object> figures(Row row, String... columns) {
    return Arrays.stream(columns).map(c -> row.<Object>getAs(c)).toList();
  }

  @Test
  void participants_stand_beside_pupils_who_had_the_same_absence_before() {
    Row all = row(first, "all", "all");
    assertThat(figures(all, LINKED, MATCHED, PARTICIPANT_SCHOOLS)).containsExactly(2L, 2L, 2L);
    // Two for the one at 70 percent, a protected pupil among them, and one for the one at 60.
    assertThat(figures(all, COMPARISON_PUPILS, COMPARISON_SCHOOLS)).containsExactly(3L, 2L);
    // Participants fell by 30 and 20; the others by (10 + 20) / 2 and by 10.
    assertThat(all.<Double>getAs(PARTICIPANTS_CHANGE)).isCloseTo(-25, within(1e-9));
    assertThat(all.<Double>getAs(COMPARISON_CHANGE)).isCloseTo(-12.5, within(1e-9));
    assertThat(all.<Double>getAs(DIFFERENCE_IN_DIFFERENCES)).isCloseTo(-12.5, within(1e-9));
    assertThat(figures(all, CONCLUSION)).containsExactly("too_few_linked");
  }

  @Test
  void pupils_chosen_the_same_way_stand_beside_the_change() {
    Row change =
        FigureFile.read(first, OutcomeTables.CHANGE).stream()
            .filter(r -> r.getAs(MEASURE).equals("absence_percent"))
            .filter(r -> r.getAs(GROUP_KIND).equals("all"))
            .findFirst()
            .orElseThrow();
    // Like the one at 70: 10 and 20 less. Like the one at 60: 10 less, and 30 of one of whom
    // earlier terms would have told that this was an exception.
    assertThat(figures(change, MEAN_CHANGE, ALIKE_PARTICIPANTS, ALIKE_PUPILS))
        .containsExactly(25.0, 2L, 4L);
    assertThat(change.<Double>getAs(ALIKE_CHANGE)).isCloseTo(17.5, within(1e-9));
  }

  @Test
  void groups_are_called_as_the_programme_calls_them() {
    assertThat(figures(row(first, "district", "Söderort"), LINKED, MATCHED))
        .containsExactly(1L, 1L);
    assertThat(row(first, "band", ">=50").<Long>getAs(LINKED)).isEqualTo(2L);
  }

  @Test
  void one_participant_less_changes_the_row() {
    Row all = row(second, "all", "all");
    assertThat(figures(all, LINKED, MATCHED, COMPARISON_PUPILS)).containsExactly(1L, 1L, 2L);
    assertThat(all.<Double>getAs(PARTICIPANTS_CHANGE)).isCloseTo(-30, within(1e-9));
    assertThat(all.<Double>getAs(COMPARISON_CHANGE)).isCloseTo(-15, within(1e-9));
    assertThat(ReleaseManifest.read(second).contentHash()).isNotEqualTo(firstHash);
  }

  @Test
  void corrected_rows_and_whole_hours_of_absence_make_the_data_unstable() {
    assertThat(stability(first, "late_corrections")).containsExactly(0.0, false);
    // Timetables of whole hours tell nothing of absence in whole hours.
    assertThat(stability(first, "round_values")).containsExactly(null, null);
    // Two schools in two terms and the row that was replaced; 400 hours of absence.
    assertThat(stability(second, "late_corrections")).containsExactly(20.0, true);
    assertThat(stability(second, "round_values")).containsExactly(100.0, true);
    assertThat(figures(row(second, "all", "all"), CONCLUSION))
        .containsExactly("data_too_unstable_to_conclude");
  }

  @Test
  void corrections_of_a_term_that_a_night_does_not_touch_are_still_told() {
    assertThat(stability(third, "late_corrections")).containsExactly(20.0, true);
    assertThat(figures(row(third, "all", "all"), LINKED, MATCHED, COMPARISON_PUPILS))
        .containsExactly(1L, 1L, 2L);
    Ran replayed = Program.run("replay", "--store", temp.resolve("store"), "--demo-key");
    assertThat(replayed.exitCode()).as(replayed.said()).isZero();
  }

  private static List<Object> stability(Path release, String check) {
    return FigureFile.read(release, OutcomeTables.STABILITY).stream()
        .filter(r -> r.getAs(CHECK).equals(check))
        .map(r -> figures(r, CHECK_VALUE, BEYOND_LIMIT))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Tag("D5")
  void one_partition_and_eight_give_the_same_release() {
    assertThat(hashWith(1)).isEqualTo(hashWith(8));
  }

  private static String hashWith(int partitions) {
    PARTITIONS.forEach(setting -> System.setProperty(setting, String.valueOf(partitions)));
    try {
      Path store = temp.resolve("store-" + partitions);
      release(store);
      return Program.contentHash(store);
    } finally {
      PARTITIONS.forEach(System::clearProperty);
    }
  }
}
