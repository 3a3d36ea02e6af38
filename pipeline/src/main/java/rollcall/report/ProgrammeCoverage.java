package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Grid;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;

/** How far the register knows a programme, and whether the data hold. */
final class ProgrammeCoverage {
  private final ProgrammeFigures programme;
  private final Material m;
  private final Numbers n;

  private ProgrammeCoverage(ProgrammeFigures programme) {
    this.programme = programme;
    this.m = programme.m();
    this.n = programme.n();
  }

  static List<Block> of(ProgrammeFigures programme) {
    ProgrammeCoverage coverage = new ProgrammeCoverage(programme);
    List<Block> blocks = new ArrayList<>();
    boolean covered =
        programme.rows(OutcomeTables.COVERAGE).stream()
            .anyMatch(half -> half.count(OutcomeCol.REGISTER_PUPILS) > 0);
    if (covered) {
      blocks.add(coverage.register());
    }
    blocks.add(coverage.checks());
    return blocks;
  }

  private Grid register() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Values half : programme.rows(OutcomeTables.COVERAGE)) {
      long participants = half.count(OutcomeCol.PARTICIPANTS);
      long pupils = half.count(OutcomeCol.REGISTER_PUPILS);
      rows.add(
          List.of(
              Cell.text(programme.words().halfYear(half.text(OutcomeCol.HALF_YEAR))),
              Cell.number(n.count(participants)),
              Cell.number(of(half.count(OutcomeCol.WITH_PUPIL_ID), participants)),
              Cell.number(of(half.count(OutcomeCol.IN_REGISTER), participants)),
              Cell.number(pupils == 0 ? m.t("targets.no_data") : n.count(pupils))));
    }
    List<String> heads =
        List.of(
            m.t("outcome.head.half_year"),
            m.t("outcome.head.active"),
            m.t("coverage.head.id"),
            m.t("coverage.head.register"),
            m.t("coverage.head.pupils"));
    String caption = m.t("coverage.caption");
    String title = m.t("coverage.title");
    return new Grid(programme.id() + "-coverage", title, caption, heads, rows, List.of(), true);
  }

  private String of(long part, long whole) {
    return m.t("number.of", n.count(part), n.count(whole));
  }

  private Grid checks() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Values check : programme.rows(OutcomeTables.STABILITY)) {
      String name = check.text(OutcomeCol.CHECK);
      Double value = check.number(OutcomeCol.CHECK_VALUE);
      String told = value == null ? m.t("check.not_told") : amount(name, value);
      String limit = m.t("check.limit." + name, amount(name, check.number(OutcomeCol.CHECK_LIMIT)));
      boolean beyond = check.is(OutcomeCol.BEYOND_LIMIT);
      String state = value == null ? "–" : m.t(beyond ? "check.beyond" : "check.within");
      rows.add(
          List.of(
              Cell.text(m.t("check." + name)),
              Cell.number(told),
              Cell.text(limit),
              Cell.text(state).styled(beyond ? "worse" : "")));
    }
    long beyond =
        programme.rows(OutcomeTables.STABILITY).stream()
            .filter(check -> check.is(OutcomeCol.BEYOND_LIMIT))
            .count();
    long told =
        programme.rows(OutcomeTables.STABILITY).stream()
            .filter(check -> check.number(OutcomeCol.CHECK_VALUE) != null)
            .count();
    String title = m.t(beyond == 0 ? "check.title.none" : "check.title", beyond, told, rows.size());
    List<String> heads =
        List.of(
            m.t("check.head.check"),
            m.t("check.head.value"),
            m.t("check.head.limit"),
            m.t("check.head.state"));
    String caption = m.t("check.caption");
    List<String> notes = List.of(m.t("check.note"));
    return new Grid(programme.id() + "-checks", title, caption, heads, rows, notes, true);
  }

  private String amount(String check, double value) {
    return check.endsWith("_notes") ? n.decimal(value, 0) : n.percentage(value);
  }
}
