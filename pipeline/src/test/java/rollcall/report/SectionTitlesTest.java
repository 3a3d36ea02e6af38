package rollcall.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionTitlesTest {
  private static final String YEAR = "2021-22";

  @Test
  void the_change_since_last_year_is_judged_by_paired_pupils() {
    PlainFigures paired =
        new PlainFigures().year("2020-21", 50_000, 500, 0).year(YEAR, 50_000, 545, 400);
    PlainFigures others =
        new PlainFigures().year("2020-21", 50_000, 500, 0).year(YEAR, 50_000, 545, 20);

    assertThat(paired.page()).contains("Antalet har ökat tydligt");
    assertThat(others.page())
        .doesNotContain("Antalet har ökat tydligt")
        .contains("Antalet har inte ändrats tydligt");
  }

  @Test
  void a_district_outside_the_outer_limit_is_named_with_its_direction() {
    PlainFigures figures =
        new PlainFigures()
            .year(YEAR, 20_000, 200, 0)
            .group(YEAR, "Lugna", "all", "all", 10_000, 95)
            .group(YEAR, "Svåra", "all", "all", 5_000, 85)
            .group(YEAR, "Lätta", "all", "all", 5_000, 20);

    assertThat(figures.page())
        .contains("Tydligt över kommunen: Svåra. Tydligt under kommunen: Lätta</h2>");
  }

  @Test
  void districts_inside_the_limits_are_not_named() {
    PlainFigures figures =
        new PlainFigures()
            .year(YEAR, 20_000, 200, 0)
            .group(YEAR, "Ena", "all", "all", 10_000, 95)
            .group(YEAR, "Andra", "all", "all", 10_000, 105);

    assertThat(figures.page())
        .contains("Ingen stadsdel skiljer sig tydligt från kommunen som helhet</h2>");
  }

  @Test
  void a_stage_is_named_when_its_interval_lies_above_all_others() {
    PlainFigures figures =
        new PlainFigures()
            .year(YEAR, 20_000, 200, 0)
            .group(YEAR, "all", "all", "low", 10_000, 50)
            .group(YEAR, "all", "all", "high", 10_000, 150);
    PlainFigures alike =
        new PlainFigures()
            .year(YEAR, 20_000, 200, 0)
            .group(YEAR, "all", "all", "low", 10_000, 98)
            .group(YEAR, "all", "all", "high", 10_000, 102);

    assertThat(figures.page()).contains("Andelen är högst i årskurs 7–9: 150\u00a0(1,5\u00a0%)");
    assertThat(alike.page()).contains("Inget stadium skiljer sig tydligt från de andra");
  }

  @Test
  void mostly_valid_absence_is_said_to_be_more_common_when_it_clearly_is() {
    assertThat(new PlainFigures().year(YEAR, 20_000, 200, 0).page())
        .contains("Oftare mest giltig frånvaro: 150 av 200 elever");
    assertThat(new PlainFigures().year(YEAR, 20_000, 12, 0).page())
        .contains("För få elever för att jämföra giltig och ogiltig frånvaro: 9 och 3");
  }

  @Test
  void pupils_near_the_threshold_are_compared_with_the_same_term_a_year_before() {
    PlainFigures figures =
        new PlainFigures()
            .year("2020-21", 20_000, 200, 0)
            .year(YEAR, 20_000, 200, 100)
            .term("2020-21", "HT", 20_000, 9, 10)
            .term("2020-21", "VT", 20_000, 9, 10)
            .term(YEAR, "HT", 20_000, 9, 10)
            .near("2020-21", "HT", 100)
            .near("2020-21", "VT", 300)
            .near(YEAR, "HT", 200);

    assertThat(figures.page())
        .contains("Fler strax under gränsen: 100 (HT 2020) till 200 (HT 2021)");
  }

  @Test
  void who_came_and_who_left_are_weighed_against_each_other() {
    PlainFigures figures =
        new PlainFigures()
            .year(YEAR, 20_000, 200, 0)
            .term(YEAR, "HT", 20_000, 9, 10)
            .term(YEAR, "VT", 20_000, 9, 10)
            .move(YEAR, "<20", ">=50", 80)
            .move(YEAR, "new", ">=50", 10)
            .move(YEAR, ">=50", ">=50", 70)
            .move(YEAR, ">=50", "20-<50", 30)
            .move(YEAR, ">=50", "left", 5);

    assertThat(figures.page())
        .contains("Fler kom till hög frånvaro än lämnade den: 90 mot 35</h2>");
  }

  @Test
  void well_reporting_schools_are_compared_with_all_schools() {
    assertThat(panel(200)).contains("Skolor som alltid rapporterat väl visar samma riktning");
    assertThat(panel(30)).contains("Skolor som alltid rapporterat väl visar motsatt riktning");
    assertThat(panel(101))
        .contains("Förändringen är inte lika tydlig i skolor som alltid rapporterat väl");
  }

  private static String panel(long highNow) {
    return new PlainFigures()
        .year("2020-21", 20_000, 200, 0)
        .year(YEAR, 20_000, 400, 100)
        .panel("2020-21", 10_000, 100)
        .panel(YEAR, 10_000, highNow)
        .page();
  }

  @Test
  void trust_says_what_was_reported_and_how_far_the_definition_decides() {
    PlainFigures figures =
        new PlainFigures()
            .year(YEAR, 20_000, 200, 0)
            .term(YEAR, "HT", 20_000, 80, 100)
            .term(YEAR, "VT", 20_000, 95, 100)
            .reading(YEAR, ">=", 200, true)
            .reading(YEAR, ">", 190, false);

    assertThat(figures.page())
        .contains(
            "87,5\u00a0% av tiden är rapporterad; beroende på läsart ligger antalet mellan 190 och"
                + " 200</h2>")
        .contains("gäller här: 200", "\u221210");
  }
}
