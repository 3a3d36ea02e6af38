package rollcall.jobs;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rekey}: gives the store another key, and every pupil another pseudonym. */
@Command(
    name = "rekey",
    description =
        "Make the whole store anew under another key: kept deliveries, parsed rows, and one release with new pseudonyms;"
            + " all older releases are removed.")
final class RekeyCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private StoreOption store;
  @Mixin private KeyOptions keys;
  @Spec private CommandSpec spec;

  @Option(
      names = "--new-key-file",
      paramLabel = "FILE",
      description =
          "The new key (default: one is made and takes the place of STORE.key beside the store).")
  private Path newKeyFile;

  @Override
  public Integer call() throws Exception {
    store.open();
    try (RunLog log = RunLog.of(spec.commandLine().getErr())) {
      new Rekeying(keys.request(store.folder()), log).to(newKeyFile).tell(output);
    }
    return 0;
  }
}
