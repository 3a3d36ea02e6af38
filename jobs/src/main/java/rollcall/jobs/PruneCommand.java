package rollcall.jobs;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rollcall.fault.UserError;
import rollcall.publish.Retention;
import rollcall.publish.StoreLock;

/** {@code prune}: removes old releases. */
@Command(
    name = "prune",
    description =
        "Remove old releases; the current one, the newest ones and the last of each month stay.")
final class PruneCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private StoreOption storeOption;

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "30",
      description = "Newest releases that stay (default: ${DEFAULT-VALUE}).")
  private int newest;

  @Option(
      names = "--keep-months",
      paramLabel = "N",
      defaultValue = "24",
      description = "Months of which the last release stays (default: ${DEFAULT-VALUE}).")
  private int months;

  @Option(names = "--dry-run", description = "Only say what would be removed.")
  private boolean dryRun;

  @Override
  public Integer call() {
    if (newest < 1 || months < 0) {
      throw UserError.usage("--keep is at least 1 and --keep-months at least 0.");
    }
    Retention retention = new Retention(newest, months);
    try (StoreLock lock = storeOption.open().lock()) {
      List<String> old = retention.outdated(lock.store());
      if (!dryRun) {
        retention.remove(lock);
      }
      output.put("removed", dryRun ? List.of() : old);
      output.put("outdated", old.size());
      old.forEach(id -> output.say((dryRun ? "would remove " : "removed ") + id));
      output.say(lock.store().releaseIds().size() + " releases in the store");
    }
    return 0;
  }
}
