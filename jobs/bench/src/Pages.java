import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Writes a large set of saved SS 12000 pages: lessons of invented pupils over a spring term.
 *
 * <p>Arguments: folder, megabytes of attendances.
 */
public final class Pages {
  private static final int PUPILS = 20_000;
  private static final int OF_A_CLASS = 25;
  private static final int LESSONS = 5;
  private static final long PAGE_BYTES = 64L << 20;

  private final Path folder;
  private BufferedWriter out;
  private String separator;
  private long bytes;

  private Pages(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    new Pages(folder).write(Long.parseLong(arguments[1]) << 20);
  }

  private static String id(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes()).toString();
  }

  private void write(long most) throws IOException {
    Files.writeString(
        folder.resolve("terms.csv"),
        "school_year,term,start_date,end_date\n2021-22,VT,2022-01-10,2022-06-10\n");
    begin("persons");
    for (int pupil = 0; pupil < PUPILS; pupil++) {
      entity(
          "{\"id\":\"%s\",\"sex\":\"%s\",\"enrolments\":[{\"enroledAt\":{\"id\":\"%s\"},\"schoolYear\":%d,\"schoolType\":\"GR\"}]}"
              .formatted(
                  id("p" + pupil),
                  pupil % 2 == 0 ? "Man" : "Kvinna",
                  id("s" + pupil / 500),
                  1 + pupil / OF_A_CLASS % 9));
    }
    end(true);
    int days = (int) (most / 330 / PUPILS / LESSONS) + 1;
    begin("calendarEvents");
    for (int day = 0; day < days; day++) {
      for (int event = 0; event < PUPILS / OF_A_CLASS * LESSONS; event++) {
        entity(event(day, event));
      }
    }
    end(true);
    attendances(days);
  }

  private static String event(int day, int event) {
    LocalDate date = LocalDate.of(2022, 1, 10).plusDays(day);
    int hour = 7 + event % LESSONS;
    return "{\"id\":\"%s\",\"activity\":{\"id\":\"%s\"},\"startTime\":\"%sT%02d:00:00Z\",\"endTime\":\"%sT%02d:00:00Z\",\"cancelled\":false}"
        .formatted(id("e" + day + "-" + event), id("a" + event), date, hour, date, hour + 1);
  }

  private void attendances(int days) throws IOException {
    int page = 1;
    begin("attendances-" + page);
    for (int day = 0; day < days; day++) {
      for (int pupil = 0; pupil < PUPILS; pupil++) {
        for (int lesson = 0; lesson < LESSONS; lesson++) {
          if (bytes > PAGE_BYTES) {
            end(false);
            begin("attendances-" + ++page);
          }
          entity(attendance(day, pupil, lesson));
        }
      }
    }
    end(true);
  }

  private static String attendance(int day, int pupil, int lesson) {
    int event = pupil / OF_A_CLASS * LESSONS + lesson;
    String at = LocalDate.of(2022, 1, 10).plusDays(day) + "T15:00:00+01:00";
    return ("{\"id\":\"%s\",\"meta\":{\"created\":\"%s\",\"modified\":\"%s\"},\"calendarEvent\":{\"id\":\"%s\"},\"student\":{\"id\":\"%s\"},"
            + "\"isReported\":true,\"attendanceMinutes\":60,\"validAbsenceMinutes\":%d,\"invalidAbsenceMinutes\":0,\"otherAttendanceMinutes\":0}")
        .formatted(
            id(day + "/" + pupil + "/" + lesson),
            at,
            at,
            id("e" + day + "-" + event),
            id("p" + pupil),
            (pupil + day) % 17 == 0 ? 60 : 0);
  }

  private void begin(String name) throws IOException {
    out = Files.newBufferedWriter(folder.resolve(name + ".json"));
    out.write("{\"data\":[");
    separator = "";
    bytes = 0;
  }

  private void entity(String json) throws IOException {
    out.write(separator);
    out.write(json);
    separator = ",\n";
    bytes += json.length() + 2L;
  }

  private void end(boolean last) throws IOException {
    out.write("],\"pageToken\":" + (last ? "null" : "\"next\"") + "}");
    out.close();
  }
}
