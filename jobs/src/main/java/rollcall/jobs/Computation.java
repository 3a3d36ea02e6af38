package rollcall.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import rollcall.conform.Conformed;
import rollcall.conform.DeliveryOrder;
import rollcall.conform.Rosters;
import rollcall.flag.Flags;
import rollcall.flag.TargetGroups;
import rollcall.measure.Measured;
import rollcall.measure.Places;
import rollcall.publish.ReleaseDraft;
import rollcall.publish.StoreLock;
import rollcall.report.TargetGroupCount;
import rollcall.rules.Rules;
import rollcall.table.Boundaries;
import rollcall.table.Col;
import rollcall.table.PupilTables;
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

  /** Flagged rows of every grain; each carries whether the pupil is protected. */
  private record Flagged(
      Dataset<Row> enrolmentTerms, Dataset<Row> pupilTerms, Dataset<Row> pupilYears) {}

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
    Flagged flagged = log.phase("measure", () -> flag(measure(conformed, rosters)));
    Written written = log.phase("trend", () -> writeAndCount(flagged, draft, lock));
    Trends.Figures figures = written.figures();
    for (Map.Entry<Table, List<Row>> table : figures.tables().entrySet()) {
      draft.writeFigures(table.getKey(), table.getValue());
    }
    return new Outcome(conformed, rosters, figures, written.targetGroups());
  }

  private record Written(Trends.Figures figures, List<TargetGroupCount> targetGroups) {}

  /** Counts while the pupil tables are written: neither keeps two processors busy alone. */
  private Written writeAndCount(Flagged flagged, ReleaseDraft draft, StoreLock lock)
      throws Exception {
    ExecutorService beside = Executors.newSingleThreadExecutor();
    try {
      Future<Trends.Figures> figures = beside.submit(() -> count(flagged));
      List<TargetGroupCount> targetGroups = writePupilTables(flagged, draft, lock);
      return new Written(figures.get(), targetGroups);
    } finally {
      beside.shutdownNow();
    }
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

  private Measured measure(Conformed conformed, Rosters rosters) {
    Places places = new Places(basis.boundaries(), basis.calendar(), basis.boundaryDate());
    return Measured.of(
        conformed.strips(),
        rosters.enrolments(),
        basis.eventMinutes(),
        places,
        basis.rules(),
        basis.asOf());
  }

  private Flagged flag(Measured measured) {
    Rules rules = basis.rules();
    long term = rules.exposure().termMinutes();
    long year = rules.exposure().yearMinutes();
    return new Flagged(
        Flags.withFlags(measured.enrolmentTerms(), rules, term).localCheckpoint(),
        Flags.withFlags(measured.pupilTerms(), rules, term).localCheckpoint(),
        Flags.withFlags(measured.pupilYears(), rules, year).localCheckpoint());
  }

  private Trends.Figures count(Flagged flagged) {
    return new Trends(basis.rules(), basis.calendar(), basis.asOf())
        .figures(flagged.enrolmentTerms(), flagged.pupilTerms(), flagged.pupilYears());
  }

  private List<TargetGroupCount> writePupilTables(
      Flagged flagged, ReleaseDraft draft, StoreLock lock) {
    Dataset<Row> members =
        new TargetGroups(basis.rules(), basis.boundaries(), basis.calendar())
            .byMembership(flagged.pupilTerms())
            .localCheckpoint();
    write(PupilTables.PUPIL_TERM, onlyOpen(flagged.pupilTerms()), draft, lock);
    write(PupilTables.PROTECTED_TERM, onlyProtected(flagged.pupilTerms()), draft, lock);
    write(PupilTables.ENROLMENT_TERM, onlyOpen(flagged.enrolmentTerms()), draft, lock);
    write(
        PupilTables.PROTECTED_ENROLMENT_TERM, onlyProtected(flagged.enrolmentTerms()), draft, lock);
    write(PupilTables.TARGET_GROUP_TERM, onlyOpen(members), draft, lock);
    draft.rowCounts().forEach((table, rows) -> log.counted(rows, table));
    return members
        .groupBy(Col.TARGET_GROUP, Col.SCHOOL_YEAR, Col.TERM)
        .count()
        .collectAsList()
        .stream()
        .map(
            row ->
                new TargetGroupCount(
                    row.getString(0), row.getString(1), row.getString(2), row.getLong(3)))
        .toList();
  }

  /**
   * One file for each term, sorted by key, so that the same rows give the same bytes on any number
   * of threads.
   */
  static void write(Table table, Dataset<Row> rows, ReleaseDraft draft, StoreLock lock) {
    Path work = lock.work(table.name());
    table
        .select(rows)
        .repartition(col(Col.SCHOOL_YEAR), col(Col.TERM))
        .sortWithinPartitions(termThenKey(table))
        .write()
        .mode("overwrite")
        .partitionBy(Col.SCHOOL_YEAR, Col.TERM)
        .parquet(work.toString());
    draft.adopt(table, work);
  }

  /** Spark's writer keeps an order only if it begins with the columns of the folders. */
  private static Column[] termThenKey(Table table) {
    return Stream.concat(Stream.of(Col.SCHOOL_YEAR, Col.TERM), table.key().stream())
        .distinct()
        .map(functions::col)
        .toArray(Column[]::new);
  }

  private static Dataset<Row> onlyOpen(Dataset<Row> rows) {
    return rows.filter(not(col(Col.IS_PROTECTED)));
  }

  private static Dataset<Row> onlyProtected(Dataset<Row> rows) {
    return rows.filter(col(Col.IS_PROTECTED));
  }
}
