package rollcall.sample.programmes;

import java.util.List;
import java.util.Map;

/**
 * What the files of SST plus must say.
 *
 * @param source where the figures come from
 * @param published what the participants must add up to
 * @param entrants all who took part
 * @param unlinked of them, those of whom nobody can tell which pupil of the register they are
 * @param linkedByKey of them, those whom a file of its own links; the others bear a pupil's id
 * @param increased of them, those who took part in more teaching at the end than at the start
 * @param adaptedTimetable of them, those with a shorter timetable from their first term on
 * @param startKnowledge of them, those with adequate knowledge at the start
 * @param endKnowledge of them, those with adequate knowledge at the close
 * @param strengthsAndDifficulties of them, those with SDQ filled in
 * @param closeReasons of them, in the order in which they are handed out; pupils who leave grade 9
 *     need none
 * @param supportPercent chance of each kind of support
 * @param turnedAway cases that never started
 */
record SstPlusTargets(
    String source,
    String name,
    String startDate,
    String endDate,
    int plannedParticipants,
    String targetGroup,
    int publishedLadderStep,
    Published published,
    List<Entrants> entrants,
    int unlinked,
    int linkedByKey,
    int increased,
    int adaptedTimetable,
    int startKnowledge,
    int endKnowledge,
    int strengthsAndDifficulties,
    Map<String, Integer> closeReasons,
    Map<String, Integer> supportPercent,
    List<TurnedAway> turnedAway,
    List<QualityNote> qualityNotes,
    List<SurveyQuestion> survey,
    List<BudgetItem> budget) {

  /**
   * What is published of the participants.
   *
   * @param mostCommonGrades equally many are in each of them, fewer in any other
   * @param oldestGradesOfFirstYear most who entered the district until then were in these
   */
  record Published(
      int participants,
      Map<String, Integer> byDistrict,
      Map<String, Integer> byGender,
      int youngestGrade,
      int oldestGrade,
      List<Integer> mostCommonGrades,
      OldestGrades oldestGradesOfFirstYear) {}

  /**
   * Grades in which most who entered a district were.
   *
   * @param until last day of entry
   */
  record OldestGrades(String district, String until, List<Integer> grades) {}

  /**
   * Those who entered one district in one project year.
   *
   * @param areas school areas of their schools
   * @param terms in which they entered
   * @param belowCriterion of them, those admitted with less absence than the criterion
   * @param pupils gender and grade of each, as {@code F8}
   */
  record Entrants(
      String district,
      List<String> areas,
      List<String> terms,
      int belowCriterion,
      List<String> pupils) {}

  /**
   * Cases of one district that did not start.
   *
   * @param decision refused or declined
   */
  record TurnedAway(
      String district, List<String> areas, List<String> terms, String decision, int cases) {}

  /** What somebody says of the data of one participant's school. */
  record QualityNote(String startDate, String endDate, String verdict, String reason) {}

  /**
   * One question.
   *
   * @param answers respondents by answer
   * @param invited null = not told
   */
  record SurveyQuestion(
      String survey,
      String question,
      String respondentGroup,
      String surveyDate,
      Integer invited,
      Map<String, Integer> answers) {}

  /** One line of the budget. */
  record BudgetItem(String item, long budgetSek, long outturnSek) {}
}
