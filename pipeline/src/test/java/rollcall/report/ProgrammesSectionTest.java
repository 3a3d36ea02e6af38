package rollcall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.report.ProgrammePages.ENGLISH;
import static rollcall.report.ProgrammePages.INPUT;
import static rollcall.report.ProgrammePages.PAGE;
import static rollcall.report.ProgrammePages.all;
import static rollcall.report.ProgrammePages.part;
import static rollcall.report.ProgrammePages.parts;
import static rollcall.report.ProgrammePages.text;

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
  void pupils_chosen_the_same_way_are_drawn_beside_what_the_register_tells() {
    String part = part(PAGE, InventedFollowUp.LINKED);
    Numbers n = new Numbers(new Texts(Language.SV));
    Values all =
        new Figures(INPUT.figures())
            .find(
                OutcomeTables.CHANGE,
                InventedFollowUp.LINKED,
                "absence_percent",
                "total",
                "linked",
                "start",
                "end",
                "all",
                "all");
    assertThat(part)
        .contains(
            n.signed(all.number(OutcomeCol.ALIKE_CHANGE), 1)
                + "  Valda på samma sätt ("
                + all.count(OutcomeCol.ALIKE_PUPILS)
                + ")</text>",
            n.signed(all.number(OutcomeCol.ALIKE_PARTICIPANTS_CHANGE), 1)
                + "  Deltagare ("
                + all.count(OutcomeCol.ALIKE_PARTICIPANTS)
                + ")</text>");
    assertThat(part(PAGE, InventedFollowUp.BY_HAND)).doesNotContain("Valda på samma sätt");
  }

  @Test
  void what_a_district_did_not_report_is_no_zero() {
    assertThat(text(part(PAGE, InventedFollowUp.DISTRICTS)))
        .contains("Skolsocionomer 2019 2 2 2 2 ej redovisat");
    assertThat(text(part(ENGLISH, InventedFollowUp.DISTRICTS)))
        .contains("Skolsocionomer 2019 2 2 2 2 not reported");
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
}
