package rollcall.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rollcall.fault.UserError;
import rollcall.outcome.RegisterFacts.LinkedTerm;
import rollcall.rules.OutcomeRules;
import rollcall.table.Followup;

/**
 * Numbers of one programme's participants by series, occasion and participant. Of several values
 * the one measured last counts, then the greatest.
 */
final class Values {
  static final String TOTAL = "total";
  static final String UNKNOWN = "unknown";
  static final String LINKED = "linked";
  static final String GOAL_ATTAINMENT = "goal_attainment";
  static final String VALID_PERCENT = "valid_absence_percent";
  static final String INVALID_PERCENT = "invalid_absence_percent";
  private static final String ABSENCE = "absence_percent";
  private static final String TOTAL_PERCENT = "total_absence_percent";
  private static final String SCHEDULED = "scheduled_minutes";
  private static final String VALID = "valid_absence_minutes";
  private static final String INVALID = "invalid_absence_minutes";
  private static final String ATTENDED = "attended_minutes";
  private static final int DIGITS = 10;

  private final Map<Series, Map<String, Map<String, BigDecimal>>> numbers =
      new TreeMap<>(Series.ORDER);

  private Values() {}

  /** Values of those who started. */
  static Values of(
      Collection<Followup> followups,
      Collection<LinkedTerm> linked,
      Set<String> started,
      OutcomeRules rules) {
    Values values = new Values();
    followups.stream()
        .filter(f -> !f.measure().equals(GOAL_ATTAINMENT) && started.contains(f.participantId()))
        .sorted(
            Comparator.comparing(
                    Followup::measuredOn,
                    Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Values::number))
        .forEach(f -> values.put(f, rules));
    for (String source : values.sourcesOf(SCHEDULED)) {
      values.derive(source);
    }
    linked.stream()
        .filter(term -> started.contains(term.participantId()))
        .forEach(values::putLinked);
    return values;
  }

  private void put(Followup followup, OutcomeRules rules) {
    OutcomeRules.Measure measure = rules.measure(followup.measure());
    if (measure == null) {
      throw UserError.refused("followups: a measure is not in the registry of the outcome rules");
    }
    String subscale = followup.subscale() == null ? TOTAL : followup.subscale();
    if (!subscale.equals(TOTAL) && !measure.subscales().contains(subscale)) {
      throw UserError.refused(
          "followups: a subscale of " + measure.name() + " is not in its registry");
    }
    set(
        new Series(measure.name(), subscale, source(followup)),
        followup.occasion(),
        followup.participantId(),
        number(followup));
  }

  /** The source, said in words where it is not told. */
  static String source(Followup followup) {
    return followup.source() == null ? UNKNOWN : followup.source();
  }

  private static BigDecimal number(Followup followup) {
    try {
      return new BigDecimal(followup.value());
    } catch (NumberFormatException e) {
      throw UserError.refused(
          "followups: a value of " + followup.measure() + " is no number with a decimal point");
    }
  }

  private void set(Series series, String occasion, String participant, BigDecimal value) {
    numbers
        .computeIfAbsent(series, s -> new TreeMap<>())
        .computeIfAbsent(occasion, o -> new TreeMap<>())
        .put(participant, value);
  }

  private void derive(String source) {
    at(SCHEDULED, source)
        .forEach(
            (occasion, scheduled) ->
                scheduled.forEach(
                    (id, minutes) -> {
                      BigDecimal valid = get(VALID, source, occasion, id);
                      BigDecimal invalid = get(INVALID, source, occasion, id);
                      if (valid != null && invalid != null && minutes.signum() > 0) {
                        putShares(source, occasion, id, minutes, valid, invalid);
                        set(
                            new Series(ATTENDED, TOTAL, source),
                            occasion,
                            id,
                            minutes.subtract(valid).subtract(invalid));
                      }
                    }));
  }

  private void putShares(
      String source,
      String occasion,
      String id,
      BigDecimal whole,
      BigDecimal valid,
      BigDecimal invalid) {
    set(new Series(VALID_PERCENT, TOTAL, source), occasion, id, percent(valid, whole));
    set(new Series(INVALID_PERCENT, TOTAL, source), occasion, id, percent(invalid, whole));
    set(new Series(TOTAL_PERCENT, TOTAL, source), occasion, id, percent(valid.add(invalid), whole));
  }

  private void putLinked(LinkedTerm term) {
    String id = term.participantId();
    BigDecimal valid = BigDecimal.valueOf(term.valid());
    BigDecimal invalid = BigDecimal.valueOf(term.invalid());
    set(linked(SCHEDULED), term.occasion(), id, BigDecimal.valueOf(term.scheduled()));
    set(linked(ATTENDED), term.occasion(), id, BigDecimal.valueOf(term.attended()));
    if (term.denominator() > 0) {
      BigDecimal whole = BigDecimal.valueOf(term.denominator());
      putShares(LINKED, term.occasion(), id, whole, valid, invalid);
      set(linked(ABSENCE), term.occasion(), id, percent(valid.add(invalid), whole));
    }
  }

  private static Series linked(String measure) {
    return new Series(measure, TOTAL, LINKED);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, DIGITS, RoundingMode.HALF_EVEN);
  }

  /** Whether these are the rates of all absence that the register tells. */
  static boolean isRegistersAbsence(Series series) {
    return series.source().equals(LINKED)
        && (series.measure().equals(ABSENCE) || series.measure().equals(TOTAL_PERCENT));
  }

  /** Every series but the minutes attended, which stand beside the others. */
  List<Series> series() {
    return numbers.keySet().stream().filter(s -> !s.measure().equals(ATTENDED)).toList();
  }

  /** Values by occasion and participant. */
  Map<String, Map<String, BigDecimal>> at(Series series) {
    return numbers.getOrDefault(series, Map.of());
  }

  private Map<String, Map<String, BigDecimal>> at(String measure, String source) {
    return at(new Series(measure, TOTAL, source));
  }

  private BigDecimal get(String measure, String source, String occasion, String id) {
    return at(measure, source).getOrDefault(occasion, Map.of()).get(id);
  }

  private List<String> sourcesOf(String measure) {
    return numbers.keySet().stream()
        .filter(s -> s.measure().equals(measure))
        .map(Series::source)
        .toList();
  }

  /** Attended minutes of a source by occasion and participant. */
  Map<String, Map<String, BigDecimal>> attended(String source) {
    return at(ATTENDED, source);
  }

  /** The source that tells the absence at start of most participants; null where none does. */
  String initialSource() {
    return sourcesOf(ABSENCE).stream()
        .filter(source -> !initialAbsence(source).isEmpty())
        .max(
            Comparator.comparingInt((String source) -> initialAbsence(source).size())
                .thenComparing(Comparator.reverseOrder()))
        .orElse(null);
  }

  /** Absence at start by participant. */
  Map<String, BigDecimal> initialAbsence(String source) {
    return source == null
        ? Map.of()
        : at(new Series(ABSENCE, TOTAL, source)).getOrDefault("start", Map.of());
  }

  /**
   * Values of a measure at its first occasion by participant, from the source that tells those of
   * most participants.
   */
  Map<String, BigDecimal> first(String measure) {
    return numbers.entrySet().stream()
        .filter(e -> e.getKey().measure().equals(measure) && e.getKey().subscale().equals(TOTAL))
        .map(Map.Entry::getValue)
        .filter(byOccasion -> Series.first(byOccasion) != null)
        .map(byOccasion -> byOccasion.get(Series.first(byOccasion)))
        .reduce((most, next) -> next.size() > most.size() ? next : most)
        .orElse(Map.of());
  }
}
