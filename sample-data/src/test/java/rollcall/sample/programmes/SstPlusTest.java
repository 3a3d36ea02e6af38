package rollcall.sample.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.sample.programmes.ProgrammesPreset.RECOUNT;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rollcall.sample.Calibration;

/** What the files of SST plus and the register say of its participants, counted again. */
class SstPlusTest {
  private static final SstPlusTargets TARGETS =
      Calibration.load().programme("sst_plus", SstPlusTargets.class);
  private static final String STARTED =
      "participant WHERE programme = 'SST plus' AND enrolled_on IS NOT NULL";

  private static List<String> started(String select) throws SQLException {
    return RECOUNT.rows("SELECT " + select + " FROM " + STARTED + " GROUP BY ALL ORDER BY ALL");
  }

  private static List<String> lines(Map<String, Integer> counts) {
    return new TreeMap<>(counts)
        .entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList();
  }

  @Test
  void participants_add_up_to_what_is_published() throws SQLException {
    SstPlusTargets.Published published = TARGETS.published();
    assertThat(started("count(*)")).containsExactly(String.valueOf(published.participants()));
    assertThat(started("district, count(*)")).isEqualTo(lines(published.byDistrict()));
    assertThat(started("gender, count(*)")).isEqualTo(lines(published.byGender()));
    assertThat(started("min(grade), max(grade)"))
        .containsExactly(published.youngestGrade() + " " + published.oldestGrade());
    assertThat(
            RECOUNT.rows(
                "WITH n AS (SELECT grade, count(*) AS n FROM "
                    + STARTED
                    + " GROUP BY ALL) SELECT grade FROM n WHERE n = (SELECT max(n) FROM n)"
                    + " ORDER BY ALL"))
        .isEqualTo(published.mostCommonGrades().stream().map(String::valueOf).toList());
  }

  @Test
  void most_who_entered_jarva_in_the_first_year_are_among_the_oldest() throws SQLException {
    SstPlusTargets.OldestGrades oldest = TARGETS.published().oldestGradesOfFirstYear();
    String grades = oldest.grades().stream().map(String::valueOf).collect(Collectors.joining(","));
    String share =
        "SELECT avg((grade IN (%s))::INT) > 0.5 FROM "
            + STARTED
            + " AND district = '%s' AND enrolled_on %s '%s'";
    assertThat(RECOUNT.rows(share.formatted(grades, oldest.district(), "<=", oldest.until())))
        .containsExactly("true");
    assertThat(RECOUNT.rows(share.formatted(grades, oldest.district(), ">", oldest.until())))
        .containsExactly("false");
  }

  @Test
  void the_criterion_held_in_the_last_full_term_before_or_was_relaxed_in_jarva()
      throws SQLException {
    assertThat(
            RECOUNT.rows(
                "SELECT DISTINCT met_criterion, 100 * (valid + invalid) >= 50 * reported FROM before"
                    + " WHERE programme = 'SST plus' ORDER BY ALL"))
        .containsExactly("false false", "true true");
    int relaxed =
        TARGETS.entrants().stream().mapToInt(SstPlusTargets.Entrants::belowCriterion).sum();
    assertThat(started("district, count(*) FILTER (NOT met_criterion)"))
        .containsExactly("Järva " + relaxed, "Kungsholmen 0");
  }

  @Test
  void some_are_linked_by_a_key_some_by_their_id_and_some_by_nothing() throws SQLException {
    int linked = TARGETS.published().participants() - TARGETS.unlinked();
    assertThat(started("count(pupil), count(DISTINCT pupil)"))
        .containsExactly(linked + " " + linked);
    assertThat(RECOUNT.rows("SELECT count(*) FROM link WHERE programme = 'SST plus'"))
        .containsExactly(String.valueOf(TARGETS.linkedByKey()));
    assertThat(
            RECOUNT.rows(
                "SELECT participant_id FROM participant p WHERE programme = 'SST plus' AND pupil IS"
                    + " NOT NULL AND NOT EXISTS (FROM roster r WHERE (r.pupil, r.gender, r.grade,"
                    + " r.school) = (p.pupil, p.gender, p.grade, p.school_unit_code) AND"
                    + " p.enrolled_on BETWEEN r.first_day AND r.last_day)"))
        .isEmpty();
  }

  @Test
  void dates_follow_one_another_and_everybody_is_in_school_around_them() throws SQLException {
    assertThat(
            RECOUNT.rows(
                "SELECT participant_id FROM "
                    + STARTED
                    + " AND NOT (DATE '%s' <= applied_on AND applied_on < decided_on AND decided_on"
                        .formatted(TARGETS.startDate())
                    + " < enrolled_on AND enrolled_on < closed_on AND closed_on <= DATE '%s')"
                        .formatted(TARGETS.endDate())))
        .isEmpty();
    assertThat(
            RECOUNT.rows(
                "SELECT participant_id FROM participant p WHERE programme = 'SST plus' AND pupil IS"
                    + " NOT NULL AND (SELECT count(*) FROM pupil_term t WHERE t.pupil = p.pupil AND"
                    + " t.last_day < p.enrolled_on) < 2"))
        .isEmpty();
  }

  @Test
  void pupils_of_the_last_grade_leave_in_june_and_have_no_term_after() throws SQLException {
    assertThat(
            RECOUNT.rows(
                "SELECT DISTINCT p.grade = 9, month(closed_on) = 6 AND close_reason = 'left_school',"
                    + " a.participant_id IS NULL FROM participant p LEFT JOIN after a USING"
                    + " (programme, participant_id) WHERE programme = 'SST plus' AND p.pupil IS NOT"
                    + " NULL ORDER BY ALL"))
        .containsExactly("false false false", "true true true");
  }

