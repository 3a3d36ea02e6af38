package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rollcall.table.OutcomeCol.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;
import rollcall.publish.FigureFile;
import rollcall.publish.ReleaseManifest;
import rollcall.sample.Preset;
import rollcall.sample.SampleOptions;
import rollcall.sample.programmes.SampleInbox;
import rollcall.table.Col;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;
import rollcall.table.OverviewTables;
import rollcall.table.Table;

/**
 * The sample's Samverkan för ökad skolnärvaro: its figures are those of its participants. A girl
 * becomes a boy whose absence ended otherwise, and then the first rows come again.
 */
final class ChangedParticipantTest {
  private static final String ID = ",samverkan-001,";

  @TempDir private static Path temp;
  private static SmallInbox inbox;
  private static Path first;
  private static Path changed;
  private static Path again;
  private static double fallWas;

  @BeforeAll
  static void run() throws IOException {
    Path sample = temp.resolve("sample");
    SampleInbox.write(SampleOptions.of(Preset.PROGRAMMES, 1), sample);
    inbox = InventedProgrammes.register(temp.resolve("inbox"));
    try (Stream<Path> files = Files.list(sample)) {
      for (Path file : files.filter(f -> f.toString().endsWith("-samverkan.csv")).toList()) {
        Files.copy(file, inbox.folder().resolve(file.getFileName()));
      }
    }
    first = release();
    List<String> participant = lines("participants-samverkan.csv", ID);
    List<String> absence = lines("followups-samverkan.csv", ID + "absence_percent,end,");
    fallWas = -Double.parseDouble(absence.get(1).split(",")[4]);
    newer(2, swapped(participant), with(absence, "0"));
    changed = release();
    newer(3, participant, absence);
    again = release();
  }

  private static Path release() {
    Ran ran = Program.runSynthetic(inbox.folder(), temp.resolve("store"));
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    return Program.release(temp.resolve("store"));
  }

  /** The header of a file and the one line that holds this. */
  private static List<String> lines(String file, String holding) throws IOException {
    List<String> lines = Files.readAllLines(inbox.folder().resolve(file));
    List<String> found = new ArrayList<>(List.of(lines.get(0)));
    lines.stream().filter(line -> line.contains(holding)).forEach(found::add);
    assertThat(found).hasSize(2);
    return found;
  }

  private static List<String> swapped(List<String> lines) {
    String row = lines.get(1);
    return List.of(
        lines.get(0), row.contains(",F,") ? row.replace(",F,", ",M,") : row.replace(",M,", ",F,"));
  }

  private static List<String> with(List<String> lines, String value) {
    String[] cells = lines.get(1).split(",", -1);
    cells[4] = value;
    return List.of(lines.get(0), String.join(",", cells));
  }

  private static void newer(int number, List<String> participant, List<String> absence) {
    inbox.put(
        "participants-%d.csv".formatted(number), participant.get(0), List.of(participant.get(1)));
    inbox.put("followups-%d.csv".formatted(number), absence.get(0), List.of(absence.get(1)));
  }

  private static Row all(Path release, Table table) {
    return FigureFile.read(release, table).stream()
        .filter(r -> table.columns().contains(MEASURE) ? isAbsence(r) : isTotal(r))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isAbsence(Row r) {
    return r.getAs(MEASURE).equals("absence_percent") && r.getAs(GROUP_KIND).equals("all");
  }

  private static boolean isTotal(Row r) {
    return r.getAs(Col.DISTRICT).equals("all") && r.getAs(Col.GENDER).equals("all");
  }

  @Test
  void the_means_move_by_this_participants_part() {
    Row before = all(first, OutcomeTables.CHANGE);
    Row after = all(changed, OutcomeTables.CHANGE);
    double part = fallWas / before.<Long>getAs(WITH_BOTH);
    assertThat(after.<Long>getAs(WITH_BOTH)).isEqualTo(before.<Long>getAs(WITH_BOTH));
    assertThat(after.<Double>getAs(MEAN_TO) - before.<Double>getAs(MEAN_TO))
        .isCloseTo(part, within(1e-9));
    assertThat(after.<Double>getAs(MEAN_CHANGE) - before.<Double>getAs(MEAN_CHANGE))
        .isCloseTo(-part, within(1e-9));
  }

  @Test
  void one_girl_fewer_is_one_boy_more() {
    long participants = all(first, OutcomeTables.PARTICIPANTS).getAs(OutcomeCol.PARTICIPANTS);
    double moved =
        participants
            * (all(changed, OutcomeTables.PARTICIPANTS).<Double>getAs(SHARE_FEMALE)
                - all(first, OutcomeTables.PARTICIPANTS).<Double>getAs(SHARE_FEMALE));
    assertThat(Math.abs(moved)).isCloseTo(1, within(1e-9));
  }

  @Test
  void every_table_that_counts_genders_or_absence_changes_and_no_other() {
    assertThat(OutcomeTables.ALL)
        .filteredOn(table -> !rows(first, table).equals(rows(changed, table)))
        .containsExactlyInAnyOrder(
            OutcomeTables.PARTICIPANTS,
            OutcomeTables.CHANGE,
            OutcomeTables.GOALS,
            OutcomeTables.SATISFACTION,
            OutcomeTables.SUPPORT,
            OverviewTables.STATES,
            OverviewTables.LEVELS,
            OverviewTables.DISTRICT_SPREAD);
  }

  private static List<Row> rows(Path release, Table table) {
    return FigureFile.read(release, table);
  }

  @Test
  void the_first_rows_again_give_the_first_figures_again() {
    for (Table table : OutcomeTables.ALL) {
      assertThat(rows(again, table)).as(table.name()).isEqualTo(rows(first, table));
    }
    assertThat(hash(again)).isEqualTo(hash(first)).isNotEqualTo(hash(changed));
  }

  private static String hash(Path release) {
    return ReleaseManifest.read(release).contentHash();
  }
}
