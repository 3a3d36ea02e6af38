package rollcall.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Entities of SS 12000 as rows of named cells, which profiles read like those of any table. What an
 * entity refers to is looked up.
 */
final class PageCells {
  /** Names of cells, by endpoint. */
  static final Map<Endpoint, List<String>> HEADERS =
      Map.of(
          Endpoint.AGGREGATED_ATTENDANCE,
          List.of(
              "student",
              "school",
              "activity",
              "startDate",
              "endDate",
              "scheduled",
              "reported",
              "validAbsenceSum",
              "invalidAbsenceSum",
              "otherAttendanceSum"),
          Endpoint.ATTENDANCES,
          List.of(
              "id",
              "student",
              "school",
              "activity",
              "date",
              "startTime",
              "scheduled",
              "reported",
              "validAbsenceMinutes",
              "invalidAbsenceMinutes",
              "otherAttendanceMinutes"),
          Endpoint.PERSONS,
          List.of(
              "person", "school", "schoolYear", "sex", "startDate", "endDate", "securityMarking"));

  private static final String PRESENCE = "attendanceSum";
  private static final List<String> SUMS =
      List.of(PRESENCE, "validAbsenceSum", "invalidAbsenceSum", "otherAttendanceSum");

  private final SchoolData data;

  PageCells(SchoolData data) {
    this.data = data;
  }

  /** The rows of an entity; null stands for one that is left out, as of another school type. */
  List<Map<String, String>> of(Endpoint endpoint, JsonNode entity) {
    return switch (endpoint) {
      case AGGREGATED_ATTENDANCE -> one(window(entity));
      case ATTENDANCES -> one(lesson(entity));
      case PERSONS -> enrolments(entity);
      default -> throw new IllegalArgumentException(endpoint + " holds no rows");
    };
  }

  private static List<Map<String, String>> one(Map<String, String> row) {
    List<Map<String, String>> rows = new ArrayList<>();
    rows.add(row);
    return rows;
  }

  private Map<String, String> window(JsonNode entity) {
    String student = entity.path("student").path("id").asText("");
    String activity = entity.path("activity").path("id").asText("");
    Map<String, String> cells = new HashMap<>();
    if (!place(cells, student, activity, text(entity, "startDate"), text(entity, "endDate"))) {
      return null;
    }
    cells.put("startDate", text(entity, "startDate"));
    cells.put("endDate", text(entity, "endDate"));
    SUMS.stream().skip(1).forEach(sum -> cells.put(sum, orZero(entity, sum)));
    String reported =
        entity.hasNonNull("reportedSum") ? text(entity, "reportedSum") : added(entity);
    boolean offered = entity.hasNonNull("offeredSum");
    cells.put("scheduled", offered ? text(entity, "offeredSum") : reported);
    cells.put("reported", offered ? reported : "");
    return cells;
  }

  private static String added(JsonNode entity) {
    boolean whole =
        SUMS.stream().allMatch(s -> !entity.hasNonNull(s) || entity.get(s).isIntegralNumber());
    return whole
        ? Long.toString(SUMS.stream().mapToLong(sum -> entity.path(sum).asLong()).sum())
        : "?";
  }

  private Map<String, String> lesson(JsonNode entity) {
    String student = entity.path("student").path("id").asText("");
    SchoolData.Event event = data.event(entity.path("calendarEvent").path("id").asText(""));
    Map<String, String> cells = new HashMap<>();
    String id = text(entity, "id");
    String date = event == null ? "" : event.date().toString();
    String activity = event == null ? "" : event.activity();
    if (data.isDeleted(id) || !place(cells, student, activity, date, date)) {
      return null;
    }
    cells.put("id", id);
    cells.put("date", date);
    cells.put("startTime", event == null ? "" : event.start().toString());
    int minutes = event == null ? 0 : event.minutes(student);
    boolean reported = entity.path("isReported").asBoolean(true);
    boolean counts = reported && (event == null || !event.cancelled());
    cells.put("scheduled", Integer.toString(minutes));
    cells.put("reported", Integer.toString(reported ? minutes : 0));
    Stream.of("validAbsenceMinutes", "invalidAbsenceMinutes", "otherAttendanceMinutes")
        .forEach(name -> cells.put(name, counts ? orZero(entity, name) : "0"));
    return cells;
  }

  /** Puts in who and where; false where the row is of no compulsory school or no reported kind. */
  private boolean place(
      Map<String, String> cells, String student, String activity, String from, String to) {
    cells.put("student", student.isEmpty() ? "" : data.pupilId(student));
    cells.put("activity", activity == null ? "" : activity);
    SchoolData.Enrolment enrolment = enrolment(student, from, to);
    cells.put(
        "school",
        data.schoolCode(enrolment == null ? data.organisation(activity) : enrolment.school()));
    return data.isReported(activity) && (enrolment == null || enrolment.counts());
  }

  private SchoolData.Enrolment enrolment(String student, String from, String to) {
    try {
      return data.enrolment(student, LocalDate.parse(from), LocalDate.parse(to));
    } catch (DateTimeParseException e) {
      // The date itself is found wanting when its cell is read.
      return null;
    }
  }

  private List<Map<String, String>> enrolments(JsonNode person) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode enrolment : person.path("enrolments")) {
      boolean counts = SchoolData.enrolment(enrolment).counts();
      boolean left = enrolment.path("cancelled").asBoolean() || !counts;
      rows.add(left ? null : enrolment(person, enrolment));
    }
    return rows.isEmpty() ? one(null) : rows;
  }

  private Map<String, String> enrolment(JsonNode person, JsonNode enrolment) {
    Map<String, String> cells = new HashMap<>();
    cells.put("person", data.pupilId(text(person, "id")));
    cells.put("school", data.schoolCode(enrolment.path("enroledAt").path("id").asText(null)));
    boolean preschool = enrolment.path("schoolType").asText("").equals("FKLASS");
    cells.put("schoolYear", preschool ? "0" : text(enrolment, "schoolYear"));
    cells.put("sex", text(person, "sex"));
    cells.put("startDate", text(enrolment, "startDate"));
    cells.put("endDate", text(enrolment, "endDate"));
    cells.put("securityMarking", text(person, "securityMarking"));
    return cells;
  }

  private static String text(JsonNode entity, String field) {
    return entity.hasNonNull(field) ? entity.get(field).asText() : "";
  }

  private static String orZero(JsonNode entity, String field) {
    return entity.hasNonNull(field) ? entity.get(field).asText() : "0";
  }
}
