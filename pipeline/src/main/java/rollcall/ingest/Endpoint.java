package rollcall.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Endpoints of SS 12000 whose saved pages are read; told by the fields of their entities. */
public enum Endpoint {
  @JsonProperty("aggregatedAttendance")
  AGGREGATED_ATTENDANCE("attendanceSum"),
  @JsonProperty("attendances")
  ATTENDANCES("calendarEvent"),
  @JsonProperty("calendarEvents")
  CALENDAR_EVENTS("startTime"),
  @JsonProperty("deletedEntities")
  DELETED_ENTITIES("deletedAt"),
  @JsonProperty("organisations")
  ORGANISATIONS("organisationType", "schoolUnitCode"),
  @JsonProperty("persons")
  PERSONS("civicNo", "enrolments", "givenName", "personStatus", "sex"),
  @JsonProperty("activities")
  ACTIVITIES("activityType", "organisation");

  private final Set<String> marks;

  Endpoint(String... marks) {
    this.marks = Set.of(marks);
  }

  /** The endpoint whose entities have one of these fields; the order of the endpoints decides. */
  static Optional<Endpoint> of(Set<String> fields) {
    return Arrays.stream(values())
        .filter(endpoint -> endpoint.marks.stream().anyMatch(fields::contains))
        .findFirst();
  }

  /** Whether its pages are looked up by others instead of holding rows themselves. */
  public boolean isReference() {
    return this == CALENDAR_EVENTS
        || this == ACTIVITIES
        || this == ORGANISATIONS
        || this == DELETED_ENTITIES;
  }
}
