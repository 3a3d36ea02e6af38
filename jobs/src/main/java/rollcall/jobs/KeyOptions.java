package rollcall.jobs;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The key, rules and profiles of a command that computes a release without an inbox. */
final class KeyOptions {
  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Rules to lay over the shipped ones, as for run.")
  private Path rules;

  @Option(
      names = "--profiles",
      paramLabel = "DIR",
      description = "Profiles beside the shipped ones, as for run.")
  private Path profiles;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "The pseudonym key (default: $ROLLCALL_KEY, else STORE.key beside the store).")
  private Path keyFile;

  @Option(names = "--demo-key", description = "The public key of the sample.")
  private boolean demoKey;

  /** A run of this store with an empty inbox. */
  RunRequest request(Path store) {
    return new RunRequest(List.of(), store, rules, profiles, null, false, keyFile, demoKey);
  }
}
