package rollcall.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What pages of SS 12000 refer to: persons, organisations, activities and events by their ids. */
final class SchoolData {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final Set<String> COMPULSORY = Set.of("FKLASS", "GR", "GRS", "SP", "SAM", "TR");
  private static final Set<String> REPORTED = Set.of("Undervisning", "Elevaktivitet");

  /** The tasks of a process share what they have read; pages of another run replace it. */
  private static SchoolData known;

  private static List<String> knownPages;

  private final Map<String, Person> persons = new HashMap<>();
  private final Map<String, String> schoolCodes = new HashMap<>();
  private final Map<String, Activity> activities = new HashMap<>();
  private final Map<String, Event> events = new HashMap<>();
  private final Set<String> deleted = new HashSet<>();

  /**
   * An enrolment.
   *
   * @param school id of the organisation
   * @param counts whether its school type is one of compulsory school
   */
  record Enrolment(String school, LocalDate start, LocalDate end, boolean counts) {
    boolean covers(LocalDate from, LocalDate to) {
      return (start == null || !start.isAfter(from)) && (end == null || !end.isBefore(to));
    }
  }

  /** A person; the civic number is null where none is told. */
  private record Person(String civicNumber, List<Enrolment> enrolments) {}

  /** An activity; only some kinds are attendance-reported. */
  private record Activity(String organisation, boolean reported) {}

  /**
   * A lesson.
   *
   * @param exceptions minutes of single pupils, by their ids
   */
  record Event(
      String activity,
      LocalDate date,
      LocalTime start,
      int minutes,
      boolean cancelled,
      Map<String, Integer> exceptions) {
    int minutes(String student) {
      return cancelled ? 0 : exceptions.getOrDefault(student, minutes);
    }
  }

  private SchoolData() {}

  /**
   * The data of these pages. What cannot be read in an entity is not known: the rows that refer to
   * it are set aside.
   */
  static synchronized SchoolData of(List<String> pages) throws IOException {
    List<String> states = new ArrayList<>();
    for (String page : pages) {
      Path path = Path.of(page);
      states.add(page + " " + Files.size(path) + " " + Files.getLastModifiedTime(path));
    }
    if (!states.equals(knownPages)) {
      SchoolData data = new SchoolData();
      for (String page : pages) {
        data.read(Path.of(page));
      }
      known = data;
      knownPages = states;
    }
    return known;
  }

  private void read(Path page) throws IOException {
    Endpoint endpoint = Page.of(page).endpoint();
    Page.each(page, entity -> add(endpoint, entity));
  }

  private void add(Endpoint endpoint, JsonNode entity) {
    String id = entity.path("id").asText();
    switch (endpoint) {
      case PERSONS -> persons.put(id, person(entity));
      case ORGANISATIONS -> {
        if (entity.hasNonNull("schoolUnitCode")) {
          schoolCodes.put(id, entity.get("schoolUnitCode").asText());
        }
      }
      case ACTIVITIES ->
          activities.put(
              id,
              new Activity(
                  entity.path("organisation").path("id").asText(null),
                  !entity.hasNonNull("activityType")
                      || REPORTED.contains(entity.get("activityType").asText())));
      case CALENDAR_EVENTS -> {
        Event event = event(entity);
        if (event != null) {
          events.put(id, event);
        }
      }
      case DELETED_ENTITIES -> deleted.add(id);
      default -> throw new IllegalArgumentException(endpoint + " is referred to by none");
    }
  }

  private static Person person(JsonNode entity) {
    List<Enrolment> enrolments = new ArrayList<>();
    for (JsonNode enrolment : entity.path("enrolments")) {
      if (!enrolment.path("cancelled").asBoolean()) {
        enrolments.add(enrolment(enrolment));
      }
    }
    return new Person(entity.path("civicNo").path("value").asText(null), List.copyOf(enrolments));
  }

