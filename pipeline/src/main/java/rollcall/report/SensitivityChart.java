package rollcall.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.chart.Described;
import rollcall.report.chart.DotRows;
import rollcall.report.chart.Legend;
import rollcall.report.chart.Marker;
import rollcall.table.Col;
import rollcall.table.FigureTables;

/** The headline under each reading of its definition. */
final class SensitivityChart {
  private static final String ENROLMENT = "enrolment";

  private final Material m;
  private final Numbers n;
  private final List<Values> readings;

  private SensitivityChart(Material material) {
    this.m = material;
    this.n = material.numbers();
    this.readings =
        material
            .figures()
            .rows(FigureTables.DEFINITION_SENSITIVITY)
            .filter(row -> row.text(Col.SCHOOL_YEAR).equals(material.year()))
            .sorted(Comparator.comparing(SensitivityChart::order))
            .toList();
  }

  static List<Block> of(Material m) {
    SensitivityChart chart = new SensitivityChart(m);
    return chart.readings.isEmpty() ? List.of() : List.of(chart.chart());
  }

  private static String order(Values row) {
    return String.join(
        "|",
        row.text(Col.DENOMINATOR),
        reversed(row.text(Col.MINIMUM_EXPOSURE)),
        reversed(row.text(Col.COMPARISON)),
        row.text(Col.PERIOD),
        reversed(row.text(Col.UNIT)));
  }

  /** Puts on before off, >= before > and pupil before enrolment: the usual reading first. */
  private static String reversed(String member) {
    return member.equals("on") || member.equals(">=") || member.equals("pupil") ? "0" : "1";
  }

  private Chart chart() {
    Map<String, List<DotRows.Mark>> byReading = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    for (Values row : readings) {
      String key =
          order(row).substring(0, order(row).lastIndexOf('|', order(row).lastIndexOf('|') - 1));
      names.put(key, name(row));
      byReading.computeIfAbsent(key, k -> new ArrayList<>()).add(mark(row));
    }
    List<DotRows.Row> rows = new ArrayList<>();
    byReading.forEach((key, marks) -> rows.add(new DotRows.Row(names.get(key), marks)));
    List<DotRows.Reference> references =
        readings.stream()
            .filter(row -> row.is(Col.IN_FORCE))
            .map(
                row ->
                    new DotRows.Reference(
                        row.count(Col.HIGH_ABSENCE_PUPILS),
                        m.t("readings.in_force", n.count(row.count(Col.HIGH_ABSENCE_PUPILS)))))
            .toList();
    String title = title();
    String svg =
        new DotRows(rows, legend(), references, false, n.countAxis())
            .draw(new Described("chart-readings", title, m.t("readings.description")));
    return new Chart(
        "readings",
        title,
        m.t("readings.lead"),
        List.of(new Drawing("", svg)),
        List.of(m.t("readings.note")),
        numbers());
  }

  private String title() {
    long[] counts =
        readings.stream().mapToLong(row -> row.count(Col.HIGH_ABSENCE_PUPILS)).sorted().toArray();
    String key = counts[0] == counts[counts.length - 1] ? "readings.title.same" : "readings.title";
    return m.t(
        key, n.count(readings.size()), n.count(counts[0]), n.count(counts[counts.length - 1]));
  }

  private String name(Values row) {
    return m.t(
        "readings.row",
        threshold(row),
        m.t("denominator." + row.text(Col.DENOMINATOR)),
        m.t("exposure.short." + row.text(Col.MINIMUM_EXPOSURE)));
  }

  private String threshold(Values row) {
    return (row.text(Col.COMPARISON).equals(">=") ? "≥ " : "> ")
        + n.axisPercent(m.rules().thresholds().highPercent() / 100.0);
  }

  private DotRows.Mark mark(Values row) {
    boolean enrolment = row.text(Col.UNIT).equals(ENROLMENT);
    boolean anyTerm = row.text(Col.PERIOD).equals(Member.ANY_TERM);
    Marker marker =
        enrolment
            ? (anyTerm ? Marker.SQUARE : Marker.TRIANGLE)
            : (anyTerm ? Marker.DIAMOND : Marker.CIRCLE);
    return new DotRows.Mark(
        row.count(Col.HIGH_ABSENCE_PUPILS),
        null,
        null,
        marker,
        anyTerm ? "c-all" : "c-accent",
        null,
        enrolment ? 1 : 0);
  }

  private Legend legend() {
    return new Legend(
        List.of(
            Legend.Item.point(Marker.DIAMOND, "c-all", m.t("readings.pupil.any-term")),
            Legend.Item.point(Marker.CIRCLE, "c-accent", m.t("readings.pupil.year")),
            Legend.Item.point(Marker.SQUARE, "c-all", m.t("readings.enrolment.any-term")),
            Legend.Item.point(Marker.TRIANGLE, "c-accent", m.t("readings.enrolment.year"))));
  }

  private Grid numbers() {
    List<String> heads =
        List.of(
            m.t("head.comparison"),
            m.t("head.denominator"),
            m.t("head.exposure"),
            m.t("head.period_judged"),
            m.t("head.unit"),
            m.t("head.high"),
            m.t("head.moves"));
    long inForce =
        readings.stream()
            .filter(row -> row.is(Col.IN_FORCE))
            .mapToLong(row -> row.count(Col.HIGH_ABSENCE_PUPILS))
            .sum();
    List<List<Cell>> rows = new ArrayList<>();
    for (Values row : readings) {
      List<Cell> cells =
          List.of(
              Cell.text(threshold(row)),
              Cell.text(m.t("denominator." + row.text(Col.DENOMINATOR))),
              Cell.text(m.t("exposure." + row.text(Col.MINIMUM_EXPOSURE))),
              Cell.text(m.t("period." + row.text(Col.PERIOD))),
              Cell.text(m.t("unit." + row.text(Col.UNIT))),
              Cell.number(
                  n.countAndShare(row.count(Col.HIGH_ABSENCE_PUPILS), row.count(Col.PUPILS))),
              row.is(Col.IN_FORCE)
                  ? Cell.text(m.t("readings.this"))
                  : Cell.number(n.signed(row.count(Col.HIGH_ABSENCE_PUPILS) - inForce)));
      rows.add(
          row.is(Col.IN_FORCE) ? cells.stream().map(cell -> cell.styled("total")).toList() : cells);
    }
    return new Grid("readings-numbers", "", m.t("readings.caption"), heads, rows, List.of(), true);
  }
}
