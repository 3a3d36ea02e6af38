package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample as it stood on a Friday in the middle of its last term, and at its end. */
final class EarlyWarningRunTest {
  private static final String DATED =
      " WHERE school_year = '2021-22' AND term = 'VT' AND in_population AND absence_days IS NOT NULL";

  @TempDir private Path temp;

  @Test
  void a_run_in_the_middle_of_a_term_warns_and_leaves_protected_pupils_out_of_the_rows()
      throws IOException, SQLException {
    Path rules = temp.resolve("rules.json");
    Files.writeString(rules, "{\"early_warning\": {\"back_off_pupils\": 5}}");
    Program.Ran ran =
        Program.runSynthetic(
            SampleRun.INBOX, temp.resolve("store"), "--as-of", "2022-03-25", "--rules", rules);
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    try (Published release = Published.of(Program.release(temp.resolve("store")))) {
      String days =
          "SELECT pupil, school_unit_code, stage, absence_days AS absence_days_so_far FROM published.pupil_term";
      assertThat(
              release.differences(
                  "SELECT pupil, school_unit_code, stage, absence_days_so_far FROM published.early_warning",
                  days + DATED))
          .isEmpty();
      assertThat(
              release.rows(
                  "SELECT DISTINCT as_of, week, projected_rate_low <= projected_rate_high"
                      + " FROM published.early_warning"))
          .containsExactly("2022-03-25 | 11 | true");
      assertThat(
              release.rows(
                  "SELECT pupils, warned_pupils >= 0, hits FROM published.early_warning_validation"
                      + " WHERE warning_state = 'running' AND warning = 'model'"))
          .isEqualTo(
              release.rows(
                  "SELECT count(*), true, NULL FROM (SELECT pupil FROM published.pupil_term"
                      + DATED
                      + " UNION ALL SELECT pupil FROM published.protected_term"
                      + DATED
                      + ")"));
      String counted =
          release
              .rows(
                  "SELECT pupils FROM published.early_warning_validation"
                      + " WHERE warning_state = 'running' AND warning = 'two_weeks'")
              .get(0);
      Path page = Program.release(temp.resolve("store")).resolve("report/index.html");
      assertThat(Files.readString(page))
          .contains("Varnas för nu: ")
          .containsPattern("Hela kommunen</th>\\s*<td class=\"num\">" + counted + "</td>");
    }
  }

  @Test
  void after_the_last_term_a_row_says_that_none_runs() throws IOException, SQLException {
    try (Published release = Published.of(SampleRun.release())) {
      assertThat(
              release.rows(
                  "SELECT school_year, term, warning_state FROM published.early_warning_validation"))
          .containsExactly("2021-22 | VT | no-running-term");
      assertThat(release.rows("SELECT count(*) FROM published.early_warning")).containsExactly("0");
    }
  }
}
