package rollcall.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rollcall.outcome.Followed.figures;
import static rollcall.outcome.Followed.only;
import static rollcall.table.OutcomeCol.*;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rollcall.table.*;

class FollowupTablesTest {
  private static Followed three() {
    return new Followed()
        .took("a", "N", "F", 6, "2024-03-01")
        .took("b", "N", "F", 9, "2024-03-01")
        .took("c", "S", "M", 6, null)
        .applied("d", "S", "M", 7, "2023-08-20", "declined", null, null)
        .absence("a", "60", null)
        .absence("b", "50", null)
        .absence("c", "10", null);
  }

  @Test
  void participants_are_those_who_started() {
    Followed f = three();
    f.planned = 6;
    Row all = only(f.rows(OutcomeTables.PARTICIPANTS), OutcomeTables.PARTICIPANTS, "all", "all");
    assertThat(
            figures(
                all,
                OutcomeCol.PARTICIPANTS,
                CLOSED,
                SHARE_OF_PLANNED,
                SHARE_FEMALE,
                YOUNGEST_GRADE,
                OLDEST_GRADE,
                MODAL_GRADES,
                MEAN_INITIAL_ABSENCE,
                SHARE_IN_TARGET_BAND,
                MET_CRITERION))
        .containsExactly(3L, 2L, 0.5, 2.0 / 3, 6, 9, "6", 40.0, 2.0 / 3, null);
  }

  @Test
  void a_combination_without_participants_has_no_shares() {
    Row none = only(three().rows(OutcomeTables.PARTICIPANTS), OutcomeTables.PARTICIPANTS, "N", "M");
    assertThat(figures(none, OutcomeCol.PARTICIPANTS, SHARE_FEMALE, MEAN_INITIAL_ABSENCE))
        .containsExactly(0L, null, null);
  }

  @Test
  void schools_without_referral_are_told_where_no_target_group_is() {
    Followed f = three();
    f.register =
        new RegisterFacts(
            List.of(),
            List.of(),
            List.of(new RegisterFacts.SchoolCount("P", "S", "2024-H1", "S2", 3)),
            List.of(),
            RegisterFacts.Compared.NOBODY,
            List.of(),
            List.of());
    assertThat(f.rows(OutcomeTables.FUNNEL))
        .filteredOn(r -> r.getAs(STEP).equals("target_group"))
        .extracting(
            r -> r.<String>getAs(Col.DISTRICT),
            r -> r.<Long>getAs(Col.PUPILS),
            r -> r.<Long>getAs(SCHOOLS_WITHOUT_REFERRAL))
        .containsExactly(tuple("S", null, 1L), tuple("all", null, 1L));
  }

  @Test
  void coverage_tells_half_years_without_a_register() {
    Followed f = new Followed().took("a", "S", "F", 8, "2024-09-30").took("b", "S", "F", 8, null);
    f.register =
        new RegisterFacts(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            RegisterFacts.Compared.NOBODY,
            List.of(new RegisterFacts.HalfYear("2024-H1", 70)),
            List.of(
                new RegisterFacts.SeenParticipant("P", "a", "2024-H1"),
                new RegisterFacts.SeenParticipant("Q", "b", "2024-H1")));
    assertThat(f.rows(OutcomeTables.COVERAGE))
        .extracting(
            r -> figures(r, HALF_YEAR, OutcomeCol.PARTICIPANTS, IN_REGISTER, REGISTER_PUPILS))
        .containsExactly(
            List.of("2023-H2", 2L, 0L, 0L),
            List.of("2024-H1", 2L, 1L, 70L),
            List.of("2024-H2", 2L, 0L, 0L));
  }

  @Test
  void the_funnel_counts_steps_and_schools_that_referred_nobody() {
    Followed f = three();
    f.register =
        new RegisterFacts(
            List.of(),
            List.of(new RegisterFacts.TargetCount("P", "S", "2023-H2", 12)),
            List.of(
                new RegisterFacts.SchoolCount("P", "S", "2023-H2", "S1", 4),
                new RegisterFacts.SchoolCount("P", "S", "2023-H2", "S2", 3),
                new RegisterFacts.SchoolCount("P", "S", "2023-H2", "S3", 0)),
            List.of(),
            RegisterFacts.Compared.NOBODY,
            List.of(),
            List.of());
    assertThat(f.rows(OutcomeTables.FUNNEL))
        .filteredOn(r -> r.getAs(Col.DISTRICT).equals("S"))
        .extracting(
            r -> r.<String>getAs(STEP),
            r -> r.<Long>getAs(Col.PUPILS),
            r -> r.<Long>getAs(SCHOOLS_WITHOUT_REFERRAL))
        .containsExactly(
            tuple("declined", 1L, null),
            tuple("offered", 1L, null),
            tuple("referred", 1L, null),
            tuple("started", 1L, null),
            tuple("target_group", 12L, 1L));
  }

  @Test
  void goals_attained_fully_or_partly_are_added() {
    Followed f = three();
    f.value("a", "goal_attainment", "end", "full", null);
    f.value("b", "goal_attainment", "end", "partial", null);
    f.value("c", "goal_attainment", "end", "none", null);
    Table t = OutcomeTables.GOALS;
    assertThat(
            figures(
                only(f.rows(t), t, "unknown", "all", "all", "full_or_partial"),
                ANSWERED,
                Col.PUPILS,
                SHARE,
                CONCLUSION))
        .containsExactly(3L, 2L, 2.0 / 3, "too_few_to_conclude");
  }

  @Test
  void nine_is_highly_satisfied_and_eight_is_not() {
    Followed f = three();
    f.value("a", "satisfaction", "end", "9", "pupil");
    f.value("b", "satisfaction", "end", "8", "pupil");
    Table t = OutcomeTables.SATISFACTION;
    assertThat(
            figures(
                only(f.rows(t), t, "pupil", "all", "all"),
                OutcomeCol.PARTICIPANTS,
                ANSWERED,
                MEAN_VALUE,
                HIGH_ANSWERS,
                SHARE))
        .containsExactly(3L, 2L, 8.5, 1L, 0.5);
  }

  @Test
  void support_is_ranked_within_a_group_and_equal_counts_share_a_rank() {
    Followed f = three();
    f.support.add(new SupportUse("P", "a", "talks"));
    f.support.add(new SupportUse("P", "a", "talks"));
    f.support.add(new SupportUse("P", "c", "talks"));
    f.support.add(new SupportUse("P", "a", "visits"));
    f.support.add(new SupportUse("P", "b", "plans"));
    assertThat(f.rows(OutcomeTables.SUPPORT))
        .filteredOn(r -> r.getAs(GROUP_KIND).equals("all"))
        .extracting(
            r -> r.<String>getAs(OutcomeCol.SUPPORT),
            r -> r.<Long>getAs(USERS),
            r -> r.<Integer>getAs(SUPPORT_RANK))
        .containsExactly(tuple("plans", 1L, 2), tuple("talks", 2L, 1), tuple("visits", 1L, 2));
  }
}
