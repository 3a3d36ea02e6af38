package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import rollcall.outcome.RegisterFacts.LinkedTerm;
import rollcall.outcome.RegisterFacts.MatchFacts;
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

  static Row row(FollowedProgramme programme, List<Row> change, boolean unstable) {
    long linked = linked(programme);
    int step = step(programme, change, unstable, linked);
    return new FigureRow()
        .set(PROGRAMME, programme.name())
        .set(LADDER_STEP, step)
        .set(PUBLISHED_LADDER_STEP, programme.programme.publishedLadderStep())
        .set(LINKED_PARTICIPANTS, linked)
        .set(VERDICT, unstable ? Conclusion.DATA_TOO_UNSTABLE_TO_CONCLUDE.word() : "stable")
        .set(NOT_TO_BE_CONCLUDED, notToBeConcluded(step))
        .as(OutcomeTables.LADDER);
  }

  private static int step(
      FollowedProgramme programme, List<Row> change, boolean unstable, long linked) {
    boolean comparable =
        !unstable
            && linked >= programme.rules().inference().minimumLinked()
            && programme.of(programme.input.register().matches(), MatchFacts::programme).stream()
                .anyMatch(facts -> facts.balanceHolds() && facts.placeboHolds());
    if (comparable) {
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

  private static long linked(FollowedProgramme programme) {
    List<LinkedTerm> terms =
        programme.of(programme.input.register().linkedTerms(), LinkedTerm::programme);
    return programme.started.stream()
        .filter(p -> at(terms, p.participantId(), "start") && at(terms, p.participantId(), "end"))
        .count();
  }

  private static boolean at(List<LinkedTerm> terms, String participant, String occasion) {
    return terms.stream()
        .anyMatch(
            t ->
                t.participantId().equals(participant)
                    && t.occasion().equals(occasion)
                    && t.denominator() > 0);
  }
}
