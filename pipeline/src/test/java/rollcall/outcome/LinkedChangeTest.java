package rollcall.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static rollcall.outcome.Followed.figures;
import static rollcall.outcome.Followed.only;
import static rollcall.table.OutcomeCol.*;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rollcall.outcome.comparison.ComparedPupil;
import rollcall.table.*;

/** Change that the register tells, and what stands beside it. */
class LinkedChangeTest {
  private static final Table T = OutcomeTables.CHANGE;

  @Test
  void linked_terms_show_attended_minutes_and_all_three_kinds_of_absence() {
    Followed f = new Followed().took("a", "N", "F", 8, null);
    f.register =
        register(
            List.of(
                new RegisterFacts.LinkedTerm("P", "a", "start", 1000, 1000, 400, 100, 500, null),
                new RegisterFacts.LinkedTerm("P", "a", "end", 500, 500, 100, 100, 300, null)),
            RegisterFacts.Compared.NOBODY);
    assertThat(f.rows(T).stream().filter(r -> r.getAs(GROUP_KIND).equals("all")))
        .filteredOn(r -> r.<String>getAs(MEASURE).endsWith("_percent"))
        .extracting(
            r -> r.<String>getAs(MEASURE),
            r -> r.<Double>getAs(MEAN_CHANGE),
            r -> r.<Double>getAs(ATTENDED_MINUTES_CHANGE))
        .containsExactly(
            tuple("absence_percent", 10.0, -200.0),
            tuple("invalid_absence_percent", 10.0, -200.0),
            tuple("total_absence_percent", 10.0, -200.0),
            tuple("valid_absence_percent", -20.0, -200.0));
  }

  @Test
  void pupils_chosen_the_same_way_stand_beside_the_registers_absence() {
    Followed f = new Followed().takes("a", "pa", "F").takes("b", "pb", "F").takes("c", "pc", "F");
    // 60 to 30, 40 to 40 and, without anybody like it, 90 to 80 percent.
    f.register =
        register(
            List.of(
                linked("a", "start", 60, false),
                linked("a", "end", 30, true),
                linked("b", "start", 40, null),
                linked("b", "end", 40, true),
                linked("c", "start", 90, true),
                linked("c", "end", 80, true)),
            new RegisterFacts.Compared(
                List.of(
                    new RegisterFacts.ComparedParticipant("P", "a", pupil("pa", 0.6, 0.3)),
                    new RegisterFacts.ComparedParticipant("P", "b", pupil("pb", 0.4, 0.4)),
                    new RegisterFacts.ComparedParticipant("P", "c", pupil("pc", 0.9, 0.8))),
                List.of(
                    pupil("x", 0.62, 0.52),
                    pupil("y", 0.58, 0.28),
                    pupil("z", 0.40, 0.45),
                    pupil("pb", 0.60, 0.0))));
    // a: 10 and 30 points less, so 20; b: 5 points more; 15 / 2. pb takes part itself.
    Row all = ofRegister(f, "absence_percent");
    assertThat(figures(all, WITH_BOTH, MEAN_CHANGE, ALIKE_PARTICIPANTS, ALIKE_PUPILS))
        .containsExactly(3L, 40.0 / 3, 2L, 3L);
    assertThat(all.<Double>getAs(ALIKE_CHANGE)).isCloseTo(7.5, within(1e-9));
    assertThat(all.<Double>getAs(ALIKE_PARTICIPANTS_CHANGE)).isEqualTo(15.0);
    assertThat(ofRegister(f, "total_absence_percent").<Double>getAs(ALIKE_CHANGE))
        .isCloseTo(7.5, within(1e-9));
    assertThat(figures(ofRegister(f, "valid_absence_percent"), ALIKE_PARTICIPANTS, ALIKE_CHANGE))
        .containsExactly(null, null);
  }

  @Test
  void who_left_grade_9_in_spring_cannot_have_a_full_term_after() {
    Followed f =
        new Followed()
            .took("a", "N", "F", 9, "2024-03-01")
            .took("b", "N", "F", 8, "2024-03-01")
            .took("c", "N", "F", 8, "2024-03-01");
    f.register =
        register(
            List.of(
                linked("a", "start", 60, null),
                linked("b", "start", 60, null),
                linked("c", "start", 60, null),
                linked("c", "end", 50, null)),
            RegisterFacts.Compared.NOBODY);
    assertThat(
            figures(ofRegister(f, "absence_percent"), WITH_BOTH, CANNOT_HAVE_VALUE, MISSING_VALUE))
        .containsExactly(1L, 1L, 1L);
  }

  @Test
  void a_pupil_chosen_in_two_windows_is_one_pupil() {
    Followed f = new Followed().takes("a", "pa", "F").takes("b", "pb", "F");
    f.register =
        register(
            List.of(
                linked("a", "start", 60, false),
                linked("a", "end", 30, false),
                linked("b", "start", 60, false),
                linked("b", "end", 30, false)),
            new RegisterFacts.Compared(
                List.of(
                    new RegisterFacts.ComparedParticipant("P", "a", pupil("pa", 0.6, 0.3)),
                    new RegisterFacts.ComparedParticipant("P", "b", later("pb", 0.6, 0.3))),
                List.of(pupil("x", 0.6, 0.5), later("x", 0.6, 0.4))));
    assertThat(figures(ofRegister(f, "absence_percent"), ALIKE_PARTICIPANTS, ALIKE_PUPILS))
        .containsExactly(2L, 1L);
  }

  private static ComparedPupil later(String key, double before, double after) {
    return new ComparedPupil(key, "later", "high", "F", "N", "s", List.of(before), after);
  }

  @Test
  void a_change_across_a_reduced_timetable_is_told() {
    Followed f = new Followed();
    List<RegisterFacts.LinkedTerm> terms = new ArrayList<>();
    Boolean[][] reduced = {{false, true}, {true, false}, {true, true}, {false, null}};
    for (Boolean[] both : reduced) {
      String id = "p" + terms.size();
      f.takes(id, id, "F");
      terms.add(linked(id, "start", 60, both[0]));
      terms.add(linked(id, "end", 30, both[1]));
    }
    f.register = register(terms, RegisterFacts.Compared.NOBODY);
    f.absence("p0", "60", "30");
    assertThat(figures(ofRegister(f, "absence_percent"), WITH_BOTH, ACROSS_REDUCED_TIMETABLE))
        .containsExactly(4L, 2L);
    Row byHand =
        only(f.rows(T), T, "absence_percent", "total", "manual", "start", "end", "all", "all");
    assertThat(figures(byHand, WITH_BOTH, ACROSS_REDUCED_TIMETABLE)).containsExactly(1L, null);
  }

  private static Row ofRegister(Followed f, String measure) {
    return only(f.rows(T), T, measure, "total", "linked", "start", "end", "all", "all");
  }

  private static RegisterFacts register(
      List<RegisterFacts.LinkedTerm> terms, RegisterFacts.Compared compared) {
    return new RegisterFacts(
        terms, List.of(), List.of(), List.of(), compared, List.of(), List.of());
  }

  private static RegisterFacts.LinkedTerm linked(
      String id, String occasion, int absent, Boolean reduced) {
    return new RegisterFacts.LinkedTerm(
        "P", id, occasion, 1000, 1000, 10L * absent, 0, 1000 - 10L * absent, reduced);
  }

  private static ComparedPupil pupil(String key, double before, double after) {
    return new ComparedPupil(key, "w", "high", "F", "N", "s", List.of(before), after);
  }
}
