package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.chart.Described;
import rollcall.report.chart.Legend;
import rollcall.report.chart.StackedRows;
import rollcall.table.Col;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;

/** Goals attained in full, in part or not at all, by group. */
final class ProgrammeGoals {
  private static final List<String> PARTS =
      List.of(OutcomeMember.FULL, OutcomeMember.PARTIAL, OutcomeMember.NONE);
  private static final List<String> CSS = List.of("b-all", "b-accent", "b-white");

  private final ProgrammeFigures programme;
  private final ProgrammeWords words;
  private final Material m;
  private final Numbers n;
  private final String source;
  private final List<Values> groups;

  private ProgrammeGoals(ProgrammeFigures programme, String source, List<Values> groups) {
    this.programme = programme;
    this.words = programme.words();
    this.m = programme.m();
    this.n = programme.n();
    this.source = source;
    this.groups = groups;
  }

  /** A chart for each source of answers; none where nobody was asked. */
  static List<Block> of(ProgrammeFigures programme) {
    List<Block> blocks = new ArrayList<>();
    programme
        .answeredBySource(
            programme.rows(OutcomeTables.GOALS).stream()
                .filter(
                    row -> row.text(OutcomeCol.ATTAINMENT).equals(OutcomeMember.FULL_OR_PARTIAL)))
        .forEach((source, rows) -> blocks.add(new ProgrammeGoals(programme, source, rows).chart()));
    return blocks;
  }

  private Chart chart() {
    String id = programme.id() + "-goals-" + source;
    Values all = groups.get(0);
    long answered = all.count(OutcomeCol.ANSWERED);
    String title =
        m.t(
            "goals.title",
            n.partOf(count(all, OutcomeMember.FULL), answered),
            n.count(count(all, OutcomeMember.PARTIAL)),
            n.count(count(all, OutcomeMember.NONE)));
    List<Legend.Item> items = new ArrayList<>();
    for (int i = 0; i < PARTS.size(); i++) {
      items.add(Legend.Item.part(CSS.get(i), i == 1, m.t("goals." + PARTS.get(i))));
    }
    StackedRows bars = new StackedRows(groups.stream().map(this::bar).toList(), new Legend(items));
    String svg = bars.draw(new Described("chart-" + id, title, m.t("goals.description")));
    String lead =
        m.t(
            "goals.lead",
            words.source(source),
            n.count(answered),
            n.count(all.count(OutcomeCol.PARTICIPANTS)));
    return new Chart(
        id, title, lead, List.of(new Drawing("", svg)), List.of(m.t("goals.note")), numbers(id));
  }

  private StackedRows.Row bar(Values group) {
    List<StackedRows.Part> parts = new ArrayList<>();
    for (int i = 0; i < PARTS.size(); i++) {
      long pupils = count(group, PARTS.get(i));
      parts.add(new StackedRows.Part(pupils, n.count(pupils), CSS.get(i), i == 1));
    }
    return new StackedRows.Row(
        words.group(group), parts, n.count(group.count(OutcomeCol.ANSWERED)));
  }

  private long count(Values group, String attainment) {
    Values row =
        m.figures()
            .find(
                OutcomeTables.GOALS,
                programme.name(),
                source,
                group.text(OutcomeCol.GROUP_KIND),
                group.text(OutcomeCol.GROUP),
                attainment);
    return row == null ? 0 : row.count(Col.PUPILS);
  }

  private Grid numbers(String id) {
    ShareTable share = new ShareTable(programme, Col.PUPILS, OutcomeCol.ANSWERED);
    List<List<Cell>> rows = new ArrayList<>();
    for (Values group : groups) {
      long answered = group.count(OutcomeCol.ANSWERED);
      List<Cell> row = new ArrayList<>(List.of(Cell.text(words.group(group))));
      PARTS.forEach(part -> row.add(Cell.number(n.partOf(count(group, part), answered))));
      row.add(Cell.number(n.partOf(group.count(Col.PUPILS), answered)));
      row.add(Cell.number(share.interval(group)));
      row.add(Cell.text(words.conclusion(group)));
      rows.add(row);
    }
    List<String> heads =
        List.of(
            m.t("outcome.head.group"),
            m.t("goals.full"),
            m.t("goals.partial"),
            m.t("goals.none"),
            m.t("goals.full_or_partial"),
            m.t("goals.head.interval"),
            m.t("outcome.head.conclusion"));
    List<String> notes = List.of(m.t("symbols.note", Numbers.SMALL_BASE));
    return new Grid(id + "-numbers", "", m.t("goals.caption"), heads, rows, notes, true);
  }
}
