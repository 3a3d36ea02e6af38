package rollcall.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rollcall.fault.UserError;

/** {@code replay}: whether a release can be made again from the deliveries as they came. */
@Command(
    name = "replay",
    description =
        "Compute a release anew from the kept deliveries, beside the store, and compare every number.")
final class ReplayCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private StoreOption store;
  @Mixin private KeyOptions keys;
  @Spec private CommandSpec spec;

  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "Which release (default: the current one).")
  private String release;

  @Override
  public Integer call() throws Exception {
    String id = release == null ? store.current().getFileName().toString() : release;
    if (!store.open().releaseIds().contains(id)) {
      throw UserError.usage(
          "The store has no release of that name; 'rollcall releases' lists those it has.");
    }
    try (RunLog log = RunLog.of(spec.commandLine().getErr())) {
      Replay.Compared compared = Replay.of(store.open(), id, keys.request(store.folder()), log);
      output.put("release", id);
      output.put("content_hash", compared.published());
      output.put("replayed", compared.replayed());
      if (!compared.isEqual()) {
        throw UserError.damaged(
            "Release "
                + id
                + " has content hash "
                + compared.published()
                + ", made again it has "
                + compared.replayed()
                + ". Were rules, profiles and program the same? If so, restore the store from its backup.");
      }
      output.say(id + " made again from its deliveries: equal, " + compared.replayed());
    }
    return 0;
  }
}
