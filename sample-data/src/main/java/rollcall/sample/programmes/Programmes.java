package rollcall.sample.programmes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rollcall.sample.Calibration;
import rollcall.sample.Draw;
import rollcall.sample.SampleSummary;

/** Programmes of a city and the register of their districts and years, as one inbox. */
final class Programmes {
  private static final long PURPOSE = 100;

  private Programmes() {}

  static SampleSummary write(long seed, Path to) throws IOException {
    Files.createDirectories(to);
    Calibration calibration = Calibration.load();
    Register register = Register.of(calibration.programme("register", RegisterTargets.class), seed);
    List<SampleSummary.WrittenFile> written = new ArrayList<>();
    List<Programme> programmes = of(calibration);
    for (int i = 0; i < programmes.size(); i++) {
      Programme programme = programmes.get(i);
      try (ProgrammeFiles files = new ProgrammeFiles(to, programme.label(), programme.name())) {
        programme.write(files, register, Draw.generator(seed, PURPOSE, i));
        written.addAll(files.finish());
      }
    }
    written.addAll(new RegisterFiles(to, register, seed).write());
    written.sort(Comparator.comparing(SampleSummary.WrittenFile::name));
    return new SampleSummary(to, List.copyOf(written), true);
  }

  /** In the order of their years. */
  private static List<Programme> of(Calibration calibration) {
    return List.of(
        Pilot.of(calibration),
        SchoolSocialTeams.of(calibration),
        Cooperation.of(calibration),
        SstPlus.of(calibration));
  }
}
