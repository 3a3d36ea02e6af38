package rollcall.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rollcall.flag.TargetGroups;
import rollcall.rules.Rules;
import rollcall.trend.Counts;
import rollcall.trend.Trends;
import rollcall.warning.WarningCounts;
import rollcall.warning.WarningPlan;
import rollcall.warning.Warnings;

/** What the stages made of a scenario, to be asked fact by fact. */
public final class Outcome {
  private final Basis basis;
  private final List<PupilHistory> histories;
  private final Set<Integer> ambiguous;
  private Map<List<Object>, Row> pupilTerms;
  private Map<List<Object>, Row> enrolmentTerms;
  private Map<List<Object>, String> decisions;
  private Trends.Figures figures;

  /** What the scenario was measured against. */
  record Basis(
      List<ScenarioFile> attendance,
      TermCalendar calendar,
      Boundaries boundaries,
      Rules rules,
      LocalDate asOf) {}

  Outcome(Basis basis, List<PupilHistory> histories, Set<Integer> ambiguous) {
    this.basis = basis;
    this.histories = histories;
    this.ambiguous = ambiguous;
  }

  /** A term as scenarios name it, such as {@code 2021-22/HT}. */
  static String named(Term term) {
    return term.schoolYear() + "/" + term.term();
  }

  /** Columns of a pupil's row in a term; empty without a row. */
  public List<Object> inTerm(String term, String pupil, String... columns) {
    if (pupilTerms == null) {
      pupilTerms = rows(PupilTables.PUPIL_TERM, PupilHistory::terms);
    }
    return values(pupilTerms.get(key(pupil, term, null)), columns);
  }

  /** Columns of a pupil's row in the first term. */
  public List<Object> of(String pupil, String... columns) {
    return inTerm(named(basis.calendar().terms().get(0)), pupil, columns);
  }

  /** One column of a pupil's row in the first term. */
  public Object value(String pupil, String column) {
    return of(pupil, column).get(0);
  }

  /** Columns of a pupil's row at a school in the first term; empty without a row. */
  public List<Object> at(String school, String pupil, String... columns) {
    if (enrolmentTerms == null) {
      enrolmentTerms = rows(PupilTables.ENROLMENT_TERM, PupilHistory::enrolmentTerms);
    }
    String term = named(basis.calendar().terms().get(0));
    return values(enrolmentTerms.get(key(pupil, term, school)), columns);
  }

  private Map<List<Object>, Row> rows(
      Table table, Function<PupilHistory, List<PupilPeriod>> periods) {
    PupilRows rows = new PupilRows(table, basis.calendar());
    StructType schema = table.schema().add(Col.IS_PROTECTED, DataTypes.BooleanType);
    boolean bySchool = table.key().contains(Col.SCHOOL_UNIT_CODE);
    Map<List<Object>, Row> byKey = new HashMap<>();
    for (PupilHistory history : histories) {
      for (PupilPeriod period : periods.apply(history)) {
        Object[] row = rows.row(history, period);
        Object[] values = Arrays.copyOf(row, row.length + 1);
        values[row.length] = history.pupil().isProtected();
        byKey.put(
            Arrays.asList(
                history.pupil().key(),
                named(basis.calendar().terms().get(period.termNo())),
                bySchool ? period.schoolUnitCode() : null),
            new GenericRowWithSchema(values, schema));
      }
    }
    return byKey;
  }

  private static List<Object> key(String pupil, String term, String school) {
    return Arrays.asList(ScenarioFile.pupilKey(pupil), term, school);
  }

  private static List<Object> values(Row row, String... columns) {
    List<Object> values = new ArrayList<>();
    if (row != null) {
      Arrays.stream(columns).forEach(column -> values.add(row.getAs(column)));
    }
    return values;
  }

  /** What became of the attendance rows at a school, in the order of files and rows. */
  public List<String> fates(String school) {
    Map<List<Object>, String> decided = decisions();
    return basis.attendance().stream()
        .flatMap(file -> file.fates(school, decided).stream())
        .toList();
  }

  /** What the scenario's tables expect to become of them. */
  public List<String> expectedFates(String school) {
    return basis.attendance().stream()
        .flatMap(file -> file.expectedFates(school).stream())
        .toList();
  }

