package rollcall.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rollcall.publish.Store;

/** {@code repair}: lets the newest whole release be the current one, with its ledger. */
@Command(
    name = "repair",
    description =
        "Make the newest release that verifies the current one, and restore the ledger from it.")
final class RepairCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private StoreOption storeOption;

  @Override
  public Integer call() {
    Store store = storeOption.open();
    String id = store.repair();
    output.put("release", id);
    output.say(id + " is the current release; the next run takes in again what came later");
    return 0;
  }
}
