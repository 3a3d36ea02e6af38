package rollcall.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rollcall.fault.UserError;
import rollcall.publish.FigureFile;
import rollcall.table.Col;
import rollcall.table.Pupil;
import rollcall.table.PupilTables;
import rollcall.table.Term;

/** {@code explain}: why a pupil has this flag in this term. */
@Command(
    name = "explain",
    description =
        "The arithmetic of one pupil and term, from delivered lines to the flag. Each use is written to access.log.")
final class ExplainCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private StoreOption store;
  @Mixin private KeyOptions keys;
  @Spec private CommandSpec spec;

  @Mixin private PupilOption pupil;

  @Option(
      names = "--term",
      paramLabel = "YEAR/TERM",
      required = true,
      description = "Such as 2021-22/VT.")
  private String term;

  @Override
  public Integer call() throws Exception {
    Path release = store.current();
    try (RunLog log = RunLog.of(spec.commandLine().getErr())) {
      RunRequest request = keys.request(store.folder());
      Row row = published(release, pupil.pseudonyms(request, log));
      String pseudonym = row.getAs(Col.PUPIL);
      AccessLog.write(store.folder(), "explain", pseudonym, term);
      List<String> lines =
          new RunJob(request, log)
              .with(
                  (job, ledger) ->
                      new Explanation(job.basis(), ledger, term(job.basis()))
                          .of(Pupil.key(pseudonym).orElseThrow(), row));
      output.put("pupil", pseudonym);
      output.put("term", term);
      output.put("steps", lines);
      output.say("Pupil " + pseudonym + ", " + term + ", " + release.getFileName());
      lines.forEach(output::say);
    }
    return 0;
  }

  /** Pupils with protected identity are not found: nobody may learn that they are here. */
  private Row published(Path release, List<String> pseudonyms) {
    return pseudonyms.stream()
        .flatMap(p -> FigureFile.rowsOf(release, PupilTables.PUPIL_TERM, p).stream())
        .filter(row -> term.equals(row.getAs(Col.SCHOOL_YEAR) + "/" + row.getAs(Col.TERM)))
        .findFirst()
        .orElseThrow(
            () ->
                UserError.usage(
                    "The current release has no row of that pupil in the term of --term; a term is"
                        + " written 2021-22/VT."));
  }

  private Term term(Computation.Basis basis) {
    return basis.calendar().terms().stream()
        .filter(each -> term.equals(each.schoolYear() + "/" + each.term()))
        .findFirst()
        .orElseThrow();
  }
}
