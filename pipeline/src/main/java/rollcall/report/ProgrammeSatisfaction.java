package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.chart.Described;
import rollcall.report.chart.DotRows;
import rollcall.report.chart.Legend;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;

/** How satisfied participants are, by group, with intervals. */
final class ProgrammeSatisfaction {
  private final ProgrammeFigures programme;
  private final ProgrammeWords words;
  private final Material m;
  private final Numbers n;
  private final String source;
  private final List<Values> groups;

  private ProgrammeSatisfaction(ProgrammeFigures programme, String source, List<Values> groups) {
    this.programme = programme;
    this.words = programme.words();
    this.m = programme.m();
    this.n = programme.n();
    this.source = source;
    this.groups = groups;
  }

  /** A chart for each source of answers; none where nobody answered. */
  static List<Block> of(ProgrammeFigures programme) {
    List<Block> blocks = new ArrayList<>();
    programme
        .answeredBySource(programme.rows(OutcomeTables.SATISFACTION).stream())
        .forEach(
            (source, rows) ->
                blocks.add(new ProgrammeSatisfaction(programme, source, rows).chart()));
    return blocks;
  }

  private Chart chart() {
    String id = programme.id() + "-satisfaction-" + source;
    Values all = groups.get(0);
    int high = programme.rules().highSatisfaction();
    long answered = all.count(OutcomeCol.ANSWERED);
    String title =
        m.t(
            "satisfaction.title",
            n.partOf(all.count(OutcomeCol.HIGH_ANSWERS), answered),
            high,
            n.decimal(all.number(OutcomeCol.MEAN_VALUE), 1));
    DotRows dots =
        new DotRows(
            groups.stream().map(this::row).toList(),
            new Legend(List.of()),
            List.of(),
            true,
            n.shareAxis());
    Described described = new Described("chart-" + id, title, m.t("satisfaction.description"));
    String lead =
        m.t(
            "satisfaction.lead",
            words.source(source),
            n.count(answered),
            n.count(all.count(OutcomeCol.PARTICIPANTS)),
            high);
    return new Chart(
        id,
        title,
        lead,
        List.of(new Drawing("", dots.draw(described))),
        List.of(m.t("shares.note")),
        numbers(id));
  }

  private DotRows.Row row(Values group) {
    GroupShapes shape = GroupShapes.of(words, group);
    String label =
        m.t(
            "number.of",
            n.count(group.count(OutcomeCol.HIGH_ANSWERS)),
            n.count(group.count(OutcomeCol.ANSWERED)));
    DotRows.Mark mark =
        new DotRows.Mark(
            group.number(OutcomeCol.SHARE),
            group.number(OutcomeCol.CI_LOW),
            group.number(OutcomeCol.CI_HIGH),
            shape.marker(),
            shape.css(),
            label,
            0);
    return new DotRows.Row(words.group(group), List.of(mark));
  }

  private Grid numbers(String id) {
    ShareTable share = new ShareTable(programme, OutcomeCol.HIGH_ANSWERS, OutcomeCol.ANSWERED);
    List<List<Cell>> rows = new ArrayList<>();
    for (Values group : groups) {
      rows.add(
          List.of(
              Cell.text(words.group(group)),
              Cell.number(
                  m.t(
                      "number.of",
                      n.count(group.count(OutcomeCol.ANSWERED)),
                      n.count(group.count(OutcomeCol.PARTICIPANTS)))),
              Cell.number(n.decimal(group.number(OutcomeCol.MEAN_VALUE), 1)),
              Cell.number(
                  n.partOf(group.count(OutcomeCol.HIGH_ANSWERS), group.count(OutcomeCol.ANSWERED))),
              Cell.number(share.interval(group)),
              Cell.text(words.conclusion(group))));
    }
    List<String> heads =
        List.of(
            m.t("outcome.head.group"),
            m.t("satisfaction.head.answered"),
            m.t("satisfaction.head.mean"),
            m.t("satisfaction.head.high", programme.rules().highSatisfaction()),
            m.t("head.interval"),
            m.t("outcome.head.conclusion"));
    List<String> notes = List.of(m.t("symbols.note", Numbers.SMALL_BASE));
    return new Grid(id + "-numbers", "", m.t("satisfaction.caption"), heads, rows, notes, true);
  }
}
