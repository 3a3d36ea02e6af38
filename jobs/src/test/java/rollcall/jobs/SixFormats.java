package rollcall.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/**
 * The same attendance of a few pupils of one school, as each of six systems would deliver it: 100
 * half days of 180 minutes, of which some are absence and some were not reported.
 */
final class SixFormats {
  private static final String SCHOOL = "skola-001";
  private static final int SESSIONS = 100;
  private static final int MINUTES = 180;
  private static final List<Pupil> PUPILS =
      List.of(
          new Pupil("20081231TF10", 0, 0, 0),
          new Pupil("20081231TF11", 10, 5, 0),
          new Pupil("20081231TF12", 20, 30, 4),
          new Pupil("20081231TF13", 0, 48, 4),
          new Pupil("20081231TF14", 0, 0, SESSIONS));

  private SixFormats() {}

  /** Half days of valid absence, of invalid absence, and those that nobody reported. */
  private record Pupil(String id, int valid, int invalid, int unreported) {
    int minutes(int sessions) {
      return sessions * MINUTES;
    }

    int attended() {
      return minutes(SESSIONS - valid - invalid - unreported);
    }

    int reported() {
      return minutes(SESSIONS - unreported);
    }

    /** What a half day was: V, I, U or P. */
    char session(int number) {
      if (number < valid) {
        return 'V';
      }
      if (number < valid + invalid) {
        return 'I';
      }
      return number < valid + invalid + unreported ? 'U' : 'P';
    }
  }

  private static SmallInbox common(Path folder) {
    SmallInbox inbox =
        SmallInbox.withReferences(folder, "Norra skolan (syntetisk)", "Råsunda skola (syntetisk)");
    return inbox.put(
        "pupils.csv",
        SmallInbox.PUPILS,
        each(p -> p.id() + "," + SCHOOL + ",7,F,2021-08-17,2022-06-10,Farsta"));
  }

  private static List<String> each(Function<Pupil, String> row) {
    return PUPILS.stream().map(row).toList();
  }

  static SmallInbox canonical(Path folder) {
    return common(folder)
        .put(
            "windows.csv",
            SmallInbox.WINDOWS + ",reported_minutes",
            each(
                p ->
                    "%s,%s,2022-01-10,2022-06-10,%d,%d,%d,%d"
                        .formatted(
                            p.id(),
                            SCHOOL,
                            p.minutes(SESSIONS),
                            p.minutes(p.valid()),
                            p.minutes(p.invalid()),
                            p.reported())));
  }

  private static List<String> vklassLines() {
    Stream<String> head =
        Stream.of(
            "Rapport: Närvaro per klass",
            "Period: 2022-01-10 - 2022-06-10",
            "",
            "Klass: 7B",
            "Namn;Personnr;Undv. tid;Lekt.;N min;GF min;F min;N %;GF %;F %");
    Stream<String> rows =
        PUPILS.stream()
            .map(
                p ->
                    "Exempel;%s-%s;%d;100;%d;%d;%d;;;"
                        .formatted(
                            p.id().substring(0, 8),
                            p.id().substring(8),
                            p.minutes(SESSIONS),
                            p.attended(),
                            p.minutes(p.valid()),
                            p.minutes(p.invalid())));
    return Stream.concat(head, rows).toList();
  }

  static SmallInbox vklassCsv(Path folder) {
    String text = String.join("\r\n", vklassLines()) + "\r\n";
    return common(folder).put(SCHOOL + ".csv", text.getBytes(Charset.forName("windows-1252")));
  }

