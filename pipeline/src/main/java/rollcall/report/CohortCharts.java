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
import rollcall.report.chart.LineChart;
import rollcall.report.chart.LineChart.Line;
import rollcall.report.chart.LineChart.Point;
import rollcall.report.chart.LineChart.Tick;
import rollcall.report.chart.Marker;
import rollcall.table.Col;
import rollcall.table.FigureTables;

/**
 * The same pupils over the years: does a later cohort stand above an earlier one in the same grade?
 */
final class CohortCharts {
  private static final long LAST_GRADE = 9;

  private final Material m;
  private final Numbers n;
  private final Map<Cohort, Map<String, long[]>> cohorts = new TreeMap<>();

  /** Pupils who entered in this year and grade. */
  private record Cohort(String entryYear, long grade) implements Comparable<Cohort> {
    private static final Comparator<Cohort> ORDER =
        Comparator.comparing(Cohort::entryYear).thenComparing(Cohort::grade);

    @Override
    public int compareTo(Cohort other) {
      return ORDER.compare(this, other);
    }

    long gradeIn(String year) {
      return grade + TermName.firstYear(year) - TermName.firstYear(entryYear);
    }
  }

  private CohortCharts(Material material) {
    this.m = material;
    this.n = material.numbers();
    material.figures().rows(FigureTables.COHORT_FOLLOW).filter(this::isFollowed).forEach(this::add);
  }

  static List<Block> of(Material m) {
    if (m.year() == null || m.years().size() < 2) {
      return List.of();
    }
    CohortCharts charts = new CohortCharts(m);
    return charts.cohorts.isEmpty() ? List.of() : List.of(charts.chart());
  }

  /**
   * Everyone of the first year by grade, later only those who enter with grade 0: the others moved
   * in.
   */
  private boolean isFollowed(Values row) {
    Long grade = row.whole(Col.GRADE_AT_ENTRY);
    boolean inTime = row.text(Col.SCHOOL_YEAR).compareTo(m.year()) <= 0;
    boolean total =
        row.text(Col.DISTRICT).equals(Member.ALL) || row.text(Col.GENDER).equals(Member.ALL);
    return grade != null
        && inTime
        && !total
        && (row.text(Col.ENTRY_SCHOOL_YEAR).equals(m.firstYear()) || grade == 0);
  }

  private void add(Values row) {
    Cohort cohort = new Cohort(row.text(Col.ENTRY_SCHOOL_YEAR), row.count(Col.GRADE_AT_ENTRY));
    if (cohort.gradeIn(row.text(Col.SCHOOL_YEAR)) <= LAST_GRADE) {
      long[] sums =
          cohorts
              .computeIfAbsent(cohort, key -> new TreeMap<>())
              .computeIfAbsent(row.text(Col.SCHOOL_YEAR), key -> new long[2]);
      sums[0] += row.count(Col.HIGH_ABSENCE_PUPILS);
      sums[1] += row.count(Col.PUPILS);
    }
  }

  private Chart chart() {
    List<Tick> ticks = new ArrayList<>();
    for (long grade = 0; grade <= LAST_GRADE; grade++) {
      ticks.add(new Tick(grade, m.t(grade == 0 ? "grade.0.short" : "grade.short", grade)));
    }
    List<Line> lines = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    cohorts.forEach(
        (cohort, years) -> {
          lines.add(line(cohort, years));
          rows.add(row(cohort, years));
        });
    String title = title();
    String svg =
        new LineChart(
                -0.2,
                LAST_GRADE + 0.2,
                ticks,
                List.of(),
                lines,
                n.shareAxis(),
                LineChart.Naming.ABOVE)
            .draw(new Described("chart-cohorts", title, m.t("cohorts.description")));
    List<String> heads = new ArrayList<>(List.of(m.t("head.cohort")));
    heads.addAll(m.years());
    Grid grid =
        new Grid(
            "cohorts-numbers",
            "",
            m.t("cohorts.caption"),
            heads,
            rows,
            List.of(m.t("symbols.note", Numbers.SMALL_BASE)),
            true);
    List<String> notes = List.of(m.t("cohorts.note", m.firstYear(), Numbers.SMALL_BASE));
    return new Chart(
        "cohorts", title, m.t("cohorts.lead"), List.of(new Drawing("", svg)), notes, grid);
  }

  private Line line(Cohort cohort, Map<String, long[]> years) {
    List<Point> points =
        years.entrySet().stream()
            .filter(entry -> entry.getValue()[1] >= Numbers.SMALL_BASE)
            .map(
                entry ->
                    new Point(
                        cohort.gradeIn(entry.getKey()),
                        (double) entry.getValue()[0] / entry.getValue()[1]))
            .toList();
    boolean first = cohort.entryYear().equals(m.firstYear());
    return new Line(
        String.valueOf(start(cohort)),
        first ? "c-all" : "c-accent",
        first ? Marker.DIAMOND : Marker.CIRCLE,
        points);
  }

  /** The calendar year in which the cohort was in grade 0, or would have been. */
  private static long start(Cohort cohort) {
    return TermName.firstYear(cohort.entryYear()) - cohort.grade();
  }

  private List<Cell> row(Cohort cohort, Map<String, long[]> years) {
    List<Cell> cells = new ArrayList<>();
    cells.add(
        new Cell(
            String.valueOf(start(cohort)),
            m.t("cohorts.entered", m.names().grade(cohort.grade()), cohort.entryYear()),
            "text",
            null,
            null));
    for (String year : m.years()) {
      long[] sums = years.get(year);
      cells.add(Cell.number(sums == null ? "" : n.countAndShare(sums[0], sums[1])));
    }
    return cells;
  }

  /**
   * Pairs of neighbouring cohorts in the same grade, and those in which the later cohort stands
   * higher.
   */
  private String title() {
    long higher = 0;
    long compared = 0;
    for (Map<Long, Double> starts : sharesByGrade().values()) {
      for (Map.Entry<Long, Double> entry : starts.entrySet()) {
        Double earlier = starts.get(entry.getKey() - 1);
        compared += earlier == null ? 0 : 1;
        higher += earlier != null && entry.getValue() > earlier ? 1 : 0;
      }
    }
    return compared == 0
        ? m.t("cohorts.title.none")
        : m.t("cohorts.title", n.count(higher), n.count(compared));
  }

  private Map<Long, Map<Long, Double>> sharesByGrade() {
    Map<Long, Map<Long, Double>> byGrade = new TreeMap<>();
    cohorts.forEach(
        (cohort, years) ->
            years.forEach(
                (year, sums) -> {
                  if (sums[1] >= Numbers.SMALL_BASE) {
                    Map<Long, Double> starts =
                        byGrade.computeIfAbsent(cohort.gradeIn(year), key -> new TreeMap<>());
                    starts.put(start(cohort), (double) sums[0] / sums[1]);
                  }
                }));
    return byGrade;
  }
}
