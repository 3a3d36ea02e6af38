package rollcall.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.disclosure.Bounds.Question;
import rollcall.disclosure.Bounds.Unsolved;

/** Nothing is published without an answer of the audit. */
final class ProtectionTest {
  private static final Tables TABLE = Tables.of("a b c", "x 40 3 50; y 20 30 60; z 30 30 2");

  @Test
  @Tag("D2")
  void a_solver_out_of_time_means_that_nothing_is_published() {
    Bounds late =
        question -> {
          throw new Unsolved("out of time");
        };
    AuditFailed failed =
        catchThrowableOfType(
            AuditFailed.class, () -> new Protection(10, 10, 50, late).of(TABLE.problem()));
    assertThat(failed).hasMessageContaining("no answer (out of time)");
    assertThat(failed.coarserMayDo()).as("the solver would be asked no better").isFalse();
  }

  @Test
  @Tag("D2")
  void counts_that_contradict_each_other_have_no_answer() {
    List<Equation> wrong = List.of(new Equation(new int[] {0}, 3), new Equation(new int[] {0}, 4));
    assertThatThrownBy(
            () -> new LinearBounds(10_000).of(new Question(2, wrong, new int[] {0}, false)))
        .isInstanceOf(Unsolved.class)
        .hasMessage("INFEASIBLE");
  }

  @Test
  @Tag("D2")
  void a_solver_that_claims_too_much_convinces_nobody() {
    Bounds liar = question -> new Interval(0, 1000, List.of(new World(new long[9])));
    assertThatThrownBy(() -> new Protection(10, 10, 50, liar).of(TABLE.problem()))
        .isInstanceOf(AuditFailed.class);
  }

  @Test
  void the_audit_has_the_last_word() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Bounds solver = new LinearBounds(10_000);
    Bounds counting =
        question -> {
          asked.incrementAndGet();
          return solver.of(question);
        };
    Audited audited = new Protection(10, 10, 50, counting).of(TABLE.problem());
    assertThat(asked.get()).isPositive();
    assertThat(TABLE.statistics().stream().filter(each -> !audited.isPublished(each)))
        .extracting(Statistic::toString)
        .contains("x|b=3", "z|c=2")
        .hasSizeGreaterThanOrEqualTo(4);
  }
}
