package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.conform.DeliveryOrder;
import rollcall.fault.CrashPoint;
import rollcall.flag.Flagging;
import rollcall.flag.TargetGroups;
import rollcall.measure.Measured;
import rollcall.measure.Places;
import rollcall.publish.ReleaseDraft;
import rollcall.publish.Settlement;
import rollcall.publish.StoreLock;
import rollcall.report.TargetGroupCount;
import rollcall.report.WarnedCount;
import rollcall.rules.Rules;
import rollcall.table.Boundaries;
import rollcall.table.FigureTables;
import rollcall.table.PupilHistory;
import rollcall.table.PupilTables;
import rollcall.table.SettledTables;
import rollcall.table.Table;
import rollcall.table.Term;
import rollcall.table.TermCalendar;
import rollcall.trend.Trends;
import rollcall.warning.WarningPlan;
import rollcall.warning.Warnings;

/** From conformed rows to the pupil tables of a release and its figures. */
final class Computation {
  /**
   * What the release is computed from.
   *
   * @param allAttendance rows of accepted deliveries, for whoever asks for all of them
   * @param allRosters rows of accepted deliveries
   * @param orders one entry for each delivery of either
   * @param eventMinutes minutes of a school day by number of events-only delivery
   * @param boundaryDate date whose districts are used
   * @param programmeTables programmes to follow up
   */
  record Basis(
      Supplier<Dataset<Row>> allAttendance,
      Supplier<Dataset<Row>> allRosters,
      List<DeliveryOrder> orders,
      Map<Integer, Integer> eventMinutes,
      TermCalendar calendar,
      Boundaries boundaries,
      LocalDate boundaryDate,
      LocalDate asOf,
      Rules rules,
      ProgrammeTables programmeTables) {

    /** Terms in whose last days, or later, as-of lies; in order of time. */
    List<Term> termsOver() {
      long lastDays = rules.completeTerm().lastDays();
      return calendar.terms().stream()
          .filter(term -> !asOf.isBefore(term.end().minusDays(lastDays - 1)))
          .toList();
    }

    Dataset<Row> attendance() {
      return allAttendance.get();
    }

    Dataset<Row> rosters() {
      return allRosters.get();
    }
  }

  /**
   * What the report and the manifest need beside the tables that were written.
   *
   * @param warned early warnings of the running term; empty where nothing can be computed
   * @param programmes rows of every outcome table; empty without a programme
   * @param settlement what the release settles
   */
  record Outcome(
      Trends.Figures figures,
      List<TargetGroupCount> targetGroups,
      List<WarnedCount> warned,
      Map<Table, List<Row>> programmes,
      Settlement settlement) {}

  private final Basis basis;
  private final RunLog log;

  Computation(Basis basis, RunLog log) {
    this.basis = basis;
    this.log = log;
  }

  /** Measures, flags and counts what was conformed, and writes the pupil tables into the draft. */
  Outcome run(Conforming.Checked checked, ReleaseDraft draft, StoreLock lock) throws Exception {
    JavaRDD<PupilHistory> histories = log.phase("measure", () -> histories(checked));
    Settling settling = checked.settled().settling();
    KeptTables kept =
        KeptTables.of(settling, checked.account(), basis.calendar(), basis.eventMinutes());
    Settlement settlement =
        settling.settles(
            new DeliveredClasses(basis, checked).fingerprint(),
            kept.fingerprints(),
            checked.contradictions());
    return log.phase("tables", () -> written(histories, checked, kept, settlement, draft, lock));
  }

