package rollcall.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import rollcall.report.chart.Axis;

/**
 * How figures are written: the one place where a figure is rounded, half away from zero. Swedish
 * has a decimal comma, thin no-break spaces between thousands and a no-break space before the
 * percent sign.
 */
final class Numbers {
  private static final char MINUS = '\u2212';
  private static final char THIN_SPACE = '\u202f';
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final int EXACT_DECIMALS = 6;
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final BigDecimal ALMOST_ALL = new BigDecimal("99.9");

  /** Below this base a share says too little: the two counts are given instead. */
  static final long SMALL_BASE = 20;

  private final Texts texts;
  private final boolean swedish;

  Numbers(Texts texts) {
    this.texts = texts;
    this.swedish = texts.language() == Language.SV;
  }

  String count(long value) {
    return written(BigDecimal.valueOf(value));
  }

  /** A count or amount with its sign. */
  String signed(double value) {
    return signed(value, 0);
  }

  /** A number with its sign. */
  String signed(double value, int decimals) {
    BigDecimal rounded = rounded(value, decimals);
    return sign(rounded) + written(rounded.abs());
  }

  /**
   * A share of 1 as percent: one decimal, two below 1 percent, none at 0; 100 only where it is all.
   */
  String percent(double share) {
    return written(percentValue(share)) + percentSign();
  }

  /** A percentage that is not told as a share of 1: one decimal. */
  String percentage(double percent) {
    return decimal(percent, 1) + percentSign();
  }

  /** A percentage of an axis: as many decimals as its round value needs. */
  String axisPercent(double share) {
    BigDecimal value = rounded(share * 100, 3).stripTrailingZeros();
    return written(value.setScale(Math.max(0, value.scale()), RoundingMode.UNNECESSARY))
        + percentSign();
  }

  /** An axis of counts. */
  Axis countAxis() {
    return Axis.ofCounts(value -> decimal(value, 0));
  }

  /** An axis of shares. */
  Axis shareAxis() {
    return Axis.ofShares(this::axisPercent);
  }

  /** A difference of two shares in percentage points, with its sign. */
  String points(double difference) {
    return texts.of("number.points", signedPercent(difference));
  }

  /** The same without the words. */
  String signedPercent(double difference) {
    BigDecimal value = percentValue(Math.abs(difference));
    String sign = value.signum() == 0 ? "" : difference < 0 ? String.valueOf(MINUS) : "+";
    return sign + written(value);
  }

  String decimal(double value, int decimals) {
    return written(rounded(value, decimals));
  }

  /** Both counts, with the share where the whole is large enough; of none a dash. */
  String partOf(long part, long whole) {
    if (whole == 0) {
      return "–";
    }
    String counts = texts.of("number.of", count(part), count(whole));
    return whole < SMALL_BASE
        ? counts
        : counts + NO_BREAK_SPACE + "(" + percent((double) part / whole) + ")";
  }

  /** A count with its share; of a small base both counts, of none a dash. */
  String countAndShare(long part, long whole) {
    if (whole == 0) {
      return "–";
    }
    return whole < SMALL_BASE
        ? texts.of("number.of", count(part), count(whole))
        : count(part) + NO_BREAK_SPACE + "(" + percent((double) part / whole) + ")";
  }

  /** A value for machines: plain digits, decimal point, at most six decimals. */
  static String exact(double value) {
    BigDecimal rounded = rounded(value, EXACT_DECIMALS).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  private static BigDecimal percentValue(double share) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
    int decimals = percent.signum() == 0 ? 0 : percent.compareTo(BigDecimal.ONE) < 0 ? 2 : 1;
    BigDecimal rounded = percent.setScale(decimals, RoundingMode.HALF_UP);
    return percent.compareTo(ALL) < 0 && rounded.compareTo(ALL) == 0 ? ALMOST_ALL : rounded;
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  private static String sign(BigDecimal value) {
    return value.signum() > 0 ? "+" : value.signum() < 0 ? String.valueOf(MINUS) : "±";
  }

  private String percentSign() {
    return swedish ? NO_BREAK_SPACE + "%" : "%";
  }

  private String written(BigDecimal value) {
    String digits = value.abs().toPlainString();
    int point = digits.indexOf('.');
    StringBuilder whole = new StringBuilder(point < 0 ? digits : digits.substring(0, point));
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      whole.insert(i, swedish ? THIN_SPACE : ',');
    }
    String decimals = point < 0 ? "" : (swedish ? "," : ".") + digits.substring(point + 1);
    return (value.signum() < 0 ? String.valueOf(MINUS) : "") + whole + decimals;
  }
}
