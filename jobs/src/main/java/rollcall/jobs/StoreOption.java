package rollcall.jobs;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import rollcall.fault.UserError;
import rollcall.publish.Store;

/** The store of a command that looks after one. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "store",
      description = "The store (default: ${DEFAULT-VALUE} in the current folder).")
  private Path folder;

  Path folder() {
    return folder;
  }

  /**
   * The store.
   *
   * @throws UserError when there is none
   */
  Store open() {
    return Store.openExisting(folder);
  }

  /**
   * Its newest release.
   *
   * @throws UserError when there is none
   */
  Path current() {
    return open()
        .current()
        .orElseThrow(
            () ->
                UserError.usage(
                    "The store " + folder + " has no release yet; publish one with: rollcall run"));
  }
}
