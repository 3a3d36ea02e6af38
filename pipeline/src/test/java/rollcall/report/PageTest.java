package rollcall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class PageTest {
  private static final List<ReportInput> INPUTS =
      List.of(
          InventedCity.ofFiveYears().input(),
          InventedCity.ofOneYear().input(),
          new InventedCity(1, 0, 0, List.of()).input(Map.of(), null, List.of()),
          InventedFollowUp.input());
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9]+)([^>]*?)(/?)>");

  @Test
  void the_answer_comes_first_and_the_definitions_last() {
    List<String> sections = List.of("headline", "where", "who", "movement", "trust", "method");
    List<String> withProgrammes =
        List.of("headline", "where", "who", "movement", "outcomes", "trust", "method");
    for (int input = 0; input < INPUTS.size(); input++) {
      boolean programmes = input == INPUTS.size() - 1;
      for (Language language : Language.values()) {
        assertThat(all(page(input, language), "<section id=\"([a-z]+)\""))
            .isEqualTo(programmes ? withProgrammes : sections);
      }
    }
  }

  @Test
  void the_page_says_its_language_and_leads_to_the_other() {
    assertThat(page(0, Language.SV)).contains("<html lang=\"sv\">", "href=\"index.en.html\"");
    assertThat(page(0, Language.EN)).contains("<html lang=\"en\">", "href=\"index.html\"");
  }

  @Test
  void no_request_leaves_the_page_and_no_script_runs() {
    for (String page : pages()) {
      String namespace = "xmlns=\"http://www.w3.org/2000/svg\"";
      assertThat(page.replace(namespace, "")).doesNotContainPattern("https?:").doesNotContain("//");
      assertThat(page)
          .doesNotContainIgnoringCase("<script")
          .doesNotContain("<link", "<img", "<iframe");
      assertThat(page).doesNotContain("url(", "@import").doesNotContainPattern(" on[a-z]+=");
      assertThat(page)
          .contains(
              "content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:\""
                  .replace("&#39;", "'"));
      assertThat(all(page, "href=\"([^\"]*)\""))
          .allMatch(target -> target.startsWith("#") || target.matches("index(\\.en)?\\.html"));
    }
  }

  @Test
  void every_element_is_closed_and_every_id_is_unique() {
    for (String page : pages()) {
      Deque<String> open = new ArrayDeque<>();
      Matcher tag =
          TAG.matcher(
              page.substring(page.indexOf("<html")).replaceAll("(?s)<style>.*?</style>", ""));
      while (tag.find()) {
        if (!tag.group(1).isEmpty()) {
          assertThat(open.pop()).isEqualTo(tag.group(2));
        } else if (tag.group(4).isEmpty() && !tag.group(2).equals("meta")) {
          open.push(tag.group(2));
        }
      }
      assertThat(open).isEmpty();
      assertThat(all(page, " id=\"([^\"]+)\"")).doesNotHaveDuplicates();
    }
  }

  @Test
  void what_is_named_by_an_id_exists() {
    for (String page : pages()) {
      Set<String> ids = new HashSet<>(all(page, " id=\"([^\"]+)\""));
      for (String names : all(page, "aria-labelledby=\"([^\"]+)\"")) {
        assertThat(ids).containsAll(List.of(names.split(" ")));
      }
      for (String target : all(page, "href=\"#([^\"]+)\"")) {
        assertThat(ids).contains(target);
      }
    }
  }

  @Test
  void every_chart_has_a_title_a_description_and_its_numbers_below() throws Exception {
    for (String page : pages()) {
      for (String figure : all(page, "(?s)(<figure.*?</figure>)")) {
        assertThat(figure.indexOf("<table")).isGreaterThan(figure.lastIndexOf("</svg>"));
        for (String svg : all(figure, "(?s)(<svg.*?</svg>)")) {
          var root =
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(new InputSource(new StringReader(svg)))
                  .getDocumentElement();
          assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
          assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
          assertThat(svg).contains("role=\"img\"").doesNotContain("NaN", "Infinity");
        }
      }
    }
    assertThat(all(page(0, Language.SV), "(<svg)")).hasSize(14);
  }

  @Test
  void every_row_of_a_table_has_a_heading_and_as_many_cells_as_columns() {
    for (String page : pages()) {
      for (String table : all(page, "(?s)(<table.*?</table>)")) {
        int columns = all(table, "(<th scope=\"col\")").size();
        for (String row : all(table.substring(table.indexOf("<tbody")), "(?s)(<tr>.*?</tr>)")) {
          assertThat(all(row, "(<th scope=\"row\")")).hasSize(1);
          assertThat(all(row, "(<td)")).hasSize(columns - 1);
        }
      }
    }
  }

  @Test
  void no_text_is_left_unfilled() {
    for (String page : pages()) {
      String text =
          page.replaceAll("(?s)<style>.*?</style>", "").replaceAll("(?s)<pre.*?</pre>", "");
      assertThat(text).doesNotContainPattern("\\{\\d}").doesNotContain("null");
    }
  }

  private static List<String> pages() {
    return INPUTS.stream()
        .flatMap(
            input ->
                List.of(Reports.page(input, Language.SV), Reports.page(input, Language.EN))
                    .stream())
        .toList();
  }

  private static String page(int input, Language language) {
    return Reports.page(INPUTS.get(input), language);
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult hit) -> hit.group(1))
        .toList();
  }
}
