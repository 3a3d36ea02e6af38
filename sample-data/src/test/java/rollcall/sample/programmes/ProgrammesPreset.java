package rollcall.sample.programmes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import rollcall.sample.InboxRecount;
import rollcall.sample.Preset;
import rollcall.sample.SampleOptions;
import rollcall.sample.SampleSummary;

/** The preset of seed 1, made and counted once for all tests. */
final class ProgrammesPreset {
  static final Path FOLDER = folder();
  static final SampleSummary SUMMARY = make();
  static final InboxRecount RECOUNT = recount();

  private ProgrammesPreset() {}

  private static Path folder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "programmes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SampleSummary make() {
    try {
      return SampleInbox.write(SampleOptions.of(Preset.PROGRAMMES, 1), FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InboxRecount recount() {
    try {
      return InboxRecount.of(FOLDER, ProgrammesPreset.class.getResourceAsStream("recount.sql"));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
