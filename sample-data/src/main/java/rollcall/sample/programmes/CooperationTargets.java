package rollcall.sample.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the files of Samverkan för ökad skolnärvaro must add up to. Counts by band, district and
 * gender speak of closed cases unless said.
 *
 * @param source where the figures come from
 * @param halfTime when and with whom the programme stood in the middle
 * @param firstEnrolment first day of anybody
 * @param lastEnrolment first day of the last one
 * @param startAbsence mean over the closed, and over all
 * @param endAbsence mean over the closed
 * @param change mean fall of absence over the closed
 * @param largestChange mean fall of absence in the last band
 * @param satisfaction how many gave each answer
 */
record CooperationTargets(
    String source,
    String name,
    String startDate,
    String endDate,
    int plannedParticipants,
    String targetGroup,
    HalfTime halfTime,
    String firstEnrolment,
    String lastEnrolment,
    Range startAbsence,
    Range endAbsence,
    Range change,
    Range largestChange,
    Moves moves,
    Goals goals,
    Map<Integer, Integer> satisfaction,
    List<Gender> genders,
    List<Band> bands,
    List<District> districts,
    List<Support> support,
    List<Answers> survey) {

  /** Bounds of a mean, both allowed. */
  record Range(double from, double to) {
    double misses(double number) {
      return Fit.outside(number, from, to);
    }
  }

  /** Participants who had started at the end of a day, and the girls among them. */
  record HalfTime(String date, int participants, int girls) {
    LocalDate day() {
      return LocalDate.parse(date);
    }
  }

  /** Closed cases by what became of attendance. */
  record Moves(int increased, int unchanged, int decreased) {}

  /** Closed cases by how far their goals were attained. */
  record Goals(int full, int partial, int none) {}

  /**
   * Girls or boys.
   *
   * @param gender F or M
   * @param open open cases
   * @param inLastBand closed cases in the last band, so that one gender starts higher
   */
  record Gender(String gender, int closed, int open, int inLastBand, int increased, int attained) {}

  /**
   * A band of absence at start, in whole percent.
   *
   * @param open open cases
   * @param attained goals attained fully or partly
   * @param satisfaction bounds of the mean
   */
  record Band(
      String name, int from, int to, int open, int increased, int attained, Range satisfaction) {}

  /**
   * A district, lettered because the source names none.
   *
   * @param participants closed and open
   * @param closedByBand in the order of the bands
   * @param change bounds of the mean fall of absence
   * @param attained goals attained fully or partly
   * @param highlySatisfied answers of 9 or 10
   * @param kindsOfSupport of the list, from the first on
   */
  record District(
      String name,
      int participants,
      List<Integer> closedByBand,
      int increased,
      Range change,
      int attained,
      int highlySatisfied,
      int kindsOfSupport) {
    int closed() {
      return closedByBand.stream().mapToInt(n -> n).sum();
    }
  }

  /**
   * One kind of support, from the most to the least used.
   *
   * @param users participants who had it
   * @param moreIn groups whose share is higher than that of the other groups: a band or a gender
   * @param lessIn groups whose share is lower
   */
  record Support(String support, int users, List<String> moreIn, List<String> lessIn) {}

  /**
   * Answers to one question.
   *
   * @param referenceTime now or at_start; null where the question has none
   */
  record Answers(
      String survey,
      String question,
      String respondentGroup,
      String date,
      String referenceTime,
      Map<String, Integer> answers,
      Integer invited) {}
}
