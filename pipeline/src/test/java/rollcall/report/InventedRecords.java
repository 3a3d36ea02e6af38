package rollcall.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rollcall.outcome.OutcomeInput;
import rollcall.outcome.RegisterFacts;
import rollcall.outcome.RegisterFacts.Compared;
import rollcall.outcome.RegisterFacts.ComparedParticipant;
import rollcall.outcome.RegisterFacts.HalfYear;
import rollcall.outcome.RegisterFacts.LinkedTerm;
import rollcall.outcome.RegisterFacts.SchoolCount;
import rollcall.outcome.RegisterFacts.TargetCount;
import rollcall.outcome.comparison.ComparedPupil;
import rollcall.rules.RulesFile;
import rollcall.table.BudgetLine;
import rollcall.table.Followup;
import rollcall.table.Participant;
import rollcall.table.Programme;
import rollcall.table.ProgrammeDistrict;
import rollcall.table.QualityNote;
import rollcall.table.Reach;
import rollcall.table.SupportUse;
import rollcall.table.SurveyAnswer;

/** Records of programmes' files as the reader hands them over, gathered one by one. */
final class InventedRecords {
  final List<Programme> programmes = new ArrayList<>();
  final List<Participant> participants = new ArrayList<>();
  final List<Followup> followups = new ArrayList<>();
  final List<SupportUse> support = new ArrayList<>();
  final List<SurveyAnswer> answers = new ArrayList<>();
  final List<BudgetLine> budget = new ArrayList<>();
  final List<ProgrammeDistrict> matrix = new ArrayList<>();
  final List<Reach> reach = new ArrayList<>();
  final List<QualityNote> notes = new ArrayList<>();
  final List<LinkedTerm> terms = new ArrayList<>();
  final List<ComparedParticipant> compared = new ArrayList<>();
  final List<ComparedPupil> candidates = new ArrayList<>();

  /** Everything that outcome tables are made of, with a register that covers one year. */
  OutcomeInput followed() {
    RulesFile.Loaded rules = RulesFile.shipped();
    RegisterFacts register =
        new RegisterFacts(
            terms,
            List.of(
                new TargetCount(InventedFollowUp.LINKED, "Björkö", "2020-H2", 31),
                new TargetCount(InventedFollowUp.LINKED, "Eklunda", "2020-H2", 18),
                new TargetCount(InventedFollowUp.LINKED, "Björkö", "2021-H1", 29)),
            List.of(
                new SchoolCount(InventedFollowUp.LINKED, "Björkö", "2020-H2", "skola-1", 4),
                new SchoolCount(InventedFollowUp.LINKED, "Eklunda", "2020-H2", "skola-4", 2),
                new SchoolCount(InventedFollowUp.LINKED, "Björkö", "2021-H1", "skola-2", 3)),
            List.of(),
            new Compared(compared, candidates),
            List.of(new HalfYear("2020-H2", 64_000), new HalfYear("2021-H1", 64_600)),
            List.of());
    return new OutcomeInput(
        rules.outcome(),
        rules.rules().targetGroups(),
        programmes,
        matrix,
        reach,
        participants,
        followups,
        support,
        answers,
        budget,
        notes,
        register);
  }

  /** A programme of two school years. */
  void programme(String name, int year, Integer planned, Integer published) {
    programmes.add(
        new Programme(
            name,
            LocalDate.of(year, 8, 1),
            LocalDate.of(year + 2, 6, 30),
            planned,
            null,
            4_200_000L,
            published));
  }

  /** A case that started; pupil may be null. */
  String takes(String programme, int no, int year, boolean closed, String pupil) {
    String id = programme + "-" + no;
    participants.add(
        new Participant(
            programme,
            id,
            pupil,
            InventedFollowUp.PLACES.get(no % InventedFollowUp.PLACES.size()),
            null,
            "skola-" + no % 9,
            no % 5 < 3 ? "F" : "M",
            3 + no % 7,
            LocalDate.of(year, 9, 1),
            "school",
            "admitted",
            LocalDate.of(year, 9, 15),
            LocalDate.of(year + no % 2, 10, 1),
            closed ? LocalDate.of(year + 1, 6, 10) : null,
            closed ? "goals_met" : null,
            no % 6 != 0));
    return id;
  }

  /** One value of one participant. */
  void value(
      String programme, String id, String measure, String occasion, Object value, String source) {
    followups.add(
        new Followup(
            programme, id, measure, occasion, value.toString(), null, null, null, source, null));
  }

  /** So many gave one answer. */
  void answer(
      String programme,
      String survey,
      String question,
      String group,
      String time,
      String answer,
      int respondents,
      Integer invited) {
    answers.add(
        new SurveyAnswer(
            programme,
            survey,
            question,
            group,
            null,
            time,
            null,
            null,
            answer,
            respondents,
            invited));
  }
}
