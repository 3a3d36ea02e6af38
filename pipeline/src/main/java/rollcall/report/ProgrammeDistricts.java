package rollcall.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import rollcall.report.Block.Grid;
import rollcall.table.Col;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;

/** Pupils reached, and districts side by side; what a district did not report is never a zero. */
final class ProgrammeDistricts {
  private final ProgrammeFigures programme;
  private final Material m;
  private final Numbers n;

  private ProgrammeDistricts(ProgrammeFigures programme) {
    this.programme = programme;
    this.m = programme.m();
    this.n = programme.n();
  }

  static List<Block> of(ProgrammeFigures programme) {
    ProgrammeDistricts districts = new ProgrammeDistricts(programme);
    List<Block> blocks = new ArrayList<>();
    List<Values> reached = programme.rows(OutcomeTables.REACH);
    if (!reached.isEmpty()) {
      blocks.add(districts.reach(reached));
    }
    List<Values> matrix = programme.rows(OutcomeTables.DISTRICT_MATRIX);
    if (!matrix.isEmpty()) {
      blocks.add(districts.matrix(matrix));
    }
    return blocks;
  }

  private Grid reach(List<Values> rows) {
    List<List<Cell>> lines = new ArrayList<>();
    for (Values row : rows) {
      long schools = row.count(OutcomeCol.SCHOOLS);
      lines.add(
          List.of(
              Cell.text(m.names().district(row.text(Col.DISTRICT))),
              Cell.text(row.text(OutcomeCol.PROGRAMME_PERIOD), "sv"),
              Cell.text(row.text(OutcomeCol.BASIS), "sv"),
              Cell.number(n.count(row.count(OutcomeCol.PUPILS_REACHED))),
              Cell.number(schools == 0 ? m.t("reach.schools.none") : n.count(schools)),
              Cell.number(n.count(row.count(OutcomeCol.PARTICIPANTS))),
              Cell.number(n.count(row.count(OutcomeCol.PUPILS_IN_ALL)))));
    }
    List<String> heads =
        List.of(
            m.t("head.district"),
            m.t("head.period"),
            m.t("reach.head.basis"),
            m.t("reach.head.pupils"),
            m.t("reach.head.schools"),
            m.t("outcome.head.participants"),
            m.t("reach.head.all"));
    return new Grid(
        programme.id() + "-reach",
        m.t("reach.title"),
        m.t("reach.caption"),
        heads,
        lines,
        List.of(m.t("reach.note")),
        false);
  }

  private Grid matrix(List<Values> rows) {
    TreeSet<String> districts = new TreeSet<>(Figures.BY_NAME);
    rows.forEach(row -> districts.add(row.text(Col.DISTRICT)));
    Map<List<String>, Map<String, Values>> items = new LinkedHashMap<>();
    for (Values row : rows) {
      List<String> item = List.of(row.text(OutcomeCol.ITEM), row.text(OutcomeCol.PROGRAMME_PERIOD));
      items.computeIfAbsent(item, k -> new LinkedHashMap<>()).put(row.text(Col.DISTRICT), row);
    }
    List<List<Cell>> lines = new ArrayList<>();
    items.forEach(
        (item, byDistrict) -> {
          List<Cell> line = new ArrayList<>();
          line.add(new Cell(item.get(0), item.get(1), "text", "sv", null));
          districts.forEach(district -> line.add(cell(byDistrict.get(district))));
          lines.add(line);
        });
    List<String> heads = new ArrayList<>(List.of(m.t("outcome.matrix.head")));
    districts.forEach(district -> heads.add(m.names().district(district)));
    long missing = rows.stream().filter(row -> row.text(OutcomeCol.ITEM_VALUE) == null).count();
    return new Grid(
        programme.id() + "-districts",
        m.t("outcome.matrix.title", n.count(missing), n.count(rows.size())),
        m.t("outcome.matrix.caption"),
        heads,
        lines,
        List.of(m.t("outcome.matrix.note")),
        false);
  }

  private Cell cell(Values row) {
    String value = row.text(OutcomeCol.ITEM_VALUE);
    String status = row.text(OutcomeCol.REPORT_STATUS);
    if (value != null) {
      return Cell.text(value, "sv");
    }
    return status.equals(OutcomeMember.NOT_REPORTED)
        ? Cell.text(m.t("outcome.not_reported")).styled("missing")
        : Cell.text(status, "sv").styled("missing");
  }
}
