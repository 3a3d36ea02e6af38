package rollcall.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import rollcall.outcome.OutcomeInput;
import rollcall.outcome.Outcomes;
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
import rollcall.table.Table;

/**
 * Follow-up of four invented programmes: one with hand-kept absence, goals and surveys, one linked
 * to the register with pupils to compare with, one whose data are unstable, one that is a table of
 * districts alone. The same for the same seed.
 */
final class InventedFollowUp {
  static final String BY_HAND = "Närvaroteam";
  static final String LINKED = "Skolstöd";
  static final String UNSTABLE = "Försöket";
  static final String DISTRICTS = "Stadsdelslag";
  static final List<String> PLACES =
      List.of("Björkö", "Eklunda", "Granby-Lövsta", "Hammarnäs", "Åkersby");

  private final Random random = new Random(4);
  private final List<Programme> programmes = new ArrayList<>();
  private final List<Participant> participants = new ArrayList<>();
  private final List<Followup> followups = new ArrayList<>();
  private final List<SupportUse> support = new ArrayList<>();
  private final List<SurveyAnswer> answers = new ArrayList<>();
  private final List<BudgetLine> budget = new ArrayList<>();
  private final List<ProgrammeDistrict> matrix = new ArrayList<>();
  private final List<Reach> reach = new ArrayList<>();
  private final List<QualityNote> notes = new ArrayList<>();
  private final List<LinkedTerm> terms = new ArrayList<>();
  private final List<ComparedParticipant> compared = new ArrayList<>();
  private final List<ComparedPupil> candidates = new ArrayList<>();

  /** The outcome tables of all four. */
  static Map<Table, List<Row>> tables() {
    InventedFollowUp follow = new InventedFollowUp();
    follow.byHand();
    follow.linked();
    follow.unstable();
    follow.districts();
    return Outcomes.of(follow.followed());
  }

  /** A city of five years with the four programmes. */
  static ReportInput input() {
    ReportInput city = InventedCity.ofFiveYears().input();
    Map<Table, List<Row>> figures = new LinkedHashMap<>(city.figures());
    figures.putAll(tables());
    return with(city, figures);
  }

  /** The same release with other figures. */
  static ReportInput with(ReportInput input, Map<Table, List<Row>> figures) {
    return new ReportInput(
        figures,
        input.issues(),
        input.targetGroups(),
        input.warned(),
        input.quality(),
        input.schools(),
        input.rules(),
        input.outcomeRules(),
        input.effectiveRules(),
        input.facts());
  }

