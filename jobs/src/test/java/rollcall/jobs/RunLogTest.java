package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RunLogTest {
  private final StringWriter text = new StringWriter();
  private final PrintWriter err = new PrintWriter(text);
  private final AtomicLong clock = new AtomicLong();

  @Test
  void a_phase_is_logged_with_its_counts_and_time() throws Exception {
    RunLog log = log();
    log.phase(
        "measure",
        () -> {
          clock.addAndGet(3_200_000_000L);
          log.counted(71190, "pupils");
          return null;
        });
    assertThat(lines()).containsExactly("[measure] 71 190 pupils in 3.2 s");
  }

  @Test
  void the_table_of_phases_comes_last() throws Exception {
    try (RunLog log = log()) {
      log.phase("read", () -> clock.addAndGet(1_000_000_000L));
      log.phase("publish", () -> clock.addAndGet(500_000_000L));
    }
    assertThat(lines())
        .containsExactly(
            "[read] done in 1.0 s",
            "[publish] done in 0.5 s",
            "  read         1.0 s",
            "  publish      0.5 s",
            "  total        1.5 s");
  }

  @Test
  void a_phase_that_fails_is_in_the_table_and_its_exception_goes_through() {
    assertThatThrownBy(
            () -> {
              try (RunLog log = log()) {
                log.phase(
                    "read",
                    () -> {
                      throw new IllegalStateException("broken");
                    });
              }
            })
        .hasMessage("broken");
    assertThat(lines())
        .containsExactly(
            "[read] failed in 0.0 s", "  read       0.0 s  failed", "  total      0.0 s");
  }

  @Test
  void nothing_is_written_over_where_stderr_is_no_terminal() throws Exception {
    log().phase("read", () -> 1);
    assertThat(text.toString()).doesNotContain("\r").doesNotContain("\033");
  }

  private RunLog log() {
    return new RunLog(err, clock::get, new Progress(err, false));
  }

  private String[] lines() {
    return text.toString().split("\\R");
  }
}
