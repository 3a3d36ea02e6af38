package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.disclosure.Bounds;
import rollcall.disclosure.Interval;
import rollcall.disclosure.World;
import rollcall.fault.UserError;
import rollcall.jobs.Program.Ran;
import rollcall.publish.Store;

/** The public edition of a term. */
final class FreezeTest {
  @TempDir Path temp;

  /** A solver that never ends in time. */
  private static final class Late implements Bounds {
    @Override
    public Interval of(Question question) throws Unsolved {
      throw new Unsolved("out of time");
    }

    @Override
    public Optional<World> world(Question question, long from, long to) throws Unsolved {
      throw new Unsolved("out of time");
    }
  }

  private Path store() {
    return temp.resolve("store");
  }

  private Ran freeze(String term, String to) {
    return Program.run("freeze", "--store", store(), "--term", term, "--to", temp.resolve(to));
  }

  private List<String> lines(String edition) throws IOException {
    return Files.readAllLines(temp.resolve(edition).resolve("absence.csv"));
  }

  private List<String> kept(String term) throws IOException {
    return Files.readAllLines(store().resolve("editions").resolve(term).resolve("1/absence.csv"));
  }

  /** A copy of the sample's store. */
  private void sample() throws IOException {
    BackupTest.copy(SampleRun.store(), store());
  }

