package rollcall.jobs;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rollcall.fault.UserError;
import rollcall.inbox.Ledger;
import rollcall.ingest.PupilKey;
import rollcall.publish.Store;

/** {@code erase}: takes a pupil out of everything that the store keeps, for ever. */
@Command(
    name = "erase",
    description = {
      "Take a pupil out of deliveries, parsed rows and releases, and leave the pupil out wherever the rows come again.",
      "A release without the pupil is published and all older ones are removed. This cannot be undone; backups are not"
          + " reached. Each use is written to access.log."
    })
final class EraseCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private StoreOption store;
  @Mixin private KeyOptions keys;
  @Mixin private PupilOption pupil;
  @Spec private CommandSpec spec;

  private int deliveries;

  @Override
  public Integer call() throws Exception {
    store.open();
    RunRequest request = keys.request(store.folder());
    try (RunLog log = RunLog.of(spec.commandLine().getErr())) {
      Set<String> pseudonyms = new TreeSet<>(pupil.pseudonyms(request, log));
      RunResult result =
          new RunJob(request, log, (folder, key, ledger) -> begun(folder, key, ledger, pseudonyms))
              .call();
      output.put("deliveries", deliveries);
      result.tell(output);
      output.say("erased from " + deliveries + " deliveries; older releases are removed");
    }
    return 0;
  }

  /** Notes what is to be done; the run that follows does it, or the next one. */
  private Ledger begun(Store folder, PupilKey key, Ledger ledger, Set<String> pseudonyms) {
    Erasures known = Erasures.read(folder, key);
    HeldPupils held = HeldPupils.find(ledger, folder.curated(), pseudonyms);
    deliveries = held.deliveries().size();
    if (deliveries == 0 && !known.pending()) {
      throw UserError.usage("No delivery of the store holds that pupil; nothing was changed.");
    }
    pseudonyms.forEach(each -> AccessLog.write(folder.folder(), "erase", each, null));
    known.begun(pseudonyms, held.cases(), held.deliveries()).write(folder, key);
    return ledger;
  }
}
