package rollcall.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import rollcall.publish.ReleaseManifest;
import rollcall.publish.Store;

/**
 * How the last run ended, for whoever watches the scheduler: {@code status.json} in the store, and
 * the same as a Prometheus text file where one was asked for. Both are replaced in one step, and
 * neither can make a run fail.
 */
final class Health {
  private static final String STATUS = "status.json";
  private static final String METRICS = "rollcall.prom";
  private static final int BUSY = 30;
  private static final JsonMapper JSON = new JsonMapper();

  private final Path store;
  private final Path metrics;
  private final Instant startedAt = Instant.now();

  /**
   * The health of a store.
   *
   * @param metrics folder of the Prometheus text file; null for none
   */
  Health(Path store, Path metrics) {
    this.store = store;
    this.metrics = metrics;
  }

  /** The last status of a store; empty where there is none yet or it cannot be read. */
  static JsonNode read(Path store) {
    try {
      return JSON.readTree(Files.readAllBytes(store.resolve(STATUS)));
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }

  /**
   * Tells how a run ended.
   *
   * @param error the message of its failure; null where it did its work
   * @param held files that are held
   * @return a sentence where it could not be told; null where it was
   */
  String tell(int exitCode, String error, int held) {
    if (exitCode == BUSY || !Files.isDirectory(store)) {
      return null;
    }
    try {
      Map<String, Object> status = status(exitCode, error, held);
      write(store.resolve(STATUS), JSON.writeValueAsString(status) + "\n", "rw-------");
      if (metrics != null) {
        write(metrics.resolve(METRICS), Metrics.of(status), "rw-r--r--");
      }
      return null;
    } catch (IOException | RuntimeException e) {
      return "how the run ended could not be written down ("
          + e.getClass().getSimpleName()
          + "); the run itself is not affected";
    }
  }

  private Map<String, Object> status(int exitCode, String error, int held) {
    Instant now = Instant.now();
    JsonNode before = read(store);
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("exit", exitCode);
    status.put("error", error);
    status.put("finished_at", now.toString());
    status.put("duration_seconds", now.toEpochMilli() / 1000 - startedAt.getEpochSecond());
    status.put(
        "last_success_at",
        exitCode == 0 ? now.toString() : before.path("last_success_at").asText(null));
    status.put("held", exitCode == 0 ? held : before.path("held").asInt());
    Store.openExisting(store)
        .current()
        .map(ReleaseManifest::read)
        .ifPresent(
            manifest -> {
              status.put("release", manifest.id());
              status.put("published_at", manifest.provenance().finishedAt().toString());
              status.put("as_of", manifest.asOf().toString());
              status.put("issues", manifest.issues());
            });
    return status;
  }

  private static void write(Path file, String text, String mode) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".tmp");
    Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(mode));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
