package rollcall.sample.programmes;

import java.util.List;
import java.util.Map;

/**
 * What the files of PPSS must add up to.
 *
 * @param source where the figures come from
 * @param terms followed, as {@code 2013-14/VT}
 * @param perSchool participants of each focus school who stay all terms
 * @param leavers participants who leave school after the first term, in as many schools
 * @param reachedBeyond pupils reached beyond the participants
 */
record PilotTargets(
    String source,
    String name,
    String startDate,
    String endDate,
    String targetGroup,
    List<String> terms,
    String firstEnrolment,
    String lastEnrolment,
    int perSchool,
    int leavers,
    int withoutLastTerm,
    Results results,
    Absence absence,
    Reach reach,
    List<Item> items,
    List<Answers> surveys,
    List<Line> budget,
    List<Note> qualityNotes) {

  /**
   * Results of those with the first and the second term.
   *
   * @param subjects of a timetable
   * @param coreSubjects of them
   * @param entries by how many subjects were passed at first
   * @param coreMoves as many pupils who pass one core subject more as one fewer
   * @param adequate adequate knowledge
   * @param eligible for upper secondary
   */
  record Results(
      int subjects,
      int coreSubjects,
      List<Entry> entries,
      int coreMoves,
      YesNo adequate,
      YesNo eligible,
      double meanFrom,
      double meanTo) {}

  /**
   * Pupils who passed at least {@code from} and at most {@code to} subjects at first.
   *
   * @param rise pupils who pass more in the second term
   * @param meanFrom least mean change of the group in percentage points; null = as it comes
   */
  record Entry(int from, int to, int rise, int same, int fall, Double meanFrom) {
    int pupils() {
      return rise + same + fall;
    }
  }

  /**
   * Something that is reached or not.
   *
   * @param fromSubjects reached at first by those who passed so many subjects
   * @param gains pupils who reach it in the second term
   * @param losses pupils who no longer do
   */
  record YesNo(int fromSubjects, int gains, int losses) {}

  /**
   * Absence that becomes invalid where it was valid.
   *
   * @param reclassifiedPercent participants whose absence does, from the second term on
   * @param validKept share of the valid absence that stays valid
   * @param invalidAdded absence added as invalid, as a share of the minutes
   */
  record Absence(int reclassifiedPercent, double validKept, double invalidAdded) {}

  /** Pupils reached, as the teams estimate them. */
  record Reach(String period, int pupils, String basis) {}

  /**
   * One line of the district matrix.
   *
   * @param values by district, in the order of the focus schools; null = not reported
   */
  record Item(String period, String item, List<String> values) {}

  /**
   * Answers to one question.
   *
   * @param byGender answers by gender beside those of all; null = not told
   */
  record Answers(
      String survey,
      String question,
      String respondentGroup,
      String date,
      Map<String, Integer> answers,
      Map<String, Map<String, Integer>> byGender) {}

  /** One line of the budget. */
  record Line(int year, String item, long budgetSek, long outturnSek) {}

  /** What is said of the data; of the programme as a whole. */
  record Note(String startDate, String endDate, String verdict, String reason) {}
}
