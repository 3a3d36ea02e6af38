package rollcall.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts every table that fits what is published, instead of solving for them. */
final class BruteForceTest {
  private static final int THRESHOLD = 3;
  private static final int MOST = 12;
  private static final Bounds SOLVER = new LinearBounds(10_000);

  @Test
  void no_small_count_of_a_published_table_can_be_told() throws Exception {
    int protectedTables = 0;
    for (int seed = 1; seed <= 200; seed++) {
      Problem problem = random(seed).problemOfKnownTotal();
      List<Secret> secrets = Secrets.of(problem, THRESHOLD);
      Audited audited;
      try {
        audited = new Protection(THRESHOLD, THRESHOLD, 50, SOLVER).of(problem);
      } catch (AuditFailed tooSmall) {
        continue;
      }
      protectedTables++;
      List<Equation> known = known(problem, audited);
      long[][] seen = extremes(problem.cells(), known, secrets);
      for (int i = 0; i < secrets.size(); i++) {
        assertThat(seen[i][1]).as("seed " + seed).isGreaterThanOrEqualTo(THRESHOLD);
        assertThat(seen[i][1] - seen[i][0]).as("seed " + seed).isGreaterThanOrEqualTo(THRESHOLD);
      }
    }
    assertThat(protectedTables).isGreaterThan(50);
  }

  @Test
  void the_solver_bounds_a_count_as_all_fitting_tables_do() throws Exception {
    for (int seed = 1; seed <= 50; seed++) {
      Problem problem = random(seed).problemOfKnownTotal();
      List<Secret> secrets = Secrets.of(problem, THRESHOLD);
      List<Equation> known =
          Choice.of(problem, secrets, problem.offered(), Set.of()).stream()
              .map(each -> new Equation(each.cells(), each.pupils()))
              .toList();
      long[][] seen = extremes(problem.cells(), known, secrets);
      for (int i = 0; i < secrets.size() && !known.isEmpty(); i++) {
        Interval interval =
            SOLVER.of(new Bounds.Question(problem.cells(), known, secrets.get(i).cells()));
        if (interval.most() <= MOST) {
          assertThat(Math.round(interval.least())).as("seed " + seed).isEqualTo(seen[i][0]);
          assertThat(Math.round(interval.most())).as("seed " + seed).isEqualTo(seen[i][1]);
        }
      }
    }
  }

  private static Tables random(long seed) {
    Random random = new Random(seed);
    Tables table = new Tables();
    int left = MOST;
    for (String row : List.of("A", "B")) {
      for (String column : List.of("x", "y", "z")) {
        int pupils = Math.min(left, random.nextInt(5));
        left -= pupils;
        table.put(pupils, row, column);
      }
    }
    return table;
  }

  private static List<Equation> known(Problem problem, Audited audited) {
    return Stream.concat(
            problem.facts().stream(),
            problem.statistics().stream()
                .filter(audited::isPublished)
                .map(each -> new Equation(each.cells(), each.pupils())))
        .toList();
  }

  /** The least and the most of each secret over all tables of at most so many pupils that fit. */
  private static long[][] extremes(int cells, List<Equation> known, List<Secret> secrets) {
    long[][] seen = new long[secrets.size()][];
    each(
        new long[cells],
        0,
        MOST,
        pupils -> {
          World world = new World(pupils);
          if (world.fits(known)) {
            for (int i = 0; i < seen.length; i++) {
              long count = world.in(secrets.get(i).cells());
              seen[i] =
                  seen[i] == null
                      ? new long[] {count, count}
                      : new long[] {Math.min(seen[i][0], count), Math.max(seen[i][1], count)};
            }
          }
        });
    return seen;
  }

  private static void each(long[] pupils, int cell, int left, Consumer<long[]> table) {
    if (cell == pupils.length) {
      table.accept(pupils);
      return;
    }
    for (int count = 0; count <= left; count++) {
      pupils[cell] = count;
      each(pupils, cell + 1, left - count, table);
    }
    pupils[cell] = 0;
  }
}
