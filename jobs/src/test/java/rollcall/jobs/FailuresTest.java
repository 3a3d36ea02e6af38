package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.spark.sql.catalyst.util.UTF8StringUtils;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import rollcall.fault.UserError;

final class FailuresTest {
  /** Looks like a personal number and belongs to nobody. */
  private static final String CANARY = "19990231-0000";

  @Test
  void a_full_disk_is_the_environments_failure() {
    assertThat(Failures.exitCode(new IOException("write: No space left on device"))).isEqualTo(60);
    assertThat(
            Failures.exitCode(
                new IllegalStateException(
                    new FileSystemException("x", null, "Disk quota exceeded"))))
        .isEqualTo(60);
  }

  @Test
  void a_missing_permission_is_the_environments_failure() {
    assertThat(Failures.exitCode(new AccessDeniedException("/srv/store"))).isEqualTo(60);
  }

  @Test
  void an_ordinary_io_failure_is_a_bug() {
    assertThat(Failures.exitCode(new IOException("broken"))).isEqualTo(1);
  }

  @Test
  void a_users_error_keeps_its_exit_code_under_any_wrapping() {
    assertThat(
            Failures.exitCode(
                new IllegalStateException(new RuntimeException(UserError.busy("in use")))))
        .isEqualTo(30);
  }

  @Test
  void the_stack_trace_shows_our_own_message() {
    assertThat(stackTrace(new IllegalStateException("no home enrolment")))
        .contains("no home enrolment");
  }

  @Test
  void the_stack_trace_hides_a_message_of_the_jdk() {
    Throwable failure = catchThrowable(() -> Integer.parseInt(CANARY));
    assertThat(stackTrace(failure)).contains("NumberFormatException").doesNotContain(CANARY);
  }

  @Test
  void the_stack_trace_hides_a_message_that_our_own_code_took_over() {
    Throwable failure = catchThrowable(() -> Integer.parseInt(CANARY));
    assertThat(stackTrace(new IllegalStateException(failure))).doesNotContain(CANARY);
  }

  @Test
  void the_stack_trace_of_spark_holds_the_error_class_and_no_value_of_a_row() {
    Throwable failure =
        catchThrowable(() -> UTF8StringUtils.toIntExact(UTF8String.fromString(CANARY), null));
    assertThat(failure.toString()).contains(CANARY);
    assertThat(stackTrace(failure))
        .contains("CAST_INVALID_INPUT")
        .contains("22018")
        .doesNotContain(CANARY);
  }

  @Test
  void spark_logs_nothing_because_its_lines_quote_rows() {
    assertThat(LogManager.getRootLogger().getLevel()).isEqualTo(Level.OFF);
  }

  private static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    try (PrintWriter writer = new PrintWriter(text)) {
      Failures.printStackTrace(failure, writer);
    }
    return text.toString();
  }
}