  private OutcomeInput followed() {
    RulesFile.Loaded rules = RulesFile.shipped();
    RegisterFacts register =
        new RegisterFacts(
            terms,
            List.of(
                new TargetCount(LINKED, "Björkö", "2020-H2", 31),
                new TargetCount(LINKED, "Eklunda", "2020-H2", 18),
                new TargetCount(LINKED, "Björkö", "2021-H1", 29)),
            List.of(
                new SchoolCount(LINKED, "Björkö", "2020-H2", "skola-1", 4),
                new SchoolCount(LINKED, "Eklunda", "2020-H2", "skola-4", 2),
                new SchoolCount(LINKED, "Björkö", "2021-H1", "skola-2", 3)),
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

  private void programme(String name, int year, Integer planned, Integer published) {
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

  private String takes(String programme, int no, int year, boolean closed, String pupil) {
    String id = programme + "-" + no;
    participants.add(
        new Participant(
            programme,
            id,
            pupil,
            PLACES.get(no % PLACES.size()),
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

  private void value(
      String programme, String id, String measure, String occasion, Object value, String source) {
    followups.add(
        new Followup(
            programme, id, measure, occasion, value.toString(), null, null, null, source, null));
  }

  private void byHand() {
    programme(BY_HAND, 2018, 120, 2);
    for (int no = 0; no < 80; no++) {
      String id = takes(BY_HAND, no, 2018, no % 8 != 0, null);
      int before = 5 + random.nextInt(60);
      value(BY_HAND, id, "absence_percent", "start", before, "manual");
      if (no % 8 != 0) {
        int after = Math.max(0, before - 22 + random.nextInt(30));
        value(BY_HAND, id, "absence_percent", "end", after, "manual");
        value(
            BY_HAND,
            id,
            "goal_attainment",
            "end",
            List.of("full", "partial", "none").get(no % 3),
            "staff");
        value(BY_HAND, id, "satisfaction", "end", 6 + no % 5, "pupil");
      }
      for (int kind = 0; kind <= no % 4; kind++) {
        support.add(
            new SupportUse(
                BY_HAND,
                id,
                List.of("Samtal med elev", "Hembesök", "Planering av dagen", "Följd till skolan")
                    .get(kind)));
      }
    }
    for (String time : List.of("now", "at_start")) {
      answer(
          BY_HAND,
          "Samverkan",
          "Vi träffas regelbundet",
          "staff",
          time,
          "stämmer",
          time.equals("now") ? 17 : 9,
          30);
      answer(
          BY_HAND,
          "Samverkan",
          "Vi träffas regelbundet",
          "staff",
          time,
          "stämmer inte",
          time.equals("now") ? 7 : 15,
          30);
    }
    budget.add(new BudgetLine(BY_HAND, null, 2019, "Löner", 3_900_000, 4_050_000));
    budget.add(new BudgetLine(BY_HAND, null, 2020, "Löner", 100_000, 30_000));
    budget.add(new BudgetLine(BY_HAND, null, 2019, "Lokaler", 200_000, 90_500));
    reach.add(new Reach(BY_HAND, null, null, "2018-2020", 140, "uppskattade"));
  }

  private void answer(
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

  private void linked() {
    programme(LINKED, 2020, null, null);
    for (int no = 0; no < 40; no++) {
      String pupil = "pupil-" + no;
      String id = takes(LINKED, no, 2020, true, pupil);
      double before = 0.5 + random.nextInt(30) / 100.0;
      double after = Math.max(0, before - 0.2 + random.nextInt(16) / 100.0);
      terms.add(linkedTerm(id, "start", before, no == 3));
      terms.add(linkedTerm(id, "end", after, false));
      compared.add(new ComparedParticipant(LINKED, id, pupil(pupil, no, before, after)));
      for (int other = 0; other < 3; other++) {
        double theirs = Math.max(0, before - 0.15 + random.nextInt(20) / 100.0);
        candidates.add(pupil("other-" + no + "-" + other, no + other, before + 0.01, theirs));
      }
    }
    value(LINKED, LINKED + "-1", "ors", "start", 18, "pupil");
    value(LINKED, LINKED + "-1", "ors", "end", 24, "pupil");
    value(LINKED, LINKED + "-1", "adequate_knowledge", "end", 0, "staff");
    value(LINKED, LINKED + "-2", "participation", "start", 40, "principal");
  }

  private static LinkedTerm linkedTerm(String id, String occasion, double rate, boolean reduced) {
    long valid = Math.round(rate * 12_000);
    long invalid = Math.round(rate * 8_000);
    return new LinkedTerm(
        LINKED, id, occasion, 20_000, 20_000, valid, invalid, 20_000 - valid - invalid, reduced);
  }

  private static ComparedPupil pupil(String key, int no, double before, double after) {
    return new ComparedPupil(
        key,
        "2020 VT - 2021 HT",
        no % 2 == 0 ? "middle" : "high",
        no % 5 < 3 ? "F" : "M",
        PLACES.get(no % PLACES.size()),
        "skola-" + no % 12,
        List.of(before, before - 0.02, before - 0.03),
        after);
  }

  private void unstable() {
    programme(UNSTABLE, 2013, null, null);
    notes.add(
        new QualityNote(
            null, UNSTABLE, LocalDate.of(2013, 8, 1), LocalDate.of(2014, 6, 30), "unusable", "-"));
    for (int no = 0; no < 36; no++) {
      String id = takes(UNSTABLE, no, 2013, no % 4 != 0, null);
      value(UNSTABLE, id, "scheduled_minutes", "term_1", 20_000, "register");
      value(UNSTABLE, id, "valid_absence_minutes", "term_1", 4_000 + 50 * no, "register");
      value(UNSTABLE, id, "invalid_absence_minutes", "term_1", 1_000, "register");
      value(UNSTABLE, id, "scheduled_minutes", "term_2", 20_000, "register");
      value(UNSTABLE, id, "valid_absence_minutes", "term_2", 2_500 + 20 * no, "register");
      value(UNSTABLE, id, "invalid_absence_minutes", "term_2", 3_000 + no, "register");
      value(UNSTABLE, id, "absence_percent", "start", 20 + no, "manual");
      value(UNSTABLE, id, "absence_percent", "end", 18 + no, "manual");
      int passed = no % 3 == 0 ? 100 : 30 + no;
      value(UNSTABLE, id, "passed_subjects_percent", "term_1", passed, "register");
      value(
          UNSTABLE,
          id,
          "passed_subjects_percent",
          "term_2",
          Math.min(100, passed + no % 4 * 5 - 5),
          "register");
      value(UNSTABLE, id, "eligible_upper_secondary", "term_1", no % 2, "register");
      value(
          UNSTABLE, id, "eligible_upper_secondary", "term_2", no % 4 == 1 ? 0 : no % 2, "register");
    }
  }

  private void districts() {
    programme(DISTRICTS, 2019, null, null);
    for (String place : PLACES) {
      boolean told = !place.equals("Åkersby");
      matrix.add(
          new ProgrammeDistrict(
              DISTRICTS, place, "2019", "Skolsocionomer", told ? "2" : null, null));
    }
    matrix.add(new ProgrammeDistrict(DISTRICTS, "Eklunda", "2019", "Skolor", "7", "uppskattat"));
  }
}
