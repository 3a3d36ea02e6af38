package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rollcall.fault.UserError;
import rollcall.sample.Grain;
import rollcall.sample.Preset;
import rollcall.sample.SampleOptions;
import rollcall.sample.SampleSummary;
import rollcall.sample.programmes.SampleInbox;

/** {@code sample}: a synthetic municipality, or its programmes, as an inbox of canonical files. */
@Command(
    name = "sample",
    description = "Write the files of a synthetic municipality or of its programmes.")
final class SampleCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Option(
      names = "--preset",
      required = true,
      description = {
        "What to make: ${COMPLETION-CANDIDATES}.",
        "stockholm: five school years of a city. small: the same with some 900 pupils and one"
            + " programme. programmes: four programmes, day by day with the register of their"
            + " districts and years."
      })
  private Preset preset;

  @Option(
      names = "--pupils",
      paramLabel = "N",
      description =
          "Pupils of the first year, at least 400; the figures are then not calibrated. As --years"
              + " and --grain, not with programmes.")
  private Integer pupils;

  @Option(names = "--years", paramLabel = "N", description = "School years, 1 to 5.")
  private Integer years;

  @Option(names = "--grain", description = "Grain of all attendance: ${COMPLETION-CANDIDATES}.")
  private Grain grain;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "An empty or new folder.")
  private Path to;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed gives the same bytes (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() throws IOException {
    SampleSummary summary = write(options(), to);
    output.put("folder", summary.folder());
    output.put("calibrated", summary.calibrated());
    output.put("rows", summary.rowsByKind());
    summary
        .rowsByKind()
        .forEach((kind, rows) -> output.say(kind + ": " + RunLog.grouped(rows) + " rows"));
    output.say("synthetic files in " + to + (summary.calibrated() ? "" : " (not calibrated)"));
    return 0;
  }

  private SampleOptions options() {
    try {
      return new SampleOptions(preset, pupils, years, grain, seed);
    } catch (IllegalArgumentException e) {
      throw UserError.usage("Sample: " + e.getMessage());
    }
  }

  /**
   * Writes a sample into a folder that holds nothing yet, so that no file of another sample stays
   * behind.
   */
  static SampleSummary write(SampleOptions options, Path to) throws IOException {
    if (Files.isDirectory(to)) {
      try (Stream<Path> files = Files.list(to)) {
        if (files.findAny().isPresent()) {
          throw UserError.usage("Folder " + to + " is not empty; name a new one with --to.");
        }
      }
    }
    try {
      return SampleInbox.write(options, to);
    } catch (IllegalArgumentException e) {
      throw UserError.usage("Sample: " + e.getMessage());
    }
  }
}