  @Test
  void nothing_was_measured_after_the_close() throws SQLException {
    assertThat(
            RECOUNT.rows(
                "SELECT DISTINCT occasion FROM followup WHERE programme = 'SST plus' ORDER BY ALL"))
        .containsExactly("end", "start");
  }

  @Test
  void participation_rose_for_the_calibrated_number_by_every_source() throws SQLException {
    String rose =
        "SELECT s.source, count(*) FILTER (e.value::DOUBLE > s.value::DOUBLE) FROM followup s JOIN"
            + " followup e USING (programme, participant_id, measure, source) WHERE programme ="
            + " 'SST plus' AND measure = 'participation' AND s.occasion = 'start' AND e.occasion ="
            + " 'end' GROUP BY ALL ORDER BY ALL";
    assertThat(RECOUNT.rows(rose))
        .containsExactly("principal " + TARGETS.increased(), "register " + TARGETS.increased());
  }

  @Test
  void the_register_tells_the_participation_that_was_followed_up() throws SQLException {
    assertThat(
            RECOUNT.rows(
                "SELECT participant_id FROM followup f JOIN before b USING (programme,"
                    + " participant_id) WHERE programme = 'SST plus' AND measure = 'participation'"
                    + " AND source = 'register' AND occasion = 'start' AND abs(f.value::DOUBLE - 100"
                    + " * (1 - (valid + invalid) / reported)) > 0.06"))
        .isEmpty();
  }

  @Test
  void wellbeing_rose_for_all_and_adequate_knowledge_was_generally_not_reached()
      throws SQLException {
    String measured =
        "SELECT measure, count(*), count(*) FILTER (e.value::DOUBLE > s.value::DOUBLE), sum(e.value::DOUBLE)::INT"
            + " FROM followup s JOIN followup e USING (programme, participant_id, measure, source)"
            + " WHERE programme = 'SST plus' AND s.subscale IS NULL AND e.subscale IS NULL AND"
            + " s.occasion = 'start' AND e.occasion = 'end' AND measure = '%s' GROUP BY ALL";
    int all = TARGETS.published().participants();
    assertThat(RECOUNT.rows(measured.formatted("ors")))
        .singleElement()
        .asString()
        .startsWith("ors " + all + " " + all + " ");
    assertThat(RECOUNT.rows(measured.formatted("adequate_knowledge")))
        .singleElement()
        .asString()
        .startsWith("adequate_knowledge " + all)
        .endsWith(" " + TARGETS.endKnowledge());
    assertThat(2 * TARGETS.endKnowledge()).isLessThan(all);
    assertThat(RECOUNT.rows(measured.formatted("sdq")))
        .singleElement()
        .asString()
        .startsWith("sdq " + TARGETS.strengthsAndDifficulties() + " ");
  }

  @Test
  void a_scale_is_the_sum_of_its_parts() throws SQLException {
    assertThat(
            RECOUNT.rows(
                "SELECT participant_id, measure, occasion FROM followup WHERE measure IN ('ors',"
                    + " 'srs') GROUP BY ALL HAVING sum(value::DECIMAL(9, 1)) FILTER (subscale IS"
                    + " NULL) <> sum(value::DECIMAL(9, 1)) FILTER (subscale IS NOT NULL)"))
        .isEmpty();
  }

  @Test
  void an_adapted_timetable_is_shorter_in_the_register_too() throws SQLException {
    assertThat(
            RECOUNT.rows(
                "SELECT p.participant_id, min(t.scheduled / t.dates) < 0.7 * max(t.scheduled / t.dates)"
                    + " FROM participant p JOIN pupil_term t USING (pupil) SEMI JOIN (FROM support"
                    + " WHERE support = 'Anpassad studiegång') s USING (participant_id) WHERE"
                    + " programme = 'SST plus' GROUP BY ALL HAVING NOT min(t.scheduled / t.dates) < 0.7"
                    + " * max(t.scheduled / t.dates)"))
        .isEmpty();
    assertThat(RECOUNT.rows("SELECT count(*) FROM support WHERE support = 'Anpassad studiegång'"))
        .containsExactly(String.valueOf(TARGETS.adaptedTimetable()));
  }

  @Test
  void the_budget_is_told_line_by_line() throws SQLException {
    List<String> expected =
        TARGETS.budget().stream()
            .map(line -> line.item() + " " + line.budgetSek() + " " + line.outturnSek())
            .sorted()
            .toList();
    assertThat(
            RECOUNT.rows(
                "SELECT item, budget_sek, outturn_sek FROM budget WHERE programme = 'SST plus'"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void whoever_was_turned_away_bears_no_id_and_did_not_start() throws SQLException {
    Map<String, Integer> expected =
        TARGETS.turnedAway().stream()
            .collect(
                Collectors.groupingBy(
                    SstPlusTargets.TurnedAway::decision,
                    Collectors.summingInt(SstPlusTargets.TurnedAway::cases)));
    assertThat(
            RECOUNT.rows(
                "SELECT decision, count(*) FROM participant WHERE programme = 'SST plus' AND"
                    + " enrolled_on IS NULL AND pupil IS NULL AND closed_on IS NULL GROUP BY ALL"
                    + " ORDER BY ALL"))
        .isEqualTo(lines(expected));
  }
}
