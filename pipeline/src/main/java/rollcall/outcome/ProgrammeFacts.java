package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rollcall.rules.TargetGroup;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.Followup;
import rollcall.table.OverviewTables;
import rollcall.table.Participant;
import rollcall.table.Programme;

/** What a programme is, as its files and its target group tell it. */
final class ProgrammeFacts {
  private static final String TERM = "term_";

  private ProgrammeFacts() {}

  static Row row(FollowedProgramme followed) {
    Programme programme = followed.programme;
    return new FigureRow()
        .set(PROGRAMME, programme.programme())
        .set(PROGRAMME_START, programme.start())
        .set(PROGRAMME_END, programme.end())
        .set(Col.TARGET_GROUP, programme.targetGroup())
        .set(TARGET_GRADES, targetGrades(followed))
        .set(PLANNED, programme.plannedParticipants())
        .set(FUNDING_SEK, programme.fundingSek())
        .set(DISTRICTS, (long) followed.districts().size())
        .set(SCHOOLS, (long) followed.schools().size())
        .set(PARTICIPANTS, (long) followed.started.size())
        .set(CLOSED, followed.started.stream().filter(Participant::closed).count())
        .set(TERMS_FOLLOWED, (long) terms(followed).size())
        .as(OverviewTables.PROGRAMMES);
  }

  private static String targetGrades(FollowedProgramme followed) {
    return followed.input.targetGroups().stream()
        .filter(group -> group.name().equals(followed.programme.targetGroup()))
        .map(TargetGroup::grades)
        .filter(Objects::nonNull)
        .map(grades -> grades.from() + "-" + grades.to())
        .findFirst()
        .orElse(null);
  }

  private static Set<String> terms(FollowedProgramme followed) {
    return followed.of(followed.input.followups(), Followup::programme).stream()
        .map(Followup::occasion)
        .filter(occasion -> occasion.startsWith(TERM))
        .collect(Collectors.toSet());
  }
}
