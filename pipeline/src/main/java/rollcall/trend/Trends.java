package rollcall.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.rules.Rules;
import rollcall.table.FigureTables;
import rollcall.table.Table;
import rollcall.table.Term;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/**
 * All figures of a release. Spark reduces pupils to cells; the driver adds the cells up, so that no
 * pupil ever reaches it and the arithmetic of the tables can be read without Spark.
 */
public final class Trends {
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
   * @param tables rows of every table of {@link FigureTables#ALL}
   * @param completeTerms terms that are wholly delivered, by start date
   */
  public record Figures(Map<Table, List<Row>> tables, List<Term> completeTerms) {}

  /**
   * Counts pupils into figures.
   *
   * @param enrolmentTerms flagged, grain pupil x school x term
   * @param pupilTerms flagged by the exposure of a term, grain pupil x term
   * @param pupilYears flagged by the exposure of a year, grain pupil x school year
   */
  public Figures figures(
      Dataset<Row> enrolmentTerms, Dataset<Row> pupilTerms, Dataset<Row> pupilYears) {
    List<Row> schoolTerms = SchoolReporting.bySchoolTerm(enrolmentTerms).collectAsList();
    List<String> panel = SchoolReporting.panel(schoolTerms, rules.panelReportingPercent());
    Dataset<Row> periods =
        PupilPeriodRows.byPeriod(pupilTerms, pupilYears, rules).localCheckpoint();
    List<Row> periodCells =
        PeriodCells.byCell(PeriodCells.withLastYear(periods), panel).collectAsList();
    TermFigures termFigures = new TermFigures(rules);
    List<Row> termCells = termFigures.byCell(pupilTerms).collectAsList();
    DefinitionSensitivity sensitivity = new DefinitionSensitivity(rules);
    CohortTrend trend = new CohortTrend(rules.indexMinimumPupils());

    Map<Table, List<Row>> figures = new LinkedHashMap<>();
    figures.put(FigureTables.COHORT_TREND, trend.figures(FigureTables.COHORT_TREND, periodCells));
    figures.put(
        FigureTables.COHORT_TREND_PANEL,
        trend.figures(FigureTables.COHORT_TREND_PANEL, onlyPanel(periodCells)));
    figures.put(FigureTables.DISTRICT_TERM, termFigures.districtTerm(termCells));
    figures.put(
        FigureTables.SCHOOL_TERM,
        termFigures.schoolTerm(termCells, SchoolReporting.lastDeliveries(schoolTerms)));
    figures.put(FigureTables.NEAR_THRESHOLD, termFigures.nearThreshold(termCells));
    figures.put(
        FigureTables.BAND_TRANSITION,
        BandTransitions.figures(
            BandTransitions.byCell(pupilTerms, rules, calendar.lastTermNo(asOf)).collectAsList(),
            calendar));
    figures.put(
        FigureTables.COHORT_FOLLOW,
        CohortFollow.figures(CohortFollow.byCell(periods, pupilYears, rules).collectAsList()));
    figures.put(
        FigureTables.DEFINITION_SENSITIVITY,
        sensitivity.figures(
            sensitivity.byCell(enrolmentTerms, pupilTerms, pupilYears).collectAsList()));
    return new Figures(
        figures, CompleteTerms.of(schoolTerms, calendar.terms(), rules.completeTerm(), asOf));
  }

  private static List<Row> onlyPanel(List<Row> cells) {
    return new ArrayList<>(
        cells.stream().filter(cell -> cell.<Boolean>getAs(Work.IN_PANEL)).toList());
  }
}
