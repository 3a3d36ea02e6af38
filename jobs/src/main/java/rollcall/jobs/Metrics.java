package rollcall.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** A status in the text format of Prometheus. */
final class Metrics {
  private final StringBuilder text = new StringBuilder();

  private Metrics() {}

  /** The metrics of a status as {@link Health} writes it; what it does not tell is left out. */
  static String of(Map<String, Object> status) {
    Metrics metrics = new Metrics();
    metrics.gauge("last_run_exit_code", "Exit code of the last run", status.get("exit"));
    metrics.gauge("last_run_timestamp_seconds", "End of the last run", time(status, "finished_at"));
    metrics.gauge(
        "last_run_duration_seconds", "Duration of the last run", status.get("duration_seconds"));
    metrics.gauge(
        "last_success_timestamp_seconds",
        "End of the last run with exit code 0",
        time(status, "last_success_at"));
    metrics.gauge(
        "release_timestamp_seconds",
        "Publication of the current release",
        time(status, "published_at"));
    metrics.gauge("release_as_of_timestamp_seconds", "Newest date that counts", asOf(status));
    metrics.gauge("held_files", "Files of the inbox that are held", status.get("held"));
    if (status.get("issues") instanceof Map<?, ?> issues) {
      metrics.head("issues", "Issues of the current release by code");
      issues.forEach(
          (code, rows) ->
              metrics.text.append("rollcall_issues{code=\"" + code + "\"} " + rows + "\n"));
    }
    return metrics.text.toString();
  }

  private static Long time(Map<String, Object> status, String field) {
    Object value = status.get(field);
    return value == null ? null : Instant.parse(value.toString()).getEpochSecond();
  }

  private static Long asOf(Map<String, Object> status) {
    Object value = status.get("as_of");
    return value == null
        ? null
        : LocalDate.parse(value.toString()).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  private void gauge(String name, String meaning, Object value) {
    if (value != null) {
      head(name, meaning);
      text.append("rollcall_" + name + " " + value + "\n");
    }
  }

  private void head(String name, String meaning) {
    text.append("# HELP rollcall_" + name + " " + meaning + ".\n");
    text.append("# TYPE rollcall_" + name + " gauge\n");
  }
}
