package rollcall.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import rollcall.fault.IssueCode;
import rollcall.fault.IssueCode.Scope;
import rollcall.report.Block.Chart;
import rollcall.report.Block.Drawing;
import rollcall.report.Block.Grid;
import rollcall.report.Block.Tile;
import rollcall.report.Block.Tiles;
import rollcall.report.chart.Described;
import rollcall.report.chart.Legend;
import rollcall.report.chart.StackedRows;
import rollcall.table.Col;
import rollcall.table.DeliveryTables;

/**
 * What became of the deliveries: rows that count, rows set aside by code, files held with their
 * messages.
 */
final class DeliveryBlocks {
  private final Material m;
  private final Numbers n;
  private final List<Values> deliveries;

  private DeliveryBlocks(Material material) {
    this.m = material;
    this.n = material.numbers();
    this.deliveries = material.figures().rows(DeliveryTables.DELIVERIES).toList();
  }

  static List<Block> of(Material m) {
    DeliveryBlocks blocks = new DeliveryBlocks(m);
    List<Block> all = new ArrayList<>();
    if (!blocks.deliveries.isEmpty()) {
      all.add(blocks.tiles());
    }
    Map<IssueCode, Long> rows = blocks.byCode(Scope.ROW);
    if (!rows.isEmpty()) {
      all.add(blocks.quarantine(rows));
    }
    all.add(blocks.held());
    Map<IssueCode, Long> warnings = blocks.byCode(Scope.WARNING);
    if (!warnings.isEmpty()) {
      all.add(blocks.warnings(warnings));
    }
    return all;
  }

  private Tiles tiles() {
    long in = sum(Col.ROWS_IN);
    return new Tiles(
        List.of(
            new Tile(
                m.t("deliveries.rows_in"),
                n.count(in),
                List.of(m.t("deliveries.files", n.count(files(row -> true))))),
            new Tile(
                m.t("deliveries.accepted"),
                n.count(sum(Col.ROWS_ACCEPTED)),
                share(Col.ROWS_ACCEPTED, in)),
            new Tile(
                m.t("deliveries.quarantined"), n.count(sum(Col.ROWS_QUARANTINED)), quarantined(in)),
            new Tile(
                m.t("deliveries.superseded"),
                n.count(sum(Col.ROWS_SUPERSEDED)),
                share(Col.ROWS_SUPERSEDED, in))));
  }

  private List<String> share(String column, long in) {
    return in == 0
        ? List.of()
        : List.of(m.t("deliveries.share", n.percent((double) sum(column) / in)));
  }

  private List<String> quarantined(long in) {
    List<String> details = new ArrayList<>(share(Col.ROWS_QUARANTINED, in));
    long held =
        deliveries.stream()
            .filter(row -> row.text(Col.STATUS).equals(Member.HELD))
            .mapToLong(row -> row.count(Col.ROWS_QUARANTINED))
            .sum();
    if (held > 0) {
      details.add(m.t("deliveries.in_held", n.count(held)));
    }
    return details;
  }

  private long sum(String column) {
    return deliveries.stream().mapToLong(row -> row.count(column)).sum();
  }

  private long files(Predicate<Values> which) {
    return deliveries.stream().filter(which).map(row -> row.text(Col.DELIVERY)).distinct().count();
  }

  private Map<IssueCode, Long> byCode(Scope scope) {
    return m.input().issues().stream()
        .filter(issue -> issue.code().scope() == scope)
        .collect(
            Collectors.groupingBy(
                IssueCount::code,
                () -> new EnumMap<>(IssueCode.class),
                Collectors.summingLong(IssueCount::rows)));
  }

  private Chart quarantine(Map<IssueCode, Long> byCode) {
    List<Map.Entry<IssueCode, Long>> codes = new ArrayList<>(byCode.entrySet());
    codes.sort(
        Map.Entry.<IssueCode, Long>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    List<StackedRows.Row> bars =
        codes.stream().map(code -> bar(code.getKey(), code.getValue())).toList();
    List<List<Cell>> rows =
        codes.stream().map(code -> codeRow(code.getKey(), code.getValue())).toList();
    long total = codes.stream().mapToLong(Map.Entry::getValue).sum();
    String key = codes.size() == 1 ? "quarantine.title.one" : "quarantine.title";
    String title = m.t(key, rows(total), n.count(codes.size()));
    Described described = new Described("chart-quarantine", title, m.t("quarantine.description"));
    StackedRows chart = new StackedRows(bars, new Legend(List.of()));
    List<Drawing> drawings = List.of(new Drawing("", chart.draw(described)));
    Grid grid =
        new Grid(
            "quarantine-numbers",
            "",
            m.t("quarantine.caption"),
            codeHeads("head.rows"),
            rows,
            List.of(),
            true);
    return new Chart("quarantine", title, m.t("quarantine.lead"), drawings, List.of(), grid);
  }

  private StackedRows.Row bar(IssueCode code, long rows) {
    StackedRows.Part part = new StackedRows.Part(rows, "", "b-soft", false);
    return new StackedRows.Row(m.t("issue.short." + code.name()), List.of(part), n.count(rows));
  }

  private List<Cell> codeRow(IssueCode code, long count) {
    return List.of(
        Cell.text(code.name()).styled("code"),
        Cell.text(m.t("issue." + code.name())),
        Cell.number(n.count(count)),
        Cell.text(filesOf(code)));
  }

  private List<String> codeHeads(String counted) {
    return List.of(m.t("head.code"), m.t("head.meaning"), m.t(counted), m.t("head.files"));
  }

  private String rows(long count) {
    return count == 1 ? m.t("rows.one") : m.t("rows.many", n.count(count));
  }

  private String filesOf(IssueCode code) {
    return m.input().issues().stream()
        .filter(issue -> issue.code() == code)
        .sorted(Comparator.comparing(IssueCount::fileName))
        .map(issue -> issue.fileName() + " (" + n.count(issue.rows()) + ")")
        .collect(Collectors.joining(", "));
  }

  private Grid held() {
    List<IssueCount> problems =
        m.input().issues().stream()
            .filter(issue -> issue.code().scope() == Scope.FILE)
            .sorted(Comparator.comparing(IssueCount::fileName).thenComparing(IssueCount::code))
            .toList();
    List<List<Cell>> rows = new ArrayList<>();
    for (IssueCount problem : problems) {
      String message = problem.message() == null ? problem.code().meaning() : problem.message();
      rows.add(
          List.of(
              Cell.text(problem.fileName()).styled("code"),
              Cell.text(m.t("issue." + problem.code().name())),
              Cell.text(message, "en")));
    }
    long held = files(row -> row.text(Col.STATUS).equals(Member.HELD));
    String title =
        held == 0
            ? m.t("held.title.none")
            : held == 1 ? m.t("held.title.one") : m.t("held.title.many", n.count(held));
    List<String> heads = List.of(m.t("head.file"), m.t("head.meaning"), m.t("head.message"));
    return new Grid(
        "held", title, m.t("held.caption"), heads, rows, List.of(m.t("held.note")), false);
  }

  private Grid warnings(Map<IssueCode, Long> byCode) {
    List<List<Cell>> rows = new ArrayList<>();
    byCode.forEach((code, count) -> rows.add(codeRow(code, count)));
    return new Grid(
        "warnings",
        m.t("warnings.title"),
        m.t("warnings.caption"),
        codeHeads("head.occurrences"),
        rows,
        List.of(),
        true);
  }
}
