package rollcall.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Option;
import rollcall.fault.UserError;
import rollcall.table.Pupil;

/** Which pupil a command is about; an id is never an argument, which other users could see. */
final class PupilOption {
  private static final String STANDARD_INPUT = "-";

  @Option(
      names = "--pupil",
      paramLabel = "PSEUDONYM",
      required = true,
      description = "The pseudonym, or - to read an id from standard input.")
  private String pupil;

  /** Pseudonyms of what was asked for: an id may be a personal number or local text. */
  List<String> pseudonyms(RunRequest request, RunLog log) throws IOException {
    if (!pupil.equals(STANDARD_INPUT)) {
      if (Pupil.key(pupil).isEmpty()) {
        throw UserError.usage(
            "--pupil takes a pseudonym of 26 characters, or - to read an id from standard input.");
      }
      return List.of(pupil);
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String id = in.readLine();
    if (id == null || id.isBlank()) {
      throw UserError.usage("Standard input holds no id; with '--pupil -' its first line is one.");
    }
    return Keys.of(request, false, log).pseudonyms(id.strip());
  }
}
