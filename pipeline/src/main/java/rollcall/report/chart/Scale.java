package rollcall.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value lies on an axis: from..to of the data becomes start..end of the drawing.
 *
 * @param step distance between two written values
 */
record Scale(double from, double to, double start, double end, double step) {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};
  private static final int ABOUT = 5;
  private static final double TOLERANCE = 1e-9;

  /** A scale without written values. */
  static Scale plain(double from, double to, double start, double end) {
    return new Scale(from, to, start, end, to - from);
  }

  /** From 0 to a round number at or above the greatest value. */
  static Scale fromZero(Axis axis, double greatest, double start, double end) {
    double top = Math.max(greatest, axis.least());
    double step = step(axis, top);
    return new Scale(0, Math.ceil(top / step - TOLERANCE) * step, start, end, step);
  }

  /** Around values that lie far from 0. */
  static Scale around(Axis axis, double least, double greatest, double start, double end) {
    double step = step(axis, Math.max(greatest - least, axis.least()));
    double low = Math.floor(least / step + TOLERANCE) * step;
    double high = Math.ceil(greatest / step - TOLERANCE) * step;
    return new Scale(low, high > low ? high : low + step, start, end, step);
  }

  double at(double value) {
    return start + (value - from) / (to - from) * (end - start);
  }

  /** Round values along the axis, both ends included. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; from + i * step <= to + step / 2; i++) {
      ticks.add(from + i * step);
    }
    return ticks;
  }

  private static double step(Axis axis, double span) {
    double rough = span / ABOUT;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double factor : STEPS) {
      double step = factor * power;
      boolean fine = axis.finest() < 1 || step == Math.rint(step);
      if (step >= rough * (1 - TOLERANCE) && step >= axis.finest() && fine) {
        return step;
      }
    }
    return Math.max(axis.finest(), 10 * power);
  }
}
