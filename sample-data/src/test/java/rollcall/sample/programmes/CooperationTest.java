package rollcall.sample.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static rollcall.sample.programmes.ProgrammesPreset.RECOUNT;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rollcall.sample.Calibration;
import rollcall.sample.Draw;

/** What the files of Samverkan för ökad skolnärvaro say, counted again. */
class CooperationTest {
  private static final CooperationTargets TARGETS =
      Calibration.load().programme("samverkan", CooperationTargets.class);

  /** One row a case, with what was written down of it; a fall of absence is above 0. */
  private static final String CASES =
      """
      WITH told AS (
        SELECT participant_id, measure, occasion, value FROM followup
        WHERE programme = 'Samverkan för ökad skolnärvaro'
      ), cases AS (
        SELECT p.*, TRY_CAST(s.value AS INT) AS first, TRY_CAST(e.value AS INT) AS last, first - last AS fall,
          g.value AS goal, TRY_CAST(a.value AS INT) AS answer,
          CASE WHEN first < 20 THEN '<20' WHEN first <= 40 THEN '20-40' ELSE '>40' END AS band
        FROM participant p
          JOIN told s ON (s.participant_id, s.measure, s.occasion) = (p.participant_id, 'absence_percent', 'start')
          LEFT JOIN told e ON (e.participant_id, e.measure, e.occasion) = (p.participant_id, 'absence_percent', 'end')
          LEFT JOIN told g ON (g.participant_id, g.measure) = (p.participant_id, 'goal_attainment')
          LEFT JOIN told a ON (a.participant_id, a.measure) = (p.participant_id, 'satisfaction')
        WHERE p.programme = 'Samverkan för ökad skolnärvaro'
      )
      """;

  private static List<String> cases(String select) throws SQLException {
    return RECOUNT.rows(CASES + select);
  }

  private static void lies(String select, CooperationTargets.Range range) throws SQLException {
    assertThat(Double.parseDouble(cases(select).get(0)))
        .as(select)
        .isBetween(range.from(), range.to());
  }

  @Test
  void genders_have_their_cases_moves_and_goals() throws SQLException {
    assertThat(
            cases(
                "SELECT gender, count(closed_on), count(*) - count(closed_on), count(*) FILTER"
                    + " (closed_on IS NOT NULL AND band = '>40'), count(*) FILTER (fall > 0),"
                    + " count(*) FILTER (goal <> 'none') FROM cases GROUP BY ALL ORDER BY ALL"))
        .isEqualTo(
            TARGETS.genders().stream()
                .map(
                    g ->
                        words(
                            g.gender(),
                            g.closed(),
                            g.open(),
                            g.inLastBand(),
                            g.increased(),
                            g.attained()))
                .toList());
  }

  @Test
  void bands_of_absence_have_their_open_cases_moves_goals_and_answers() throws SQLException {
    for (CooperationTargets.Band band : TARGETS.bands()) {
      String of = " FROM cases WHERE band = '" + band.name() + "'";
      assertThat(
              cases(
                  "SELECT count(*) - count(closed_on), count(*) FILTER (fall > 0), count(*) FILTER"
                      + " (goal <> 'none')"
                      + of))
          .containsExactly(words(band.open(), band.increased(), band.attained()));
      lies("SELECT avg(answer)" + of, band.satisfaction());
    }
    lies("SELECT avg(fall) FROM cases WHERE band = '>40'", TARGETS.largestChange());
  }

  @Test
  void districts_have_their_cases_moves_goals_and_high_answers() throws SQLException {
    for (CooperationTargets.District d : TARGETS.districts()) {
      String of = " FROM cases WHERE district = '" + d.name() + "'";
      assertThat(
              cases(
                  "SELECT count(*), count(closed_on), count(*) FILTER (fall > 0), count(*) FILTER"
                      + " (goal <> 'none'), count(*) FILTER (answer >= 9)"
                      + of))
          .containsExactly(
              words(
                  d.participants(), d.closed(), d.increased(), d.attained(), d.highlySatisfied()));
      lies("SELECT avg(fall)" + of, d.change());
    }
  }

  @Test
  void means_of_absence_are_as_published_over_all_and_over_the_closed() throws SQLException {
    lies("SELECT avg(first) FROM cases", TARGETS.startAbsence());
    lies("SELECT avg(first) FROM cases WHERE closed_on IS NOT NULL", TARGETS.startAbsence());
    lies("SELECT avg(last) FROM cases", TARGETS.endAbsence());
    lies("SELECT avg(fall) FROM cases", TARGETS.change());
  }

  @Test
  void moves_goals_and_answers_add_up() throws SQLException {
    assertThat(cases("SELECT sign(fall)::INT, count(fall) FROM cases GROUP BY 1 ORDER BY 1"))
        .contains(
            words(-1, TARGETS.moves().decreased()),
            words(0, TARGETS.moves().unchanged()),
            words(1, TARGETS.moves().increased()));
    assertThat(
            cases("SELECT goal, count(*) FROM cases WHERE goal IS NOT NULL GROUP BY 1 ORDER BY 1"))
        .containsExactly(
            words("full", TARGETS.goals().full()),
            words("none", TARGETS.goals().none()),
            words("partial", TARGETS.goals().partial()));
    assertThat(
            cases(
                "SELECT answer, count(*) FROM cases WHERE answer IS NOT NULL GROUP BY 1 ORDER BY 1"))
        .isEqualTo(lines(new TreeMap<>(TARGETS.satisfaction())));
  }

