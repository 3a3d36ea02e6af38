package rollcall.ingest;

import static rollcall.ingest.Kind.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Canonical fields: what a column of an export can be mapped to. */
enum Field {
  PUPIL_ID(Type.PUPIL, ATTENDANCE, PUPILS, PARTICIPANTS, PARTICIPANT_LINKS),
  SCHOOL_UNIT_CODE(Type.TEXT, ATTENDANCE, PUPILS, SCHOOLS, QUALITY_NOTES, REACH, PARTICIPANTS),
  DATE(Type.DATE, ATTENDANCE),
  START_DATE(Type.DATE, ATTENDANCE, PUPILS, TERMS, QUALITY_NOTES, PROGRAMMES),
  END_DATE(Type.DATE, ATTENDANCE, PUPILS, TERMS, QUALITY_NOTES, PROGRAMMES),
  LESSON_START(Type.TIME, ATTENDANCE),
  LESSON_ID(Type.TEXT, ATTENDANCE),
  RECORD_ID(Type.TEXT, ATTENDANCE),
  GROUP(Type.TEXT, ATTENDANCE),
  CODE(Type.CODE, ATTENDANCE),
  SCHEDULED_MINUTES(Type.WHOLE, ATTENDANCE),
  REPORTED_MINUTES(Type.WHOLE, ATTENDANCE),
  VALID_ABSENCE_MINUTES(Type.WHOLE, ATTENDANCE),
  INVALID_ABSENCE_MINUTES(Type.WHOLE, ATTENDANCE),
  OTHER_ACTIVITY_MINUTES(Type.WHOLE, ATTENDANCE),
  /** Instead of reported minutes: those present, to which absence and other activity are added. */
  ATTENDED_MINUTES(Type.WHOLE, ATTENDANCE),
  /** Instead of reported minutes: those of the scheduled ones that nobody reported. */
  UNREPORTED_MINUTES(Type.WHOLE, ATTENDANCE),
  GRADE(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), PUPILS, PARTICIPANTS),
  GENDER(List.of("F", "M", "U"), PUPILS, PARTICIPANTS, SURVEY_ANSWERS),
  RESIDENCE_DISTRICT(Type.TEXT, PUPILS, PARTICIPANTS),
  PROTECTED(List.of("false", "true"), PUPILS),
  SCHOOL_NAME(Type.TEXT, SCHOOLS),
  DISTRICT(
      Type.TEXT,
      SCHOOLS,
      DISTRICTS,
      PROGRAMME_DISTRICT,
      REACH,
      PARTICIPANTS,
      SURVEY_ANSWERS,
      BUDGET),
  SCHOOL_AREA(Type.TEXT, SCHOOLS),
  OPERATOR(List.of("municipal", "independent"), SCHOOLS),
  VALID_FROM(Type.DATE, SCHOOLS, DISTRICTS),
  VALID_TO(Type.DATE, SCHOOLS, DISTRICTS),
  SCHOOL_YEAR(Type.TEXT, TERMS),
  TERM(List.of("HT", "VT"), TERMS),
  INSTRUCTIONAL_DAYS(Type.WHOLE, TERMS),
  SUCCESSOR(Type.TEXT, DISTRICTS),
  PROGRAMME(
      Type.TEXT,
      QUALITY_NOTES,
      PROGRAMMES,
      PROGRAMME_DISTRICT,
      REACH,
      PARTICIPANTS,
      PARTICIPANT_LINKS,
      FOLLOWUPS,
      SUPPORT_USED,
      SURVEY_ANSWERS,
      BUDGET),
  VERDICT(List.of("unusable", "doubtful"), QUALITY_NOTES),
  REASON(Type.TEXT, QUALITY_NOTES),
  PLANNED_PARTICIPANTS(Type.WHOLE, PROGRAMMES),
  TARGET_GROUP(Type.TEXT, PROGRAMMES),
  FUNDING_SEK(Type.WHOLE, PROGRAMMES),
  PUBLISHED_LADDER_STEP(List.of("1", "2", "3", "4", "5"), PROGRAMMES),
  PROGRAMME_PERIOD(Type.TEXT, PROGRAMME_DISTRICT, REACH),
  ITEM(Type.TEXT, PROGRAMME_DISTRICT, BUDGET),
  ITEM_VALUE(Type.TEXT, PROGRAMME_DISTRICT),
  STATUS(Type.TEXT, PROGRAMME_DISTRICT),
  PUPILS_REACHED(Type.WHOLE, REACH),
  BASIS(Type.TEXT, REACH),
  PARTICIPANT_ID(Type.TEXT, PARTICIPANTS, PARTICIPANT_LINKS, FOLLOWUPS, SUPPORT_USED),
  APPLIED_ON(Type.DATE, PARTICIPANTS),
  APPLIED_BY(Type.TEXT, PARTICIPANTS),
  DECISION(List.of("admitted", "refused", "declined"), PARTICIPANTS),
  DECIDED_ON(Type.DATE, PARTICIPANTS),
  ENROLLED_ON(Type.DATE, PARTICIPANTS),
  CLOSED_ON(Type.DATE, PARTICIPANTS),
  CLOSE_REASON(List.of("goals_met", "not_feasible", "family_ended", "left_school"), PARTICIPANTS),
  MET_CRITERION(List.of("false", "true"), PARTICIPANTS),
  MEASURE(Type.TEXT, FOLLOWUPS),
  OCCASION(occasions(), FOLLOWUPS),
  MEASURED_VALUE(Type.TEXT, FOLLOWUPS),
  MEASURED_ON(Type.DATE, FOLLOWUPS),
  PERIOD_START(Type.DATE, FOLLOWUPS),
  PERIOD_END(Type.DATE, FOLLOWUPS),
  SOURCE(List.of("register", "manual", "pupil", "guardian", "staff", "principal"), FOLLOWUPS),
  SUBSCALE(Type.TEXT, FOLLOWUPS),
  SUPPORT(Type.TEXT, SUPPORT_USED),
  SURVEY(Type.TEXT, SURVEY_ANSWERS),
  QUESTION(Type.TEXT, SURVEY_ANSWERS),
  RESPONDENT_GROUP(Type.TEXT, SURVEY_ANSWERS),
  SURVEY_DATE(Type.DATE, SURVEY_ANSWERS),
  REFERENCE_TIME(List.of("now", "at_start"), SURVEY_ANSWERS),
  ANSWER(Type.TEXT, SURVEY_ANSWERS),
  RESPONDENTS(Type.WHOLE, SURVEY_ANSWERS),
  INVITED(Type.WHOLE, SURVEY_ANSWERS),
  YEAR(Type.WHOLE, BUDGET),
  BUDGET_SEK(Type.WHOLE, BUDGET),
  OUTTURN_SEK(Type.WHOLE, BUDGET);

  /** How the text of a field is read. */
  enum Type {
    /** Id of a pupil; leaves the reader as a keyed hash only. */
    PUPIL,
    TEXT,
    /** Days since 1970-01-01. */
    DATE,
    /** Minute of the day. */
    TIME,
    /** Whole number, 0 or more. */
    WHOLE,
    /** One of the profile's attendance codes. */
    CODE,
    /** One of the words of {@link Field#words}; read as the word's place in that list. */
    WORD
  }

  private final Type type;
  private final List<String> words;
  private final Set<Kind> kinds;

  Field(Type type, Kind... kinds) {
    this.type = type;
    this.words = List.of();
    this.kinds = Set.of(kinds);
  }

  Field(List<String> words, Kind... kinds) {
    this.type = Type.WORD;
    this.words = words;
    this.kinds = Set.of(kinds);
  }

  /** When participants are followed up: at fixed times, or term by term. */
  private static List<String> occasions() {
    List<String> occasions = new ArrayList<>(List.of("start", "end", "3_months", "6_months"));
    for (int term = 1; term <= 20; term++) {
      occasions.add("term_" + term);
    }
    return List.copyOf(occasions);
  }

  Type type() {
    return type;
  }

  /** The words that the field can hold; empty for every other type. */
  List<String> words() {
    return words;
  }

  /** Whether the value of the field is a text; all others are numbers. */
  boolean isText() {
    return type == Type.TEXT;
  }

  boolean belongsTo(Kind kind) {
    return kinds.contains(kind);
  }

  /** The name that profiles use. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