  static Enrolment enrolment(JsonNode enrolment) {
    return new Enrolment(
        enrolment.path("enroledAt").path("id").asText(),
        date(enrolment, "startDate", LocalDate.MAX),
        date(enrolment, "endDate", LocalDate.MIN),
        !enrolment.hasNonNull("schoolType")
            || COMPULSORY.contains(enrolment.get("schoolType").asText()));
  }

  /** A date that cannot be read is one on which nobody is enrolled. */
  private static LocalDate date(JsonNode entity, String field, LocalDate unreadable) {
    try {
      return entity.hasNonNull(field) ? LocalDate.parse(entity.get(field).asText()) : null;
    } catch (DateTimeParseException e) {
      return unreadable;
    }
  }

  /** Null where its times cannot be read. */
  private static Event event(JsonNode entity) {
    try {
      return readEvent(entity);
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  private static Event readEvent(JsonNode entity) {
    ZonedDateTime start = time(entity, "startTime");
    ZonedDateTime end = time(entity, "endTime");
    int length = minutes(entity, "teachingLengthStudent", start, end);
    Map<String, Integer> exceptions = new HashMap<>();
    for (JsonNode exception : entity.path("studentExceptions")) {
      boolean participates = exception.path("participates").asBoolean(true);
      ZonedDateTime from = exception.hasNonNull("startTime") ? time(exception, "startTime") : start;
      ZonedDateTime to = exception.hasNonNull("endTime") ? time(exception, "endTime") : end;
      boolean own = exception.hasNonNull("startTime") || exception.hasNonNull("endTime");
      int told = own ? minutes(exception, "teachingLength", from, to) : length;
      int alone =
          exception.hasNonNull("teachingLength") ? exception.get("teachingLength").asInt() : told;
      exceptions.put(exception.path("student").path("id").asText(), participates ? alone : 0);
    }
    return new Event(
        entity.path("activity").path("id").asText(null),
        start.toLocalDate(),
        start.toLocalTime(),
        length,
        entity.path("cancelled").asBoolean(),
        exceptions);
  }

  private static int minutes(JsonNode entity, String told, ZonedDateTime start, ZonedDateTime end) {
    return entity.hasNonNull(told)
        ? entity.get(told).asInt()
        : Math.toIntExact(Duration.between(start, end).toMinutes());
  }

  private static ZonedDateTime time(JsonNode entity, String field) {
    return OffsetDateTime.parse(entity.path(field).asText()).atZoneSameInstant(STOCKHOLM);
  }

  /** What the pupil's pseudonym is made of: the civic number, else the person's own id. */
  String pupilId(String person) {
    Person known = persons.get(person);
    return known == null || known.civicNumber() == null ? person : known.civicNumber();
  }

  /** Enrolment of a person that covers these dates, the latest; null without one. */
  Enrolment enrolment(String person, LocalDate from, LocalDate to) {
    Person known = persons.get(person);
    Enrolment found = null;
    for (Enrolment each : known == null ? List.<Enrolment>of() : known.enrolments()) {
      boolean later =
          found == null
              || each.start() != null
                  && (found.start() == null || each.start().isAfter(found.start()));
      if (each.covers(from, to) && later) {
        found = each;
      }
    }
    return found;
  }

  /** Code of a school unit; the organisation's id where no code is told. */
  String schoolCode(String organisation) {
    return organisation == null ? "" : schoolCodes.getOrDefault(organisation, organisation);
  }

  /** Organisation of an activity; null where it is not known. */
  String organisation(String activity) {
    Activity known = activities.get(activity);
    return known == null ? null : known.organisation();
  }

  /** Whether attendance is reported for an activity; of one that is not known it is. */
  boolean isReported(String activity) {
    Activity known = activities.get(activity);
    return known == null || known.reported();
  }

  /** An event; null where it is not known. */
  Event event(String id) {
    return events.get(id);
  }

  boolean isDeleted(String id) {
    return deleted.contains(id);
  }
}
