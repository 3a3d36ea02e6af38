package rollcall.sample.programmes;

import java.util.List;
import java.util.Map;

/**
 * The one programme of the small municipality.
 *
 * @param source where the figures come from
 * @param before last term before enrolment
 * @param during term of enrolment
 * @param last term in which cases close
 * @param after first term after the close
 * @param fromPercent least absence before
 * @param criterionPercent absence from which the programme's own criterion holds
 * @param open participants whose case has not closed
 * @param linkedByKey participants whom a file of its own links
 * @param linkedById participants who bear a pupil's id; nothing links the others
 * @param goals closed cases by how far their goals were attained
 * @param satisfaction answers at the close, each once; the others gave none
 * @param supportPercent chance of each kind of support
 * @param turnedAway cases that never started, by decision
 */
record SmallProgrammeTargets(
    String source,
    String name,
    String startDate,
    String endDate,
    int plannedParticipants,
    long fundingSek,
    int publishedLadderStep,
    String before,
    String during,
    String last,
    String after,
    int fromPercent,
    int criterionPercent,
    int participants,
    int open,
    int linkedByKey,
    int linkedById,
    Map<String, Integer> goals,
    List<Integer> satisfaction,
    Map<String, Integer> supportPercent,
    Map<String, Integer> turnedAway,
    Matrix matrix,
    Reach reach,
    List<SurveyQuestion> survey,
    List<BudgetLine> budget,
    QualityNote qualityNote) {

  /**
   * What districts told; every other district of a participant told nothing.
   *
   * @param items values by item, of the first districts of participants by name
   */
  record Matrix(String period, Map<String, List<String>> items) {}

  /** Pupils reached beyond the participants. */
  record Reach(String period, int pupils, String basis) {}

  /**
   * Answers to one question.
   *
   * @param referenceTime now or at_start
   */
  record SurveyQuestion(
      String survey,
      String question,
      String respondentGroup,
      String surveyDate,
      String referenceTime,
      int invited,
      Map<String, Integer> answers) {}

  /** One line of the budget. */
  record BudgetLine(int year, String item, long budgetSek, long outturnSek) {}

  /** What is said of the data of the first participant's school. */
  record QualityNote(String startDate, String endDate, String verdict, String reason) {}
}
