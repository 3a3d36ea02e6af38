package rollcall.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rollcall.fault.UserError;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.Ledger;
import rollcall.publish.FigureFile;
import rollcall.publish.ReleaseManifest;
import rollcall.publish.Store;
import rollcall.table.Col;
import rollcall.table.FigureTables;

/** {@code status}: how the store is, and who has not delivered. */
@Command(
    name = "status",
    description =
        "Say how the last run ended, what is held, which schools have not delivered, and the store's size.")
final class StatusCommand implements Callable<Integer> {
  /** A school that delivers weekly is not late within a week. */
  private static final int DAYS = 6;

  @Mixin private Output output;
  @Mixin private StoreOption storeOption;

  @Option(
      names = "--stale-after",
      paramLabel = "HOURS",
      description = "End with 60 when the last run that succeeded is older.")
  private Integer staleAfter;

  @Override
  public Integer call() throws IOException {
    Store store = storeOption.open();
    JsonNode last = Health.read(store.folder());
    lastRun(last);
    Path current = storeOption.current();
    ReleaseManifest manifest = ReleaseManifest.read(current);
    tell("release", manifest.id());
    tell("published", manifest.provenance().finishedAt().toString());
    tell("data until", manifest.asOf().toString());
    held(store);
    late(current, manifest.asOf());
    sizes(store);
    refuseStale(last);
    return 0;
  }

  private void refuseStale(JsonNode last) {
    String success = last.path("last_success_at").asText(null);
    if (staleAfter != null
        && (success == null
            || Instant.parse(success).isBefore(Instant.now().minusSeconds(staleAfter * 3600L)))) {
      throw UserError.environment(
          "No run has succeeded in the last "
              + staleAfter
              + " hours; the last that did: "
              + (success == null ? "none is known" : success)
              + ". Look at the scheduler and at the cause above.",
          null);
    }
  }

  private void tell(String name, Object value) {
    output.put(name.replace(' ', '_'), value);
    output.say(name + ": " + value);
  }

  private void lastRun(JsonNode status) {
    if (status.has("exit")) {
      tell("last run", status.path("finished_at").asText());
      tell("last exit", status.path("exit").asInt());
      if (status.path("exit").asInt() != 0) {
        tell("last error", status.path("error").asText());
        tell("last success", status.path("last_success_at").asText("none"));
      }
    }
  }

  private void held(Store store) {
    List<Delivery> held =
        Ledger.read(store.ledger()).deliveries().stream()
            .filter(d -> d.status() == DeliveryStatus.HELD)
            .toList();
    output.put("held", held.stream().map(HeldFiles::message).toList());
    output.say("held files: " + held.size());
    held.forEach(d -> output.say("  " + HeldFiles.message(d)));
  }

  /** Schools with pupils in the newest term and no attendance of its last days. */
  private void late(Path release, LocalDate asOf) {
    List<Row> all = FigureFile.read(release, FigureTables.SCHOOL_TERM);
    String newest = all.stream().map(StatusCommand::term).max(Comparator.naturalOrder()).orElse("");
    Map<String, LocalDate> last = new LinkedHashMap<>();
    all.stream()
        .filter(row -> term(row).equals(newest))
        .forEach(row -> last.put(row.getAs(Col.SCHOOL_UNIT_CODE), row.getAs(Col.LAST_DELIVERY)));
    last.values().removeIf(date -> date != null && !date.isBefore(asOf.minusDays(DAYS)));
    Map<String, String> shown = new LinkedHashMap<>();
    last.forEach((school, date) -> shown.put(school, date == null ? "nothing" : date.toString()));
    output.put("schools_without_delivery", shown);
    output.say("schools without attendance of the last " + (DAYS + 1) + " days: " + shown.size());
    shown.forEach((school, date) -> output.say("  " + school + ", last: " + date));
  }

  private static String term(Row row) {
    return row.<String>getAs(Col.SCHOOL_YEAR) + "/" + row.<String>getAs(Col.TERM);
  }

  /**
   * What the store takes, and what another night like the last one would add: parts that did not
   * change are the same bytes in several releases.
   */
  private void sizes(Store store) throws IOException {
    Path current = storeOption.current();
    long alone = Math.max(1, bytes(current, StatusCommand::hasOneName));
    tell("deliveries kept MB", megabytes(bytes(store.raw())));
    tell("parsed MB", megabytes(bytes(store.curated())));
    tell("releases", store.releaseIds().size());
    tell("current release MB", megabytes(bytes(current)));
    tell("of which in no other release MB", megabytes(alone));
    tell("disk free MB", megabytes(Files.getFileStore(store.folder()).getUsableSpace()));
    tell("releases that still fit", Files.getFileStore(store.folder()).getUsableSpace() / alone);
  }

  private static long megabytes(long bytes) {
    return (bytes + (1 << 20) - 1) >> 20;
  }

  private static long bytes(Path folder) throws IOException {
    return bytes(folder, file -> true);
  }

  private static long bytes(Path folder, Predicate<Path> counted) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(counted)
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  private static boolean hasOneName(Path file) {
    try {
      return Files.getAttribute(file, "unix:nlink").equals(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
