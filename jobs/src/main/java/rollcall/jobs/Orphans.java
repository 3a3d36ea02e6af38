package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.fault.UserError;
import rollcall.inbox.Delivery;
import rollcall.inbox.Ledger;
import rollcall.inbox.RawDeliveries;
import rollcall.publish.Store;

/**
 * Kept and parsed files that no delivery of the ledger names: a run that was refused or died left
 * them.
 */
final class Orphans {
  private Orphans() {}

  /** Removes them. */
  static void remove(Store store, Ledger ledger) {
    Set<String> known =
        ledger.deliveries().stream()
            .map(Delivery::curatedFile)
            .filter(Objects::nonNull)
            .map(Orphans::stem)
            .collect(Collectors.toSet());
    Path curated = store.curated();
    remove(curated, file -> known.contains(stem(curated.relativize(file).toString())));
    Set<String> kept =
        ledger.deliveries().stream().map(Delivery::sha256).collect(Collectors.toSet());
    remove(store.raw(), file -> kept.contains(RawDeliveries.delivery(file)));
  }

  private static void remove(Path folder, Predicate<Path> isKnown) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> orphans =
          files.filter(Files::isRegularFile).filter(file -> !isKnown.test(file)).toList();
      for (Path orphan : orphans) {
        Files.delete(orphan);
      }
    } catch (IOException e) {
      throw UserError.environment(
          "Files of a run that published nothing cannot be removed from "
              + folder
              + " ("
              + e.getClass().getSimpleName()
              + "); check permissions and run again.",
          e);
    }
  }

  /** The name without ending, which a file shares with the sums beside it. */
  private static String stem(String file) {
    return file.substring(0, file.indexOf('.'));
  }
}
