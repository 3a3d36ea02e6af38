package rollcall.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.chart.Described;
import rollcall.report.chart.Legend;
import rollcall.report.chart.StackedRows;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;

/** Which support participants had, from the most to the least used, in every group. */
final class ProgrammeSupport {
  private final ProgrammeFigures programme;
  private final ProgrammeWords words;
  private final Material m;
  private final Numbers n;
  private final List<Values> rows;
  private final List<Values> ranked;

  private ProgrammeSupport(ProgrammeFigures programme) {
    this.programme = programme;
    this.words = programme.words();
    this.m = programme.m();
    this.n = programme.n();
    this.rows = programme.rows(OutcomeTables.SUPPORT);
    this.ranked =
        rows.stream()
            .filter(ProgrammeFigures::isAll)
            .sorted(
                Comparator.comparing((Values row) -> row.count(OutcomeCol.SUPPORT_RANK))
                    .thenComparing(row -> row.text(OutcomeCol.SUPPORT), Figures.BY_NAME))
            .toList();
  }

  static List<Block> of(ProgrammeFigures programme) {
    ProgrammeSupport support = new ProgrammeSupport(programme);
    return support.ranked.isEmpty() ? List.of() : List.of(support.chart(), support.byDistrict());
  }

  private Chart chart() {
    String id = programme.id() + "-support";
    Values first = ranked.get(0);
    long participants = first.count(OutcomeCol.PARTICIPANTS);
    String title =
        m.t(
            "support.title",
            n.count(ranked.size()),
            first.text(OutcomeCol.SUPPORT),
            n.partOf(first.count(OutcomeCol.USERS), participants));
    List<StackedRows.Row> bars =
        ranked.stream()
            .map(
                row -> {
                  String users = n.count(row.count(OutcomeCol.USERS));
                  return new StackedRows.Row(
                      row.text(OutcomeCol.SUPPORT),
                      List.of(
                          new StackedRows.Part(row.count(OutcomeCol.USERS), "", "b-all", false)),
                      users);
                })
            .toList();
    String svg =
        new StackedRows(bars, new Legend(List.of()))
            .draw(new Described("chart-" + id, title, m.t("support.description")));
    List<String> kinds = List.of(OutcomeMember.BAND, OutcomeMember.GENDER);
    return new Chart(
        id,
        title,
        m.t("support.lead", n.count(participants)),
        List.of(new Drawing("", svg)),
        List.of(m.t("support.note")),
        table(id + "-numbers", "", m.t("support.caption"), kinds));
  }

  private Grid byDistrict() {
    return table(
        programme.id() + "-support-districts",
        m.t("support.districts.title"),
        m.t("support.districts.caption"),
        List.of(OutcomeMember.DISTRICT));
  }

  /** A line for each kind of support, a column for everyone and for each group of these kinds. */
  private Grid table(String id, String title, String caption, List<String> kinds) {
    List<Values> groups =
        programme.byGroup(
            Stream.concat(
                ranked.stream().limit(1),
                rows.stream()
                    .filter(row -> kinds.contains(row.text(OutcomeCol.GROUP_KIND)))
                    .filter(row -> isSupport(row, ranked.get(0)))));
    List<String> heads = new ArrayList<>(List.of(m.t("support.head")));
    groups.forEach(group -> heads.add(words.group(group)));
    List<List<Cell>> lines = new ArrayList<>();
    for (Values support : ranked) {
      List<Cell> line = new ArrayList<>(List.of(Cell.text(support.text(OutcomeCol.SUPPORT), "sv")));
      groups.forEach(group -> line.add(cell(support, group)));
      lines.add(line);
    }
    List<Cell> inUse = new ArrayList<>(List.of(Cell.text(m.t("support.in_use")).styled("total")));
    groups.forEach(
        group ->
            inUse.add(Cell.number(n.count(group.count(OutcomeCol.KINDS_IN_USE))).styled("total")));
    lines.add(inUse);
    return new Grid(id, title, caption, heads, lines, List.of(), true);
  }

  private static boolean isSupport(Values row, Values other) {
    return row.text(OutcomeCol.SUPPORT).equals(other.text(OutcomeCol.SUPPORT));
  }

  private Cell cell(Values support, Values group) {
    Values row =
        m.figures()
            .find(
                OutcomeTables.SUPPORT,
                programme.name(),
                group.text(OutcomeCol.GROUP_KIND),
                group.text(OutcomeCol.GROUP),
                support.text(OutcomeCol.SUPPORT));
    return Cell.number(
        row == null
            ? "–"
            : n.partOf(row.count(OutcomeCol.USERS), row.count(OutcomeCol.PARTICIPANTS)));
  }
}
