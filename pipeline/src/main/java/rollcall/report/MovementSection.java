package rollcall.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.Block.Note;
import rollcall.report.Block.Tile;
import rollcall.report.Block.Tiles;
import rollcall.report.chart.Described;
import rollcall.report.chart.Legend;
import rollcall.report.chart.StackedRows;
import rollcall.table.Col;
import rollcall.table.FigureTables;

/**
 * Who came to high absence and who left it between the last two terms, and cohorts over the years.
 */
final class MovementSection {
  private static final String ID = "movement";

  private final Material m;
  private final Numbers n;
  private final TermName from;
  private final TermName to;
  private final List<Values> rows;

  private MovementSection(Material material, TermName from, TermName to) {
    this.m = material;
    this.n = material.numbers();
    this.from = from;
    this.to = to;
    this.rows =
        material
            .figures()
            .rows(FigureTables.BAND_TRANSITION)
            .filter(row -> to(row).equals(to))
            .filter(
                row ->
                    !row.text(Col.DISTRICT).equals(Member.ALL)
                        && !row.text(Col.GENDER).equals(Member.ALL))
            .toList();
  }

  static Section of(Material m) {
    List<Block> cohorts = CohortCharts.of(m);
    Values last =
        m.figures()
            .rows(FigureTables.BAND_TRANSITION)
            .filter(row -> m.terms().contains(to(row)))
            .max((a, b) -> to(a).compareTo(to(b)))
            .orElse(null);
    if (last == null) {
      List<Block> blocks = new ArrayList<>(List.of(new Note(m.t("movement.one_term"))));
      blocks.addAll(cohorts);
      return new Section(ID, m.t("movement.name"), m.t("movement.empty"), blocks);
    }
    MovementSection movement =
        new MovementSection(
            m, new TermName(last.text(Col.FROM_SCHOOL_YEAR), last.text(Col.FROM_TERM)), to(last));
    List<Block> blocks =
        new ArrayList<>(List.of(movement.tiles(), movement.flows(), movement.matrix()));
    blocks.addAll(cohorts);
    return new Section(ID, m.t("movement.name"), movement.title(), blocks);
  }

  private static TermName to(Values row) {
    return new TermName(row.text(Col.TO_SCHOOL_YEAR), row.text(Col.TO_TERM));
  }

  private String title() {
    long came = came();
    long left = left();
    Direction direction = Direction.of(left, came, came + left);
    return m.t("movement.title." + direction.key(), n.count(came), n.count(left));
  }

  private long came() {
    return pupils(
        (before, now) -> now.equals(Member.HIGH_BAND) && !before.equals(Member.HIGH_BAND));
  }

  private long left() {
    return pupils(
        (before, now) -> before.equals(Member.HIGH_BAND) && !now.equals(Member.HIGH_BAND));
  }

  private Tiles tiles() {
    long stayed = pupils((before, now) -> before.equals(Member.HIGH_BAND) && now.equals(before));
    long worse =
        pupils((before, now) -> isRated(before) && isRated(now) && rank(now) > rank(before));
    long better =
        pupils((before, now) -> isRated(before) && isRated(now) && rank(now) < rank(before));
    return new Tiles(
        List.of(
            new Tile(
                m.t("movement.came"),
                n.count(came()),
                List.of(m.t("movement.came.detail", m.names().term(to)))),
            new Tile(
                m.t("movement.stayed"), n.count(stayed), List.of(m.t("movement.stayed.detail"))),
            new Tile(
                m.t("movement.left"),
                n.count(left()),
                List.of(m.t("movement.left.detail", m.names().term(from)))),
            new Tile(
                m.t("movement.worse"),
                "▲ " + n.count(worse),
                List.of(
                    m.t("movement.worse.detail"),
                    m.t("movement.better.detail", n.count(better))))));
  }

