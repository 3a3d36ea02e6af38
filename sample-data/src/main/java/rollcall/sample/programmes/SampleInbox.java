package rollcall.sample.programmes;

import java.io.IOException;
import java.nio.file.Path;
import rollcall.sample.Preset;
import rollcall.sample.SampleMunicipality;
import rollcall.sample.SampleOptions;
import rollcall.sample.SampleSummary;

/** Whatever a preset asks for, as an inbox of canonical files. */
public final class SampleInbox {
  private SampleInbox() {}

  /**
   * Writes the files into a folder, which is made when it is not there. Files of the same names are
   * overwritten; others are left alone.
   *
   * @throws IllegalArgumentException when more school years are wanted than the preset has
   */
  public static SampleSummary write(SampleOptions options, Path to) throws IOException {
    if (options.preset() == Preset.PROGRAMMES) {
      return Programmes.write(options.seed(), to);
    }
    boolean withProgramme = options.preset() == Preset.SMALL && options.calibrated();
    return withProgramme
        ? SmallProgramme.write(options, to)
        : SampleMunicipality.write(options, to);
  }
}
