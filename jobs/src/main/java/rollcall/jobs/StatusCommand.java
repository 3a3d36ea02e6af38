package rollcall.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Override
  public Integer call() throws IOException {
    Store store = storeOption.open();
    lastRun(Health.read(store.folder()));
    Path current = storeOption.current();
    ReleaseManifest manifest = ReleaseManifest.read(current);
    tell("release", manifest.id());
    tell("published", manifest.provenance().finishedAt().toString());
    tell("data until", manifest.asOf().toString());
    held(store);
    late(current, manifest.asOf());
    sizes(store);
    return 0;
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

  /** What the store takes, and what another night like the current release would add at most. */
  private void sizes(Store store) throws IOException {
    long release = bytes(storeOption.current());
    tell("deliveries kept MB", megabytes(bytes(store.raw())));
    tell("parsed MB", megabytes(bytes(store.curated())));
    tell("releases", store.releaseIds().size());
    tell("current release MB", megabytes(release));
    tell("disk free MB", megabytes(Files.getFileStore(store.folder()).getUsableSpace()));
    tell("releases that still fit", Files.getFileStore(store.folder()).getUsableSpace() / release);
  }

  private static long megabytes(long bytes) {
    return (bytes + (1 << 20) - 1) >> 20;
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