  private Chart flows() {
    List<List<Cell>> cells = new ArrayList<>();
    List<StackedRows.Part> after = new ArrayList<>();
    List<StackedRows.Part> before = new ArrayList<>();
    for (Flow flow : Flow.ALL) {
      long went = pupils((start, end) -> start.equals(Member.HIGH_BAND) && flow.holds(end));
      long came = pupils((start, end) -> end.equals(Member.HIGH_BAND) && flow.holds(start));
      after.add(new StackedRows.Part(went, n.count(went), flow.css(), flow.hatched()));
      before.add(new StackedRows.Part(came, n.count(came), flow.css(), flow.hatched()));
      cells.add(
          List.of(Cell.text(name(flow)), Cell.number(n.count(came)), Cell.number(n.count(went))));
    }
    List<StackedRows.Row> bars =
        List.of(
            new StackedRows.Row(m.t("flows.before"), before, n.count(total(before))),
            new StackedRows.Row(m.t("flows.after"), after, n.count(total(after))));
    List<Legend.Item> items =
        Flow.ALL.stream()
            .map(flow -> Legend.Item.part(flow.css(), flow.hatched(), name(flow)))
            .toList();
    String title = m.t("flows.title", m.names().term(from), m.names().term(to));
    String svg =
        new StackedRows(bars, new Legend(items))
            .draw(new Described("chart-flows", title, m.t("flows.description")));
    List<String> heads = List.of(m.t("head.band"), m.t("flows.before"), m.t("flows.after"));
    Grid grid = new Grid("flows-numbers", "", m.t("flows.caption"), heads, cells, List.of(), true);
    return new Chart(
        "flows",
        title,
        m.t("flows.lead", m.names().term(from), m.names().term(to)),
        List.of(new Drawing("", svg)),
        List.of(),
        grid);
  }

  private String name(Flow flow) {
    return flow.bands().size() == 1
        ? m.names().band(flow.bands().get(0))
        : m.t("flow." + flow.name());
  }

  private static long total(List<StackedRows.Part> parts) {
    return (long) parts.stream().mapToDouble(StackedRows.Part::value).sum();
  }

  /** A group of bands that is drawn as one part. */
  private record Flow(String name, List<String> bands, String css, boolean hatched) {
    static final List<Flow> ALL =
        List.of(
            new Flow("high", List.of(Member.HIGH_BAND), "b-all", false),
            new Flow("middle", List.of(Member.MIDDLE_BAND), "b-accent", true),
            new Flow("low", List.of(Member.LOW_BAND), "b-soft", false),
            new Flow("unrated", List.of(Member.BELOW_EXPOSURE, Member.NO_DATA), "b-pale", true),
            new Flow("outside", List.of("started", "new", "finished", "left"), "b-white", false));

    boolean holds(String band) {
      return bands.contains(band);
    }
  }

  private Grid matrix() {
    List<String> heads =
        new ArrayList<>(List.of(m.t("matrix.corner", m.names().term(from), m.names().term(to))));
    Member.TO_BANDS.forEach(band -> heads.add(m.names().band(band)));
    List<List<Cell>> lines = new ArrayList<>();
    for (String before : Member.FROM_BANDS) {
      List<Cell> row = new ArrayList<>(List.of(Cell.text(m.names().band(before))));
      Member.TO_BANDS.forEach(now -> row.add(matrixCell(before, now)));
      lines.add(row);
    }
    return new Grid(
        "transitions",
        m.t("matrix.title"),
        m.t("matrix.caption"),
        heads,
        lines,
        List.of(m.t("matrix.note")),
        false);
  }

  private Cell matrixCell(String before, String now) {
    long pupils = pupils((start, end) -> start.equals(before) && end.equals(now));
    boolean rated = isRated(before) && isRated(now);
    String arrow = !rated || before.equals(now) ? "" : rank(now) > rank(before) ? "▲ " : "▼ ";
    Cell cell = Cell.number(pupils == 0 ? "·" : arrow + n.count(pupils));
    return arrow.isEmpty()
        ? before.equals(now) ? cell.styled("same") : cell
        : cell.styled(arrow.startsWith("▲") ? "worse" : "better");
  }

  private static boolean isRated(String band) {
    return Member.BANDS.contains(band);
  }

  private static int rank(String band) {
    return Member.BANDS.indexOf(band);
  }

  private long pupils(BiPredicate<String, String> bands) {
    return rows.stream()
        .filter(row -> bands.test(row.text(Col.FROM_BAND), row.text(Col.TO_BAND)))
        .mapToLong(row -> row.count(Col.PUPILS))
        .sum();
  }
}
