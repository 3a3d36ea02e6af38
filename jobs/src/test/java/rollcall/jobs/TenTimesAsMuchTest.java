package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;
import rollcall.publish.ReleaseManifest;
import rollcall.table.PupilTables;

/** The memory in which a small inbox fits is enough for one of ten times as much. */
final class TenTimesAsMuchTest {
  private static final int PUPILS = 600;
  private static final String HEAP = "-Xms256m -Xmx512m -XX:NewSize=64m";

  @TempDir Path temp;

  private long pupilTerms(Installed program, int pupils) throws Exception {
    Path inbox = temp.resolve("inbox-" + pupils);
    Path store = temp.resolve("store-" + pupils);
    Ran sample =
        Program.run(
            "sample",
            "--preset",
            "small",
            "--pupils",
            pupils,
            "--years",
            2,
            "--grain",
            "day",
            "--to",
            inbox);
    assertThat(sample.exitCode()).as(sample.said()).isZero();
    Ran ran =
        program.run(
            Map.of("JAVA_HOME", System.getProperty("java.home"), "ROLLCALL_JAVA_OPTS", HEAP),
            "run",
            "--inbox",
            inbox.toString(),
            "--store",
            store.toString(),
            "--demo-key");
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    return ReleaseManifest.read(Program.release(store)).tables().get(PupilTables.PUPIL_TERM.name());
  }

  @Test
  @Tag("D7")
  void ten_times_as_much_fits_into_the_same_memory() throws Exception {
    Installed program = Installed.in(temp.resolve("installed"));
    long small = pupilTerms(program, PUPILS);
    assertThat(pupilTerms(program, 10 * PUPILS)).isGreaterThan(8 * small);
  }
}
