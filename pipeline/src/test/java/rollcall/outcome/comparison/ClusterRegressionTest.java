package rollcall.outcome.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ClusterRegressionTest {
  private static final Offset<Double> EXACT = within(1e-9);

  /** Means of schools 2, 5, 8: their variance is 9, so the error is sqrt(9 / 3) on 2 degrees. */
  @Test
  void the_mean_of_equal_schools_has_the_error_of_the_mean_of_their_means() {
    double[][] constant = {{1}, {1}, {1}, {1}, {1}, {1}};
    Estimate mean = estimate(constant, new double[] {1, 3, 4, 6, 7, 9}, ones(6), "A A B B C C", 0);
    double t = 4.302652729749462;
    assertThat(mean.value()).isCloseTo(5, EXACT);
    assertThat(mean.low()).isCloseTo(5 - t * Math.sqrt(3), EXACT);
    assertThat(mean.high()).isCloseTo(5 + t * Math.sqrt(3), EXACT);
    assertThat(mean.smallestDetectable()).isCloseTo((t + 1.0606601717798214) * Math.sqrt(3), EXACT);
  }

  /**
   * Three against 27, each alone: Welch's error, and 2.5 degrees of freedom as in Imbens and
   * Kolesar (2016), that is (1/3 + 1/27)^2 / (1/18 + 1/(27^2 x 26)), whose t quantile is 3.609.
   */
  @Test
  void three_against_many_leave_two_and_a_half_degrees_of_freedom() {
    double[][] x = new double[30][];
    double[] y = new double[30];
    for (int i = 0; i < 30; i++) {
      x[i] = new double[] {1, i < 3 ? 1 : 0};
      y[i] = i < 3 ? i + 1 : i % 3;
    }
    String alone = String.join(" ", IntStream.range(0, 30).mapToObj(i -> "s" + i).toList());
    Estimate difference = estimate(x, y, ones(30), alone, 1);
    double error = Math.sqrt(1.0 / 3 + 18.0 / 26 / 27);
    assertThat(difference.value()).isCloseTo(1, EXACT);
    assertThat(difference.halfWidth()).isCloseTo(3.6093193815359172 * error, within(1e-7));
  }

  /** Expected from the definition with full matrices, computed apart in NumPy and SciPy. */
  @Test
  void unequal_weights_and_schools_with_both_sides_follow_the_definition() {
    double[][] x = {
      {1, 1, .5}, {1, 1, .7}, {1, 1, .6}, {1, 1, .9}, {1, 0, .5},
      {1, 0, .6}, {1, 0, .8}, {1, 0, .7}, {1, 0, .9}, {1, 0, .55}
    };
    double[] y = {.3, .5, .55, .6, .4, .5, .75, .8, .7, .5};
    double[] weights = {1, 1, 1, 1, .5, 1.5, .5, .25, .75, .5};
    Estimate estimate = estimate(x, y, weights, "A A B C A B D D E E", 1);
    assertThat(estimate.value()).isCloseTo(-0.09188388625592397, EXACT);
    assertThat(estimate.low()).isCloseTo(-0.2972220188184509, within(1e-7));
    assertThat(estimate.high()).isCloseTo(0.11345424630660292, within(1e-7));
    assertThat(estimate.smallestDetectable()).isCloseTo(0.2655279510574109, within(1e-7));
  }

  @Test
  void values_that_depend_on_one_another_explain_nothing() {
    double[][] twice = {{1, 1}, {1, 1}, {1, 1}};
    assertThat(
            ClusterRegression.of(
                new ClusterRegression.Sample(
                    twice, new double[] {1, 2, 3}, ones(3), List.of("A", "B", "C"))))
        .isNull();
  }

  @Test
  void one_school_alone_has_no_interval() {
    double[][] constant = {{1}, {1}};
    assertThat(estimate(constant, new double[] {1, 3}, ones(2), "A A", 0))
        .isEqualTo(Estimate.bare(2));
  }

  private static Estimate estimate(
      double[][] x, double[] y, double[] weights, String schools, int column) {
    return ClusterRegression.of(
            new ClusterRegression.Sample(x, y, weights, List.of(schools.split(" "))))
        .estimate(column);
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }
}
