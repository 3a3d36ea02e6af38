package rollcall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import rollcall.table.Term;

class HeadlineTest {

  @Test
  void more_pupils_are_said_to_be_more_with_both_counts() {
    String page =
        new PlainFigures().year("2017-18", 71_190, 299, 0).year("2018-19", 77_604, 745, 150).page();

    assertThat(page).contains("Fler elever med hög frånvaro: 299 till 745</h2>");
    assertThat(page).contains("<strong>745</strong>", "0,96\u00a0% av 77\u202f604 elever");
    assertThat(page).contains("Från säkert 744 till möjligt 747.");
  }

  @Test
  void a_change_is_split_into_more_pupils_and_a_higher_share() {
    String page =
        new PlainFigures().year("2017-18", 71_190, 299, 0).year("2018-19", 77_604, 745, 150).page();

    assertThat(page).contains("varav +27 av fler elever och +419 av högre andel");
    assertThat(page).contains("+0,54 procentenheter");
  }

  @Test
  void who_is_new_and_who_had_it_last_year_too_add_up() {
    String page =
        new PlainFigures().year("2017-18", 71_190, 299, 0).year("2018-19", 77_604, 745, 150).page();

    assertThat(page).contains("595\u00a0(79,9\u00a0%) hade det inte förra läsåret");
    assertThat(page).contains("150\u00a0(20,1\u00a0%) hade det också förra läsåret");
  }

  @Test
  void fewer_pupils_are_said_to_be_fewer() {
    assertThat(
            new PlainFigures()
                .year("2017-18", 50_000, 745, 0)
                .year("2018-19", 50_000, 299, 100)
                .page())
        .contains("Färre elever med hög frånvaro: 745 till 299</h2>");
  }

  @Test
  void a_small_change_is_no_clear_change() {
    assertThat(
            new PlainFigures()
                .year("2017-18", 50_000, 300, 0)
                .year("2018-19", 50_000, 310, 150)
                .page())
        .contains("Ingen tydlig förändring av antalet elever med hög frånvaro: 300 till 310</h2>");
  }

  @Test
  void of_few_pupils_no_direction_is_claimed() {
    assertThat(new PlainFigures().year("2017-18", 400, 4, 0).year("2018-19", 400, 12, 2).page())
        .contains("För få elever med hög frånvaro för att tala om en riktning: 4 till 12</h2>");
  }

  @Test
  void the_first_year_is_compared_with_nothing() {
    assertThat(new PlainFigures().year("2017-18", 71_190, 1, 0).page())
        .contains(
            "Första läsåret: 1 elev med hög frånvaro</h2>", "<strong>1</strong> <span>elev</span>");
  }

  @Test
  void a_year_after_the_headline_year_is_not_drawn() {
    PlainFigures years =
        new PlainFigures().year("2017-18", 71_190, 299, 0).year("2018-19", 77_604, 745, 150);

    assertThat(Reports.page(years.headline("2017-18"), Language.SV))
        .contains("Första läsåret: 299 elever")
        .doesNotContain("2018-19", "745");
  }

  @Test
  void without_a_complete_year_the_newest_one_is_preliminary() {
    PlainFigures years = new PlainFigures().year("2017-18", 71_190, 299, 0);

    assertThat(Reports.page(years.headline(null), Language.SV))
        .contains("Preliminärt: inget läsår är komplett än.", "<strong>299</strong>");
    assertThat(years.page()).doesNotContain("Preliminärt");
  }

  @Test
  void a_running_term_stands_apart() {
    Term running =
        new Term("2018-19", "HT", LocalDate.of(2018, 8, 20), LocalDate.of(2018, 12, 20), null);
    ReportInput input =
        new PlainFigures().year("2017-18", 71_190, 299, 0).headline("2017-18", running);

    assertThat(Reports.page(input, Language.SV)).contains("HT 2018 pågår, är inte komplett");
    assertThat(Reports.page(input, Language.EN)).contains("The term autumn 2018 is running");
  }

  @Test
  void a_change_across_an_event_names_it() {
    PlainFigures across =
        new PlainFigures().year("2018-19", 71_190, 299, 0).year("2019-20", 77_604, 745, 150);
    PlainFigures before =
        new PlainFigures().year("2016-17", 71_190, 299, 0).year("2017-18", 77_604, 745, 150);

    assertThat(Reports.page(across.headline("2019-20"), Language.EN))
        .contains("The years compared touch: The pandemic");
    assertThat(Reports.page(before.headline("2017-18"), Language.EN))
        .doesNotContain("The period crosses");
  }

  @Test
  void girls_and_boys_differ_only_where_the_interval_leaves_zero_out() {
    PlainFigures alike =
        new PlainFigures()
            .year("2017-18", 2000, 19, 0)
            .group("2017-18", "all", "F", "all", 1000, 10)
            .group("2017-18", "all", "M", "all", 1000, 9);
    PlainFigures apart =
        new PlainFigures()
            .year("2017-18", 2000, 70, 0)
            .group("2017-18", "all", "F", "all", 1000, 50)
            .group("2017-18", "all", "M", "all", 1000, 20);

    assertThat(Reports.page(alike.headline("2017-18"), Language.SV))
        .contains(
            "Ingen tydlig skillnad mellan flickor och pojkar: 10\u00a0(1,0\u00a0%) och"
                + " 9\u00a0(0,90\u00a0%)</h2>");
    assertThat(Reports.page(apart.headline("2017-18"), Language.SV))
        .contains(
            "Hög frånvaro är vanligare bland flickor: 50\u00a0(5,0\u00a0%), pojkar"
                + " 20\u00a0(2,0\u00a0%)</h2>");
  }
}
