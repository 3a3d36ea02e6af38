package rollcall.outcome.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Weighted least squares with standard errors that allow for chance that pupils of one school
 * share, also where schools are few: bias-reduced linearisation (CR2), after Bell and McCaffrey
 * (2002) and for weights Pustejovsky and Tipton (2018), adjusted for a working model of independent
 * pupils of equal variance.
 */
final class ClusterRegression {
  /** Smaller is taken for 0: what is left of a direction that a school's pupils determine alone. */
  private static final double NOTHING = 1e-10;

  private final double[][] x;
  private final double[] weights;
  private final double[] residuals;
  private final double[] coefficients;
  private final RealMatrix bread;
  private final RealMatrix spread;
  private final List<int[]> clusters;

  /**
   * A sample.
   *
   * @param x a row of explaining values for each pupil, the constant among them
   * @param weights above 0
   * @param clusters the school of each pupil
   */
  record Sample(double[][] x, double[] y, double[] weights, List<String> clusters) {}

  private ClusterRegression(Sample sample, RealMatrix bread) {
    this.x = sample.x();
    this.weights = sample.weights();
    this.bread = bread;
    this.spread = bread.multiply(crossProduct(true)).multiply(bread);
    double[] moments = new double[x[0].length];
    for (int i = 0; i < x.length; i++) {
      add(moments, x[i], weights[i] * sample.y()[i]);
    }
    this.coefficients = bread.operate(moments);
    this.residuals = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      residuals[i] = sample.y()[i] - dot(x[i], coefficients);
    }
    this.clusters = rowsByCluster(sample.clusters());
  }

  /** The regression; null where the explaining values depend on one another. */
  static ClusterRegression of(Sample sample) {
    if (sample.x().length < 2) {
      return null;
    }
    LUDecomposition cross =
        new LUDecomposition(crossProduct(sample.x(), sample.weights(), false), NOTHING);
    return cross.getSolver().isNonSingular()
        ? new ClusterRegression(sample, cross.getSolver().getInverse())
        : null;
  }

  private static List<int[]> rowsByCluster(List<String> clusters) {
    TreeMap<String, List<Integer>> rows = new TreeMap<>();
    for (int i = 0; i < clusters.size(); i++) {
      rows.computeIfAbsent(clusters.get(i), c -> new ArrayList<>()).add(i);
    }
    return rows.values().stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private RealMatrix crossProduct(boolean squaredWeights) {
    return crossProduct(x, weights, squaredWeights);
  }

  private static RealMatrix crossProduct(double[][] x, double[] weights, boolean squaredWeights) {
    int columns = x[0].length;
    double[][] product = new double[columns][columns];
    for (int i = 0; i < x.length; i++) {
      double weight = squaredWeights ? weights[i] * weights[i] : weights[i];
      for (int a = 0; a < columns; a++) {
        add(product[a], x[i], weight * x[i][a]);
      }
    }
    return new Array2DRowRealMatrix(product, false);
  }

  /** The coefficient alone. */
  double coefficient(int column) {
    return coefficients[column];
  }

  /** The coefficient with its interval; without one where the data leave no freedom. */
  Estimate estimate(int column) {
    double variance = 0;
    Degrees freedom = new Degrees(bread, spread, correlation());
    for (int[] rows : clusters) {
      double[] adjusted = adjusted(rows, column);
      double score = 0;
      for (int a = 0; a < rows.length; a++) {
        score += adjusted[a] * residuals[rows[a]];
      }
      variance += score * score;
      freedom.add(
          Arrays.stream(rows).mapToObj(row -> x[row]).toArray(double[][]::new),
          Arrays.stream(rows).mapToDouble(row -> weights[row]).toArray(),
          adjusted);
    }
    double degrees = freedom.value();
    return degrees > NOTHING
        ? Estimate.of(coefficients[column], Math.sqrt(variance), degrees)
        : Estimate.bare(coefficients[column]);
  }

  /** Weights of a cluster's residuals in the coefficient, adjusted for what the fit took away. */
  private double[] adjusted(int[] rows, int column) {
    int size = rows.length;
    double[][] left = new double[size][size];
    double[] target = new double[size];
    for (int a = 0; a < size; a++) {
      double[] breadRow = bread.operate(x[rows[a]]);
      double[] spreadRow = spread.operate(x[rows[a]]);
      target[a] = weights[rows[a]] * breadRow[column];
      for (int b = 0; b <= a; b++) {
        double hat = dot(breadRow, x[rows[b]]);
        left[a][b] =
            (a == b ? 1 : 0)
                - hat * (weights[rows[a]] + weights[rows[b]])
                + dot(spreadRow, x[rows[b]]);
        left[b][a] = left[a][b];
      }
    }
    return overRoot(left, target);
  }

  /** The inverse square root of a symmetric matrix, applied; directions of nothing left out. */
  private static double[] overRoot(double[][] matrix, double[] vector) {
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(matrix, false));
    double[] result = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      double value = eigen.getRealEigenvalue(i);
      if (value > NOTHING) {
        double[] direction = eigen.getEigenvector(i).toArray();
        add(result, direction, dot(direction, vector) / Math.sqrt(value));
      }
    }
    return result;
  }

  /**
   * Mean product of the residuals of two pupils of one school over the mean square of a residual;
   * at least 0.
   */
  private double correlation() {
    double products = 0;
    double pairs = 0;
    for (int[] rows : clusters) {
      double sum = 0;
      double squares = 0;
      for (int row : rows) {
        sum += residuals[row];
        squares += residuals[row] * residuals[row];
      }
      products += sum * sum - squares;
      pairs += (double) rows.length * (rows.length - 1);
    }
    double square = dot(residuals, residuals) / residuals.length;
    return pairs == 0 || square == 0 ? 0 : Math.max(0, products / pairs / square);
  }

  static double dot(double[] first, double[] second) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }

  static void add(double[] sum, double[] values, double factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * values[i];
    }
  }
}
