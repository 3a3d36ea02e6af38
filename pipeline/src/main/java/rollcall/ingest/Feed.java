package rollcall.ingest;

import static rollcall.ingest.Field.*;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rollcall.fault.UserError;

/**
 * How one kind of rows is taken from an export.
 *
 * @param columns column of the export by canonical field
 * @param optional fields whose column may be missing and whose value may be empty
 * @param constants value of a field for which the export has no column, as the export would write
 *     it
 * @param values canonical value by value of the export, empty where it tells none; a star at the
 *     start or end of the latter stands for any text
 * @param codes what each attendance code means
 * @param codeMinutes absent minutes of single codes of an events-only export, instead of a whole
 *     day or none
 * @param units what the numbers of a field count, by field; minutes where not said
 * @param events set where the export holds absences alone
 * @param replaces what a newer delivery replaces: school-date, group-date, period or record; null
 *     leaves it to the rules
 */
record Feed(
    Map<Field, String> columns,
    Set<Field> optional,
    Map<Field, String> constants,
    Map<Field, Map<String, String>> values,
    Map<String, Meaning> codes,
    Map<String, Integer> codeMinutes,
    Map<Field, Unit> units,
    Events events,
    String replaces)
    implements Serializable {
  private static final List<String> REPLACES =
      List.of("school-date", "group-date", "period", "record");

  /** Minutes of a school day in an export that holds absences alone. */
  record Events(@JsonProperty(required = true) int minutesPerDay) implements Serializable {
    Events {
      require(
          minutesPerDay > 0 && minutesPerDay <= 24 * 60,
          "events.minutes_per_day must be 1 to 1440");
    }
  }

  Feed {
    columns = columns == null ? Map.of() : Map.copyOf(columns);
    optional = optional == null ? Set.of() : Set.copyOf(optional);
    constants = constants == null ? Map.of() : Map.copyOf(constants);
    values = values == null ? Map.of() : Map.copyOf(values);
    codes = codes == null ? Map.of() : Map.copyOf(codes);
    codeMinutes = codeMinutes == null ? Map.of() : Map.copyOf(codeMinutes);
    units = units == null ? Map.of() : Map.copyOf(units);
    require(replaces == null || REPLACES.contains(replaces), "replaces must be one of " + REPLACES);
    for (Field field : optional) {
      require(
          columns.containsKey(field), "optional names " + field.word() + ", which has no column");
    }
    for (Field field : constants.keySet()) {
      require(!columns.containsKey(field), field.word() + " has both a column and a constant");
      require(field != PUPIL_ID, "pupil_id needs a column");
    }
    for (Field field : values.keySet()) {
      require(
          has(columns, constants, field),
          "values are given for " + field.word() + ", which has no column");
      require(field != PUPIL_ID && field != CODE, "values cannot be given for " + field.word());
      for (String value : values.get(field).values()) {
        require(
            field.words().isEmpty() || value.isEmpty() || field.words().contains(value),
            "values of " + field.word() + " must be among " + field.words());
      }
    }
    for (Field field : units.keySet()) {
      require(
          has(columns, constants, field) && field.type() == Field.Type.WHOLE,
          "units are given for " + field.word() + ", which has no column with an amount");
      require(
          field != SCHEDULED_MINUTES || !units.get(field).isPercent(),
          "scheduled_minutes cannot be a percent of itself");
    }
    for (var code : codeMinutes.entrySet()) {
      require(
          codes.containsKey(code.getKey()) && code.getValue() >= 0,
          "code_minutes must name codes and be 0 or more");
    }
  }

  /** Whether the field gets a value from the export or from the profile. */
  boolean has(Field field) {
    return has(columns, constants, field);
  }

  private static boolean has(
      Map<Field, String> columns, Map<Field, String> constants, Field field) {
    return columns.containsKey(field) || constants.containsKey(field);
  }

  /** Refuses a feed that cannot make rows of its kind. */
  void check(Kind kind) {
    columns
        .keySet()
        .forEach(
            field -> require(field.belongsTo(kind), kind.word() + " has no field " + field.word()));
    constants
        .keySet()
        .forEach(
            field -> require(field.belongsTo(kind), kind.word() + " has no field " + field.word()));
    switch (kind) {
      case ATTENDANCE -> checkAttendance();
      case PUPILS -> needs(PUPIL_ID, SCHOOL_UNIT_CODE);
      case SCHOOLS -> needs(SCHOOL_UNIT_CODE, SCHOOL_NAME, DISTRICT);
      case TERMS -> needs(START_DATE, END_DATE);
      case DISTRICTS -> needs(DISTRICT);
      case QUALITY_NOTES -> needs(START_DATE, END_DATE, VERDICT, REASON);
      case PROGRAMMES -> needs(PROGRAMME, START_DATE);
      case PROGRAMME_DISTRICT -> needs(PROGRAMME, DISTRICT, PROGRAMME_PERIOD, ITEM, ITEM_VALUE);
      case REACH -> needs(PROGRAMME, PROGRAMME_PERIOD, PUPILS_REACHED, BASIS);
      case PARTICIPANTS -> needs(PROGRAMME, PARTICIPANT_ID, DISTRICT, GENDER);
      case PARTICIPANT_LINKS -> needs(PROGRAMME, PARTICIPANT_ID, PUPIL_ID);
      case FOLLOWUPS -> needs(PROGRAMME, PARTICIPANT_ID, MEASURE, OCCASION, MEASURED_VALUE);
      case SUPPORT_USED -> needs(PROGRAMME, PARTICIPANT_ID, SUPPORT);
      case SURVEY_ANSWERS ->
          needs(PROGRAMME, SURVEY, QUESTION, RESPONDENT_GROUP, ANSWER, RESPONDENTS);
      case BUDGET -> needs(PROGRAMME, ITEM, BUDGET_SEK, OUTTURN_SEK);
    }
    require(
        kind == Kind.ATTENDANCE || events == null && codes.isEmpty() && replaces == null,
        "events, codes and replaces belong to attendance");
  }

  private void checkAttendance() {
    needs(PUPIL_ID, SCHOOL_UNIT_CODE);
    require(
        has(DATE) != (has(START_DATE) && has(END_DATE)),
        "attendance needs date, or start_date and end_date");
    require(has(CODE) == !codes.isEmpty(), "codes and a column for code go together");
    if (!has(CODE)) {
      needs(VALID_ABSENCE_MINUTES, INVALID_ABSENCE_MINUTES);
    }
    require(
        !has(CODE)
            || !has(VALID_ABSENCE_MINUTES)
                && !has(INVALID_ABSENCE_MINUTES)
                && !has(REPORTED_MINUTES)
                && !has(OTHER_ACTIVITY_MINUTES),
        "where codes tell the absence, only scheduled_minutes can have a column");
    require(
        Stream.of(REPORTED_MINUTES, ATTENDED_MINUTES, UNREPORTED_MINUTES).filter(this::has).count()
            <= 1,
        "only one of reported_minutes, attended_minutes and unreported_minutes can have a column");
    require(
        has(SCHEDULED_MINUTES) == (events == null),
        "either scheduled_minutes or events.minutes_per_day is needed");
    require(events != null || codeMinutes.isEmpty(), "code_minutes belong to events");
    require(
        events == null
            || !codes.containsValue(Meaning.UNREPORTED)
                && !codes.containsValue(Meaning.NOT_SCHEDULED),
        "an event cannot be unreported or not_scheduled");
  }

  private void needs(Field... fields) {
    for (Field field : fields) {
      require(has(field), "a column or constant for " + field.word() + " is needed");
    }
  }

  static void require(boolean holds, String message) {
    if (!holds) {
      throw UserError.usage(message);
    }
  }
}
