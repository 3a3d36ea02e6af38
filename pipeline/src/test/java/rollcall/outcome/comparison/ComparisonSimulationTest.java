package rollcall.outcome.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rollcall.outcome.comparison.ComparisonSimulation.Cell;
import rollcall.outcome.comparison.SimulatedCity.Plan;

/** The quick part of the simulation; the bar of the long one is 93 %. */
class ComparisonSimulationTest {
  private static final int REPLICATIONS = 250;

  /**
   * 93 % less 2.6 standard deviations of a share of 250: one in two hundred falls below by chance.
   */
  private static final double BAR = 0.93 - 2.6 * Math.sqrt(0.93 * 0.07 / REPLICATIONS);

  @Test
  void intervals_hold_no_effect_where_participants_alone_seem_to_gain() {
    Cell cell = ComparisonSimulation.run(new Plan(28, 12, 0, false), REPLICATIONS, 11);
    assertThat(cell.difference.share()).isGreaterThan(BAR);
    assertThat(cell.ancova.share()).isGreaterThan(BAR);
    assertThat(cell.placebo.share()).isGreaterThan(BAR);
    assertThat(cell.difference.meanBias()).isCloseTo(0, within(1.0));
    assertThat(cell.meanNaive()).isLessThan(-10);
  }

  @Test
  void intervals_hold_an_effect_of_ten_points_where_those_that_ignore_schools_do_not() {
    Cell cell = ComparisonSimulation.run(new Plan(90, 20, 0.1, false), REPLICATIONS, 12);
    assertThat(cell.difference.share()).isGreaterThan(BAR);
    assertThat(cell.ancova.share()).isGreaterThan(BAR);
    assertThat(cell.difference.meanBias()).isCloseTo(0, within(1.0));
    assertThat(cell.withoutSchools.share()).isLessThan(cell.ancova.share() - 0.03);
  }

  @Test
  void picking_the_hardest_cases_makes_participants_look_worse_off() {
    Cell cell = ComparisonSimulation.run(new Plan(28, 12, 0, true), REPLICATIONS, 13);
    assertThat(cell.difference.meanBias()).isGreaterThan(4);
    assertThat(cell.difference.share()).isLessThan(BAR);
  }
}
