package rollcall.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * An invented municipality as an inbox of canonical CSV files. No pupil, school or figure in it is
 * real, except the published totals that {@code calibration.json} names.
 *
 * <p>Every pupil has one {@link Situation} a school year, handed out in exactly the numbers of the
 * calibration; the minutes follow from the situation. Equal options give equal bytes, on any
 * machine.
 */
public final class SampleMunicipality {

  private static final long PURPOSE_OF_SCHOOLS = 3;
  private static final long PURPOSE_OF_PUPIL_YEARS = 4;
  private static final long PURPOSE_OF_CELLS = 5;
  private static final long MOST_YEARS = 64;

  private final SampleOptions options;
  private final Path folder;
  private final Calibration calibration;
  private final Calibration.Targets targets;
  private final double factor;
  private final Schools schools;
  private final Grains grains;
  private final Situations situations;
  private final DirtyRows dirty;
  private final Population population;
  private final Consumer<PupilTerm> told;

  private SampleMunicipality(SampleOptions options, Path folder, Consumer<PupilTerm> told) {
    this.options = options;
    this.told = told;
    this.folder = folder;
    this.calibration = Calibration.load();
    this.targets = calibration.presets().get(options.preset().label());
    this.factor =
        options.pupils() == null ? 1 : (double) options.pupils() / targets.pupils().get(0);
    SplittableRandom random = Draw.generator(options.seed(), PURPOSE_OF_SCHOOLS, 0);
    this.schools = Schools.of(calibration, targets, factor, random);
    this.grains = new Grains(calibration, targets, options.grain());
    this.situations = new Situations(schools);
    this.dirty = new DirtyRows(schools);
    this.population = new Population(options.seed(), schools, calibration, targets);
  }

  /**
   * Writes the files into a folder, which is made when it is not there. Files of the same names are
   * overwritten; others are left alone.
   *
   * @throws IllegalArgumentException when more school years are wanted than the preset has
   */
  public static SampleSummary write(SampleOptions options, Path to) throws IOException {
    return write(options, to, term -> {});
  }

  /**
   * Writes the same files and tells what they say of each pupil, school and term, year by year.
   *
   * @throws IllegalArgumentException when more school years are wanted than the preset has
   */
  public static SampleSummary write(SampleOptions options, Path to, Consumer<PupilTerm> told)
      throws IOException {
    Files.createDirectories(to);
    return new SampleMunicipality(options, to, told).write();
  }

  private SampleSummary write() throws IOException {
    List<SchoolYear> years = years();
    List<SampleSummary.WrittenFile> files = new ArrayList<>();
    files.addAll(new ReferenceFiles(folder, calibration).write(years, schools));
    try (AttendanceFiles attendance = new AttendanceFiles(folder, grains)) {
      for (SchoolYear year : years) {
        files.add(writeYear(year, attendance));
      }
      files.addAll(attendance.finished());
    }
    files.sort(Comparator.comparing(SampleSummary.WrittenFile::name));
    return new SampleSummary(folder, List.copyOf(files), options.calibrated());
  }

  private List<SchoolYear> years() {
    int most = targets.schoolYears().size();
    int wanted = options.years() == null ? most : options.years();
    if (wanted > most) {
      throw new IllegalArgumentException(
          "preset " + options.preset().label() + " has " + most + " school years, not " + wanted);
    }
    List<SchoolYear> years = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      years.add(SchoolYear.of(i, targets.schoolYears().get(i)));
    }
    return years;
  }

  private SampleSummary.WrittenFile writeYear(SchoolYear year, AttendanceFiles attendance)
      throws IOException {
    Calibration.YearTargets size = targets.year(year.index(), factor);
    population.begin(year, size);
    Casting casting = new Casting(options.seed(), year.index());
    casting.castMunicipal(population.municipal(), size);
    casting.castIndependent(population.independent(), size);
    try (RosterFile roster = new RosterFile(folder, calibration, year)) {
      spreadDirtyRows(year, attendance, roster);
      for (Pupil pupil : population.municipal()) {
        writePupil(pupil, year, attendance, roster);
      }
      for (Pupil pupil : population.independent()) {
        writePupil(pupil, year, attendance, roster);
      }
      Casting.remember(population.municipal());
      Casting.remember(population.independent());
      attendance.finish();
      return roster.finish();
    }
  }

  private void writePupil(
      Pupil pupil, SchoolYear year, AttendanceFiles attendance, RosterFile roster)
      throws IOException {
    long number = pupil.number * MOST_YEARS + year.index();
    PupilYear parts =
        new PupilYear(pupil, year, Draw.generator(options.seed(), PURPOSE_OF_PUPIL_YEARS, number));
    situations.tell(parts);
    SplittableRandom cells = Draw.generator(options.seed(), PURPOSE_OF_CELLS, number);
    for (Part part : parts.parts()) {
      attendance.write(pupil, part, cells);
      told.accept(pupilTerm(pupil, part));
    }
    if (pupil.situation != Situation.NOT_IN_ROSTER) {
      roster.write(pupil, parts.parts());
    }
  }

  private PupilTerm pupilTerm(Pupil pupil, Part part) {
    School school = part.school();
    return new PupilTerm(
        pupil.id,
        pupil.gender,
        pupil.grade,
        school.code(),
        calibration.districts().get(school.district()).nameOn(part.term().end()),
        school.listed() && !school.independent(),
        part.term(),
        part.length() == part.term().length(),
        part.minutes());
  }

  private void spreadDirtyRows(SchoolYear year, AttendanceFiles attendance, RosterFile roster)
      throws IOException {
    for (Term term : year.terms()) {
      boolean windows = grains.used(Grain.TERM, term);
      if (windows) {
        attendance.spread(Grain.TERM, term, dirty.windows(year, term));
      }
      if (grains.used(Grain.DAY, term)) {
        School school = grains.example(Grain.DAY, term, schools);
        attendance.spread(Grain.DAY, term, dirty.days(year, term, school));
        if (windows) {
          DirtyRows.WindowAndDay pair = dirty.windowAndDay(year, term, school);
          attendance.spread(Grain.TERM, term, List.of(pair.window()));
          attendance.spread(Grain.DAY, term, List.of(pair.day()));
        }
      }
      if (grains.used(Grain.LESSON, term)) {
        School school = grains.example(Grain.LESSON, term, schools);
        attendance.spread(Grain.LESSON, term, dirty.lessons(year, term, school));
      }
    }
    roster.spread(dirty.roster(year));
  }
}
