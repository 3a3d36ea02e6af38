package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.fault.UserError;
import rollcall.inbox.Delivery;
import rollcall.inbox.Ledger;
import rollcall.publish.Store;

/** Parsed files that no delivery of the ledger names: a run that was refused or died left them. */
final class Orphans {
  private Orphans() {}

  /** Removes them. */
  static void remove(Store store) {
    Set<String> known =
        Ledger.read(store.ledger()).deliveries().stream()
            .map(Delivery::curatedFile)
            .filter(Objects::nonNull)
            .map(Orphans::stem)
            .collect(Collectors.toSet());
    Path curated = store.curated();
    try (Stream<Path> files = Files.walk(curated)) {
      List<Path> orphans =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !known.contains(stem(curated.relativize(file).toString())))
              .toList();
      for (Path orphan : orphans) {
        Files.delete(orphan);
      }
    } catch (IOException e) {
      throw UserError.environment(
          "Parsed files of a run that published nothing cannot be removed from "
              + curated
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
