package rollcall.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rollcall.disclosure.EditionCsv;
import rollcall.disclosure.PublicCount;
import rollcall.fault.UserError;
import rollcall.publish.Editions;
import rollcall.publish.Store;

/** {@code freeze}: the public edition of a term. */
@Command(
    name = "freeze",
    description = {
      "Make the public edition of a term: counts by district and gender from which no small count can be worked out.",
      "The store keeps it for ever, under editions; asked for again, the same is copied. What it publishes or hides stays"
          + " so in every later edition. Each use is written to access.log."
    })
final class FreezeCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private StoreOption storeOption;
  @Spec private CommandSpec spec;

  @Option(
      names = "--term",
      paramLabel = "TERM",
      required = true,
      description = "School year and term, as 2021-22/VT.")
  private String term;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "New or empty folder that receives the edition.")
  private Path to;

  @Override
  public Integer call() throws Exception {
    if (!term.matches("\\d{4}-\\d{2}/(HT|VT)")) {
      throw UserError.usage("--term is a school year and term, as 2021-22/VT.");
    }
    Store store = storeOption.open();
    Editions.refuseUnlessFree(store, to);
    Optional<Path> before = Editions.of(store, term);
    Path edition = before.isPresent() ? Freezing.whole(before.get()) : frozen(store);
    AccessLog.write(store.folder(), "freeze", null, term);
    Editions.copy(edition, to);
    tell(edition, before.isPresent());
    return 0;
  }

  private Path frozen(Store store) throws Exception {
    try (RunLog log = RunLog.of(spec.commandLine().getErr())) {
      return new Freezing(store, storeOption.current(), term, log).kept(null);
    }
  }

  private void tell(Path edition, boolean before) throws Exception {
    List<PublicCount> counts = EditionCsv.read(edition);
    long hidden = counts.stream().filter(count -> count.pupils() == null).count();
    long outdated = counts.stream().filter(PublicCount::outdated).count();
    output.put("term", term);
    output.put("edition", edition);
    output.put("frozen_before", before);
    output.put("counts", counts.size());
    output.put("hidden", hidden);
    output.put("outdated", outdated);
    output.put("to", to);
    output.say(
        (before ? "frozen before: " : "frozen: ")
            + counts.size()
            + " counts, "
            + hidden
            + " hidden, "
            + outdated
            + " outdated");
    output.say("edition in " + to + ", with its guarantee in README.txt");
  }
}
