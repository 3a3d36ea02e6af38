package rollcall.outcome.comparison;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Satterthwaite's degrees of freedom of a coefficient's CR2 variance, for a working model in which
 * pupils of one school have this correlation, after Imbens and Kolesar (2016). Few or unequal
 * schools leave few degrees.
 */
final class Degrees {
  private final RealMatrix bread;
  private final RealMatrix spread;
  private final double correlation;
  private final List<School> schools = new ArrayList<>();

  /**
   * How one school's residuals enter the coefficient.
   *
   * @param own sum of squares of their adjusted weights
   * @param total sum of the adjusted weights
   * @param plain their sum with the explaining values
   * @param weighted the same, times the pupils' weights
   * @param all sum of the explaining values times the pupils' weights
   */
  private record School(
      double own, double total, double[] plain, double[] weighted, double[] all) {}

  /**
   * For a regression.
   *
   * @param bread inverse of its weighted cross product
   * @param spread bread x the cross product with squared weights x bread
   */
  Degrees(RealMatrix bread, RealMatrix spread, double correlation) {
    this.bread = bread;
    this.spread = spread;
    this.correlation = correlation;
  }

  /** Adds a school: its pupils' explaining values, weights and adjusted weights. */
  void add(double[][] x, double[] weights, double[] adjusted) {
    int columns = x[0].length;
    double own = 0;
    double total = 0;
    double[] plain = new double[columns];
    double[] weighted = new double[columns];
    double[] all = new double[columns];
    for (int i = 0; i < x.length; i++) {
      own += adjusted[i] * adjusted[i];
      total += adjusted[i];
      ClusterRegression.add(plain, x[i], adjusted[i]);
      ClusterRegression.add(weighted, x[i], adjusted[i] * weights[i]);
      ClusterRegression.add(all, x[i], weights[i]);
    }
    schools.add(new School(own, total, plain, weighted, all));
  }

  /** The degrees of freedom; 0 where there are none. */
  double value() {
    RealMatrix shared = bread.multiply(sumOfProducts()).multiply(bread);
    double trace = 0;
    double squares = 0;
    for (School first : schools) {
      double[] fitted = bread.operate(first.plain());
      double[] byPlain = combined(first, shared);
      double[] fittedWeighted = bread.operate(first.weighted());
      double[] fittedAll = bread.operate(first.all());
      for (School second : schools) {
        double product =
            ClusterRegression.dot(byPlain, second.plain())
                - ClusterRegression.dot(fittedWeighted, second.plain())
                - ClusterRegression.dot(fitted, second.weighted())
                - correlation
                    * (first.total() * ClusterRegression.dot(fittedAll, second.plain())
                        + second.total() * ClusterRegression.dot(fitted, second.all()));
        if (first == second) {
          product += first.own() + correlation * first.total() * first.total();
          trace += product;
        }
        squares += product * product;
      }
    }
    return squares > 0 ? trace * trace / squares : 0;
  }

  private double[] combined(School school, RealMatrix shared) {
    double[] result = spread.operate(school.plain());
    ClusterRegression.add(result, shared.operate(school.plain()), correlation);
    return result;
  }

  private RealMatrix sumOfProducts() {
    int columns = bread.getColumnDimension();
    RealMatrix sum = bread.createMatrix(columns, columns);
    for (School school : schools) {
      for (int a = 0; a < columns; a++) {
        for (int b = 0; b < columns; b++) {
          sum.addToEntry(a, b, school.all()[a] * school.all()[b]);
        }
      }
    }
    return sum;
  }
}
