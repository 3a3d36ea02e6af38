package rollcall.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import rollcall.outcome.Outcomes;
import rollcall.outcome.RegisterFacts.ComparedParticipant;
import rollcall.outcome.RegisterFacts.LinkedTerm;
import rollcall.outcome.comparison.ComparedPupil;
import rollcall.table.BudgetLine;
import rollcall.table.ProgrammeDistrict;
import rollcall.table.QualityNote;
import rollcall.table.Reach;
import rollcall.table.SupportUse;
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
  private final InventedRecords records = new InventedRecords();

  /** The outcome tables of all four. */
  static Map<Table, List<Row>> tables() {
    InventedFollowUp follow = new InventedFollowUp();
    follow.byHand();
    follow.linked();
    follow.unstable();
    follow.districts();
    return Outcomes.of(follow.records.followed());
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

  private void byHand() {
    records.programme(BY_HAND, 2018, 120, 2);
    for (int no = 0; no < 80; no++) {
      String id = records.takes(BY_HAND, no, 2018, no % 8 != 0, null);
      int before = 5 + random.nextInt(60);
      records.value(BY_HAND, id, "absence_percent", "start", before, "manual");
      if (no % 8 != 0) {
        int after = Math.max(0, before - 22 + random.nextInt(30));
        records.value(BY_HAND, id, "absence_percent", "end", after, "manual");
        records.value(
            BY_HAND,
            id,
            "goal_attainment",
            "end",
            List.of("full", "partial", "none").get(no % 3),
            "staff");
        records.value(BY_HAND, id, "satisfaction", "end", 6 + no % 5, "pupil");
      }
      for (int kind = 0; kind <= no % 4; kind++) {
        records.support.add(
            new SupportUse(
                BY_HAND,
                id,
                List.of("Samtal med elev", "Hembesök", "Planering av dagen", "Följd till skolan")
                    .get(kind)));
      }
    }
    aroundIt();
  }

  /** What is told of the programme beside its participants. */
  private void aroundIt() {
    for (String time : List.of("now", "at_start")) {
      records.answer(
          BY_HAND,
          "Samverkan",
          "Vi träffas regelbundet",
          "staff",
          time,
          "stämmer",
          time.equals("now") ? 17 : 9,
          30);
      records.answer(
          BY_HAND,
          "Samverkan",
          "Vi träffas regelbundet",
          "staff",
          time,
          "stämmer inte",
          time.equals("now") ? 7 : 15,
          30);
    }
    records.budget.add(new BudgetLine(BY_HAND, null, 2019, "Löner", 3_900_000, 4_050_000));
    records.budget.add(new BudgetLine(BY_HAND, null, 2020, "Löner", 100_000, 30_000));
    records.budget.add(new BudgetLine(BY_HAND, null, 2019, "Lokaler", 200_000, 90_500));
    records.reach.add(new Reach(BY_HAND, null, null, "2018-2020", 140, "uppskattade"));
  }

  private void linked() {
    records.programme(LINKED, 2020, null, null);
    for (int no = 0; no < 40; no++) {
      String pupil = "pupil-" + no;
      String id = records.takes(LINKED, no, 2020, true, pupil);
      double before = 0.5 + random.nextInt(30) / 100.0;
      double after = Math.max(0, before - 0.2 + random.nextInt(16) / 100.0);
      records.terms.add(linkedTerm(id, "start", before, no == 3));
      records.terms.add(linkedTerm(id, "end", after, false));
      records.compared.add(new ComparedParticipant(LINKED, id, pupil(pupil, no, before, after)));
      for (int other = 0; other < 3; other++) {
        double theirs = Math.max(0, before - 0.15 + random.nextInt(20) / 100.0);
        records.candidates.add(
            pupil("other-" + no + "-" + other, no + other, before + 0.01, theirs));
      }
    }
    records.value(LINKED, LINKED + "-1", "ors", "start", 18, "pupil");
    records.value(LINKED, LINKED + "-1", "ors", "end", 24, "pupil");
    records.value(LINKED, LINKED + "-1", "adequate_knowledge", "end", 0, "staff");
    records.value(LINKED, LINKED + "-2", "participation", "start", 40, "principal");
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
    records.programme(UNSTABLE, 2013, null, null);
    records.notes.add(
        new QualityNote(
            null, UNSTABLE, LocalDate.of(2013, 8, 1), LocalDate.of(2014, 6, 30), "unusable", "-"));
    for (int no = 0; no < 36; no++) {
      String id = records.takes(UNSTABLE, no, 2013, no % 4 != 0, null);
      records.value(UNSTABLE, id, "scheduled_minutes", "term_1", 20_000, "register");
      records.value(UNSTABLE, id, "valid_absence_minutes", "term_1", 4_000 + 50 * no, "register");
      records.value(UNSTABLE, id, "invalid_absence_minutes", "term_1", 1_000, "register");
      records.value(UNSTABLE, id, "scheduled_minutes", "term_2", 20_000, "register");
      records.value(UNSTABLE, id, "valid_absence_minutes", "term_2", 2_500 + 20 * no, "register");
      records.value(UNSTABLE, id, "invalid_absence_minutes", "term_2", 3_000 + no, "register");
      records.value(UNSTABLE, id, "absence_percent", "start", 20 + no, "manual");
      records.value(UNSTABLE, id, "absence_percent", "end", 18 + no, "manual");
      int passed = no % 3 == 0 ? 100 : 30 + no;
      records.value(UNSTABLE, id, "passed_subjects_percent", "term_1", passed, "register");
      records.value(
          UNSTABLE,
          id,
          "passed_subjects_percent",
          "term_2",
          Math.min(100, passed + no % 4 * 5 - 5),
          "register");
      records.value(UNSTABLE, id, "eligible_upper_secondary", "term_1", no % 2, "register");
      records.value(
          UNSTABLE, id, "eligible_upper_secondary", "term_2", no % 4 == 1 ? 0 : no % 2, "register");
    }
  }

  private void districts() {
    records.programme(DISTRICTS, 2019, null, null);
    for (String place : PLACES) {
      boolean told = !place.equals("Åkersby");
      records.matrix.add(
          new ProgrammeDistrict(
              DISTRICTS, place, "2019", "Skolsocionomer", told ? "2" : null, null));
    }
    records.matrix.add(
        new ProgrammeDistrict(DISTRICTS, "Eklunda", "2019", "Skolor", "7", "uppskattat"));
  }
}
