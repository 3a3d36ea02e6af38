package rollcall.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.conform.Conformed;
import rollcall.conform.DeliveryOrder;
import rollcall.conform.Rosters;
import rollcall.flag.Flagging;
import rollcall.measure.Measured;
import rollcall.measure.Places;
import rollcall.publish.ReleaseDraft;
import rollcall.publish.StoreLock;
import rollcall.report.TargetGroupCount;
import rollcall.rules.Rules;
import rollcall.table.Boundaries;
import rollcall.table.PupilHistory;
import rollcall.table.Table;
import rollcall.table.TermCalendar;
import rollcall.trend.Trends;

/** From conformed rows to the pupil tables of a release and its figures. */
final class Computation {
  /**
   * What the release is computed from.
   *
   * @param attendance rows of accepted deliveries
   * @param rosters rows of accepted deliveries
   * @param orders one entry for each delivery of either
   * @param eventMinutes minutes of a school day by number of events-only delivery
   * @param boundaryDate date whose districts are used
   */
  record Basis(
      Dataset<Row> attendance,
      Dataset<Row> rosters,
      List<DeliveryOrder> orders,
      Map<Integer, Integer> eventMinutes,
      TermCalendar calendar,
      Boundaries boundaries,
      LocalDate boundaryDate,
      LocalDate asOf,
      Rules rules) {}

  /** What the report and the manifest need beside the tables that were written. */
  record Outcome(
      Conformed conformed,
      Rosters rosters,
      Trends.Figures figures,
      List<TargetGroupCount> targetGroups) {}

  private final Basis basis;
  private final RunLog log;

  Computation(Basis basis, RunLog log) {
    this.basis = basis;
    this.log = log;
  }

  /**
   * Conforms, measures, flags and counts, and writes the pupil tables into the draft.
   *
   * @throws AmbiguousOrder when two files of one run contradict each other and none is newer
   */
  Outcome run(ReleaseDraft draft, StoreLock lock) throws Exception {
    Conformed conformed = log.phase("conform", this::conform);
    if (!conformed.ambiguous().isEmpty()) {
      throw new AmbiguousOrder(conformed.ambiguous());
    }
    Rosters rosters = log.phase("rosters", () -> Rosters.of(basis.rosters(), basis.orders()));
    JavaRDD<PupilHistory> histories = log.phase("measure", () -> histories(conformed, rosters));
    Trends.Figures figures = log.phase("trend", () -> count(histories));
    List<TargetGroupCount> targetGroups =
        log.phase("write", () -> new PupilTablesWriter(basis, draft, lock).write(histories));
    draft.rowCounts().forEach((table, rows) -> log.counted(rows, table));
    for (Map.Entry<Table, List<Row>> table : figures.tables().entrySet()) {
      draft.writeFigures(table.getKey(), table.getValue());
    }
    return new Outcome(conformed, rosters, figures, targetGroups);
  }

  /** Conforms only. */
  Outcome check() throws Exception {
    Conformed conformed = log.phase("conform", this::conform);
    return new Outcome(
        conformed,
        log.phase("rosters", () -> Rosters.of(basis.rosters(), basis.orders())),
        null,
        List.of());
  }

  private Conformed conform() {
    return Conformed.of(
        basis.attendance(), basis.orders(), basis.calendar(), basis.rules(), basis.asOf());
  }

  /** Everything of each pupil, measured and flagged. */
  private JavaRDD<PupilHistory> histories(Conformed conformed, Rosters rosters) {
    Rules rules = basis.rules();
    Places places = new Places(basis.boundaries(), basis.calendar(), basis.boundaryDate());
    return Measured.byPupil(
            conformed.strips(),
            rosters.enrolments(),
            basis.eventMinutes(),
            places,
            rules,
            basis.asOf())
        .map(history -> Flagging.flagged(history, rules));
  }

  private Trends.Figures count(JavaRDD<PupilHistory> histories) {
    return new Trends(basis.rules(), basis.calendar(), basis.asOf()).figures(histories);
  }
}
