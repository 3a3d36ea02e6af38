package rollcall.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import rollcall.publish.Store;

/**
 * How a run ended.
 *
 * @param release folder of the current release
 * @param published false when there was nothing new
 * @param held messages of held files
 * @param trend lines of the city's trend
 * @param values the same as plain values
 */
record RunResult(
    Path release,
    String contentHash,
    boolean published,
    List<String> held,
    List<String> trend,
    List<Map<String, Object>> values) {

  /** The same release, now that it lies in this store. */
  RunResult in(Store store) {
    return new RunResult(
        store.release(release.getFileName().toString()),
        contentHash,
        published,
        held,
        trend,
        values);
  }

  /** Says how it ended. */
  void tell(Output output) {
    output.put("published", published);
    output.put("release", release.getFileName().toString());
    output.put("content_hash", contentHash);
    output.put("held", held.size());
    output.put("report", report());
    output.put("trend", values);
    held.forEach(message -> output.say("held: " + message));
    trend.forEach(output::say);
    output.say(
        (published ? "published" : "nothing new since")
            + " "
            + release.getFileName()
            + ", held="
            + held.size());
    output.say("report: " + report());
  }

  private Path report() {
    return release.resolve("report").resolve("index.html");
  }
}
