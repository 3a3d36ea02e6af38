package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import rollcall.table.FigureRow;
import rollcall.table.OutcomeTables;
import rollcall.table.SupportUse;
import rollcall.table.SurveyAnswer;

/**
 * Step of the evaluation ladder that the data support: 1 description, 2 activity follow-up, 3
 * result follow-up, 4 comparison group. Step 5 asks for chance to have chosen, which no file tells.
 */
final class Ladder {
  private static final int DESCRIPTION = 1;
  private static final int ACTIVITY = 2;
  private static final int RESULT = 3;
  private static final int MATCHED = 4;

  private Ladder() {}

  /**
   * The row of a programme.
   *
   * @param comparison rows of the comparison, all participants first
   * @param unstable the attendance data can carry no conclusion
   */
  static Row row(
      FollowedProgramme programme, List<Row> change, List<Row> comparison, boolean unstable) {
    Row all = comparison.get(0);
    int step = step(programme, change, all, unstable);
    return new FigureRow()
        .set(PROGRAMME, programme.name())
        .set(LADDER_STEP, step)
        .set(PUBLISHED_LADDER_STEP, programme.programme.publishedLadderStep())
        .set(LINKED_PARTICIPANTS, all.<Long>getAs(LINKED))
        .set(VERDICT, unstable ? Conclusion.DATA_TOO_UNSTABLE_TO_CONCLUDE.word() : "stable")
        .set(NOT_TO_BE_CONCLUDED, notToBeConcluded(step))
        .as(OutcomeTables.LADDER);
  }

  private static int step(
      FollowedProgramme programme, List<Row> change, Row all, boolean unstable) {
    if (!unstable && isCompared(all, programme.rules().inference().minimumLinked())) {
      return MATCHED;
    }
    if (change.stream().anyMatch(Ladder::tellsResult)) {
      return RESULT;
    }
    boolean active =
        !programme.of(programme.input.supportUsed(), SupportUse::programme).isEmpty()
            || !programme.of(programme.input.surveyAnswers(), SurveyAnswer::programme).isEmpty();
    return active ? ACTIVITY : DESCRIPTION;
  }

  private static boolean tellsResult(Row change) {
    String conclusion = change.getString(OutcomeTables.CHANGE.columns().indexOf(CONCLUSION));
    return !Set.of(Conclusion.NO_DATA.word(), Conclusion.DATA_TOO_UNSTABLE_TO_CONCLUDE.word())
        .contains(conclusion);
  }

  private static String notToBeConcluded(int step) {
    return switch (step) {
      case DESCRIPTION, ACTIVITY -> "result effect";
      case RESULT -> "effect";
      default -> "effect_beyond_matched";
    };
  }

  /** Whether enough participants have comparison pupils who were alike before in every term. */
  private static boolean isCompared(Row all, int minimum) {
    return all.<Long>getAs(LINKED) >= minimum
        && all.<Long>getAs(MATCHED) >= minimum
        && Boolean.TRUE.equals(all.getAs(BALANCE_HOLDS))
        && Boolean.TRUE.equals(all.getAs(PLACEBO_HOLDS));
  }
}
