package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import rollcall.report.Block.Grid;
import rollcall.table.Col;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;

/** From target group to close, half year by half year. */
final class ProgrammeReferrals {
  private final ProgrammeFigures programme;
  private final Material m;
  private final Numbers n;
  private final List<Values> rows;
  private final List<String> steps;
  private final boolean schoolsTold;

  private ProgrammeReferrals(ProgrammeFigures programme) {
    this.programme = programme;
    this.m = programme.m();
    this.n = programme.n();
    this.rows = programme.rows(OutcomeTables.FUNNEL);
    this.steps = OutcomeMember.STEPS.stream().filter(this::isTold).toList();
    this.schoolsTold =
        rows.stream().anyMatch(row -> row.whole(OutcomeCol.SCHOOLS_WITHOUT_REFERRAL) != null);
  }

  /** One table for all districts, one for each of them; none where no step is told. */
  static List<Block> of(ProgrammeFigures programme) {
    ProgrammeReferrals referrals = new ProgrammeReferrals(programme);
    return referrals.steps.isEmpty()
        ? List.of()
        : List.of(referrals.everywhere(), referrals.byDistrict());
  }

  private boolean isTold(String step) {
    return rows.stream()
        .anyMatch(row -> row.text(OutcomeCol.STEP).equals(step) && row.whole(Col.PUPILS) != null);
  }

  private Grid everywhere() {
    List<List<Cell>> lines = new ArrayList<>();
    for (String half : halves(Member.ALL)) {
      List<Cell> line = new ArrayList<>(List.of(Cell.text(programme.words().halfYear(half))));
      line.addAll(counts(Member.ALL, half));
      lines.add(line);
    }
    List<String> notes = new ArrayList<>(List.of(m.t("referrals.note")));
    if (schoolsTold) {
      notes.add(m.t("referrals.schools.note", m.rules().thresholds().highPercent()));
    }
    return new Grid(
        programme.id() + "-referrals",
        title(),
        m.t("referrals.caption"),
        heads(m.t("outcome.head.half_year")),
        lines,
        notes,
        false);
  }

  /** Speaks of the last half year that tells of schools. */
  private String title() {
    TreeMap<String, Values> told = new TreeMap<>();
    rows.stream()
        .filter(row -> row.text(Col.DISTRICT).equals(Member.ALL))
        .filter(row -> row.whole(OutcomeCol.SCHOOLS_WITHOUT_REFERRAL) != null)
        .forEach(row -> told.put(row.text(OutcomeCol.HALF_YEAR), row));
    if (told.isEmpty()) {
      return m.t("referrals.title");
    }
    long schools = told.lastEntry().getValue().count(OutcomeCol.SCHOOLS_WITHOUT_REFERRAL);
    return m.t(
        schools == 1 ? "referrals.title.schools.one" : "referrals.title.schools",
        n.count(schools),
        Names.inSentence(programme.words().halfYear(told.lastKey())),
        m.rules().thresholds().highPercent());
  }

  private Grid byDistrict() {
    TreeSet<String> districts = new TreeSet<>(Figures.BY_NAME);
    rows.forEach(row -> districts.add(row.text(Col.DISTRICT)));
    districts.remove(Member.ALL);
    List<List<Cell>> lines = new ArrayList<>();
    for (String district : districts) {
      for (String half : halves(district)) {
        List<Cell> line = new ArrayList<>(List.of(Cell.text(m.names().district(district))));
        line.add(Cell.text(programme.words().halfYear(half)));
        line.addAll(counts(district, half));
        lines.add(line);
      }
    }
    List<String> heads = heads(m.t("head.district"), m.t("outcome.head.half_year"));
    return new Grid(
        programme.id() + "-referrals-districts",
        m.t("referrals.districts.title"),
        m.t("referrals.districts.caption"),
        heads,
        lines,
        List.of(),
        true);
  }

  private List<String> heads(String... first) {
    List<String> heads = new ArrayList<>(List.of(first));
    steps.forEach(step -> heads.add(m.t("step." + step)));
    if (schoolsTold) {
      heads.add(m.t("referrals.head.schools"));
    }
    return heads;
  }

  private List<String> halves(String district) {
    return rows.stream()
        .filter(row -> row.text(Col.DISTRICT).equals(district))
        .map(row -> row.text(OutcomeCol.HALF_YEAR))
        .distinct()
        .sorted()
        .toList();
  }

  private List<Cell> counts(String district, String half) {
    List<Cell> cells = new ArrayList<>();
    for (String step : steps) {
      Values row = m.figures().find(OutcomeTables.FUNNEL, programme.name(), district, half, step);
      Long pupils = row == null ? null : row.whole(Col.PUPILS);
      cells.add(Cell.number(pupils == null ? "·" : n.count(pupils)));
    }
    if (schoolsTold) {
      Values row =
          m.figures()
              .find(
                  OutcomeTables.FUNNEL,
                  programme.name(),
                  district,
                  half,
                  OutcomeMember.TARGET_GROUP);
      Long schools = row == null ? null : row.whole(OutcomeCol.SCHOOLS_WITHOUT_REFERRAL);
      cells.add(Cell.number(schools == null ? "–" : n.count(schools)));
    }
    return cells;
  }
}
