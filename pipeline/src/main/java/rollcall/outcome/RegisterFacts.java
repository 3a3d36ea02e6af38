package rollcall.outcome;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import rollcall.outcome.comparison.ComparedPupil;

/** What outcome tables need from the register; every list is empty where no register covers it. */
public record RegisterFacts(
    List<LinkedTerm> linkedTerms,
    List<TargetCount> targetCounts,
    List<SchoolCount> schoolCounts,
    List<DataQuality> dataQuality,
    Compared compared,
    List<HalfYear> halfYears,
    List<SeenParticipant> seen) {
  /** No register covers the programmes. */
  public static final RegisterFacts NONE =
      new RegisterFacts(
          List.of(), List.of(), List.of(), List.of(), Compared.NOBODY, List.of(), List.of());

  /**
   * Minutes of one participant's term, in which the register counts the pupil: start is the last
   * full term before enrolment, end the first full term after close.
   *
   * @param denominator minutes of the rules' denominator
   * @param reducedTimetable null where the register cannot tell, as of a pupil not enrolled the
   *     whole term
   */
  public record LinkedTerm(
      String programme,
      String participantId,
      String occasion,
      long scheduled,
      long denominator,
      long valid,
      long invalid,
      long attended,
      Boolean reducedTimetable) {}

  /** Pupils of a programme's target group in one district and half year such as 2023-H2. */
  public record TargetCount(String programme, String district, String halfYear, long pupils) {}

  /** Pupils of high absence in one school in one half year. */
  public record SchoolCount(
      String programme, String district, String halfYear, String schoolUnitCode, long pupils) {}

  /**
   * How the attendance data behind a programme came about; a whole of 0 tells nothing.
   *
   * @param values rows of absence over a part of their minutes, where the timetable itself is not
   *     round
   * @param roundValues those of them whose absence is round
   * @param rows rows that count, and those that were corrected
   * @param lateCorrections rows that a newer delivery replaced with other minutes or took back
   */
  public record DataQuality(
      String programme,
      long reportedMinutes,
      long scheduledMinutes,
      long classes,
      long classesWithoutAbsence,
      long values,
      long roundValues,
      long rows,
      long lateCorrections) {}

  /** Pupils whom the register counts in a half year of which it knows anything. */
  public record HalfYear(String halfYear, long pupils) {}

  /** A half year in which the register has minutes of a participant. */
  public record SeenParticipant(String programme, String participantId, String halfYear) {}

  /** The half of a calendar year in which a date lies, such as 2023-H2. */
  public static String halfYear(LocalDate date) {
    return date.getYear() + (date.getMonth().compareTo(Month.JULY) < 0 ? "-H1" : "-H2");
  }

  /**
   * Participants with their absence before and after, and pupils to compare them with.
   *
   * @param candidates pupils of the same windows, participants of some programme among them; never
   *     named
   */
  public record Compared(List<ComparedParticipant> participants, List<ComparedPupil> candidates) {
    /** Nobody is linked. */
    public static final Compared NOBODY = new Compared(List.of(), List.of());
  }

  /** A participant whose last full term before and first full term after the register knows. */
  public record ComparedParticipant(String programme, String participantId, ComparedPupil pupil) {}
}