  @Test
  void girls_and_who_came_early_started_with_more_absence() throws SQLException {
    assertThat(
            cases(
                "SELECT avg(first) FILTER (gender = 'F') > avg(first) FILTER (gender = 'M') FROM"
                    + " cases"))
        .containsExactly("true");
    assertThat(
            cases(
                "SELECT avg(first) FILTER (early) > avg(first) FILTER (NOT early) FROM (SELECT *,"
                    + " enrolled_on <= (SELECT quantile_disc(enrolled_on, 0.5) FROM cases) AS early"
                    + " FROM cases)"))
        .containsExactly("true");
  }

  @Test
  void two_of_three_had_been_girls_at_half_time() throws SQLException {
    assertThat(
            cases(
                "SELECT count(*), count(*) FILTER (gender = 'F') FROM cases WHERE enrolled_on <= '"
                    + TARGETS.halfTime().date()
                    + "'"))
        .containsExactly(words(TARGETS.halfTime().participants(), TARGETS.halfTime().girls()));
  }

  @Test
  void kinds_of_support_have_their_users_and_districts_their_kinds() throws SQLException {
    String of = " FROM support s JOIN cases USING (participant_id) WHERE s.programme = '";
    assertThat(
            cases(
                "SELECT s.support, count(*)"
                    + of
                    + TARGETS.name()
                    + "' GROUP BY 1 ORDER BY 2 DESC"))
        .isEqualTo(TARGETS.support().stream().map(s -> words(s.support(), s.users())).toList());
    assertThat(
            cases(
                "SELECT cases.district, count(DISTINCT s.support)"
                    + of
                    + TARGETS.name()
                    + "' GROUP BY 1 ORDER BY 1"))
        .isEqualTo(
            TARGETS.districts().stream().map(d -> words(d.name(), d.kindsOfSupport())).toList());
  }

  @Test
  void groups_had_more_and_less_of_some_kinds_of_support() throws SQLException {
    List<String> missed = new ArrayList<>();
    for (CooperationTargets.Support kind : TARGETS.support()) {
      for (String group : kind.moreIn()) {
        missed.addAll(notApart(kind, group, "<="));
      }
      for (String group : kind.lessIn()) {
        missed.addAll(notApart(kind, group, ">="));
      }
    }
    assertThat(missed).isEmpty();
  }

  /** Other groups of the same kind whose share of users is not on the other side. */
  private static List<String> notApart(CooperationTargets.Support kind, String group, String sign)
      throws SQLException {
    String by = group.equals("F") || group.equals("M") ? "gender" : "band";
    return cases(
        ("SELECT '%1$s', o.g FROM (SELECT %2$s AS g, avg((s.support IS NOT NULL)::INT) AS share FROM"
                + " cases LEFT JOIN support s ON (s.participant_id, s.support) ="
                + " (cases.participant_id, '%1$s') GROUP BY 1) o JOIN (SELECT %2$s AS g,"
                + " avg((s.support IS NOT NULL)::INT) AS share FROM cases LEFT JOIN support s ON"
                + " (s.participant_id, s.support) = (cases.participant_id, '%1$s') GROUP BY 1) m ON"
                + " m.g = '%3$s' AND o.g <> m.g WHERE m.share %4$s o.share")
            .formatted(kind.support(), by, group, sign));
  }

  @Test
  void every_question_has_its_answers() throws SQLException {
    for (CooperationTargets.Answers question : TARGETS.survey()) {
      assertThat(
              RECOUNT.rows(
                  "SELECT answer, respondents FROM answer WHERE question = '"
                      + question.question()
                      + "' AND reference_time IS NOT DISTINCT FROM "
                      + (question.referenceTime() == null
                          ? "NULL"
                          : "'" + question.referenceTime() + "'")))
          .containsExactlyInAnyOrderElementsOf(lines(question.answers()));
    }
  }

  @Test
  void dates_follow_one_another() throws SQLException {
    assertThat(
            cases(
                "SELECT participant_id FROM cases WHERE NOT (applied_on <= decided_on AND decided_on"
                    + " <= enrolled_on AND (closed_on IS NULL OR enrolled_on < closed_on AND"
                    + " closed_on <= '%s'))".formatted(TARGETS.endDate())))
        .isEmpty();
  }

  @Test
  void the_targets_are_met_whatever_the_seed() {
    assertThatCode(
            () ->
                IntStream.range(0, 20)
                    .forEach(seed -> CooperationCases.of(TARGETS, Draw.generator(seed, 1, 1))))
        .doesNotThrowAnyException();
  }

  private static List<String> lines(Map<?, Integer> counts) {
    return counts.entrySet().stream().map(e -> words(e.getKey(), e.getValue())).toList();
  }

  private static String words(Object... values) {
    return String.join(" ", java.util.Arrays.stream(values).map(String::valueOf).toList());
  }
}
