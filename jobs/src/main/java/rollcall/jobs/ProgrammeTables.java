package rollcall.jobs;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import rollcall.outcome.OutcomeInput;
import rollcall.outcome.Outcomes;
import rollcall.outcome.RegisterFacts;
import rollcall.rules.OutcomeRules;
import rollcall.rules.Rules;
import rollcall.rules.TargetGroup;
import rollcall.table.Participant;
import rollcall.table.Programme;
import rollcall.table.ProgrammeFiles;
import rollcall.table.QualityNote;
import rollcall.table.Table;
import rollcall.table.Term;

/**
 * The programmes of a release. A store without any has no outcome tables and does no work for them.
 */
record ProgrammeTables(ProgrammeFiles files, List<QualityNote> notes, OutcomeRules rules) {

  /** Whether there is a programme to follow up. */
  boolean isNeeded() {
    return !files.programmes().isEmpty();
  }

  /**
   * What is asked of the pupils of the register.
   *
   * @param over terms that are over, in order of time
   */
  FollowedPupils pupils(List<Term> over) {
    return new FollowedPupils(
        told(files.participants().stream().map(Participant::pupilId)),
        files.participants().stream()
            .filter(p -> p.pupilId() != null)
            .map(p -> CaseTerms.of(p, over))
            .filter(CaseTerms::areBoth)
            .collect(Collectors.toSet()),
        told(files.programmes().stream().map(Programme::targetGroup)),
        rules.comparison());
  }

  private static Set<String> told(Stream<String> texts) {
    return texts.filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /** Programmes whose target group the rules do not define, so that nobody is counted in it. */
  List<String> withoutTargetGroup(Rules definitions) {
    Set<String> defined =
        definitions.targetGroups().stream().map(TargetGroup::name).collect(Collectors.toSet());
    return files.programmes().stream()
        .filter(p -> p.targetGroup() != null && !defined.contains(p.targetGroup()))
        .map(Programme::programme)
        .toList();
  }

  /** Rows of every outcome table; none of any table without a programme. */
  Map<Table, List<Row>> tables(RegisterFacts register, Rules definitions) {
    return Outcomes.of(
        new OutcomeInput(
            rules,
            definitions.targetGroups(),
            files.programmes(),
            files.districts(),
            files.reach(),
            files.participants(),
            files.followups(),
            files.supportUsed(),
            files.surveyAnswers(),
            files.budget(),
            notes,
            register));
  }
}
