package rollcall.trend;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import rollcall.rules.Rules;
import rollcall.table.Cell;
import rollcall.table.FigureTables;
import rollcall.table.Table;
import rollcall.table.Term;
import rollcall.table.TermCalendar;

/**
 * All figures of a release. Tasks count their pupils into cells; the driver adds the cells up, so
 * that no pupil ever reaches it and the arithmetic of the tables can be read without Spark.
 */
public final class Trends implements Serializable {
  private static final long serialVersionUID = 1;

  private final Rules rules;
  private final TermCalendar calendar;
  private final LocalDate asOf;

  /**
   * Trends under these rules.
   *
   * @param asOf terms that begin later are left out
   */
  public Trends(Rules rules, TermCalendar calendar, LocalDate asOf) {
    this.rules = rules;
    this.calendar = calendar;
    this.asOf = asOf;
  }

  /**
   * What a release says about the city.
   *
   * @param tables rows of every table of {@link FigureTables#ALL} but early warnings; can be added
   *     to
   * @param completeTerms terms that are wholly delivered, by start date
   */
  public record Figures(Map<Table, List<Row>> tables, List<Term> completeTerms) {}

  /** Each pupil's years as they are counted. */
  public CountedYears countedYears() {
    return new CountedYears(rules, calendar);
  }

  /** Nothing counted yet, for one task. */
  public Counts counts() {
    return new Counts(rules, calendar, calendar.lastTermNo(asOf), new DefinitionSensitivity(rules));
  }

  /** What has been counted of all pupils as figures. */
  public Figures figures(Counts counts) {
    Set<String> panel = counts.schools.panel(rules.panelReportingPercent());
    Collection<Cell> periods = counts.periods.all();
    Collection<Cell> terms = counts.terms.all();
    CohortTrend trend = new CohortTrend(rules.indexMinimumPupils());
    TermFigures termFigures = new TermFigures(rules, calendar);

    Map<Table, List<Row>> figures = new LinkedHashMap<>();
    figures.put(FigureTables.COHORT_TREND, trend.figures(FigureTables.COHORT_TREND, periods));
    figures.put(
        FigureTables.COHORT_TREND_PANEL,
        trend.figures(FigureTables.COHORT_TREND_PANEL, PeriodCells.onlyIn(panel, periods)));
    figures.put(
        FigureTables.GENDER_DIFFERENCE,
        GenderDifference.figures(figures.get(FigureTables.COHORT_TREND)));
    figures.put(FigureTables.DISTRICT_TERM, termFigures.districtTerm(terms));
    figures.put(FigureTables.SCHOOL_TERM, termFigures.schoolTerm(terms, counts.schools));
    figures.put(FigureTables.NEAR_THRESHOLD, termFigures.nearThreshold(terms));
    figures.put(
        FigureTables.BAND_TRANSITION, BandTransitions.figures(counts.transitions.all(), calendar));
    figures.put(FigureTables.COHORT_FOLLOW, CohortFollow.figures(counts.follow.all()));
    figures.put(
        FigureTables.DEFINITION_SENSITIVITY, counts.readings.figures(counts.sensitivity.all()));
    return new Figures(
        figures, CompleteTerms.of(counts.schools, calendar.terms(), rules.completeTerm(), asOf));
  }
}
