package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;

/** Rows whose dates lie in no term decide nothing. */
final class DatesOutsideTermsTest {
  @TempDir private Path temp;

  private static String row(int pupil, String dates, int absent) {
    return "p-" + pupil + ",skola-001," + dates + ",30000," + absent + ",0";
  }

  private static List<String> rows(int absent) {
    List<String> rows = new ArrayList<>();
    for (int pupil = 0; pupil < 60; pupil++) {
      rows.add(row(pupil, "2022-01-10,2022-06-10", absent));
    }
    return rows;
  }

  @Test
  @Tag("B17")
  void a_row_of_a_far_year_does_not_make_its_file_the_newer_one() throws IOException {
    List<String> mistaken = rows(20_000);
    mistaken.add(row(99, "2099-01-01,2099-01-01", 0));
    SmallInbox inbox =
        SmallInbox.in(temp.resolve("inbox"))
            .put("one.csv", SmallInbox.WINDOWS, mistaken)
            .put("two.csv", SmallInbox.WINDOWS, rows(0));
    Ran ran = Program.runSynthetic(inbox.folder(), temp.resolve("store"));
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    assertThat(ran.said()).contains("held=2", "AMBIGUOUS_ORDER");
  }

  @Test
  @Tag("B17")
  void the_newest_date_is_one_in_a_term() throws IOException, SQLException {
    List<String> mistaken = rows(0);
    mistaken.add(row(99, "2099-01-01,2099-01-01", 0));
    SmallInbox inbox =
        SmallInbox.in(temp.resolve("inbox")).put("one.csv", SmallInbox.WINDOWS, mistaken);
    Ran ran = Program.runSynthetic(inbox.folder(), temp.resolve("store"));
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    Path manifest = Program.release(temp.resolve("store")).resolve("release.json");
    assertThat(Files.readString(manifest)).contains("\"as_of\" : \"2022-06-10\"");
  }

  @Test
  void attendance_without_any_term_is_not_published_and_its_issues_are_told() throws IOException {
    Path inbox = Files.createDirectory(temp.resolve("inbox"));
    Files.writeString(
        inbox.resolve("one.csv"), SmallInbox.WINDOWS + "\n" + String.join("\n", rows(0)) + "\n");
    Ran ran = Program.run("run", "--inbox", inbox.toString(), "--store", temp + "/store");
    assertThat(ran.exitCode()).as(ran.said()).isEqualTo(20);
    assertThat(ran.err()).contains("no term is known; deliver a terms file");
    Ran check = Program.run("check", "--inbox", inbox.toString());
    assertThat(check.exitCode()).as(check.said()).isEqualTo(20);
    assertThat(check.out())
        .contains(
            "one.csv: attendance by profile attendance-windows (UTF-8, comma), 60 rows,"
                + " 2022-01-10 to 2022-06-10, 1 school")
        .contains("WINDOW_OUTSIDE_TERM", "A run would publish nothing");
  }

  @Test
  void a_check_as_json_tells_how_each_file_is_written_and_its_period() throws IOException {
    SmallInbox inbox =
        SmallInbox.in(temp.resolve("inbox")).put("one.csv", SmallInbox.WINDOWS, rows(0));
    Ran check = Program.run("check", "--json", "--inbox", inbox.folder().toString());
    assertThat(check.out())
        .contains("\"read_as\":\"UTF-8, comma\"")
        .contains("\"first_date\":\"2022-01-10\",\"last_date\":\"2022-06-10\"");
  }
}
