package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.chart.Described;
import rollcall.report.chart.DotRows;
import rollcall.report.chart.Legend;
import rollcall.report.chart.Marker;

/** Girls and boys by stage, with intervals. */
final class StageChart {
  private final Material m;
  private final Numbers n;

  private StageChart(Material material) {
    this.m = material;
    this.n = material.numbers();
  }

  static Chart of(Material m) {
    return new StageChart(m).chart();
  }

  private Chart chart() {
    List<String> stages = new ArrayList<>(List.of(Member.ALL));
    stages.addAll(Member.STAGES);
    stages.removeIf(stage -> share(Member.ALL, stage).pupils() == 0);
    List<DotRows.Row> rows = stages.stream().map(this::row).toList();
    String title = title();
    Described described = new Described("chart-stages", title, m.t("stages.description"));
    DotRows dots = new DotRows(rows, legend(), List.of(), true, n.shareAxis());
    boolean some = rows.stream().anyMatch(row -> !row.marks().isEmpty());
    List<Drawing> drawings = some ? List.of(new Drawing("", dots.draw(described))) : List.of();
    List<String> notes = List.of(m.t("stages.note"));
    return new Chart("stages", title, m.t("stages.lead"), drawings, notes, numbers(stages));
  }

  private DotRows.Row row(String stage) {
    List<DotRows.Mark> marks = new ArrayList<>();
    addMark(marks, share(Member.GIRLS, stage), Marker.CIRCLE, "c-f", 0);
    addMark(marks, share(Member.BOYS, stage), Marker.SQUARE, "c-m", 1);
    return new DotRows.Row(m.names().stage(stage), marks);
  }

  private static void addMark(
      List<DotRows.Mark> marks, Share share, Marker marker, String css, int lane) {
    if (share.pupils() >= Numbers.SMALL_BASE) {
      marks.add(
          new DotRows.Mark(share.share(), share.low(), share.upper(), marker, css, null, lane));
    }
  }

  private Legend legend() {
    return new Legend(
        List.of(
            Legend.Item.point(Marker.CIRCLE, "c-f", m.names().gender(Member.GIRLS)),
            Legend.Item.point(Marker.SQUARE, "c-m", m.names().gender(Member.BOYS))));
  }

  /** Names the stage with the highest share only if its interval lies above those of all others. */
  private String title() {
    List<String> stages =
        Member.STAGES.stream()
            .filter(stage -> share(Member.ALL, stage).pupils() >= Numbers.SMALL_BASE)
            .toList();
    for (String stage : stages) {
      Share share = share(Member.ALL, stage);
      boolean above =
          stages.stream()
              .filter(other -> !other.equals(stage))
              .allMatch(other -> share.low() > share(Member.ALL, other).upper());
      if (above && stages.size() > 1) {
        String figure = n.countAndShare(share.high(), share.pupils());
        return m.t("stages.title.one", Names.inSentence(m.names().stage(stage)), figure);
      }
    }
    return m.t("stages.title.none");
  }

  private Grid numbers(List<String> stages) {
    List<List<Cell>> rows = new ArrayList<>();
    for (String stage : stages) {
      Share all = share(Member.ALL, stage);
      Share girls = share(Member.GIRLS, stage);
      Share boys = share(Member.BOYS, stage);
      rows.add(
          List.of(
              Cell.text(m.names().stage(stage)),
              Cell.number(n.count(all.pupils())),
              Cell.number(n.countAndShare(all.high(), all.pupils())),
              Cell.number(n.countAndShare(girls.high(), girls.pupils())),
              Cell.number(n.countAndShare(boys.high(), boys.pupils())),
              Cell.text(GenderWords.briefly(m, Difference.of(girls, boys)))));
    }
    List<String> heads =
        List.of(
            m.t("head.stage"),
            m.t("head.pupils"),
            m.t("head.high"),
            m.t("head.girls"),
            m.t("head.boys"),
            m.t("head.gender_difference"));
    List<String> notes = List.of(m.t("symbols.note", Numbers.SMALL_BASE));
    return new Grid("stages-numbers", "", m.t("stages.caption"), heads, rows, notes, true);
  }

  private Share share(String gender, String stage) {
    return m.figures().share(m.year(), Member.ALL, gender, stage);
  }
}
