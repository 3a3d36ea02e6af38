package rollcall.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import rollcall.report.IssueLine.Kind;

/**
 * What each school has to mend: a CSV file and a Swedish page a school, and an index. One file is
 * open and one page's rows are in memory at a time.
 */
public final class IssuePages {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
  private static final String SAFE_NAME = "(?!(?i:unknown|index)$)[A-Za-z0-9-]{1,64}";

  private final Path folder;
  private final Map<Kind, Long> before;
  private final Map<String, String> names;
  private final Texts texts = new Texts(Language.SV);
  private final Numbers numbers = new Numbers(texts);
  private final Map<String, Long> counts = new HashMap<>();
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
    SchoolIssues issues = new SchoolIssues(texts);
    try (IssueCsv csv = new IssueCsv(folder.resolve(fileName(school) + ".csv"), heads())) {
      while (next != null && Objects.equals(next.school(), school)) {
        csv.print(IssueCsv.cells(next, IssueGuide.of(next.code(), texts)));
        issues.add(next);
        next = sorted.hasNext() ? sorted.next() : null;
      }
    }
    counts.put(school, issues.count());
    page(
        fileName(school),
        texts.of("issues.title.school", name(school)),
        texts.of("issues.lead"),
        List.of(
            new IssuePage.Link(fileName(school) + ".csv", texts.of("issues.csv")),
            new IssuePage.Link("index.html", texts.of("issues.back"))),
        List.of(texts.of("issues.newest")),
        issues.grids(before(school)));
  }

  private Map<Kind, Long> before(String school) {
    if (before == null) {
      return null;
    }
    Map<Kind, Long> ofSchool = new HashMap<>(before);
    ofSchool.keySet().removeIf(kind -> !Objects.equals(kind.school(), school));
    return ofSchool;
  }

  private void index() throws IOException {
    Comparator<String> byName = Comparator.comparing(this::name);
    List<IssuePage.Link> links =
        counts.keySet().stream()
            .sorted(Comparator.nullsLast(byName.thenComparing(Comparator.naturalOrder())))
            .map(school -> new IssuePage.Link(fileName(school) + ".html", counted(school)))
            .toList();
    List<String> notes = links.isEmpty() ? List.of(texts.of("issues.changes.none")) : List.of();
    page("index", texts.of("issues.title"), texts.of("issues.lead.index"), links, notes, List.of());
  }

  private String counted(String school) {
    return texts.of("issues.count", name(school), numbers.count(counts.get(school)));
  }

  private void page(
      String file,
      String title,
      String lead,
      List<IssuePage.Link> links,
      List<String> notes,
      List<Block.Grid> grids)
      throws IOException {
    Page.Labels labels = new Page.Labels(texts.of("issues.skip"), "", "", "", "");
    StringOutput html = new StringOutput();
    ENGINE.render(
        "issues.jte",
        new IssuePage(texts.language().tag(), title, lead, labels, links, notes, grids),
        html);
    Files.writeString(folder.resolve(file + ".html"), html.toString());
  }

  private List<String> heads() {
    return Stream.of("file", "line", "column", "what", "how", "where", "shape", "code")
        .map(head -> texts.of("issues.head." + head))
        .toList();
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
