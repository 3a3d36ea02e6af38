package rollcall.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import rollcall.fault.IssueCode;
import rollcall.report.IssueLine.Kind;

/** The problems of one school as tables of its page; of a long list the first ones alone. */
final class SchoolIssues {
  private static final int ROWS_ON_PAGE = 1000;
  private static final String NOTHING = "\u2013";

  private final Texts texts;
  private final Numbers numbers;
  private final Map<Kind, Long> now = new HashMap<>();
  private final List<List<Cell>> ofFiles = new ArrayList<>();
  private final List<List<Cell>> ofRows = new ArrayList<>();
  private long count;

  SchoolIssues(Texts texts) {
    this.texts = texts;
    this.numbers = new Numbers(texts);
  }

  void add(IssueLine line) {
    now.merge(line.kind(), 1L, Long::sum);
    if (count++ >= ROWS_ON_PAGE) {
      return;
    }
    Cell file = Cell.text(line.fileName());
    Cell number = cell(line.line());
    Cell column = cell(line.column());
    Cell what = Cell.text(guide(line.code()).what());
    if (line.code().scope() == IssueCode.Scope.ROW) {
      ofRows.add(List.of(file, number, column, what, cell(line.shape())));
    } else {
      ofFiles.add(List.of(file, number, column, what));
    }
  }

  private static Cell cell(Object value) {
    return Cell.text(Objects.toString(value, NOTHING));
  }

  private IssueGuide guide(IssueCode code) {
    return IssueGuide.of(code, texts);
  }

  long count() {
    return count;
  }

  /**
   * The tables of the page.
   *
   * @param before this school's numbers of problems in the release before; null where there is none
   */
  List<Block.Grid> grids(Map<Kind, Long> before) {
    List<Block.Grid> grids = new ArrayList<>();
    if (count > 0) {
      grids.add(grid("guide", guides(), List.of(), "what", "count", "how", "where"));
    }
    if (!ofFiles.isEmpty()) {
      grids.add(grid("files", ofFiles, List.of(), "file", "line", "column", "what"));
    }
    if (!ofRows.isEmpty() || count == 0 || count > ROWS_ON_PAGE) {
      grids.add(grid("rows", ofRows, rest(), "file", "line", "column", "what", "shape"));
    }
    grids.add(changes(before));
    return grids;
  }

  private List<String> rest() {
    if (count == 0) {
      return List.of(texts.of("issues.rows.none"));
    }
    return count > ROWS_ON_PAGE
        ? List.of(texts.of("issues.more", numbers.count(count - ROWS_ON_PAGE)))
        : List.of();
  }

  /** The most frequent first. */
  private List<List<Cell>> guides() {
    Map<IssueCode, Long> byCode = new TreeMap<>();
    now.forEach((kind, problems) -> byCode.merge(kind.code(), problems, Long::sum));
    Comparator<IssueCode> mostFirst = Comparator.comparing(byCode::get, Comparator.reverseOrder());
    return byCode.keySet().stream()
        .sorted(mostFirst)
        .map(code -> guided(guide(code), byCode.get(code)))
        .toList();
  }

  private List<Cell> guided(IssueGuide guide, long problems) {
    return List.of(
        Cell.text(guide.what()),
        Cell.number(numbers.count(problems)),
        Cell.text(guide.how()),
        Cell.text(guide.where()));
  }

  private Block.Grid changes(Map<Kind, Long> before) {
    if (before == null) {
      return grid("changes", List.of(), List.of(texts.of("issues.changes.first")));
    }
    TreeSet<Kind> kinds =
        new TreeSet<>(Comparator.comparing(Kind::fileName).thenComparing(Kind::code));
    kinds.addAll(now.keySet());
    kinds.addAll(before.keySet());
    List<List<Cell>> rows = new ArrayList<>();
    for (Kind kind : kinds) {
      long then = before.getOrDefault(kind, 0L);
      long left = now.getOrDefault(kind, 0L);
      rows.add(
          List.of(
              Cell.text(kind.fileName()),
              Cell.text(guide(kind.code()).what()),
              Cell.number(numbers.count(Math.max(0, then - left))),
              Cell.number(numbers.count(Math.max(0, left - then))),
              Cell.number(numbers.count(Math.min(then, left)))));
    }
    return grid("changes", rows, List.of(), "file", "what", "mended", "new", "remaining");
  }

  private Block.Grid grid(String id, List<List<Cell>> rows, List<String> notes, String... heads) {
    return new Block.Grid(
        id,
        texts.of("issues." + id),
        texts.of("issues." + id + ".caption"),
        Stream.of(heads).map(head -> texts.of("issues.head." + head)).toList(),
        rows,
        notes,
        false);
  }
}
