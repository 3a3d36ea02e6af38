package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.chart.Described;
import rollcall.report.chart.Legend;
import rollcall.report.chart.StackedRows;

/** Pupils with high absence by the kind of absence they have most of. */
final class ReasonChart {
  private final Material m;
  private final Numbers n;

  private ReasonChart(Material material) {
    this.m = material;
    this.n = material.numbers();
  }

  static Chart of(Material m) {
    return new ReasonChart(m).chart();
  }

  private Chart chart() {
    List<StackedRows.Row> bars = m.years().stream().map(this::bar).toList();
    Legend legend =
        new Legend(
            List.of(
                Legend.Item.part("b-soft", false, m.t("reasons.valid")),
                Legend.Item.part("b-accent", true, m.t("reasons.invalid"))));
    String title = title();
    Described described = new Described("chart-reasons", title, m.t("reasons.description"));
    boolean some = m.years().stream().anyMatch(year -> share(year).high() > 0);
    List<Drawing> drawings =
        some ? List.of(new Drawing("", new StackedRows(bars, legend).draw(described))) : List.of();
    List<String> notes = List.of(m.t("reasons.note"));
    return new Chart("reasons", title, m.t("reasons.lead"), drawings, notes, numbers());
  }

  private StackedRows.Row bar(String year) {
    Share share = share(year);
    String valid = n.count(share.valid());
    String invalid = n.count(share.invalid());
    List<StackedRows.Part> parts =
        List.of(
            new StackedRows.Part(share.valid(), valid, "b-soft", false),
            new StackedRows.Part(share.invalid(), invalid, "b-accent", true));
    return new StackedRows.Row(year, parts, n.count(share.high()));
  }

  private String title() {
    Share share = share(m.year());
    String key =
        switch (Direction.of(share.valid(), share.invalid(), share.high())) {
          case UP -> "invalid";
          case DOWN -> "valid";
          default -> share.high() < Numbers.SMALL_BASE ? "few" : "even";
        };
    return m.t(
        "reasons.title." + key,
        n.count(share.valid()),
        n.count(share.invalid()),
        n.count(share.high()));
  }

  private Grid numbers() {
    List<List<Cell>> rows = new ArrayList<>();
    for (String year : m.years()) {
      Share share = share(year);
      rows.add(
          List.of(
              Cell.text(year),
              Cell.number(n.count(share.high())),
              Cell.number(n.countAndShare(share.valid(), share.high())),
              Cell.number(n.countAndShare(share.invalid(), share.high()))));
    }
    List<String> heads =
        List.of(m.t("head.year"), m.t("head.high"), m.t("reasons.valid"), m.t("reasons.invalid"));
    return new Grid("reasons-numbers", "", m.t("reasons.caption"), heads, rows, List.of(), true);
  }

  private Share share(String year) {
    return m.figures().share(year, Member.ALL, Member.ALL, Member.ALL);
  }
}
