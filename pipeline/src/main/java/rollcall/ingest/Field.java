package rollcall.ingest;

import static rollcall.ingest.Kind.*;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Canonical fields: what a column of an export can be mapped to. */
enum Field {
  PUPIL_ID(Type.PUPIL, ATTENDANCE, PUPILS),
  SCHOOL_UNIT_CODE(Type.TEXT, ATTENDANCE, PUPILS, SCHOOLS, QUALITY_NOTES),
  DATE(Type.DATE, ATTENDANCE),
  START_DATE(Type.DATE, ATTENDANCE, PUPILS, TERMS, QUALITY_NOTES),
  END_DATE(Type.DATE, ATTENDANCE, PUPILS, TERMS, QUALITY_NOTES),
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
  GRADE(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), PUPILS),
  GENDER(List.of("F", "M", "U"), PUPILS),
  RESIDENCE_DISTRICT(Type.TEXT, PUPILS),
  PROTECTED(List.of("false", "true"), PUPILS),
  SCHOOL_NAME(Type.TEXT, SCHOOLS),
  DISTRICT(Type.TEXT, SCHOOLS, DISTRICTS),
  SCHOOL_AREA(Type.TEXT, SCHOOLS),
  OPERATOR(List.of("municipal", "independent"), SCHOOLS),
  VALID_FROM(Type.DATE, SCHOOLS, DISTRICTS),
  VALID_TO(Type.DATE, SCHOOLS, DISTRICTS),
  SCHOOL_YEAR(Type.TEXT, TERMS),
  TERM(List.of("HT", "VT"), TERMS),
  INSTRUCTIONAL_DAYS(Type.WHOLE, TERMS),
  SUCCESSOR(Type.TEXT, DISTRICTS),
  PROGRAMME(Type.TEXT, QUALITY_NOTES),
  VERDICT(List.of("unusable", "doubtful"), QUALITY_NOTES),
  REASON(Type.TEXT, QUALITY_NOTES);

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
