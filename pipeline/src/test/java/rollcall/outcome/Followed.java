package rollcall.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import rollcall.rules.OutcomeRules;
import rollcall.rules.OutcomeRulesFile;
import rollcall.rules.OverviewRules;
import rollcall.rules.RulesFile;
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
import rollcall.table.Table;

/** An invented programme P and what its tables say. */
final class Followed {
  static final String P = "P";
  private static final LocalDate ENROLLED = LocalDate.of(2023, 9, 1);

  Integer planned = null;
  Integer publishedStep = null;
  String targetGroup = null;
  Long fundingSek = null;
  OverviewRules.CutDate cut = null;
  List<TargetGroup> groups = RulesFile.shipped().rules().targetGroups();
  RegisterFacts register = RegisterFacts.NONE;
  final List<Participant> participants = new ArrayList<>();
  final List<Followup> followups = new ArrayList<>();
  final List<ProgrammeDistrict> districts = new ArrayList<>();
  final List<Reach> reach = new ArrayList<>();
  final List<SupportUse> support = new ArrayList<>();
  final List<SurveyAnswer> answers = new ArrayList<>();
  final List<BudgetLine> budget = new ArrayList<>();
  final List<QualityNote> notes = new ArrayList<>();

  /** A case that started; closed may be null. */
  Followed took(String id, String district, String gender, Integer grade, String closed) {
    return applied(
        id, district, gender, grade, null, null, ENROLLED, closed == null ? null : closed);
  }

  /** An open case in grade 8 of a pupil of the register; pupil may be null. */
  Followed takes(String id, String pupil, String gender) {
    return applied(id, pupil, "N", gender, 8, null, null, ENROLLED, null);
  }

  Followed applied(
      String id,
      String district,
      String gender,
      Integer grade,
      String applied,
      String decision,
      LocalDate enrolled,
      String closed) {
    return applied(id, null, district, gender, grade, applied, decision, enrolled, closed);
  }

  private Followed applied(
      String id,
      String pupil,
      String district,
      String gender,
      Integer grade,
      String applied,
      String decision,
      LocalDate enrolled,
      String closed) {
    LocalDate on = applied == null ? null : LocalDate.parse(applied);
    participants.add(
        new Participant(
            P,
            id,
            pupil,
            district,
            null,
            "S1",
            gender,
            grade,
            on,
            null,
            decision,
            on,
            enrolled,
            closed == null ? null : LocalDate.parse(closed),
            null,
            null));
    return this;
  }

  /** A case that started, with the programme's mark whether its criterion held. */
  Followed marked(String id, Boolean metCriterion) {
    participants.add(
        new Participant(
            P,
            id,
            null,
            "N",
            null,
            null,
            "F",
            8,
            null,
            null,
            null,
            null,
            ENROLLED,
            null,
            null,
            metCriterion));
    return this;
  }

  Followed value(String id, String measure, String occasion, String value, String source) {
    followups.add(new Followup(P, id, measure, occasion, value, null, null, null, source, null));
    return this;
  }

  Followed absence(String id, String from, String to) {
    value(id, "absence_percent", "start", from, "manual");
    return to == null ? this : value(id, "absence_percent", "end", to, "manual");
  }

  List<Row> rows(Table table) {
    return Outcomes.of(input()).get(table);
  }

  OutcomeInput input() {
    return new OutcomeInput(
        rules(),
        groups,
        List.of(
            new Programme(
                P,
                LocalDate.of(2023, 8, 1),
                null,
                planned,
                targetGroup,
                fundingSek,
                publishedStep)),
        districts,
        reach,
        participants,
        followups,
        support,
        answers,
        budget,
        notes,
        register);
  }

  /** The shipped rules, with the date at which the state of P is told. */
  private OutcomeRules rules() {
    OutcomeRules shipped = OutcomeRulesFile.shipped();
    OverviewRules overview = shipped.overview();
    return new OutcomeRules(
        shipped.version(),
        shipped.inference(),
        shipped.stability(),
        shipped.comparison(),
        shipped.highSatisfaction(),
        shipped.measures(),
        shipped.bands(),
        shipped.entry(),
        new OverviewRules(
            overview.reached(),
            overview.topics(),
            overview.afterClose(),
            cut == null ? Map.of() : Map.of(P, List.of(cut))));
  }

  OutcomeInput shuffled() {
    Collections.reverse(participants);
    Collections.reverse(followups);
    return input();
  }

  /** The only row whose first key columns behind the programme are these, as column values. */
  static Row only(List<Row> rows, Table table, String... key) {
    List<Row> found =
        rows.stream()
            .filter(
                row -> {
                  for (int i = 0; i < key.length; i++) {
                    if (!key[i].equals(row.<String>getAs(table.key().get(i + 1)))) {
                      return false;
                    }
                  }
                  return true;
                })
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " rows with this key");
    }
    return found.get(0);
  }

  static List<Object> figures(Row row, String... columns) {
    List<Object> values = new ArrayList<>();
    for (String column : columns) {
      values.add(row.getAs(column));
    }
    return values;
  }
}
