package rollcall.rules;

import static rollcall.rules.Rules.require;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Registry of measures, bands of initial absence and limits of inference for outcome tables.
 *
 * @param bands bands by programme; {@code default} serves the others
 * @param entry bands of school results at the first occasion
 * @param highSatisfaction lowest answer that counts as highly satisfied
 * @param overview how levels, directions and dates of a programme are summed up
 */
public record OutcomeRules(
    int version,
    Inference inference,
    Stability stability,
    Comparison comparison,
    int highSatisfaction,
    List<Measure> measures,
    Map<String, List<Band>> bands,
    Entry entry,
    OverviewRules overview)
    implements Serializable {
  private static final String DEFAULT = "default";

  /** Which way a measure gets better. */
  public enum Direction {
    HIGHER,
    LOWER,
    NEUTRAL
  }

  /**
   * When a figure carries a conclusion.
   *
   * @param minimumParticipants fewer are too few
   * @param maximumHalfWidthPoints widest half of a 95 % interval, percentage points
   * @param minimumLinked participants in the register before step 4 of the ladder
   */
  public record Inference(
      int minimumParticipants, BigDecimal maximumHalfWidthPoints, int minimumLinked, String source)
      implements Serializable {}

  /**
   * Limits of the data, each in percent; a value beyond one makes the data too unstable.
   *
   * @param unusableNotes most quality notes of verdict unusable
   * @param doubtfulNotes most quality notes of verdict doubtful
   * @param roundMinutes absence of a multiple of so many minutes is a round value
   * @param minuteStep minutes in whose steps lessons begin and end; by chance this part of the
   *     round minutes is round
   * @param maximumRoundValuesPercent most round values over what chance gives: 0 is chance, 100 all
   *     of them
   */
  public record Stability(
      int unusableNotes,
      int doubtfulNotes,
      BigDecimal minimumReportingPercent,
      BigDecimal maximumClassesWithoutAbsencePercent,
      int roundMinutes,
      int minuteStep,
      BigDecimal maximumRoundValuesPercent,
      BigDecimal maximumLateCorrectionsPercent,
      BigDecimal maximumReclassifiedPercent,
      String source)
      implements Serializable {
    public Stability {
      require(
          0 < minuteStep && minuteStep < roundMinutes,
          "stability round_minutes: more than minute_step, which is at least 1");
    }
  }

  /**
   * How participants are compared with pupils who had the same absence before.
   *
   * @param neighbours comparison pupils of each participant, at most
   * @param candidates pupils of one stage and gender among whom they are looked for, at most, in
   *     each step of absence as wide as the caliper
   * @param matchedTerms terms before the support whose absence has to be alike; the one before them
   *     is the placebo term
   * @param caliperPoints greatest difference of absence in each of these terms, percentage points
   * @param maximumStandardisedDifference the groups are balanced where every difference of means,
   *     in standard deviations of the participants, is smaller
   */
  public record Comparison(
      int neighbours,
      int candidates,
      int matchedTerms,
      BigDecimal caliperPoints,
      BigDecimal maximumStandardisedDifference,
      String source)
      implements Serializable {
    public Comparison {
      require(neighbours >= 1, "comparison neighbours: at least 1");
      require(candidates >= neighbours, "comparison candidates: at least as many as neighbours");
      require(matchedTerms >= 2, "comparison matched_terms: at least 2");
      require(
          caliperPoints != null && caliperPoints.signum() > 0,
          "comparison caliper_points: a number above 0");
      require(
          maximumStandardisedDifference != null && maximumStandardisedDifference.signum() > 0,
          "comparison maximum_standardised_difference: a number above 0");
    }

    /** The caliper as a rate, 0..1. */
    public double caliper() {
      return caliperPoints.movePointLeft(2).doubleValue();
    }

    /** Terms before the support that are looked at: the matched ones and the placebo term. */
    public int termsBefore() {
      return matchedTerms + 1;
    }
  }

  /**
   * One measure of follow-up.
   *
   * @param unchangedBelow a smaller change in either direction is no change
   * @param meanUnchangedBelow a smaller change of a mean is no change; as of one value where not
   *     said
   * @param highest best possible value; null where there is none
   * @param least smallest possible value; 0 where not said
   * @param greatest greatest possible value; null where there is none
   * @param words the values, where they are no numbers; empty where they are
   * @param attendance the value is made of attendance records, so the stability verdict binds it
   * @param subscales closed list of subscales; empty where there are none
   * @param opposite subscales that get better the other way
   */
  public record Measure(
      String name,
      String unit,
      Direction direction,
      BigDecimal unchangedBelow,
      BigDecimal meanUnchangedBelow,
      BigDecimal highest,
      BigDecimal least,
      BigDecimal greatest,
      List<String> words,
      boolean attendance,
      List<String> subscales,
      List<String> opposite)
      implements Serializable {
    /** Name of the whole scale among subscales. */
    public static final String WHOLE = "total";

    public Measure {
      require(
          name != null && unit != null && direction != null && unchangedBelow != null,
          "measures: name, unit, direction and unchanged_below are needed");
      meanUnchangedBelow = meanUnchangedBelow == null ? unchangedBelow : meanUnchangedBelow;
      least = least == null ? BigDecimal.ZERO : least;
      words = words == null ? List.of() : List.copyOf(words);
      subscales = subscales == null ? List.of() : List.copyOf(subscales);
      opposite = opposite == null ? List.of() : List.copyOf(opposite);
    }

    /** Whether the measure has this subscale; the whole scale is called {@link #WHOLE}. */
    public boolean hasSubscale(String subscale) {
      return subscale.equals(WHOLE) || subscales.contains(subscale);
    }

    /** Whether this is a value that the measure can have. */
    public boolean canBe(BigDecimal value) {
      return value.compareTo(least) >= 0 && (greatest == null || value.compareTo(greatest) <= 0);
    }

    /** Whether the value is 1 for reached and 0 for not. */
    public boolean isYesOrNo() {
      return highest != null && highest.equals(BigDecimal.ONE) && highest.equals(greatest);
    }

    /** 1 where more is better or the measure is neutral, -1 where less is better. */
    public int sign(String subscale) {
      int whole = direction == Direction.LOWER ? -1 : 1;
      return opposite.contains(subscale) ? -whole : whole;
    }
  }

  /**
   * A band of initial absence in percent.
   *
   * @param lower null for no lower end
   * @param upper null for no upper end
   * @param target the band is the one that the programme is meant for
   */
  public record Band(
      String name,
      BigDecimal lower,
      boolean lowerInclusive,
      BigDecimal upper,
      boolean upperInclusive,
      boolean target)
      implements Serializable {
    /** Whether this absence lies in the band. */
    public boolean holds(BigDecimal absence) {
      int low = lower == null ? 1 : absence.compareTo(lower);
      int high = upper == null ? -1 : absence.compareTo(upper);
      return (low > 0 || low == 0 && lowerInclusive) && (high < 0 || high == 0 && upperInclusive);
    }
  }

  /** Groups of participants by their first value of one measure. */
  public record Entry(String measure, List<Band> bands, String source) implements Serializable {
    public Entry {
      require(measure != null && bands != null, "entry: measure and bands are needed");
      bands = List.copyOf(bands);
    }
  }

  public OutcomeRules {
    require(version == 1, "outcome version: this program reads version 1");
    require(comparison != null, "outcome: comparison is needed");
    require(
        inference != null
            && stability != null
            && measures != null
            && bands != null
            && entry != null
            && overview != null,
        "outcome: inference, stability, measures, bands, entry and overview are needed");
    require(bands.containsKey(DEFAULT), "outcome bands: a default list is needed");
    Set<String> names = new HashSet<>();
    measures.forEach(m -> require(names.add(m.name()), "measures: " + m.name() + " stands twice"));
    measures = List.copyOf(measures);
    bands = Map.copyOf(bands);
    overview.requireMeasures(names);
  }

  /** The measure of this name; null for an unknown one. */
  public Measure measure(String name) {
    return measures.stream().filter(m -> m.name().equals(name)).findFirst().orElse(null);
  }

  /** The bands of a programme, in order. */
  public List<Band> bandsOf(String programme) {
    return bands.getOrDefault(programme, bands.get(DEFAULT));
  }
}
