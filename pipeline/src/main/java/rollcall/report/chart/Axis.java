package rollcall.report.chart;

import java.util.function.DoubleFunction;

/**
 * How values of an axis are written and stepped.
 *
 * @param text a value in words
 * @param finest smallest step between two values: 1 for counts
 * @param least where the axis ends at the earliest, so that nothing but zeros still has a scale
 */
public record Axis(DoubleFunction<String> text, double finest, double least) {

  /** Whole numbers. */
  public static Axis ofCounts(DoubleFunction<String> text) {
    return new Axis(text, 1, 5);
  }

  /** Shares of 1. */
  public static Axis ofShares(DoubleFunction<String> text) {
    return new Axis(text, 0.0001, 0.001);
  }

  String text(double value) {
    return text.apply(value);
  }
}