  static SmallInbox vklassXls(Path folder) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      HSSFSheet sheet = book.createSheet("Rapport");
      List<String> lines = vklassLines();
      for (int i = 0; i < lines.size(); i++) {
        HSSFRow row = sheet.createRow(i);
        String[] cells = lines.get(i).split(";", -1);
        for (int j = 0; j < cells.length; j++) {
          if (cells[j].matches("\\d+")) {
            row.createCell(j).setCellValue(Integer.parseInt(cells[j]));
          } else {
            row.createCell(j).setCellValue(cells[j]);
          }
        }
      }
      book.write(bytes);
      return common(folder).put(SCHOOL + ".xls", bytes.toByteArray());
    }
  }

  private static List<LocalDate> days() {
    return LocalDate.of(2022, 1, 10)
        .datesUntil(LocalDate.of(2022, 6, 10))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .limit(SESSIONS / 2)
        .toList();
  }

  static SmallInbox england(Path folder) {
    List<String> rows = new ArrayList<>();
    for (Pupil pupil : PUPILS) {
      for (int i = 0; i < SESSIONS; i++) {
        String mark =
            switch (pupil.session(i)) {
              case 'V' -> "I";
              case 'I' -> "O";
              case 'U' -> "-";
              default -> i % 2 == 0 ? "/" : "\\";
            };
        String session = i % 2 == 0 ? "AM" : "PM";
        rows.add(String.join(",", pupil.id(), SCHOOL, days().get(i / 2).toString(), session, mark));
      }
    }
    return common(folder).put("register.csv", "UPN,URN,Date,Session,Mark", rows);
  }

  private static SmallInbox pages(SmallInbox inbox) {
    page(
        inbox,
        "persons",
        each(
            p ->
                "{'id':'%s','civicNo':{'value':'%s'},'sex':'Kvinna','enrolments':[{'enroledAt':{'id':'o1'},'schoolYear':7}]}"
                    .formatted(person(p), p.id())));
    page(
        inbox,
        "organisations",
        List.of("{'id':'o1','organisationType':'Skolenhet','schoolUnitCode':'" + SCHOOL + "'}"));
    return inbox;
  }

  private static String person(Pupil pupil) {
    return "person-" + pupil.id().substring(10);
  }

  private static void page(SmallInbox inbox, String name, List<String> entities) {
    String text = "{'data':[" + String.join(",\n", entities) + "],'pageToken':null}";
    inbox.put(name + ".json", text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  static SmallInbox aggregated(Path folder) {
    SmallInbox inbox = pages(common(folder));
    page(
        inbox,
        "aggregatedAttendance",
        each(
            p ->
                ("{'activity':{'id':'a1'},'student':{'id':'%s'},'startDate':'2022-01-10','endDate':'2022-06-10',"
                        + "'attendanceSum':%d,'validAbsenceSum':%d,'invalidAbsenceSum':%d,'offeredSum':%d}")
                    .formatted(
                        person(p),
                        p.attended(),
                        p.minutes(p.valid()),
                        p.minutes(p.invalid()),
                        p.minutes(SESSIONS))));
    return inbox;
  }

  static SmallInbox attendances(Path folder) {
    SmallInbox inbox = pages(common(folder));
    page(
        inbox,
        "calendarEvents",
        IntStream.range(0, SESSIONS)
            .mapToObj(
                i ->
                    "{'id':'e%d','activity':{'id':'a1'},'startTime':'%sT%s:00:00Z','endTime':'%sT%s:00:00Z'}"
                        .formatted(
                            i,
                            days().get(i / 2),
                            i % 2 == 0 ? "07" : "11",
                            days().get(i / 2),
                            i % 2 == 0 ? "10" : "14"))
            .toList());
    page(
        inbox,
        "attendances",
        PUPILS.stream()
            .flatMap(p -> IntStream.range(0, SESSIONS).mapToObj(i -> lesson(p, i)))
            .collect(Collectors.toList()));
    return inbox;
  }

  private static String lesson(Pupil pupil, int number) {
    char was = pupil.session(number);
    return "{'id':'%s-%d','calendarEvent':{'id':'e%d'},'student':{'id':'%s'},'isReported':%s,'validAbsenceMinutes':%d,'invalidAbsenceMinutes':%d}"
        .formatted(
            person(pupil),
            number,
            number,
            person(pupil),
            was != 'U',
            was == 'V' ? MINUTES : 0,
            was == 'I' ? MINUTES : 0);
  }
}
