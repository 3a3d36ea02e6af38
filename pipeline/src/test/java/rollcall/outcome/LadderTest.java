package rollcall.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.outcome.Followed.figures;
import static rollcall.outcome.Followed.only;
import static rollcall.table.OutcomeCol.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rollcall.outcome.RegisterFacts.Compared;
import rollcall.outcome.RegisterFacts.ComparedParticipant;
import rollcall.outcome.RegisterFacts.LinkedTerm;
import rollcall.outcome.comparison.ComparedPupil;
import rollcall.table.OutcomeTables;
import rollcall.table.QualityNote;
import rollcall.table.Table;

/**
 * Participants in ten schools, each with two other pupils of ten other schools who had the same
 * absence in three terms before; absence of everyone moves a little up and down by school.
 */
class LadderTest {
  private static final Table T = OutcomeTables.LADDER;

  @Test
  void thirty_linked_whose_comparison_was_alike_before_reach_step_4() {
    Followed f = followed(30, 0);
    assertThat(ladder(f)).containsExactly(4, 1, 30L, "effect_beyond_matched");
    // The step says that a comparison can be read, not that it shows anything.
    assertThat(figures(comparison(f, "all", "all"), BALANCE_HOLDS, PLACEBO_HOLDS, CONCLUSION))
        .containsExactly(true, true, "too_few_to_conclude");
  }

  @Test
  void twenty_nine_linked_stay_at_step_3() {
    assertThat(ladder(followed(29, 0))).containsExactly(3, 1, 29L, "effect");
  }

  @Test
  void thirty_linked_of_whom_one_is_like_nobody_stay_at_step_3() {
    Followed f = followed(30, 0);
    Compared all = f.register.compared();
    f.register = register(all.participants(), all.candidates().subList(2, 60));
    assertThat(figures(comparison(f, "all", "all"), LINKED, MATCHED)).containsExactly(30L, 29L);
    assertThat(ladder(f)).containsExactly(3, 1, 30L, "effect");
  }

  @Test
  void a_placebo_that_moved_before_the_support_stays_at_step_3() {
    Followed f = followed(30, 0.2);
    assertThat(figures(comparison(f, "all", "all"), BALANCE_HOLDS, PLACEBO_HOLDS, CONCLUSION))
        .containsExactly(true, false, "placebo_fails");
    assertThat(ladder(f)).containsExactly(3, 1, 30L, "effect");
  }

  @Test
  void unstable_data_reach_no_result_however_well_the_comparison_matches() {
    Followed f = followed(30, 0);
    f.notes.add(
        new QualityNote(
            null, "P", LocalDate.of(2023, 8, 1), LocalDate.of(2023, 12, 1), "unusable", "x"));
    assertThat(ladder(f)).containsExactly(1, 1, 30L, "result effect");
  }

  @Test
  void nobody_linked_and_nothing_delivered_is_a_description() {
    assertThat(ladder(followed(0, 0))).containsExactly(1, 1, 0L, "result effect");
  }

  @Test
  void whoever_started_in_the_programme_is_nobodys_comparison() {
    Followed f = followed(30, 0);
    // An open case: the pupil has no term after the close and still gets the support.
    f.takes("open", "a0", "F");
    assertThat(figures(comparison(f, "all", "all"), LINKED, COMPARISON_PUPILS))
        .containsExactly(30L, 59L);
    Followed other = followed(30, 0);
    other.applied("refused", "N", "F", 8, "2023-08-20", "refused", null, null);
    assertThat(figures(comparison(other, "all", "all"), COMPARISON_PUPILS)).containsExactly(60L);
  }

  @Test
  void every_group_of_participants_has_a_row() {
    Followed f = followed(30, 0);
    f.takes("unlinked", null, "U");
    assertThat(figures(comparison(f, "gender", "F"), LINKED, CONCLUSION))
        .containsExactly(30L, "too_few_to_conclude");
    assertThat(figures(comparison(f, "gender", "U"), LINKED, CONCLUSION))
        .containsExactly(0L, "no_data");
    assertThat(figures(comparison(f, "band", ">=50"), LINKED)).containsExactly(30L);
  }

  private static List<Object> ladder(Followed f) {
    return figures(
        f.rows(T).get(0),
        LADDER_STEP,
        PUBLISHED_LADDER_STEP,
        LINKED_PARTICIPANTS,
        NOT_TO_BE_CONCLUDED);
  }

  private static Row comparison(Followed f, String kind, String group) {
    return only(f.rows(OutcomeTables.COMPARISON), OutcomeTables.COMPARISON, kind, group);
  }

  /**
   * A programme with its register.
   *
   * @param placebo absence of comparison pupils less that of participants in the term before the
   *     matched ones
   */
  private static Followed followed(int linked, double placebo) {
    Followed f = new Followed();
    f.publishedStep = 1;
    List<ComparedParticipant> participants = new ArrayList<>();
    List<ComparedPupil> candidates = new ArrayList<>();
    for (int i = 0; i < linked; i++) {
      f.takes("p" + i, "pupil" + i, "F");
      participants.add(
          new ComparedParticipant("P", "p" + i, pupil("pupil" + i, "A" + i % 10, i, i % 10, 0)));
      candidates.add(pupil("a" + i, "C" + i % 10, i, (i + 3) % 10, placebo));
      candidates.add(pupil("b" + i, "D" + i % 10, i, (i + 6) % 10, placebo));
    }
    f.register = register(participants, candidates);
    return f;
  }

  /** No two participants are within five points of each other in both matched terms. */
  private static ComparedPupil pupil(String key, String school, int at, int points, double more) {
    double last = 0.5 + 0.06 * (at / 6);
    double older = 0.4 + 0.06 * (at % 6);
    return new ComparedPupil(
        key,
        "w",
        "high",
        "F",
        "N",
        school,
        List.of(last, older, older + 0.01 * points + more),
        last - 0.05 - 0.01 * points);
  }

  private static RegisterFacts register(
      List<ComparedParticipant> participants, List<ComparedPupil> candidates) {
    List<LinkedTerm> terms =
        IntStream.range(0, participants.size())
            .boxed()
            .flatMap(
                i ->
                    List.of("start", "end").stream()
                        .map(o -> new LinkedTerm("P", "p" + i, o, 100, 100, 40, 10, 50, null)))
            .toList();
    return new RegisterFacts(
        terms,
        List.of(),
        List.of(),
        List.of(),
        new Compared(participants, candidates),
        List.of(),
        List.of());
  }
}
