package rollcall.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rollcall.report.Block.Entry;
import rollcall.report.Page.Labels;
import rollcall.report.Page.OtherLanguage;

/**
 * The reports of a release: one self-contained page in each language, and every table of figures as
 * tidy CSV and as a sheet of a workbook. The bytes of pages and CSV depend on the input alone,
 * those outside the page's footer on figures, rules and as-of alone.
 */
public final class Reports {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Reports() {}

  /**
   * Writes {@code index.html} (Swedish), {@code index.en.html}, the folder {@code csv} and the
   * workbook {@code rollcall.xlsx}, whose bytes tell of the time and whose cells do not.
   *
   * @param folder is made if it is missing; files of the same names are replaced
   * @throws IOException when the folder cannot be written
   */
  public static void write(ReportInput input, Path folder) throws IOException {
    Files.createDirectories(folder);
    try {
      Stream.<Piece>of(
              () -> FigureWorkbook.write(input, folder.resolve(FigureWorkbook.FILE)),
              () -> writePage(input, Language.SV, folder),
              () -> writePage(input, Language.EN, folder),
              () -> TidyCsv.write(input.figures(), folder.resolve("csv")))
          .parallel()
          .forEach(Reports::write);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What can be written beside the others. */
  private interface Piece {
    void write() throws IOException;
  }

  private static void write(Piece piece) {
    try {
      piece.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writePage(ReportInput input, Language language, Path folder)
      throws IOException {
    Path file = folder.resolve(language.fileName());
    Files.writeString(file, page(input, language), StandardCharsets.UTF_8);
  }

  static String page(ReportInput input, Language language) {
    Material material = Material.of(input, new Figures(input.figures()), language);
    StringOutput html = new StringOutput();
    ENGINE.render("page.jte", page(material), html);
    return html.toString();
  }

  private static Page page(Material m) {
    List<Section> sections = new ArrayList<>();
    sections.add(HeadlineSection.of(m));
    sections.add(WhereSection.of(m));
    sections.add(WhoSection.of(m));
    sections.add(MovementSection.of(m));
    ProgrammesSection.of(m).ifPresent(sections::add);
    sections.add(TrustSection.of(m));
    sections.add(MethodSection.of(m));
    Language language = m.texts().language();
    Language other = language.other();
    return new Page(
        language.tag(),
        m.t("page.title"),
        m.t("page.lead", RuleWords.population(m), m.input().facts().asOf()),
        m.input().facts().synthetic() ? List.of(m.t("page.synthetic")) : List.of(),
        new OtherLanguage(other.tag(), other.fileName(), m.t("page.other")),
        new Labels(
            m.t("page.skip"),
            m.t("page.contents"),
            m.t("page.numbers"),
            m.t("page.source"),
            m.t("page.provenance")),
        sections,
        footer(m));
  }

  private static List<Entry> footer(Material m) {
    ReportFacts.Provenance provenance = m.input().facts().provenance();
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(m.t("footer.release"), provenance.releaseId(), null));
    if (provenance.parentId() != null) {
      entries.add(new Entry(m.t("footer.parent"), provenance.parentId(), null));
    }
    entries.add(new Entry(m.t("footer.hash"), provenance.contentHash(), null));
    entries.add(new Entry(m.t("footer.version"), provenance.codeVersion(), null));
    entries.add(new Entry(m.t("footer.key"), provenance.keyId(), null));
    return entries;
  }
}
