package rollcall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rollcall.table.FigureRow;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;
import rollcall.table.Table;

class ProgrammesSectionTest {
  private static final ReportInput INPUT = InventedFollowUp.input();
  private static final String PAGE = Reports.page(INPUT, Language.SV);
  private static final String ENGLISH = Reports.page(INPUT, Language.EN);
  private static final Pattern NUMBER = Pattern.compile("[−+±]?\\d[\\d\u202f]*(?:,\\d+)?");

  @Test
  void every_programme_has_its_verdict_first() {
    for (String page : List.of(PAGE, ENGLISH)) {
      assertThat(parts(page)).hasSize(4);
      for (String part : parts(page)) {
        assertThat(part)
            .containsPattern(
                "(?s)^<section class=\"part\"[^>]*>\\s*<p class=\"kicker\"[^>]*>[^<]+</p>"
                    + "\\s*<h3 [^>]*>[^<]+</h3>\\s*<div class=\"verdict\">");
        assertThat(all(part, "(<div class=\"verdict\">)")).hasSize(1);
      }
    }
  }

  @Test
  void the_step_stands_beside_the_one_that_the_own_evaluation_names() {
    assertThat(text(verdict(InventedFollowUp.BY_HAND)))
        .contains("Steg, uppgifterna här 3 av 5: uppföljning av resultat.")
        .contains("Steg, egen utvärdering 2 av 5: uppföljning av aktiviteter.");
    assertThat(text(verdict(InventedFollowUp.DISTRICTS)))
        .contains("1 av 5: beskrivning.", "Inget steg angivet.");
  }

  @Test
  void nobody_linked_and_no_register_are_answers() {
    assertThat(text(verdict(InventedFollowUp.BY_HAND)))
        .contains("0 av 80 deltagare är kopplade till registret både före och efter.")
        .contains("Registerdata saknas för perioden (hösten 2018 till våren 2020).");
  }

  @Test
  void below_a_comparison_group_the_word_effect_stands_only_where_it_is_denied() {
    for (String page : List.of(PAGE, ENGLISH)) {
      for (String part : parts(page)) {
        String rest = part.replaceAll("(?s)<div class=\"verdict\">.*?</div>", "");
        boolean compared = part.contains(">" + InventedFollowUp.LINKED + "<");
        assertThat(compared || !Pattern.compile("(?i)effekt|effect").matcher(rest).find()).isTrue();
      }
    }
    assertThat(text(verdict(InventedFollowUp.BY_HAND)))
        .contains("Får inte slutas Att insatsen hade effekt, eller att den saknade effekt.");
  }

  @Test
  void data_too_unstable_to_conclude_are_said_to_be_and_not_drawn() {
    String part = part(PAGE, InventedFollowUp.UNSTABLE);
    assertThat(part).contains("Underlaget är för instabilt för att dra slutsatser</h3>");
    List<String> attendance =
        all(part, "(?s)(<figure.*?</figure>)").stream()
            .filter(figure -> figure.contains("Frånvaro") || figure.contains("frånvaro"))
            .toList();
    assertThat(attendance).hasSize(2);
    assertThat(attendance)
        .allMatch(figure -> figure.contains("för instabila för en slutsats"))
        .noneMatch(figure -> figure.contains("<svg"));
  }

  @Test
  void valid_invalid_and_total_absence_stand_together() {
    List<String> pieces = new ArrayList<>(all(PAGE, "(?s)(<figure id=\"programme.*?</figure>)"));
    pieces.addAll(all(PAGE, "(?s)(<div class=\"grid\" id=\"programme.*?</table>)"));
    List<String> together =
        pieces.stream()
            .filter(piece -> Pattern.compile("(?i)giltig frånvaro").matcher(piece).find())
            .toList();
    assertThat(together).hasSize(2);
    assertThat(together)
        .allMatch(
            piece ->
                piece.contains(">Giltig frånvaro<")
                    && piece.contains(">Ogiltig frånvaro<")
                    && piece.contains(">Total frånvaro<"));
  }

  @Test
  void measures_of_a_topic_stand_together_with_those_who_could_improve() {
    String part = part(PAGE, InventedFollowUp.UNSTABLE);
    List<String> results =
        all(part, "(?s)(<div class=\"grid\".*?</table>)").stream()
            .filter(grid -> grid.contains("Andel godkända ämnen"))
            .toList();
    assertThat(results).hasSize(2);
    assertThat(results)
        .allMatch(
            grid ->
                grid.contains("Behörig till gymnasiet")
                    && grid.contains("Bättre av dem som kunde"));
    assertThat(all(part, "<h4[^>]*>([^<]*)</h4>"))
        .noneMatch(title -> title.contains("godkända ämnen"));
  }

  @Test
  void a_mean_of_follow_up_says_who_is_missing() {
    for (String figure : all(PAGE, "(?s)(<figure id=\"programme.*?</figure>)")) {
      if (figure.contains("i medeltal")) {
        assertThat(figure).containsPattern("har båda värdena");
      }
    }
    assertThat(PAGE)
        .contains("70 av 80 deltagare har båda värdena, 10 saknar något.")
        .contains("56 av 70 förbättrades; av alla 80 är det");
  }

  @Test
  void pupils_chosen_the_same_way_are_drawn_beside_what_the_register_tells() {
    String part = part(PAGE, InventedFollowUp.LINKED);
    assertThat(part).containsPattern("\\+\\d+,\\d  Valda på samma sätt \\(\\d+\\)</text>");
    assertThat(part(PAGE, InventedFollowUp.BY_HAND)).doesNotContain("Valda på samma sätt");
  }

