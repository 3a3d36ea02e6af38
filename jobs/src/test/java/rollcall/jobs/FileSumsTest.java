package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;

/**
 * Sums kept beside parsed files give what the rows give. There are more rows than are looked at one
 * by one.
 */
final class FileSumsTest {
  private static final String DAYS =
      "pupil_id,school_unit_code,date,scheduled_minutes,valid_absence_minutes,invalid_absence_minutes";
  private static final int PUPILS = 1000;
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 10);
  private static final LocalDate LAST = LocalDate.of(2022, 6, 10);

  @TempDir private static Path temp;
  private static Path inbox;
  private static Path store;

  @BeforeAll
  static void runOnce() {
    SmallInbox files =
        SmallInbox.withReferences(
            temp.resolve("inbox"), "Norra skolan (syntetisk)", "Råsunda skola (syntetisk)");
    files.put("Norra.csv", DAYS, rows("skola-001", 0));
    files.put("Råsunda.csv", DAYS, rows("skola-002", PUPILS - 20));
    inbox = files.folder();
    store = storeOf("store");
  }

  /** A row a pupil and weekday; of every hundredth pupil one row stands twice. */
  private static List<String> rows(String school, int firstPupil) {
    List<String> rows = new ArrayList<>();
    for (int pupil = firstPupil; pupil < firstPupil + PUPILS; pupil++) {
      for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
        if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
          int absent = 300 * ((pupil + day.getDayOfYear()) % (2 + pupil % 7) == 0 ? 1 : 0);
          rows.add("elev-%d,%s,%s,300,%d,0".formatted(pupil, school, day, absent));
        }
      }
      if (pupil % 100 == 0) {
        rows.add(rows.get(rows.size() - 1));
      }
    }
    return rows;
  }

  private static void run(Path into, String asOf) {
    Ran ran = Program.runSynthetic(inbox, into, "--as-of", asOf);
    assertThat(ran.exitCode()).as(ran.said()).isZero();
  }

  private static Path storeOf(String name) {
    Path made = temp.resolve(name);
    run(made, "2022-06-10");
    return made;
  }

  private static Path storeWithoutSums(String name) throws IOException {
    Path made = storeOf(name);
    for (Path file : sums(made)) {
      Files.delete(file);
    }
    return made;
  }

  private static List<Path> sums(Path of) throws IOException {
    try (Stream<Path> files = Files.walk(of.resolve("curated"))) {
      return files.filter(file -> file.toString().contains(".strips-")).toList();
    }
  }

  @Test
  void every_attendance_file_has_its_sums_beside_it() throws IOException {
    assertThat(sums(store)).hasSize(2);
  }

  @Test
  void without_them_the_rows_give_the_same_also_on_an_earlier_day() throws IOException {
    Path withSums = storeOf("with");
    Path without = storeWithoutSums("without");
    for (String asOf : List.of("2022-03-16", "2022-06-09")) {
      run(withSums, asOf);
      run(without, asOf);
      assertThat(Program.contentHash(withSums)).isEqualTo(Program.contentHash(without));
    }
    assertThat(sums(without)).isEmpty();
    assertThat(Program.contentHash(withSums)).isNotEqualTo(Program.contentHash(store));
  }

  @Test
  void other_rules_leave_them_aside() throws IOException {
    Path rules = Files.writeString(temp.resolve("rules.json"), "{\"absence_day_percent\": 100}");
    Path withSums = storeOf("rules-with");
    Path without = storeWithoutSums("rules-without");
    for (Path into : List.of(withSums, without)) {
      Ran ran = Program.runSynthetic(inbox, into, "--rules", rules);
      assertThat(ran.exitCode()).as(ran.said()).isZero();
    }
    assertThat(Program.contentHash(withSums)).isEqualTo(Program.contentHash(without));
  }
}
