package rollcall.jobs;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rollcall.fault.UserError;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.Ledger;

/** {@code withdraw}: takes a delivery back, as if it had never come. */
@Command(
    name = "withdraw",
    description =
        "Take a delivery back, publish a release without it, and leave it out wherever it comes again.")
final class WithdrawCommand implements Callable<Integer> {
  private static final int FEWEST_DIGITS = 8;

  @Mixin private Output output;
  @Mixin private StoreOption store;
  @Mixin private KeyOptions keys;
  @Spec private CommandSpec spec;

  @Option(
      names = "--delivery",
      paramLabel = "SHA256",
      required = true,
      description = "Fingerprint of the delivery, or its first digits, as in the table deliveries.")
  private String delivery;

  @Option(names = "--undo", description = "Let a withdrawn delivery count again.")
  private boolean undo;

  @Override
  public Integer call() throws Exception {
    store.open();
    try (RunLog log = RunLog.of(spec.commandLine().getErr())) {
      new RunJob(keys.request(store.folder()), log, (folder, key, ledger) -> changed(ledger))
          .call()
          .tell(output);
    }
    return 0;
  }

  private Ledger changed(Ledger ledger) {
    DeliveryStatus from = undo ? DeliveryStatus.WITHDRAWN : DeliveryStatus.ACCEPTED;
    List<String> found =
        ledger.deliveries().stream()
            .filter(d -> d.status() == from && d.sha256().startsWith(delivery))
            .map(Delivery::sha256)
            .distinct()
            .toList();
    if (delivery.length() < FEWEST_DIGITS || found.size() != 1) {
      throw UserError.usage(
          "There are "
              + found.size()
              + " "
              + from.word()
              + " deliveries whose fingerprint begins with the "
              + delivery.length()
              + " characters of --delivery; name one by at least "
              + FEWEST_DIGITS
              + ", as in the table deliveries of the current release.");
    }
    UnaryOperator<Delivery> judge = undo ? Delivery::accepted : Delivery::withdrawn;
    return ledger.map(
        d -> d.status() == from && d.sha256().equals(found.get(0)) ? judge.apply(d) : d);
  }
}
