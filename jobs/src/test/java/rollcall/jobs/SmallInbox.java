package rollcall.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Two synthetic schools with a few pupils in one spring term, as canonical files in a new folder.
 */
final class SmallInbox {
  static final String WINDOWS =
      "pupil_id,school_unit_code,start_date,end_date,scheduled_minutes,valid_absence_minutes,invalid_absence_minutes";
  static final String PUPILS =
      "pupil_id,school_unit_code,grade,gender,start_date,end_date,residence_district";
  private static final int PUPILS_OF_A_SCHOOL = 4;

  private final Path folder;

  private SmallInbox(Path folder) {
    this.folder = folder;
  }

  /** The folder with terms and schools, and attendance and pupils of both schools. */
  static SmallInbox in(Path folder) {
    SmallInbox inbox =
        withReferences(folder, "Norra skolan (syntetisk)", "Råsunda skola (syntetisk)");
    inbox.put("Norra.csv", WINDOWS, windows("skola-001"));
    inbox.put("Råsunda.csv", WINDOWS, windows("skola-002"));
    inbox.put("pupils-1.csv", PUPILS, pupils("skola-001"));
    inbox.put("pupils-2.csv", PUPILS, pupils("skola-002"));
    return inbox;
  }

  /** The folder with terms and schools alone. */
  static SmallInbox withReferences(Path folder, String firstSchool, String secondSchool) {
    SmallInbox inbox = new SmallInbox(folder);
    inbox.put(
        "terms.csv",
        "school_year,term,start_date,end_date",
        List.of("2021-22,VT,2022-01-10,2022-06-10"));
    inbox.put(
        "schools.csv",
        "school_unit_code,school_name,district,operator",
        List.of(
            "skola-001," + firstSchool + ",Farsta,municipal",
            "skola-002," + secondSchool + ",Bromma,municipal"));
    return inbox;
  }

  Path folder() {
    return folder;
  }

  /** One more file, as UTF-8. */
  SmallInbox put(String name, String header, List<String> rows) {
    return put(name, header, rows, StandardCharsets.UTF_8);
  }

  SmallInbox put(String name, String header, List<String> rows, Charset charset) {
    return put(name, (header + "\n" + String.join("\n", rows) + "\n").getBytes(charset));
  }

  SmallInbox put(String name, byte[] bytes) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Attendance of a school's pupils over the whole term: none, some, half, all of it absence. */
  static List<String> windows(String school) {
    List<String> rows = new ArrayList<>();
    for (int pupil = 0; pupil < PUPILS_OF_A_SCHOOL; pupil++) {
      rows.add(
          "%s-elev-%d,%s,2022-01-10,2022-06-10,30000,%d,%d"
              .formatted(school, pupil, school, 5000 * pupil, 100 * pupil));
    }
    return rows;
  }

  /** Enrolments of a school's pupils for the whole school year. */
  static List<String> pupils(String school) {
    List<String> rows = new ArrayList<>();
    for (int pupil = 0; pupil < PUPILS_OF_A_SCHOOL; pupil++) {
      rows.add(
          "%s-elev-%d,%s,%d,%s,2021-08-17,2022-06-10,Farsta"
              .formatted(school, pupil, school, pupil + 4, pupil % 2 == 0 ? "F" : "M"));
    }
    return rows;
  }
}
