package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.ingest.Recognition.Held;
import rollcall.ingest.Recognition.Recognised;

/** Saved pages of SS 12000. */
class PagesTest {
  private static final String PERSON =
      "{'id':'p1','civicNo':{'value':'200812319853'},'sex':'Kvinna','securityMarking':'Ingen',"
          + "'enrolments':[{'enroledAt':{'id':'o1'},'schoolYear':7,'schoolType':'GR','startDate':'2021-08-18','endDate':'2022-01-31'},"
          + "{'enroledAt':{'id':'o2'},'schoolYear':7,'schoolType':'GR','startDate':'2022-02-01'}]}";
  private static final String SCHOOLS =
      "{'id':'o1','organisationType':'Skolenhet','schoolUnitCode':'11111111'},"
          + "{'id':'o2','organisationType':'Skolenhet','schoolUnitCode':'22222222'}";

  @TempDir Path folder;

  private void page(String name, String data) {
    page(name, data, "null");
  }

  private void page(String name, String data, String token) {
    String text = "{\"data\":[" + data + "],\"pageToken\":" + token + "}";
    file(folder, name, text.replace('\'', '"'));
  }

  private PageSets pages() throws Exception {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder.toRealPath())) {
      all.forEach(path -> files.put(path, path.getFileName().toString()));
    }
    return PageSets.of(Map.of(), files, Profiles.shipped());
  }

  /** Rows of a page, and how many were left out. */
  private List<String> rows(String name) throws Exception {
    Path path = folder.toRealPath().resolve(name);
    Recognised recognised = (Recognised) pages().of(path);
    Layout layout = recognised.layouts().get(0);
    RowSource plain = Deliveries.source(path, layout, 1);
    RowSource source =
        new RowSource(
            1,
            plain.sha256(),
            plain.file(),
            plain.size(),
            plain.modified(),
            layout,
            recognised.references());
    List<String> rows = new ArrayList<>();
    try (DeliveredRows reader = DeliveredRows.of(source, Deliveries.KEY)) {
      for (ParsedRow row = reader.next(); row != null; row = reader.next()) {
        rows.add(RowText.of(row, layout).replaceFirst("pupil -?\\d+, ", ""));
      }
      if (reader.leftOut() > 0) {
        rows.add("left out " + reader.leftOut());
      }
      assertThat(reader.fault()).isNull();
    }
    return rows;
  }

  private Held held(String name) throws Exception {
    return (Held) pages().of(folder.toRealPath().resolve(name));
  }

  private static String window(String more) {
    return "{'activity':{'id':'a1'},'student':{'id':'p1'},'startDate':'2022-02-07','endDate':'2022-06-14',"
        + "'attendanceSum':1210,'validAbsenceSum':900,'invalidAbsenceSum':410,'otherAttendanceSum':40"
        + more
        + "}";
  }

  @Test
  void a_window_has_the_school_of_the_enrolment_that_covers_it() throws Exception {
    page("persons.json", PERSON);
    page("organisations.json", SCHOOLS);
    page("aggregatedAttendance.json", window(",'reportedSum':2560,'offeredSum':2700"));
    assertThat(rows("aggregatedAttendance.json"))
        .containsExactly(
            "school_unit_code=22222222, start_date=19030, end_date=19157, lesson_id=a1, scheduled_minutes=2700,"
                + " reported_minutes=2560, valid_absence_minutes=900, invalid_absence_minutes=410, other_activity_minutes=40");
  }

  @Test
  void without_offered_minutes_reporting_is_not_delivered() throws Exception {
    page("persons.json", PERSON);
    page("a.json", window(",'reportedSum':2560") + "," + window(""));
    assertThat(rows("a.json"))
        .allMatch(row -> row.contains("scheduled_minutes=2560") && !row.contains("reported_min"));
  }

  @Test
  void the_activity_tells_the_school_of_a_pupil_without_enrolment() throws Exception {
    page("organisations.json", SCHOOLS);
    page("activities.json", "{'id':'a1','organisation':{'id':'o1'},'activityType':'Undervisning'}");
    page("a.json", window(",'offeredSum':2700"));
    assertThat(rows("a.json").get(0)).startsWith("school_unit_code=11111111");
  }

  @Test
  void a_window_that_no_school_is_known_for_is_set_aside() throws Exception {
    page("a.json", window(",'offeredSum':2700"));
    assertThat(rows("a.json")).containsExactly("issue MISSING_VALUE school");
  }

  @Test
  void activities_that_nobody_reports_on_and_other_school_types_are_left_out() throws Exception {
    page("persons.json", PERSON.replace("'GR'", "'GY'"));
    page("activities.json", "{'id':'a2','organisation':{'id':'o1'},'activityType':'Rast'}");
    page(
        "a.json",
        window(",'offeredSum':2700") + "," + window(",'offeredSum':2700").replace("'a1'", "'a2'"));
    assertThat(rows("a.json")).containsExactly("left out 2");
    assertThat(rows("persons.json")).containsExactly("left out 2");
  }

  private void lessons() {
    page("persons.json", PERSON);
    page("organisations.json", SCHOOLS);
    page("activities.json", "{'id':'a1','organisation':{'id':'o1'},'activityType':'Undervisning'}");
    String event =
        "{'id':'%s','activity':{'id':'a1'},'startTime':'2022-01-10T08:00:00+01:00',"
            + "'endTime':'2022-01-10T09:00:00+01:00','cancelled':%s%s}";
    page(
        "calendarEvents.json",
        String.join(
            ",",
            event.formatted("e1", "false", ""),
            event.formatted("e2", "true", ""),
            event.formatted("e3", "false", ",'teachingLengthStudent':50"),
            event.formatted(
                "e4",
                "false",
                ",'teachingLengthStudent':50,'studentExceptions':[{'student':{'id':'p1'},'participates':true,'teachingLength':30}]"),
            event.formatted(
                "e5",
                "false",
                ",'studentExceptions':[{'student':{'id':'p1'},'participates':false}]")));
  }

  private static String attendance(String id, String event, String more) {
    return "{'id':'"
        + id
        + "','calendarEvent':{'id':'"
        + event
        + "'},'student':{'id':'p1'},"
        + more
        + "}";
  }

  private static final String ABSENT =
      "'isReported':true,'validAbsenceMinutes':20,'invalidAbsenceMinutes':0";

  @Test
  void minutes_of_a_lesson_are_the_pupils_own_then_the_lessons_then_its_length() throws Exception {
    lessons();
    page(
        "attendances.json",
        String.join(
            ",",
            attendance("x1", "e1", ABSENT),
            attendance("x3", "e3", ABSENT),
            attendance("x4", "e4", ABSENT)));
    assertThat(rows("attendances.json"))
        .extracting(
            row -> row.replaceAll(".*(scheduled_minutes=\\d+), (reported_minutes=\\d+).*", "$1 $2"))
        .containsExactly(
            "scheduled_minutes=60 reported_minutes=60",
            "scheduled_minutes=50 reported_minutes=50",
            "scheduled_minutes=30 reported_minutes=30");
    assertThat(rows("attendances.json").get(0))
        .contains(
            "school_unit_code=11111111", "start_date=19002", "lesson_start=480", "record_id=x1");
  }

  @Test
  void cancelled_lessons_and_those_without_the_pupil_have_no_minutes() throws Exception {
    lessons();
    page("attendances.json", attendance("x2", "e2", ABSENT));
    assertThat(rows("attendances.json").get(0))
        .contains("scheduled_minutes=0", "reported_minutes=0", "valid_absence_minutes=0");
  }

  @Test
  void what_is_not_reported_is_scheduled_alone() throws Exception {
    lessons();
    page("attendances.json", attendance("x1", "e1", "'isReported':false"));
    assertThat(rows("attendances.json").get(0))
        .contains("scheduled_minutes=60", "reported_minutes=0", "valid_absence_minutes=0");
  }

  @Test
  void deleted_attendances_are_left_out_in_either_shape() throws Exception {
    lessons();
    page("attendances.json", attendance("x1", "e1", ABSENT) + "," + attendance("x3", "e3", ABSENT));
    file(folder, "deleted.json", "{\"data\":{\"attendances\":[\"x1\"]}}");
    file(
        folder,
        "deleted2.json",
        "[{\"entityType\":\"Attendance\",\"id\":\"x3\",\"deletedAt\":\"2022-01-11T00:00:00Z\"}]");
    assertThat(rows("attendances.json")).containsExactly("left out 2");
  }

  @Test
  void enrolments_tell_grade_gender_dates_and_protection() throws Exception {
    page("organisations.json", SCHOOLS);
    page("persons.json", PERSON.replace("'Ingen'", "'Skyddad folkbokföring'"));
    assertThat(rows("persons.json"))
        .containsExactly(
            "school_unit_code=11111111, start_date=18857, end_date=19023, grade=7, gender=0, protected=1",
            "school_unit_code=22222222, start_date=19024, grade=7, gender=0, protected=1");
  }

  @Test
  void what_cannot_be_read_in_a_page_that_others_refer_to_sets_their_rows_aside() throws Exception {
    lessons();
    page("persons.json", PERSON.replace("2021-08-18", "soon").replace("2022-02-01", "later"));
    page("attendances.json", attendance("x1", "e1", ABSENT));
    page("events.json", "{'id':'e9','activity':{'id':'a1'},'startTime':'at eight','endTime':''}");
    page("more.json", attendance("x9", "e9", ABSENT));
    assertThat(rows("attendances.json").get(0)).contains("school_unit_code=11111111");
    assertThat(rows("more.json")).allMatch(row -> row.startsWith("issue MISSING_VALUE"));
    assertThat(rows("persons.json"))
        .containsExactly("issue BAD_DATE startDate", "issue BAD_DATE startDate");
  }
}
