package rollcall.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.disclosure.Bounds.Question;
import rollcall.disclosure.Bounds.Unsolved;

/** Nothing is published without an answer of the audit. */
final class ProtectionTest {
  /** A solver that has one city for an answer to everything, or none in time. */
  private record Answering(World city) implements Bounds {
    @Override
    public Interval of(Question question) throws Unsolved {
      return new Interval(0, 1000, List.of(answer()));
    }

    @Override
    public Optional<World> world(Question question, long from, long to) throws Unsolved {
      return Optional.of(answer());
    }

    private World answer() throws Unsolved {
      if (city == null) {
        throw new Unsolved("out of time");
      }
      return city;
    }
  }

  private static final Tables TABLE = Tables.of("a b c", "x 40 3 50; y 20 30 60; z 30 30 2");

  @Test
  @Tag("D2")
  void a_solver_out_of_time_means_that_nothing_is_published() {
    Bounds late = new Answering(null);
    AuditFailed failed =
        catchThrowableOfType(
            AuditFailed.class,
            () -> new Protection(10, 10, 50, late).of(TABLE.problemOfKnownTotal()));
    assertThat(failed).hasMessageContaining("no answer (out of time)");
    assertThat(failed.coarserMayDo()).as("the solver would be asked no better").isFalse();
  }

  @Test
  @Tag("D2")
  void counts_that_contradict_each_other_have_no_answer() {
    List<Equation> wrong = List.of(new Equation(new int[] {0}, 3), new Equation(new int[] {0}, 4));
    assertThatThrownBy(() -> new LinearBounds(10_000).of(new Question(2, wrong, new int[] {0})))
        .isInstanceOf(Unsolved.class)
        .hasMessage("INFEASIBLE");
  }

  @Test
  @Tag("D2")
  void a_solver_that_claims_too_much_convinces_nobody() {
    Bounds liar = new Answering(new World(new long[9]));
    assertThatThrownBy(() -> new Protection(10, 10, 50, liar).of(TABLE.problemOfKnownTotal()))
        .isInstanceOf(AuditFailed.class);
  }

  @Test
  void counts_beside_small_ones_are_hidden_with_them() throws Exception {
    Audited audited =
        new Protection(10, 10, 50, new LinearBounds(10_000)).of(TABLE.problemOfKnownTotal());
    assertThat(TABLE.statistics().stream().filter(each -> !audited.isPublished(each)))
        .extracting(Statistic::toString)
        .contains("x|b=3", "z|c=2")
        .hasSizeGreaterThanOrEqualTo(4);
  }
}