  private Outcome written(
      JavaRDD<PupilHistory> histories,
      Conforming.Checked checked,
      KeptTables kept,
      Settlement settlement,
      ReleaseDraft draft,
      StoreLock lock)
      throws IOException {
    Path work = lock.work("pupils");
    Trends trends = new Trends(basis.rules(), basis.calendar(), basis.asOf());
    TargetGroups groups = new TargetGroups(basis.rules(), basis.boundaries(), basis.calendar());
    WarningPlan plan = WarningPlan.of(basis.calendar(), basis.asOf(), basis.rules());
    PupilPass pass =
        new PupilPass(
            work,
            groups,
            trends,
            PupilFiles.Skipped.of(kept),
            new PupilPass.Beside(
                plan, basis.rules(), basis.programmeTables().pupils(basis.termsOver())));
    PupilPass.Counted counted =
        histories.mapPartitions(pass).fold(pass.nothing(), PupilPass.Counted::add);
    PupilFiles.adopt(draft, work, kept.parts());
    CrashPoint.PUPILS_WRITTEN.reached();
    Trends.Figures figures = trends.figures(counted.counts());
    Warnings warnings =
        Warnings.of(plan, counted.warnings(), figures.completeTerms(), basis.rules());
    List<Row> validation = warnings.figures(counted.warnings());
    figures.tables().put(FigureTables.EARLY_WARNING_VALIDATION, validation);
    WarnedPupils warned = warned(warnings, histories, draft, lock.work("warnings"));
    Map<Table, List<Row>> programmes = programmes(counted.programmes(), figures, checked, draft);
    Stream.of(figures.tables(), programmes)
        .flatMap(tables -> tables.entrySet().stream())
        .parallel()
        .forEach(table -> draft.writeFigures(table.getKey(), table.getValue()));
    CrashPoint.FIGURES_WRITTEN.reached();
    draft.rowCounts().forEach((table, rows) -> log.counted(rows, table));
    return new Outcome(
        figures, targetGroups(counted.members()), warned.counts(), programmes, settlement);
  }

  /** Outcome tables; none without a programme, which costs a plain run nothing. */
  private Map<Table, List<Row>> programmes(
      FollowedPupils.Gathered gathered,
      Trends.Figures figures,
      Conforming.Checked checked,
      ReleaseDraft draft) {
    ProgrammeTables programmeTables = basis.programmeTables();
    if (!programmeTables.isNeeded()) {
      return Map.of();
    }
    for (String programme : programmeTables.withoutTargetGroup(basis.rules())) {
      log.note("Programme " + programme + " names a target group that the rules do not define.");
    }
    List<Row> schoolTerms = figures.tables().get(FigureTables.SCHOOL_TERM);
    List<Row> classes = new DeliveredClasses(basis, checked).rows();
    draft.writeFigures(SettledTables.SETTLED_CLASS, classes);
    ProgrammeQuality quality = new ProgrammeQuality(basis, schoolTerms, classes, checked.account());
    return programmeTables.tables(
        new ProgrammeRegister(basis, gathered, schoolTerms, quality).facts(), basis.rules());
  }

  /** A run without a running term reads no pupil again. */
  private static WarnedPupils warned(
      Warnings warnings, JavaRDD<PupilHistory> histories, ReleaseDraft draft, Path work) {
    WarnedPupils warned =
        warnings.isOpen()
            ? histories
                .mapPartitions(new WarningPass(work, warnings))
                .fold(new WarnedPupils(), WarnedPupils::add)
            : new WarnedPupils();
    draft.adopt(PupilTables.EARLY_WARNING, work);
    return warned;
  }

  private static List<TargetGroupCount> targetGroups(Map<List<String>, Long> members) {
    return members.entrySet().stream()
        .map(
            entry ->
                new TargetGroupCount(
                    entry.getKey().get(0),
                    entry.getKey().get(1),
                    entry.getKey().get(2),
                    entry.getValue()))
        .toList();
  }

  /** Everything of each pupil, measured and flagged. */
  private JavaRDD<PupilHistory> histories(Conforming.Checked checked) {
    Rules rules = basis.rules();
    Places places = new Places(basis.boundaries(), basis.calendar(), basis.boundaryDate());
    return Measured.histories(
            checked.pupils(), checked.account().events(), basis.eventMinutes(), places, rules)
        .map(history -> Flagging.flagged(history, rules));
  }
}
