package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.fault.CrashPoint;
import rollcall.jobs.Program.Ran;
import rollcall.publish.FigureFile;
import rollcall.publish.Store;
import rollcall.table.ChangeTables;
import rollcall.table.Col;
import rollcall.table.DeliveryTables;
import rollcall.table.FigureTables;

/** A pupil who is erased is nowhere in the store afterwards, and never comes back. */
final class EraseTest {
  private static final String PUPIL = "20081231TF12";

  @TempDir Path temp;
  private Path store;

  private Ran erase(String id) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream((id + "\n").getBytes(StandardCharsets.UTF_8)));
    try {
      return Program.run("erase", "--store", store, "--demo-key", "--pupil", "-");
    } finally {
      System.setIn(before);
    }
  }

  private SmallInbox inbox(String format) throws IOException {
    Path folder = temp.resolve("inbox");
    return switch (format) {
      case "canonical" -> SixFormats.canonical(folder);
      case "csv with class sections" -> SixFormats.vklassCsv(folder);
      case "workbook" -> SixFormats.vklassXls(folder);
      case "session codes" -> SixFormats.england(folder);
      case "sums of SS 12000" -> SixFormats.aggregated(folder);
      default -> SixFormats.attendances(folder);
    };
  }

  private void night(SmallInbox inbox) {
    store = temp.resolve("store");
    Ran ran = Program.runSynthetic(inbox.folder(), store);
    assertThat(ran.exitCode()).as(ran.said()).isZero();
  }

  private long pupils() {
    return FigureFile.read(Program.release(store), FigureTables.COHORT_TREND).stream()
        .filter(row -> row.getAs(Col.PERIOD).equals("any-term"))
        .filter(
            row ->
                Stream.of(Col.DISTRICT, Col.GENDER, Col.STAGE)
                    .allMatch(c -> row.getAs(c).equals("all")))
        .mapToLong(row -> row.<Long>getAs(Col.PUPILS_ENROLLED))
        .sum();
  }

  private void assertThere() throws IOException {
    StoreBytes bytes = new StoreBytes(store, temp);
    assertThat(bytes.published(Keys.demo().pseudonyms(PUPIL))).isNotEmpty();
    assertThat(bytes.parsedHolding(Keys.demo().pseudonyms(PUPIL))).isNotEmpty();
    assertThat(bytes.keptHolding(Set.of("TF12"))).isNotEmpty();
  }

  private void assertGone() throws IOException {
    StoreBytes bytes = new StoreBytes(store, temp);
    assertThat(bytes.published(Keys.demo().pseudonyms(PUPIL))).isEmpty();
    assertThat(bytes.parsedHolding(Keys.demo().pseudonyms(PUPIL))).isEmpty();
    assertThat(bytes.keptHolding(Set.of("TF12", "person-12"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canonical",
        "csv with class sections",
        "workbook",
        "session codes",
        "sums of SS 12000",
        "lessons of SS 12000"
      })
  @Tag("C14")
  void an_erased_pupil_is_in_no_byte_of_what_is_kept_and_all_others_are(String format)
      throws IOException {
    SmallInbox inbox = inbox(format);
    night(inbox);
    assertThat(pupils()).isEqualTo(5);
    assertThere();

    Ran erased = erase(PUPIL);

    assertThat(erased.exitCode()).as(erased.said()).isZero();
    assertThat(erased.said()).doesNotContain("TF12");
    assertThat(pupils()).isEqualTo(4);
    assertThat(Store.openExisting(store).releaseIds()).hasSize(1);
    assertGone();
    assertReplays();
    String without = Program.contentHash(store);
    night(inbox);
    assertThat(Program.contentHash(store)).isEqualTo(without);
    assertThat(Program.run("verify", "--store", store, "--demo-key").exitCode()).isZero();
  }

  private void assertReplays() {
    Ran replayed = Program.run("replay", "--store", store, "--demo-key");
    assertThat(replayed.exitCode()).as(replayed.said()).isZero();
  }

  @Test
  @Tag("C14")
  void an_erased_pupil_who_is_delivered_again_is_left_out_and_not_kept() throws IOException {
    SmallInbox inbox = SixFormats.canonical(temp.resolve("inbox"));
    night(inbox);
    assertThat(erase(PUPIL).exitCode()).isZero();

    inbox.put(
        "again.csv",
        SmallInbox.WINDOWS,
        Stream.of("TF10", "TF11", "-TF12", "TF13", "TF14")
            .map(last -> "20081231" + last + ",skola-001,2022-01-10,2022-06-10,20000,0,0")
            .toList());
    night(inbox);

    assertGone();
    assertReplays();
    Row delivery =
        FigureFile.read(Program.release(store), DeliveryTables.DELIVERIES).stream()
            .filter(row -> row.getAs(Col.FILE_NAME).equals("again.csv"))
            .findFirst()
            .orElseThrow();
    assertThat(delivery.<Long>getAs(Col.ROWS_IN)).isEqualTo(5);
    assertThat(delivery.<Long>getAs(Col.ROWS_ACCEPTED)).isEqualTo(4);
    assertThat(delivery.<Long>getAs(Col.ROWS_SUPERSEDED)).isEqualTo(1);
  }

  @Test
  void numbers_that_an_erasure_changes_have_that_cause() throws IOException {
    night(SixFormats.canonical(temp.resolve("inbox")));
    assertThat(erase(PUPIL).exitCode()).isZero();
    List<Row> changes = FigureFile.read(Program.release(store), ChangeTables.RELEASE_CHANGES);
    assertThat(changes).isNotEmpty().allMatch(row -> row.getAs(Col.CAUSE).equals("erasure"));
    assertThat(Files.readString(store.resolve("access.log"))).contains("\"command\":\"erase\"");
  }

  @Test
  void of_a_pupil_who_is_not_there_nothing_is_changed() throws IOException {
    night(SixFormats.canonical(temp.resolve("inbox")));
    Path release = Program.release(store);
    Ran ran = erase("20081231TF19");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("No delivery of the store holds that pupil");
    assertThat(Program.release(store)).isEqualTo(release);
  }

  @Test
  @Tag("C14")
  void the_cases_of_an_erased_pupil_go_with_all_that_was_followed_up() throws IOException {
    SmallInbox inbox = InventedProgrammes.register(temp.resolve("inbox"));
    InventedProgrammes.deliver(inbox);
    night(inbox);
    String named = "skola-001-elev-1";
    StoreBytes bytes = new StoreBytes(store, temp);
    assertThat(bytes.keptHolding(Set.of("zq-a,"))).isNotEmpty();
    assertThat(bytes.parsedTexts()).anyMatch(text -> text.contains("\"zq-a\""));

    assertThat(erase(named).exitCode()).isZero();

    assertThat(bytes.published(Keys.demo().pseudonyms(named))).isEmpty();
    assertThat(bytes.keptHolding(Set.of(named + ",", "zq-a,"))).isEmpty();
    assertThat(bytes.parsedTexts()).noneMatch(text -> text.contains("\"zq-a\""));
    assertReplays();
  }

  @ParameterizedTest
  @EnumSource(value = CrashPoint.class, mode = Mode.EXCLUDE, names = "KEPT_RAW")
  @Tag("C14")
  void an_erasure_that_dies_is_finished_by_the_next_run(CrashPoint at) throws Exception {
    SmallInbox inbox = SixFormats.canonical(temp.resolve("inbox"));
    night(inbox);
    System.setProperty(CrashPoint.FAIL, at.name());
    try {
      assertThat(erase(PUPIL).exitCode()).isEqualTo(60);
    } finally {
      System.clearProperty(CrashPoint.FAIL);
    }
    if (at == CrashPoint.LOCKED) {
      assertThat(erase(PUPIL).exitCode()).isZero();
    }
    night(inbox);
    assertThat(pupils()).isEqualTo(4);
    assertGone();
    assertReplays();
    assertThat(Store.openExisting(store).releaseIds()).hasSize(1);
  }
}
