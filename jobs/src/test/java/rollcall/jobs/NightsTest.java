package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.inbox.Delivery;
import rollcall.inbox.Ledger;
import rollcall.jobs.Program.Ran;
import rollcall.publish.FigureFile;
import rollcall.publish.Store;
import rollcall.table.ChangeTables;
import rollcall.table.Col;
import rollcall.table.FigureTables;

/**
 * Nights as they come: late reports, corrections, a mover, files delivered again and taken back, an
 * erased pupil. After each of them the release is what a rebuild from the kept deliveries gives,
 * and every number is explained by the one of the night before.
 */
final class NightsTest {
  private static final String DAYS =
      "pupil_id,school_unit_code,date,scheduled_minutes,reported_minutes,valid_absence_minutes,invalid_absence_minutes";
  private static final String MORE_TERMS =
      "school_year,term,start_date,end_date\n2021-22,HT,2021-08-17,2021-12-20\n";

  @TempDir Path temp;
  private Path inbox;
  private Path store;
  private Map<String, Long> numbers = new TreeMap<>();
  private final List<String> causes = new ArrayList<>();

  private void deliver(String name, String header, String... rows) throws IOException {
    Files.writeString(inbox.resolve(name), header + "\n" + String.join("\n", rows) + "\n");
  }

  /** A day of a pupil at the first school. */
  private static String day(int pupil, String date, int reported, int absent) {
    return "skola-001-elev-%d,skola-001,%s,400,%d,0,%d".formatted(pupil, date, reported, absent);
  }

  private void night(String what) {
    Ran ran = Program.runSynthetic(inbox, store);
    assertThat(ran.exitCode()).as(what + ran.said()).isZero();
    isRebuiltAndExplained(what);
  }

  private void isRebuiltAndExplained(String what) {
    Ran replayed = Program.run("replay", "--store", store, "--demo-key");
    assertThat(replayed.exitCode()).as(what + replayed.said()).isZero();
    Path release = Program.release(store);
    Map<String, Long> now = numbers(release);
    Map<String, Long> explained = new TreeMap<>(numbers);
    for (Row change : FigureFile.read(release, ChangeTables.RELEASE_CHANGES)) {
      String number = change.getAs(Col.NUMBER);
      assertThat(numbers.getOrDefault(number, 0L))
          .as(what)
          .isEqualTo(change.<Long>getAs(Col.BEFORE));
      assertThat(now.getOrDefault(number, 0L)).as(what).isEqualTo(change.<Long>getAs(Col.AFTER));
      explained.merge(number, change.<Long>getAs(Col.PUPILS), Long::sum);
      causes.add(change.getAs(Col.CAUSE));
    }
    if (!numbers.isEmpty()) {
      explained.values().removeIf(count -> count == 0);
      now.values().removeIf(count -> count == 0);
      assertThat(explained).as(what).isEqualTo(now);
    }
    numbers = numbers(release);
  }

  private static Map<String, Long> numbers(Path release) {
    Map<String, Long> numbers = new TreeMap<>();
    for (Row row : FigureFile.read(release, FigureTables.COHORT_TREND)) {
      boolean headline =
          row.<String>getAs(Col.PERIOD).equals("any-term")
              && row.<String>getAs(Col.GENDER).equals("all")
              && row.<String>getAs(Col.STAGE).equals("all");
      if (headline) {
        String group = row.getAs(Col.SCHOOL_YEAR) + "/any-term/" + row.getAs(Col.DISTRICT) + "/";
        numbers.put(group + Col.PUPILS, row.getAs(Col.PUPILS));
        numbers.put(group + Col.HIGH_ABSENCE_PUPILS, row.getAs(Col.HIGH_ABSENCE_PUPILS));
      }
    }
    return numbers;
  }

  private String sha(String name) {
    return Ledger.read(Store.openExisting(store).ledger()).deliveries().stream()
        .filter(d -> d.fileName().equals(name))
        .map(Delivery::sha256)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Tag("A14")
  void each_of_eleven_nights_is_what_a_rebuild_gives_and_every_number_is_explained()
      throws IOException {
    inbox = temp.resolve("inbox");
    store = temp.resolve("store");
    SmallInbox.in(inbox);
    night("the first");

    deliver("day-1.csv", DAYS, day(8, "2022-01-12", 400, 400), day(9, "2022-01-12", 0, 0));
    night("days of new pupils");

    String[] weeks =
        Stream.of("2022-01-17", "2022-01-24", "2022-01-31", "2022-02-07", "2022-02-14")
            .map(date -> "skola-001-elev-8,skola-001," + date + ",4000,4000,0,3000")
            .toArray(String[]::new);
    deliver("weeks.csv", DAYS, weeks);
    deliver(
        "two-schools.csv",
        DAYS,
        "skola-002-elev-9,skola-001,2022-03-01,9000,9000,0,0",
        "skola-002-elev-9,skola-002,2022-03-01,9000,9000,0,9000");
    night("enough days to be counted, of one pupil at two schools");

    deliver("day-2.csv", DAYS, day(8, "2022-01-12", 400, 0), day(9, "2022-01-12", 400, 400));
    night("a correction and a late report of the same day");

    deliver("terms-ht.csv", MORE_TERMS.strip().split("\n")[0], MORE_TERMS.strip().split("\n")[1]);
    night("a term that comes late");

    deliver(
        "mover.csv",
        SmallInbox.PUPILS,
        "skola-002-elev-9,skola-001,8,F,2022-02-01,2022-06-10,Bromma",
        "skola-002-elev-9,skola-002,8,F,2022-01-10,2022-06-10,Bromma");
    night("a late roster by which a pupil moved to the other school");

    String before = Program.contentHash(store);
    Files.copy(inbox.resolve("weeks.csv"), inbox.resolve("weeks again.csv"));
    night("a file delivered again");
    assertThat(Program.contentHash(store)).isEqualTo(before);

    String[] fewer =
        Stream.of(weeks).map(week -> week.replace("3000", "100")).toArray(String[]::new);
    deliver("weeks.csv", DAYS, fewer);
    night("the same name with other content");

    Ran withdrawn =
        Program.run("withdraw", "--store", store, "--demo-key", "--delivery", sha("day-2.csv"));
    assertThat(withdrawn.exitCode()).as(withdrawn.said()).isZero();
    isRebuiltAndExplained("a file taken back");

    String pupil = Keys.demo().pseudonyms("skola-001-elev-3").get(0);
    Ran erased = Program.run("erase", "--store", store, "--demo-key", "--pupil", pupil);
    assertThat(erased.exitCode()).as(erased.said()).isZero();
    isRebuiltAndExplained("an erased pupil");

    try (Stream<Path> files = Files.list(inbox)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    String last = Program.release(store).getFileName().toString();
    assertThat(Program.runSynthetic(inbox, store).exitCode()).isZero();
    assertThat(Program.release(store).getFileName()).hasToString(last);
    assertThat(causes).contains("late", "correction", "move", "erasure");
  }
}
