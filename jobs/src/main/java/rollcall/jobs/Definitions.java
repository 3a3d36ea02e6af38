package rollcall.jobs;

import java.nio.file.Path;
import rollcall.ingest.Profiles;
import rollcall.rules.RulesFile;

/** Rules and profiles of a run, read before anything is touched. */
record Definitions(RulesFile.Loaded rules, Profiles profiles) {

  /** Those that were asked for. */
  static Definitions of(RunRequest request) {
    Path folder = request.profiles();
    return new Definitions(
        RulesCommand.load(request.rules()),
        folder == null ? Profiles.shipped() : Profiles.withFolder(folder));
  }
}
