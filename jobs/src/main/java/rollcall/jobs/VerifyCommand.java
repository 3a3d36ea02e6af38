package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rollcall.fault.UserError;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.Ledger;
import rollcall.inbox.RawDeliveries;
import rollcall.publish.ContentHash;
import rollcall.publish.Editions;
import rollcall.publish.ReleaseCheck;
import rollcall.publish.ReleaseManifest;
import rollcall.publish.Store;
import rollcall.table.Table;

/** {@code verify}: whether the store still holds what was put into it. */
@Command(
    name = "verify",
    description =
        "Read the store back: every byte of the releases, the rows of the current one (twice, the second time with"
            + " DuckDB), the public editions, the ledger, the deliveries.")
final class VerifyCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private StoreOption storeOption;
  @Mixin private KeyOptions keys;
  @Spec private CommandSpec spec;

  @Option(names = "--current", description = "Only the current release, not the older ones.")
  private boolean currentOnly;

  private final List<String> problems = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    Store store = storeOption.open();
    Path current = storeOption.current();
    for (String id : currentOnly ? List.of(current.getFileName().toString()) : store.releaseIds()) {
      ReleaseCheck.problems(store.release(id)).forEach(p -> problems.add(id + ": " + p));
    }
    if (problems.isEmpty()) {
      checkRows(current);
    }
    for (Path edition : Editions.all(store)) {
      Editions.problems(edition)
          .forEach(p -> problems.add("edition " + Editions.term(edition) + ": " + p));
    }
    checkDeliveries(store);
    output.put("releases", currentOnly ? 1 : store.releaseIds().size());
    output.put("problems", problems);
    problems.forEach(output::say);
    if (!problems.isEmpty()) {
      throw UserError.damaged(
          "The store "
              + storeOption.folder()
              + " is damaged in "
              + problems.size()
              + " places; run 'rollcall repair' for a release, or restore the store from its backup.");
    }
    output.say("the store is whole: " + current.getFileName() + " is the current release");
    return 0;
  }

  private void checkRows(Path current) throws IOException {
    ReleaseManifest manifest = ReleaseManifest.read(current);
    List<Table> measured =
        ContentHash.MEASURE_TABLES.stream()
            .filter(table -> manifest.tables().containsKey(table.name()))
            .toList();
    if (!ContentHash.of(current, measured).equals(manifest.contentHash())) {
      problems.add(current.getFileName() + ": its rows have another content hash than it says");
    }
    SecondReader.problems(current, manifest)
        .forEach(problem -> problems.add(current.getFileName() + ": " + problem));
  }

  private void checkDeliveries(Store store) {
    if (!Ledger.isWhole(store.ledger())) {
      problems.add("the ledger is missing or damaged");
      return;
    }
    try (RunLog log = RunLog.of(spec.commandLine().getErr())) {
      byte[] secret = Keys.of(keys.request(storeOption.folder()), false, log).forRawDeliveries();
      RawDeliveries raw = new RawDeliveries(store.raw(), secret);
      List<Delivery> accepted =
          Ledger.read(store.ledger()).deliveries().stream()
              .filter(d -> d.status() == DeliveryStatus.ACCEPTED)
              .toList();
      accepted.stream()
          .map(Delivery::sha256)
          .distinct()
          .filter(raw::isUnreadable)
          .forEach(sha -> problems.add("raw/" + sha + " is missing, changed, or of another key"));
      accepted.stream()
          .map(Delivery::curatedFile)
          .filter(Objects::nonNull)
          .filter(file -> Files.notExists(store.curated().resolve(file)))
          .forEach(file -> problems.add("curated/" + file + " is missing"));
    }
  }
}
