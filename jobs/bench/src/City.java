import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes a city of invented pupils: a row for every pupil and school day, in one file per school and
 * school year, beside the registers. The same options give the same bytes on every machine.
 *
 * @param years the last is 2021-22; every year a tenth of the pupils leaves and another tenth
 *     enters
 */
record City(long seed, int pupils, int schools, List<SchoolYear> years) {
  private static final int LAST_YEAR = 2021;
  private static final int MOST_SCHOOLS = 150;
  private static final int GRADES = 10;
  private static final String HEADER =
      "pupil_id,school_unit_code,date,"
          + "scheduled_minutes,valid_absence_minutes,invalid_absence_minutes";

  /** Options {@code --to DIR [--pupils N] [--years N] [--seed N] [--night DIR]}. */
  public static void main(String[] args) throws IOException {
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    City city =
        of(
            Long.parseLong(options.getOrDefault("--seed", "1")),
            Integer.parseInt(options.getOrDefault("--pupils", "75000")),
            Integer.parseInt(options.getOrDefault("--years", "1")));
    if (options.containsKey("--to")) {
      city.write(Files.createDirectories(Path.of(options.get("--to"))));
    }
    if (options.containsKey("--night")) {
      city.writeNight(Files.createDirectories(Path.of(options.get("--night"))));
    }
  }

  static City of(long seed, int pupils, int years) {
    List<SchoolYear> calendar =
        IntStream.rangeClosed(LAST_YEAR - years + 1, LAST_YEAR).mapToObj(SchoolYear::of).toList();
    return new City(seed, pupils, Math.min(MOST_SCHOOLS, pupils), calendar);
  }

  static String schoolCode(int school) {
    return String.format(Locale.ROOT, "s%03d", school + 1);
  }

  /** Everyone of a school year, the oldest first. */
  List<Pupil> pupils(int year) {
    int leaving = pupils / GRADES;
    List<Pupil> all = new ArrayList<>();
    for (int place = 0; place < pupils; place++) {
      int number = year * leaving + place + 1;
      int grade = GRADES - 1 - (int) ((long) place * GRADES / pupils);
      int entered = number <= pupils ? 0 : (number - pupils - 1) / leaving + 1;
      all.add(Pupil.of(seed, number, grade, entered, year, schools));
    }
    return all;
  }

  /** Registers and every school day but the last. */
  void write(Path folder) throws IOException {
    new CityRegisters(this).write(folder);
    for (int year = 0; year < years.size(); year++) {
      SchoolYear days = years.get(year);
      List<List<Pupil>> bySchool = bySchool(pupils(year));
      IntStream.range(0, schools)
          .parallel()
          .forEach(
              school -> {
                String name = "attendance-" + days.label() + "-" + schoolCode(school) + ".csv";
                List<Pupil> here = bySchool.get(school);
                writeRows(folder.resolve(name), List.of(school), here, days, 0, days.delivered());
              });
    }
  }

  /** The last school day of the last year, of all schools in one file. */
  void writeNight(Path folder) {
    SchoolYear days = years.get(years.size() - 1);
    Path file = folder.resolve("attendance-" + days.last() + ".csv");
    List<Integer> all = IntStream.range(0, schools).boxed().toList();
    writeRows(file, all, pupils(years.size() - 1), days, days.delivered(), days.days().size());
  }

  private List<List<Pupil>> bySchool(List<Pupil> all) {
    List<List<Pupil>> bySchool = new ArrayList<>();
    IntStream.range(0, schools).forEach(school -> bySchool.add(new ArrayList<>()));
    for (Pupil pupil : all) {
      bySchool.get(pupil.school()).add(pupil);
      if (pupil.moves()) {
        bySchool.get(pupil.nextSchool()).add(pupil);
      }
      if (pupil.secondSchool() >= 0) {
        bySchool.get(pupil.secondSchool()).add(pupil);
      }
    }
    return bySchool;
  }

  private void writeRows(
      Path file, List<Integer> of, List<Pupil> pupils, SchoolYear year, int from, int to) {
    byte[][] dates =
        year.days().stream()
            .map(date -> date.toString().getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);
    try (CityFile out = new CityFile(file, HEADER)) {
      for (Pupil pupil : pupils) {
        AbsenceDays days = AbsenceDays.of(seed, pupil, year);
        for (int school : of.size() == 1 ? of : pupil.schools()) {
          writeRows(out, pupil, school, days, dates, from, to);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeRows(
      CityFile out, Pupil pupil, int school, AbsenceDays days, byte[][] dates, int from, int to)
      throws IOException {
    byte[] start = (pupil.id() + "," + schoolCode(school) + ",").getBytes(StandardCharsets.US_ASCII);
    for (int day = from; day < to; day++) {
      int share = pupil.shareAt(school, day);
      if (share > 0) {
        out.append(start).append(dates[day]);
        out.number(days.scheduled(day) * share / Pupil.WHOLE);
        out.number(days.valid(day) * share / Pupil.WHOLE);
        out.number(days.invalid(day) * share / Pupil.WHOLE).endRow();
      }
    }
  }
}