  @Test
  void no_title_ranks_or_names_a_district() {
    for (String title : all(PAGE + ENGLISH, "<h4[^>]*>([^<]*)</h4>")) {
      assertThat(title).doesNotContain(InventedFollowUp.PLACES);
      assertThat(title)
          .doesNotContainPattern("(?i)högst|lägst|bäst|sämst|highest|lowest|best|worst");
    }
    assertThat(PAGE).contains("för få för slutsats om skillnader mellan");
  }

  @Test
  void a_title_with_a_share_has_its_count() {
    for (String title : all(PAGE, "<h4[^>]*>([^<]*)</h4>")) {
      String counts = title.replaceAll("\\d+(,\\d+)?\u00a0%", "");
      assertThat(!title.contains("%") || counts.matches(".*\\d.*")).as(title).isTrue();
    }
  }

  @Test
  void what_a_district_did_not_report_is_no_zero() {
    assertThat(text(part(PAGE, InventedFollowUp.DISTRICTS)))
        .contains("Skolsocionomer 2019 2 2 2 2 ej redovisat");
    assertThat(text(part(ENGLISH, InventedFollowUp.DISTRICTS)))
        .contains("Skolsocionomer 2019 2 2 2 2 not reported");
  }

  @Test
  void costs_stand_side_by_side_and_no_saving_is_claimed() {
    assertThat(text(part(PAGE, InventedFollowUp.BY_HAND)))
        .containsPattern("Utfall per deltagare 52\u202f131 kr 80 deltagare")
        .containsPattern("Utfall per planerad deltagare 34\u202f754 kr 120 planerade")
        .contains("Ingen besparing räknas");
  }

  @Test
  void kinds_of_follow_up_without_data_are_named_in_one_line() {
    assertThat(text(part(PAGE, InventedFollowUp.DISTRICTS)))
        .contains("Inga uppgifter finns om: vägen till insatsen, mätvärden före och efter");
  }

  @Test
  void every_number_in_a_table_is_one_of_the_tables() {
    Set<String> known = known();
    for (String part : parts(PAGE)) {
      for (String cell : all(part, "(?s)<td[^>]*>(.*?)</td>")) {
        String text = text(cell);
        for (String share : all(text, "(\\S+ av \\S+ \\([^)]*\\))")) {
          assertQuotient(share);
          text = text.replace(share, share.substring(0, share.indexOf('(')));
        }
        for (MatchResult number : NUMBER.matcher(text).results().toList()) {
          assertThat(known).as(text).contains(number.group());
        }
      }
    }
  }

  /** The share behind two counts is their quotient. */
  private static void assertQuotient(String share) {
    List<String> numbers = NUMBER.matcher(share).results().map(MatchResult::group).toList();
    double part = Double.parseDouble(numbers.get(0).replace("\u202f", ""));
    double whole = Double.parseDouble(numbers.get(1).replace("\u202f", ""));
    assertThat(share).contains("(" + new Numbers(new Texts(Language.SV)).percent(part / whole));
  }

  /** Every number of the outcome tables as the page may write it, and those in their texts. */
  private static Set<String> known() {
    Numbers n = new Numbers(new Texts(Language.SV));
    String confidence = "95";
    Set<String> known = new HashSet<>(List.of(confidence));
    for (Table table : OutcomeTables.ALL) {
      for (Row row : INPUT.figures().get(table)) {
        for (String column : table.columns()) {
          Object value = new Values(row).value(column);
          if (value instanceof Number number) {
            double v = number.doubleValue();
            Stream.of(
                    n.percent(v), n.percentage(v), n.signedPercent(v), n.signed(v), n.signed(v, 1))
                .flatMap(text -> NUMBER.matcher(text).results())
                .forEach(hit -> known.add(hit.group()));
            Stream.of(n.decimal(v, 0), n.decimal(v, 1), n.decimal(v, 2)).forEach(known::add);
          } else if (value != null) {
            NUMBER.matcher(value.toString()).results().forEach(hit -> known.add(hit.group()));
          }
        }
      }
    }
    return known;
  }

  @Test
  void hostile_texts_of_programmes_stay_text() {
    String script = "<script>alert(1)</script>";
    Map<Table, List<Row>> figures = new LinkedHashMap<>();
    InventedFollowUp.tables()
        .forEach(
            (table, rows) ->
                figures.put(table, rows.stream().map(r -> hostile(table, r, script)).toList()));
    ReportInput city = InventedCity.ofFiveYears().input();
    figures.putAll(city.figures());
    String page = Reports.page(InventedFollowUp.with(city, figures), Language.SV);
    assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
  }

  /** The same row of one programme whose texts from files are hostile. */
  private static Row hostile(Table table, Row row, String text) {
    FigureRow changed = new FigureRow();
    List<String> told =
        List.of(
            OutcomeCol.PROGRAMME,
            OutcomeCol.SURVEY,
            OutcomeCol.QUESTION,
            OutcomeCol.ANSWER,
            OutcomeCol.SUPPORT,
            OutcomeCol.ITEM_VALUE);
    for (String column : table.columns()) {
      Object value = new Values(row).value(column);
      boolean replaced = told.contains(column) && value != null;
      changed.set(column, replaced ? value + text : value);
    }
    return changed.as(table);
  }

  private static String verdict(String programme) {
    return all(part(PAGE, programme), "(?s)<div class=\"verdict\">(.*?)</div>").get(0);
  }

  private static String part(String page, String programme) {
    return parts(page).stream()
        .filter(part -> part.contains("-name\">" + programme + "</p>"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> parts(String page) {
    return all(page, "(?s)(<section class=\"part\".*?</section>)");
  }

  private static String text(String html) {
    return html.replaceAll("(?s)<svg.*?</svg>", " ")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult hit) -> hit.group(1))
        .toList();
  }
}
