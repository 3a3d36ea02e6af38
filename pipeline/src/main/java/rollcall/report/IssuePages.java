package rollcall.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import rollcall.report.IssueLine.Kind;

/**
 * What each school has to mend: a CSV file and a Swedish page a school, and an index. One file is
 * open and one page's rows are in memory at a time.
 */
public final class IssuePages {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
  private static final int ROWS_ON_PAGE = 1000;
  private static final String SAFE_NAME = "(?!(?i:unknown|index)$)[A-Za-z0-9-]{1,64}";

  private final Path folder;
  private final Map<Kind, Long> before;
  private final Map<String, String> names;
  private final Texts texts = new Texts(Language.SV);
  private final Numbers numbers = new Numbers(texts);
  private final Map<String, Long> counts =
      new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
  private IssueLine next;

  private IssuePages(Path folder, Map<Kind, Long> before, Map<String, String> names) {
    this.folder = folder;
    this.before = before;
    this.names = names;
  }

  /**
   * Writes the files.
   *
   * @param sorted problems in their order
   * @param before numbers of problems in the release before; null where there is none
   * @param names names of schools by code
   * @throws IOException when the folder cannot be written
   */
  public static void write(
      Path folder, Iterator<IssueLine> sorted, Map<Kind, Long> before, Map<String, String> names)
      throws IOException {
    Files.createDirectories(folder);
    IssuePages pages = new IssuePages(folder, before, names);
    pages.next = sorted.hasNext() ? sorted.next() : null;
    while (pages.next != null) {
      pages.school(pages.next.school(), sorted);
    }
    if (before != null) {
      for (Kind kind : before.keySet()) {
        if (!pages.counts.containsKey(kind.school())) {
          pages.school(kind.school(), sorted);
        }
      }
    }
    pages.index();
  }

  private void school(String school, Iterator<IssueLine> sorted) throws IOException {
    Map<Kind, Long> now = new HashMap<>();
    List<List<Cell>> shown = new ArrayList<>();
    long count = 0;
    try (IssueCsv csv = new IssueCsv(folder.resolve(fileName(school) + ".csv"), heads())) {
      while (next != null && Objects.equals(next.school(), school)) {
        List<String> cells = IssueCsv.cells(next, IssueGuide.of(next.code(), texts));
        csv.print(cells);
        if (count++ < ROWS_ON_PAGE) {
          shown.add(cells.stream().map(Cell::text).toList());
        }
        now.merge(next.kind(), 1L, Long::sum);
        next = sorted.hasNext() ? sorted.next() : null;
      }
    }
    counts.put(school, count);
    List<String> notes = new ArrayList<>();
    if (count == 0) {
      notes.add(texts.of("issues.rows.none"));
    } else if (count > ROWS_ON_PAGE) {
      notes.add(texts.of("issues.more", numbers.count(count - ROWS_ON_PAGE)));
    }
    Block.Grid rows = grid("rows", heads(), shown, notes);
    page(
        fileName(school),
        texts.of("issues.title.school", name(school)),
        List.of(
            new IssuePage.Link(fileName(school) + ".csv", texts.of("issues.csv")),
            new IssuePage.Link("index.html", texts.of("issues.back"))),
        List.of(changes(school, now), rows));
  }

  private Block.Grid changes(String school, Map<Kind, Long> now) {
    List<String> heads =
        Stream.of("file", "what", "mended", "new", "remaining").map(this::head).toList();
    if (before == null) {
      return grid("changes", heads, List.of(), List.of(texts.of("issues.changes.first")));
    }
    TreeSet<Kind> kinds =
        new TreeSet<>(Comparator.comparing(Kind::fileName).thenComparing(Kind::code));
    kinds.addAll(now.keySet());
    before.keySet().stream()
        .filter(kind -> Objects.equals(kind.school(), school))
        .forEach(kinds::add);
    List<List<Cell>> rows = new ArrayList<>();
    for (Kind kind : kinds) {
      long then = before.getOrDefault(kind, 0L);
      long left = now.getOrDefault(kind, 0L);
      rows.add(
          List.of(
              Cell.text(kind.fileName()),
              Cell.text(IssueGuide.of(kind.code(), texts).what()),
              Cell.number(numbers.count(Math.max(0, then - left))),
              Cell.number(numbers.count(Math.max(0, left - then))),
              Cell.number(numbers.count(Math.min(then, left)))));
    }
    return grid("changes", heads, rows, List.of());
  }

  private void index() throws IOException {
    List<IssuePage.Link> links = new ArrayList<>();
    counts.forEach(
        (school, count) ->
            links.add(
                new IssuePage.Link(
                    fileName(school) + ".html", name(school) + ": " + numbers.count(count))));
    page("index", texts.of("issues.title"), links, List.of());
  }

  private void page(String file, String title, List<IssuePage.Link> links, List<Block.Grid> grids)
      throws IOException {
    Page.Labels labels = new Page.Labels(texts.of("issues.skip"), "", "", "", "");
    List<String> notes = links.isEmpty() ? List.of(texts.of("issues.changes.none")) : List.of();
    StringOutput html = new StringOutput();
    ENGINE.render(
        "issues.jte",
        new IssuePage("sv", title, texts.of("issues.lead"), labels, links, notes, grids),
        html);
    Files.writeString(folder.resolve(file + ".html"), html.toString());
  }

  private Block.Grid grid(
      String id, List<String> heads, List<List<Cell>> rows, List<String> notes) {
    return new Block.Grid(
        id,
        texts.of("issues." + id),
        texts.of("issues." + id + ".caption"),
        heads,
        rows,
        notes,
        false);
  }

  private List<String> heads() {
    return Stream.of("file", "line", "column", "what", "how", "where", "shape", "code", "detail")
        .map(this::head)
        .toList();
  }

  private String head(String name) {
    return texts.of("issues.head." + name);
  }

  private String name(String school) {
    return school == null ? texts.of("issues.unknown") : names.getOrDefault(school, school);
  }

  /** A code that is no plain word, or means another page, gets a name that is one. */
  static String fileName(String school) {
    if (school == null) {
      return "unknown";
    }
    return school.matches(SAFE_NAME)
        ? school
        : "_" + UUID.nameUUIDFromBytes(school.getBytes(StandardCharsets.UTF_8));
  }
}
