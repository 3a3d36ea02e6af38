package rollcall.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The attendance files: one per term and grain. */
final class AttendanceFiles implements AutoCloseable {

  private static final String MINUTES =
      "scheduled_minutes,reported_minutes,valid_absence_minutes,"
          + "invalid_absence_minutes,other_activity_minutes";
  private static final String WINDOW_HEADER =
      "pupil_id,school_unit_code,start_date,end_date," + MINUTES;
  private static final String DAY_HEADER = "pupil_id,school_unit_code,date," + MINUTES;
  private static final String LESSON_HEADER =
      "pupil_id,school_unit_code,date,lesson_start,lesson_id," + MINUTES;

  /** A few rows of each file are delivered twice. */
  private static final int REPEATED_EVERY = 400;

  private static final int FIRST_REPEATED = 200;
  private static final int LAST_REPEATED = 1500;

  private final Path folder;
  private final Grains grains;
  private final Map<String, CsvFile> open = new TreeMap<>();
  private final List<SampleSummary.WrittenFile> finished = new ArrayList<>();

  AttendanceFiles(Path folder, Grains grains) {
    this.folder = folder;
    this.grains = grains;
  }

  /** Writes a stretch in the grain that its school delivers in. */
  void write(Pupil pupil, Part part, SplittableRandom random) throws IOException {
    Grain grain = grains.of(part.school(), pupil.grade, part.term());
    CsvFile file = file(grain, part.term());
    switch (grain) {
      case TERM -> window(file, pupil, part);
      case DAY -> days(file, pupil, part, Spreading.of(part.minutes(), part.length(), 1, random));
      case LESSON -> {
        int lessons = Timetable.lessonsPerDay(pupil.grade);
        Spreading spread = Spreading.of(part.minutes(), part.length(), lessons, random);
        lessons(file, pupil, part, spread, lessons);
      }
    }
  }

  /** Rows that no reader may count, written as they are among the rows of that file. */
  void spread(Grain grain, Term term, Collection<String> rows) throws IOException {
    file(grain, term).spread(rows);
  }

  /** Closes the year's files. */
  void finish() throws IOException {
    for (CsvFile file : open.values()) {
      finished.add(file.finish());
    }
    open.clear();
  }

  List<SampleSummary.WrittenFile> finished() {
    return finished;
  }

  @Override
  public void close() throws IOException {
    for (CsvFile file : open.values()) {
      file.close();
    }
  }

  private CsvFile file(Grain grain, Term term) throws IOException {
    String shape =
        switch (grain) {
          case TERM -> "terms";
          case DAY -> "days";
          case LESSON -> "lessons";
        };
    String name = "attendance-" + shape + "-" + term.schoolYear() + "-" + term.name() + ".csv";
    CsvFile file = open.get(name);
    if (file == null) {
      file = new CsvFile(folder.resolve(name), "attendance", header(grain));
      open.put(name, file);
    }
    return file;
  }

  private static String header(Grain grain) {
    return switch (grain) {
      case TERM -> WINDOW_HEADER;
      case DAY -> DAY_HEADER;
      case LESSON -> LESSON_HEADER;
    };
  }

  private static void window(CsvFile file, Pupil pupil, Part part) throws IOException {
    int times = repeated(file) ? 2 : 1;
    for (int i = 0; i < times; i++) {
      file.field(pupil.id).field(part.school().code()).field(part.isoFirst()).field(part.isoLast());
      file.field(part.scheduled()).field(part.reported());
      file.field(part.valid()).field(part.invalid()).field(part.other()).endRow();
    }
  }

  private static void days(CsvFile file, Pupil pupil, Part part, Spreading spread)
      throws IOException {
    for (int i = 0; i < spread.scheduled.length; i++) {
      int times = repeated(file) ? 2 : 1;
      for (int j = 0; j < times; j++) {
        file.field(pupil.id).field(part.school().code());
        file.field(part.term().isoDays().get(part.firstDay() + i));
        minutes(file, spread, i);
      }
    }
  }

  private static void lessons(
      CsvFile file, Pupil pupil, Part part, Spreading spread, int lessonsPerDay)
      throws IOException {
    for (int i = 0; i < spread.scheduled.length; i++) {
      int lesson = i % lessonsPerDay;
      int times = repeated(file) ? 2 : 1;
      for (int j = 0; j < times; j++) {
        file.field(pupil.id).field(part.school().code());
        file.field(part.term().isoDays().get(part.firstDay() + i / lessonsPerDay));
        file.field(Timetable.LESSON_STARTS.get(lesson)).field(Timetable.LESSON_IDS.get(lesson));
        minutes(file, spread, i);
      }
    }
  }

  private static void minutes(CsvFile file, Spreading spread, int i) throws IOException {
    file.field(spread.scheduled[i]).field(spread.reported[i]);
    file.field(spread.valid[i]).field(spread.invalid[i]).field(spread.other[i]).endRow();
  }

  private static boolean repeated(CsvFile file) {
    return file.rows() % REPEATED_EVERY == FIRST_REPEATED && file.rows() < LAST_REPEATED;
  }
}
