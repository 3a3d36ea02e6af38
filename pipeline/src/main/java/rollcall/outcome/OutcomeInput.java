package rollcall.outcome;

import java.util.List;
import rollcall.rules.OutcomeRules;
import rollcall.rules.TargetGroup;
import rollcall.table.BudgetLine;
import rollcall.table.Followup;
import rollcall.table.Participant;
import rollcall.table.Programme;
import rollcall.table.ProgrammeDistrict;
import rollcall.table.QualityNote;
import rollcall.table.Reach;
import rollcall.table.SupportUse;
import rollcall.table.SurveyAnswer;

/** Everything that outcome tables are made of: programme files, register facts and rules. */
public record OutcomeInput(
    OutcomeRules rules,
    List<TargetGroup> targetGroups,
    List<Programme> programmes,
    List<ProgrammeDistrict> districts,
    List<Reach> reach,
    List<Participant> participants,
    List<Followup> followups,
    List<SupportUse> supportUsed,
    List<SurveyAnswer> surveyAnswers,
    List<BudgetLine> budget,
    List<QualityNote> qualityNotes,
    RegisterFacts register) {}
