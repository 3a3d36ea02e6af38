package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rollcall.outcome.RegisterFacts.DataQuality;
import rollcall.rules.OutcomeRules;
import rollcall.table.FigureRow;
import rollcall.table.OutcomeTables;
import rollcall.table.Participant;
import rollcall.table.QualityNote;

/**
 * Whether attendance data of a programme can carry a conclusion: one check beyond its limit, no.
 */
final class DataStability {
  private static final int DIGITS = 10;

  private DataStability() {}

  /**
   * One check.
   *
   * @param value null where nothing tells it
   * @param beyond null where nothing tells the value
   */
  record Check(String name, BigDecimal value, BigDecimal limit, Boolean beyond) {
    static Check most(String name, BigDecimal value, BigDecimal limit) {
      return new Check(name, value, limit, value == null ? null : value.compareTo(limit) > 0);
    }

    static Check least(String name, BigDecimal value, BigDecimal limit) {
      return new Check(name, value, limit, value == null ? null : value.compareTo(limit) < 0);
    }
  }

  static List<Check> checks(FollowedProgramme programme) {
    OutcomeRules.Stability limits = programme.rules().stability();
    DataQuality data =
        programme.of(programme.input.register().dataQuality(), DataQuality::programme).stream()
            .findFirst()
            .orElse(new DataQuality(programme.name(), 0, 0, 0, 0, 0, 0, 0, 0));
    return List.of(
        notes(programme, "unusable", limits.unusableNotes()),
        notes(programme, "doubtful", limits.doubtfulNotes()),
        Check.least(
            "reporting",
            percent(data.reportedMinutes(), data.scheduledMinutes()),
            limits.minimumReportingPercent()),
        Check.most(
            "classes_without_absence",
            percent(data.classesWithoutAbsence(), data.classes()),
            limits.maximumClassesWithoutAbsencePercent()),
        Check.most(
            "round_values",
            overChance(data.roundValues(), data.values(), limits),
            limits.maximumRoundValuesPercent()),
        Check.most(
            "late_corrections",
            percent(data.lateCorrections(), data.rows()),
            limits.maximumLateCorrectionsPercent()),
        Check.most("reclassified", reclassified(programme), limits.maximumReclassifiedPercent()));
  }

  static List<Row> rows(FollowedProgramme programme, List<Check> checks) {
    return checks.stream()
        .map(
            check ->
                new FigureRow()
                    .set(PROGRAMME, programme.name())
                    .set(CHECK, check.name())
                    .set(CHECK_VALUE, check.value() == null ? null : check.value().doubleValue())
                    .set(CHECK_LIMIT, check.limit().doubleValue())
                    .set(BEYOND_LIMIT, check.beyond())
                    .as(OutcomeTables.STABILITY))
        .toList();
  }

  /** Round values in percent: 0 is as many as chance gives, or fewer, 100 all of them. */
  private static BigDecimal overChance(long round, long values, OutcomeRules.Stability rules) {
    long expected = values * rules.minuteStep();
    BigDecimal over =
        percent(round * rules.roundMinutes() - expected, values * rules.roundMinutes() - expected);
    return over == null ? null : over.max(BigDecimal.ZERO);
  }

  private static Check notes(FollowedProgramme programme, String verdict, int limit) {
    var schools =
        programme.started.stream()
            .map(Participant::schoolUnitCode)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    long notes =
        programme.input.qualityNotes().stream()
            .filter(note -> note.verdict().equals(verdict) && overlaps(note, programme))
            .filter(
                note ->
                    note.programme() == null
                        ? note.schoolUnitCode() != null && schools.contains(note.schoolUnitCode())
                        : note.programme().equals(programme.name()))
            .count();
    return Check.most(verdict + "_notes", BigDecimal.valueOf(notes), BigDecimal.valueOf(limit));
  }

  private static boolean overlaps(QualityNote note, FollowedProgramme programme) {
    LocalDate end = programme.programme.end();
    return !note.end().isBefore(programme.programme.start())
        && (end == null || !note.start().isAfter(end));
  }

  /**
   * Percent of participants whose invalid absence rose while valid absence fell, in the source with
   * the greatest such share; null where no source tells both at two occasions.
   */
  private static BigDecimal reclassified(FollowedProgramme programme) {
    return programme.values.series().stream()
        .filter(series -> series.measure().equals(Values.VALID_PERCENT))
        .map(series -> reclassified(programme.values, series.source()))
        .filter(Objects::nonNull)
        .max(BigDecimal::compareTo)
        .orElse(null);
  }

  private static BigDecimal reclassified(Values values, String source) {
    var valid = values.at(new Series(Values.VALID_PERCENT, Values.TOTAL, source));
    var invalid = values.at(new Series(Values.INVALID_PERCENT, Values.TOTAL, source));
    String from = Series.first(valid);
    return valid.keySet().stream()
        .filter(to -> from != null && !to.equals(from))
        .map(to -> shifted(valid.get(from), valid.get(to), invalid.get(from), invalid.get(to)))
        .filter(Objects::nonNull)
        .max(BigDecimal::compareTo)
        .orElse(null);
  }

  private static BigDecimal shifted(
      Map<String, BigDecimal> validFrom,
      Map<String, BigDecimal> validTo,
      Map<String, BigDecimal> invalidFrom,
      Map<String, BigDecimal> invalidTo) {
    List<String> both = validFrom.keySet().stream().filter(validTo::containsKey).toList();
    long shifted =
        both.stream()
            .filter(id -> validTo.get(id).compareTo(validFrom.get(id)) < 0)
            .filter(id -> invalidTo.get(id).compareTo(invalidFrom.get(id)) > 0)
            .count();
    return percent(shifted, both.size());
  }

  private static BigDecimal percent(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_EVEN);
  }
}