  @Test
  void the_totals_are_those_of_the_release_and_no_small_count_is_shown() throws IOException {
    sample();
    Ran ran = freeze("2021-22/VT", "public");
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    assertThat(lines("public"))
        .contains(
            "202122,Academic year,Local authority,any-term,Total,Total,>=50,64,0.068085,false")
        .noneMatch(line -> line.matches(".*,[1-9],[0-9.]+,(true|false)"));
    assertThat(lines("public")).anyMatch(line -> line.endsWith(",c,c,false"));
    assertThat(Files.readString(temp.resolve("public/README.txt")))
        .contains("SYNTHETIC", "SYNTETISK", "no count of 1 to 9 pupils");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(temp.resolve("public/absence.csv"))))
        .as("it is public")
        .isEqualTo("rw-r--r--");
    assertThat(Files.readString(store().resolve("access.log")))
        .contains("\"freeze\"", "2021-22/VT");
  }

  @Test
  void a_term_is_frozen_once_and_verified_with_the_store() throws Exception {
    sample();
    assertThat(freeze("2021-22/HT", "autumn").exitCode()).isZero();
    assertThat(freeze("2021-22/VT", "spring").exitCode()).isZero();
    Freezing second =
        new Freezing(
            Store.openExisting(store()),
            Program.release(store()),
            "2021-22/VT",
            RunLog.of(new PrintWriter(Writer.nullWriter())));
    assertThat(second.kept(new Late()).getFileName())
        .as("who comes second takes the edition of the first")
        .hasToString("1");
    Ran again = freeze("2021-22/HT", "again");
    assertThat(again.out()).startsWith("frozen before: ");
    assertThat(lines("again")).isEqualTo(lines("autumn"));
    assertThat(lines("spring")).as("what was told in autumn stands").containsAll(lines("autumn"));

    assertThat(Program.run("prune", "--store", store(), "--keep", "1").exitCode()).isZero();
    assertThat(lines("again")).as("prune keeps editions").isEqualTo(kept("2021-22/HT"));

    Ran older = freeze("2020-21/VT", "older");
    assertThat(older.exitCode()).isEqualTo(2);
    assertThat(older.err()).contains("The edition of 2021-22/VT is out");

    Path kept = store().resolve("editions/2021-22/VT/1/absence.csv");
    Files.writeString(kept, Files.readString(kept).replace(",64,", ",65,"));
    Ran verified = Program.run("verify", "--store", store(), "--demo-key", "--current");
    assertThat(verified.exitCode()).isEqualTo(50);
    assertThat(verified.out()).contains("edition 2021-22/VT: absence.csv has other bytes");
    assertThat(freeze("2021-22/VT", "damaged").exitCode()).isEqualTo(50);
  }

  @Test
  void a_term_that_is_not_complete_and_a_folder_that_is_not_empty_are_refused() throws IOException {
    sample();
    Ran future = freeze("2022-23/HT", "public");
    assertThat(future.exitCode()).isEqualTo(2);
    assertThat(future.err()).contains("not wholly delivered", "2021-22/VT");
    assertThat(freeze("2022", "public").exitCode()).isEqualTo(2);
    Files.createDirectories(temp.resolve("full/of/something"));
    assertThat(freeze("2021-22/VT", "full").exitCode()).isEqualTo(2);
    assertThat(store().resolve("editions")).doesNotExist();
  }

  @Test
  @Tag("D2")
  void a_solver_without_an_answer_ends_with_40_and_leaves_nothing_public() throws IOException {
    sample();
    String hash = Program.contentHash(store());
    UserError failed =
        catchThrowableOfType(
            UserError.class,
            () ->
                new Freezing(
                        Store.openExisting(store()),
                        Program.release(store()),
                        "2021-22/VT",
                        RunLog.of(new PrintWriter(Writer.nullWriter())))
                    .kept(new Late()));
    assertThat(failed.exitCode()).isEqualTo(40);
    assertThat(failed).hasMessageContaining("out of time");
    assertThat(store().resolve("editions")).doesNotExist();
    assertThat(Program.contentHash(store())).isEqualTo(hash);
  }

  @Test
  void nothing_is_frozen_while_a_file_is_held_or_under_other_limits_than_before()
      throws IOException {
    sample();
    assertThat(freeze("2021-22/HT", "autumn").exitCode()).isZero();
    Path rules =
        Files.writeString(temp.resolve("rules.json"), "{\"disclosure\":{\"threshold\":20}}");
    Files.createDirectories(temp.resolve("more"));
    assertThat(Program.runSynthetic(temp.resolve("more"), store(), "--rules", rules).exitCode())
        .isZero();
    Ran stricter = freeze("2021-22/VT", "spring");
    assertThat(stricter.exitCode()).as(stricter.said()).isEqualTo(2);
    assertThat(stricter.err()).contains("has other limits than the rules");

    Files.writeString(temp.resolve("more/attendance-2021-22-VT.csv"), "what,is,this\n1,2,3\n");
    Program.runSynthetic(temp.resolve("more"), store());
    Ran held = freeze("2021-22/VT", "spring");
    assertThat(held.exitCode()).as(held.said()).isEqualTo(20);
    assertThat(held.err()).contains("1 files are held (attendance-2021-22-VT.csv)");
    assertThat(temp.resolve("spring")).doesNotExist();
  }

  @Test
  void an_edition_is_not_copied_into_the_store() throws IOException {
    sample();
    for (String inside : List.of("store/public", "store/editions/public")) {
      Ran ran = freeze("2021-22/VT", inside);
      assertThat(ran.exitCode()).as(ran.said()).isEqualTo(2);
      assertThat(temp.resolve(inside)).doesNotExist();
    }
    Files.createDirectory(temp.resolve("empty"));
    assertThat(freeze("2021-22/VT", "empty").exitCode()).isZero();
    try (Stream<Path> hidden = Files.list(temp)) {
      assertThat(hidden.map(path -> path.getFileName().toString()))
          .as("no half copy is left")
          .noneMatch(name -> name.startsWith("."));
    }
  }

  @Test
  @Tag("D2")
  void a_city_too_small_to_protect_ends_with_40_and_leaves_nothing_public() throws IOException {
    SmallInbox.in(temp.resolve("inbox"));
    assertThat(Program.runSynthetic(temp.resolve("inbox"), store()).exitCode()).isZero();
    String hash = Program.contentHash(store());
    Ran ran = freeze("2021-22/VT", "public");
    assertThat(ran.exitCode()).as(ran.said()).isEqualTo(40);
    assertThat(ran.err()).contains("No public edition of 2021-22/VT", "Nothing was written");
    assertThat(temp.resolve("public")).doesNotExist();
    assertThat(store().resolve("editions")).doesNotExist();
    try (Stream<Path> work = Files.list(store().resolve("work"))) {
      assertThat(work).isEmpty();
    }
    assertThat(Program.contentHash(store())).as("the release is as before").isEqualTo(hash);
  }
}
