package rollcall.report;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The page of the invented programmes, taken apart. */
final class ProgrammePages {
  static final ReportInput INPUT = InventedFollowUp.input();
  static final String PAGE = Reports.page(INPUT, Language.SV);
  static final String ENGLISH = Reports.page(INPUT, Language.EN);

  private ProgrammePages() {}

  /** What may be said of a programme, as HTML. */
  static String verdict(String programme) {
    return all(part(PAGE, programme), "(?s)<div class=\"verdict\">(.*?)</div>").get(0);
  }

  /** Everything about a programme, as HTML. */
  static String part(String page, String programme) {
    return parts(page).stream()
        .filter(part -> part.contains("-name\">" + programme + "</p>"))
        .findFirst()
        .orElseThrow();
  }

  /** All programmes in the order of the page. */
  static List<String> parts(String page) {
    return all(page, "(?s)(<section class=\"part\".*?</section>)");
  }

  /** What a reader reads, drawings left out. */
  static String text(String html) {
    return html.replaceAll("(?s)<svg.*?</svg>", " ")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  /** The first group of every hit of a pattern. */
  static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult hit) -> hit.group(1))
        .toList();
  }
}