  private Map<List<Object>, String> decisions() {
    if (decisions == null) {
      decisions = new HashMap<>();
      rowDecisions("attendance")
          .forEach(d -> decisions.put(List.of(d.deliveryNo(), d.line()), told(d)));
    }
    return decisions;
  }

  private Stream<RowDecision> rowDecisions(String kind) {
    return histories.stream()
        .flatMap(history -> history.pupil().decisions().stream())
        .filter(decision -> decision.kind().equals(kind));
  }

  private static String told(RowDecision decision) {
    return decision.isQuarantined() ? decision.code().name() : "superseded";
  }

  /** Attendance rows of a school that were corrected, as {@code file line}. */
  public List<String> corrected(String school) {
    return rowDecisions("attendance")
        .filter(d -> d.isCorrected() && d.schoolUnitCode().equals(school))
        .map(d -> "file " + d.deliveryNo() + " line " + d.line())
        .sorted()
        .toList();
  }

  /** Decisions on roster rows, as {@code line decision}. */
  public List<String> rosterDecisions() {
    return rowDecisions("pupils")
        .map(
            d ->
                "file "
                    + d.deliveryNo()
                    + " line "
                    + d.line()
                    + " "
                    + (d.isQuarantined() ? "quarantined" : "superseded"))
        .sorted()
        .toList();
  }

  /** Numbers of the files that contradict each other with nothing to tell which is newer. */
  public List<Integer> ambiguousFiles() {
    return ambiguous.stream().sorted().toList();
  }

  /** The target groups to which a pupil belongs in a term. */
  public List<String> targetGroups(String term, String pupil) {
    TargetGroups groups = new TargetGroups(basis.rules(), basis.boundaries(), basis.calendar());
    return histories.stream()
        .filter(history -> history.pupil().key() == ScenarioFile.pupilKey(pupil))
        .flatMap(history -> history.terms().stream())
        .filter(period -> named(basis.calendar().terms().get(period.termNo())).equals(term))
        .flatMap(period -> groups.of(period).stream())
        .toList();
  }

  /** All figures. */
  public Trends.Figures figures() {
    if (figures == null) {
      Trends trends = new Trends(basis.rules(), basis.calendar(), basis.asOf());
      Counts counts = trends.counts();
      histories.forEach(counts::count);
      figures = trends.figures(counts);
    }
    return figures;
  }

  /** Rows of the table of early warnings, pupils with protected identity among them. */
  public List<List<Object>> earlyWarnings() {
    Warnings warnings = warnings(earlyWarningCounts());
    return histories.stream()
        .sorted(Comparator.comparing(history -> history.pupil().pseudonym()))
        .flatMap(history -> warnings.row(history).stream())
        .map(row -> Arrays.asList(row).subList(3, row.length))
        .toList();
  }

  /** Columns of what the early warnings come to. */
  public List<List<Object>> earlyWarningFigures(String... columns) {
    WarningCounts counts = earlyWarningCounts();
    return warnings(counts).figures(counts).stream().map(row -> values(row, columns)).toList();
  }

  private Warnings warnings(WarningCounts counts) {
    return Warnings.of(warningPlan(), counts, figures().completeTerms(), basis.rules());
  }

  private WarningCounts earlyWarningCounts() {
    WarningCounts counts = new WarningCounts(warningPlan(), basis.rules());
    histories.forEach(counts::count);
    return counts;
  }

  private WarningPlan warningPlan() {
    return WarningPlan.of(basis.calendar(), basis.asOf(), basis.rules());
  }

  /** Columns of the one row of a table of figures with this key. */
  public List<Object> figure(Table table, List<Object> key, String... columns) {
    List<Row> found =
        figures().tables().get(table).stream()
            .filter(row -> table.key().stream().map(row::getAs).toList().equals(key))
            .toList();
    return values(found.isEmpty() ? null : found.get(0), columns);
  }

  /** Columns of every row of a table of figures. */
  public List<List<Object>> allFigures(Table table, String... columns) {
    return figures().tables().get(table).stream().map(row -> values(row, columns)).toList();
  }

  /** Names of the terms that are wholly delivered, in order of time. */
  public List<String> completeTerms() {
    return figures().completeTerms().stream().map(Outcome::named).toList();
  }
}
