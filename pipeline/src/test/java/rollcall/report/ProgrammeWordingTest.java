package rollcall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.report.ProgrammePages.ENGLISH;
import static rollcall.report.ProgrammePages.PAGE;
import static rollcall.report.ProgrammePages.all;
import static rollcall.report.ProgrammePages.part;
import static rollcall.report.ProgrammePages.parts;
import static rollcall.report.ProgrammePages.text;
import static rollcall.report.ProgrammePages.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What may be said of programmes, and how. */
class ProgrammeWordingTest {
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
  void costs_stand_side_by_side_and_no_saving_is_claimed() {
    assertThat(text(part(PAGE, InventedFollowUp.BY_HAND)))
        .containsPattern("Utfall per deltagare 52\u202f131 kr 80 deltagare")
        .containsPattern("Utfall per planerad deltagare 34\u202f754 kr 120 planerade")
        .contains("Ingen besparing räknas");
  }
}
