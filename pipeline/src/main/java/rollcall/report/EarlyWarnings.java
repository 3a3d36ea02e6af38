package rollcall.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import rollcall.report.Block.Grid;
import rollcall.report.Block.Note;
import rollcall.table.Col;
import rollcall.table.FigureTables;
import rollcall.table.WarningCol;

/** How many pupils are warned of now, and how warnings of past terms came true. */
final class EarlyWarnings {
  private static final String MODEL = "model";
  private static final String RUNNING = "running";
  private static final String VALIDATED = "validated";
  private static final List<String> CLOSED = List.of("no-running-term", "too-early", "no-dates");

  private final Material m;
  private final Numbers n;
  private final List<Values> rows;

  private EarlyWarnings(Material material) {
    this.m = material;
    this.n = material.numbers();
    this.rows =
        material
            .figures()
            .rows(FigureTables.EARLY_WARNING_VALIDATION)
            .sorted(
                Comparator.comparing(EarlyWarnings::term)
                    .reversed()
                    .thenComparing(row -> row.whole(WarningCol.WEEK))
                    .thenComparing(row -> row.text(WarningCol.WARNING)))
            .toList();
  }

  /** One line where nothing can be computed; nothing where the table is empty. */
  static List<Block> of(Material m) {
    EarlyWarnings warnings = new EarlyWarnings(m);
    for (String state : CLOSED) {
      if (warnings.inState(state).findAny().isPresent()) {
        return List.of(new Note(m.t("warning.none", m.t("warning.state." + state))));
      }
    }
    return warnings.rows.isEmpty() ? List.of() : List.of(warnings.now(), warnings.past());
  }

  private Stream<Values> inState(String state) {
    return rows.stream().filter(row -> row.text(WarningCol.WARNING_STATE).equals(state));
  }

  /** The model's row of the running term; null where past terms are too few. */
  private Values model() {
    return inState(RUNNING)
        .filter(row -> row.text(WarningCol.WARNING).equals(MODEL))
        .findFirst()
        .orElse(null);
  }

  private Grid now() {
    Values model = model();
    Values any = rows.get(0);
    String title =
        model == null
            ? m.t("warning.title.rules", m.names().term(term(any)), any.whole(WarningCol.WEEK))
            : m.t(
                "warning.title",
                n.countAndShare(model.count(WarningCol.WARNED_PUPILS), model.count(Col.PUPILS)),
                m.names().term(term(model)),
                model.whole(WarningCol.WEEK));
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(row(m.names().district(Member.ALL), m.input().warned()));
    lines.addAll(by(WarnedCount::stage, m.names()::stage, Member.STAGES));
    lines.addAll(by(WarnedCount::district, m.names()::district, List.of()));
    List<String> heads =
        List.of(
            m.t("warning.head.group"),
            m.t("head.pupils"),
            m.t("warning.model"),
            m.t("warning.two_weeks"),
            m.t("warning.fifteen_weeks"));
    List<String> notes = new ArrayList<>();
    if (model == null) {
      notes.add(m.t("warning.none", m.t("warning.state.no-past-term")));
    }
    long undated = any.count(WarningCol.PUPILS_WITHOUT_DATES);
    if (undated > 0) {
      notes.add(m.t("warning.undated", n.count(undated)));
    }
    notes.add(m.t("warning.note"));
    return new Grid("warnings", title, m.t("warning.caption"), heads, lines, notes, false);
  }

  /** A line for each group, in the order given, the others by name. */
  private List<List<Cell>> by(
      Function<WarnedCount, String> group, Function<String, String> name, List<String> order) {
    TreeMap<String, List<WarnedCount>> groups =
        new TreeMap<>(
            Comparator.comparingInt((String member) -> order.indexOf(member))
                .thenComparing(Figures.BY_NAME));
    m.input()
        .warned()
        .forEach(c -> groups.computeIfAbsent(group.apply(c), k -> new ArrayList<>()).add(c));
    return groups.entrySet().stream()
        .map(entry -> row(name.apply(entry.getKey()), entry.getValue()))
        .toList();
  }

  private List<Cell> row(String name, List<WarnedCount> counts) {
    long pupils = counts.stream().mapToLong(WarnedCount::pupils).sum();
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(name), Cell.number(n.count(pupils))));
    long warned = counts.stream().mapToLong(WarnedCount::warned).sum();
    cells.add(Cell.number(model() == null ? "–" : n.countAndShare(warned, pupils)));
    long two = counts.stream().mapToLong(WarnedCount::twoWeeks).sum();
    cells.add(Cell.number(n.countAndShare(two, pupils)));
    long fifteen = counts.stream().mapToLong(WarnedCount::fifteenWeeks).sum();
    cells.add(Cell.number(n.countAndShare(fifteen, pupils)));
    return cells;
  }

  /** Warnings that past terms would have had; the title speaks of the last, after as many weeks. */
  private Block past() {
    Values now = rows.get(0);
    Values last =
        inState(VALIDATED)
            .filter(row -> row.text(WarningCol.WARNING).equals(MODEL))
            .filter(row -> row.whole(WarningCol.WEEK).equals(now.whole(WarningCol.WEEK)))
            .findFirst()
            .orElse(null);
    if (last == null) {
      return new Note(m.t("warning.not_validated"));
    }
    String title =
        m.t(
            "warning.validated.title",
            m.names().term(term(last)),
            last.whole(WarningCol.WEEK),
            n.count(last.count(WarningCol.HITS)),
            n.count(last.count(WarningCol.WARNED_PUPILS)),
            n.count(last.count(WarningCol.MISSES)));
    List<String> heads =
        List.of(
            m.t("head.term"),
            m.t("warning.head.week"),
            m.t("warning.head.warning"),
            m.t("warning.head.hits"),
            m.t("warning.head.false"),
            m.t("warning.head.misses"));
    List<List<Cell>> lines = inState(VALIDATED).map(this::validated).toList();
    String caption = m.t("warning.validated.caption");
    List<String> notes = List.of(m.t("warning.validated.note"));
    return new Grid("warnings-validated", title, caption, heads, lines, notes, true);
  }

  private List<Cell> validated(Values row) {
    long warned = row.count(WarningCol.WARNED_PUPILS);
    long high = row.count(Col.HIGH_ABSENCE_PUPILS);
    return List.of(
        Cell.text(m.names().term(term(row))),
        Cell.number(n.count(row.count(WarningCol.WEEK))),
        Cell.text(m.t("warning." + row.text(WarningCol.WARNING))),
        Cell.number(n.partOf(row.count(WarningCol.HITS), warned)),
        Cell.number(n.partOf(row.count(WarningCol.FALSE_ALARMS), warned)),
        Cell.number(n.partOf(row.count(WarningCol.MISSES), high)));
  }

  private static TermName term(Values row) {
    return new TermName(row.text(Col.SCHOOL_YEAR), row.text(Col.TERM));
  }
}
