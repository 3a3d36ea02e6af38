package rollcall.outcome.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.outcome.comparison.Told.in;
import static rollcall.outcome.comparison.Told.pupil;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.rules.OutcomeRules;
import rollcall.rules.OutcomeRulesFile;

class MatchingTest {
  /** Three neighbours within five points in each of two terms. */
  private static final OutcomeRules.Comparison RULES = OutcomeRulesFile.shipped().comparison();

  private static final ComparedPupil GIRL = pupil("p", "s", 0.5, 0.60, 0.50);

  @Test
  void the_nearest_three_are_taken_and_equally_near_ones_by_key() {
    assertThat(
            matched(
                GIRL,
                pupil("e", "s", 0.5, 0.62, 0.50),
                pupil("d", "s", 0.5, 0.62, 0.50),
                pupil("a", "s", 0.5, 0.64, 0.50),
                pupil("c", "s", 0.5, 0.60, 0.51)))
        .containsExactly("c", "d", "e");
  }

  @Test
  void both_terms_have_to_be_within_the_caliper() {
    assertThat(
            matched(
                GIRL,
                pupil("far-now", "s", 0.5, 0.66, 0.50),
                pupil("far-before", "s", 0.5, 0.60, 0.44),
                pupil("near", "s", 0.5, 0.64, 0.46)))
        .containsExactly("near");
  }

  @Test
  void exactly_five_points_apart_are_near_in_both_directions() {
    assertThat(
            matched(
                GIRL,
                pupil("less", "s", 0.5, 0.55, 0.45),
                pupil("more", "s", 0.5, 0.65, 0.55),
                pupil("beyond", "s", 0.5, 0.60, 0.551)))
        .containsExactly("less", "more");
  }

  @Test
  void window_stage_and_gender_have_to_be_the_same() {
    ComparedPupil twin = pupil("twin", "s", 0.5, 0.60, 0.50);
    assertThat(
            matched(
                GIRL,
                in(twin, "v", "middle", "F", "d"),
                in(twin, "w", "high", "F", "d"),
                in(twin, "w", "middle", "M", "d")))
        .isEmpty();
  }

  @Test
  void the_own_district_comes_first_and_others_fill_up() {
    assertThat(
            matched(
                GIRL,
                in(pupil("x", "s", 0.5, 0.60, 0.50), "w", "middle", "F", "other"),
                in(pupil("y", "s", 0.5, 0.61, 0.50), "w", "middle", "F", "other"),
                in(pupil("z", "s", 0.5, 0.62, 0.50), "w", "middle", "F", "other"),
                pupil("own", "s", 0.5, 0.64, 0.50)))
        .containsExactly("own", "x", "y");
  }

  @Test
  void who_is_known_in_one_term_alone_is_compared_with_nobody() {
    ComparedPupil brief = pupil("brief", "s", 0.5, 0.60);
    assertThat(matched(brief, pupil("a", "s", 0.5, 0.60, 0.50))).isEmpty();
    assertThat(matched(GIRL, brief)).isEmpty();
  }

  @Test
  void a_participant_is_no_candidate() {
    ComparedPupil other = pupil("q", "s", 0.5, 0.60, 0.50);
    assertThat(Matching.of(List.of(GIRL, other), List.of(GIRL, other), RULES)).isEmpty();
  }

  @Test
  void one_pupil_serves_two_participants_whatever_the_order_of_the_lists() {
    List<ComparedPupil> participants =
        new ArrayList<>(List.of(GIRL, pupil("o", "s", 0.5, 0.61, 0.50)));
    List<ComparedPupil> candidates =
        new ArrayList<>(
            List.of(pupil("a", "s", 0.5, 0.60, 0.50), pupil("b", "s", 0.5, 0.56, 0.50)));
    List<MatchedSet> sets = Matching.of(participants, candidates, RULES);
    assertThat(sets.stream().map(set -> set.participant().key())).containsExactly("o", "p");
    assertThat(sets.stream().map(MatchingTest::keys))
        .containsExactly(List.of("a", "b"), List.of("a", "b"));
    Collections.reverse(participants);
    Collections.reverse(candidates);
    assertThat(Matching.of(participants, candidates, RULES)).isEqualTo(sets);
  }

  private static List<String> matched(ComparedPupil participant, ComparedPupil... candidates) {
    return Matching.of(List.of(participant), List.of(candidates), RULES).stream()
        .flatMap(set -> keys(set).stream())
        .toList();
  }

  private static List<String> keys(MatchedSet set) {
    return set.controls().stream().map(ComparedPupil::key).toList();
  }
}
