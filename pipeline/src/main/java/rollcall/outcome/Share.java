package rollcall.outcome;

import rollcall.rules.OutcomeRules;
import rollcall.table.FigureRow;
import rollcall.table.Newcombe;
import rollcall.table.OutcomeCol;
import rollcall.table.Wilson;

/** A count of a whole, with its Wilson 95 % interval; no share of a whole of 0. */
record Share(long part, long whole) {
  private static final double POINTS = 100;

  /** The share; null where the whole is 0. */
  Double value() {
    return of(part, whole);
  }

  /** Part of whole; null where the whole is 0. */
  static Double of(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }

  /** Sets both ends of the interval. */
  FigureRow intervalInto(FigureRow row) {
    Wilson interval = whole == 0 ? null : Wilson.of(part, whole);
    return row.set(OutcomeCol.CI_LOW, interval == null ? null : interval.low())
        .set(OutcomeCol.CI_HIGH, interval == null ? null : interval.high());
  }

  /**
   * What the share may be taken for.
   *
   * @param rest the same share of everyone else; null for the group of all
   */
  Conclusion conclusion(Share rest, OutcomeRules.Inference limits) {
    if (whole == 0) {
      return Conclusion.NO_DATA;
    }
    Wilson interval = Wilson.of(part, whole);
    boolean wide =
        (interval.high() - interval.low()) / 2 * POINTS
            > limits.maximumHalfWidthPoints().doubleValue();
    boolean few = whole < limits.minimumParticipants();
    return few || wide || rest != null && !differsFrom(rest)
        ? Conclusion.TOO_FEW_TO_CONCLUDE
        : Conclusion.DESCRIBED;
  }

  private boolean differsFrom(Share rest) {
    return rest.whole > 0
        && Newcombe.of(
                value(), Wilson.of(part, whole), rest.value(), Wilson.of(rest.part, rest.whole))
            .isClear();
  }

  /** The share of everyone else. */
  Share restOf(Share all) {
    return new Share(all.part - part, all.whole - whole);
  }
}
