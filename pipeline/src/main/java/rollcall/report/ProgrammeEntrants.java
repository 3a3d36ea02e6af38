package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import rollcall.report.Block.Grid;
import rollcall.table.Col;
import rollcall.table.OutcomeCol;
import rollcall.table.OverviewTables;

/** Who came in each year of a programme, and how it stood at the dates that the rules name. */
final class ProgrammeEntrants {
  private final ProgrammeFigures programme;
  private final Material m;
  private final Numbers n;

  private ProgrammeEntrants(ProgrammeFigures programme) {
    this.programme = programme;
    this.m = programme.m();
    this.n = programme.n();
  }

  static List<Block> of(ProgrammeFigures programme) {
    ProgrammeEntrants entrants = new ProgrammeEntrants(programme);
    List<Block> blocks = new ArrayList<>();
    List<Values> states = programme.rows(OverviewTables.STATES);
    if (!states.isEmpty()) {
      blocks.add(entrants.states(states));
    }
    List<Values> years = programme.rows(OverviewTables.ENTRANTS);
    if (!years.isEmpty()) {
      blocks.add(entrants.years(years));
    }
    return blocks;
  }

  private Grid states(List<Values> states) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Values row : states) {
      long took = row.count(OutcomeCol.PARTICIPANTS);
      Double girls = row.number(OutcomeCol.SHARE_FEMALE);
      rows.add(
          List.of(
              Cell.text(
                  m.t(
                      "state.name",
                      programme.words().of("state", row.text(OutcomeCol.STATE)),
                      row.date(OutcomeCol.STATE_DATE))),
              Cell.text(m.names().district(row.text(Col.DISTRICT))),
              Cell.number(n.count(took)),
              Cell.number(n.count(row.count(OutcomeCol.OPEN))),
              Cell.number(n.count(row.count(OutcomeCol.CLOSED))),
              Cell.number(
                  girls == null || took < Numbers.SMALL_BASE
                      ? "–"
                      : m.t("state.share", n.percent(girls), n.count(took)))));
    }
    List<String> heads =
        List.of(
            m.t("state.head"),
            m.t("head.district"),
            m.t("outcome.head.participants"),
            m.t("state.head.open"),
            m.t("participants.head.closed"),
            m.t("state.head.girls"));
    return new Grid(
        programme.id() + "-states",
        m.t("state.title"),
        m.t("state.caption"),
        heads,
        rows,
        List.of(),
        true);
  }

  /** A line for each year and district, a column for each grade: those in it or a higher one. */
  private Grid years(List<Values> years) {
    TreeSet<Long> grades = new TreeSet<>();
    years.forEach(row -> grades.add(row.count(Col.GRADE)));
    List<List<Cell>> rows = new ArrayList<>();
    for (Values row : years) {
      if (row.count(Col.GRADE) == grades.first()) {
        rows.add(year(row, grades));
      }
    }
    List<String> heads =
        new ArrayList<>(
            List.of(m.t("entrants.head.year"), m.t("head.district"), m.t("entrants.head.new")));
    grades.forEach(grade -> heads.add(m.t("entrants.head.grade", grade)));
    return new Grid(
        programme.id() + "-entrants",
        m.t("entrants.title"),
        m.t("entrants.caption"),
        heads,
        rows,
        List.of(m.t("entrants.note")),
        true);
  }

  private List<Cell> year(Values first, TreeSet<Long> grades) {
    String year = first.text(OutcomeCol.PROJECT_YEAR);
    String district = first.text(Col.DISTRICT);
    List<Cell> cells =
        new ArrayList<>(
            List.of(
                Cell.text(m.t("entrants.year", year)),
                Cell.text(m.names().district(district)),
                Cell.number(n.count(first.count(OutcomeCol.ENTRANTS)))));
    for (long grade : grades) {
      Values row =
          m.figures().find(OverviewTables.ENTRANTS, programme.name(), year, district, (int) grade);
      cells.add(
          Cell.number(
              m.t(
                  "number.of",
                  n.count(row.count(OutcomeCol.AT_OR_ABOVE_GRADE)),
                  n.count(row.count(OutcomeCol.GRADE_KNOWN)))));
    }
    return cells;
  }
}
