package rollcall.jobs;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.storage.StorageLevel;
import rollcall.fault.IssueCode;
import rollcall.inbox.Delivery;
import rollcall.inbox.Ledger;
import rollcall.publish.ReleaseDraft;
import rollcall.publish.RowChunks;
import rollcall.publish.StoreLock;
import rollcall.report.IssueCount;
import rollcall.table.DeliveryTables;
import rollcall.table.SchoolEntry;
import rollcall.table.SettledTables;
import rollcall.table.Term;
import rollcall.table.TermCalendar;

/** The issues and deliveries of a release, and what the report says of them. */
final class Ledgered {
  private final JavaSparkContext spark;
  private final List<Row> ofFiles = new ArrayList<>();
  private final JavaRDD<RowProblem> problems;
  private final Account account;
  private final Map<Integer, File> files = new HashMap<>();
  private final List<IssueCount> issueCounts = new ArrayList<>();
  private final List<Row> deliveries;
  private final IssueSchools schools;
  private final IssueReport report;

  /** What an issue says of its file. */
  private record File(String sha256, String name) implements Serializable {}

  /**
   * The ledger after a check.
   *
   * @param settled problems of rows that were not looked at again
   * @param attendance rows of the deliveries whose problems have to be read, as are {@code rosters}
   */
  Ledgered(
      Ledger ledger,
      Reference reference,
      Conforming.Checked checked,
      List<Row> guardWarnings,
      JavaRDD<RowProblem> settled,
      Dataset<Row> attendance,
      Dataset<Row> rosters) {
    this.spark = JavaSparkContext.fromSparkContext(attendance.sparkSession().sparkContext());
    List<Delivery> delivered = ledger.deliveries();
    delivered.forEach(d -> files.put(d.no(), new File(d.sha256(), d.fileName())));
    JavaRDD<RowProblem> kept = settled.persist(StorageLevel.MEMORY_AND_DISK());
    JavaRDD<RowProblem> read =
        RowProblem.read(attendance)
            .union(RowProblem.read(rosters))
            .union(kept.filter(RowProblem::byReader))
            .persist(StorageLevel.MEMORY_AND_DISK());
    this.problems =
        read.union(kept.filter(problem -> !problem.byReader()))
            .union(RowProblem.decided(checked.pupils()));
    this.account = checked.account();
    Accounts accounts = new Accounts(delivered, account, unusable(read));
    this.schools = new IssueSchools(delivered, reference.schools(), account);
    this.report = new IssueReport(attendance.sparkSession(), delivered, names(reference.schools()));
    List<String> registered =
        reference.schools().stream().map(SchoolEntry::code).distinct().toList();
    ofFiles.addAll(FileIssues.of(delivered));
    ofFiles.addAll(reference.issues());
    ofFiles.addAll(accounts.warnings(registered));
    ofFiles.addAll(guardWarnings);
    count(accounts);
    this.deliveries = accounts.deliveryRows(reference.fates());
  }

  /** Names of schools by code; the newest entry holds. */
  private static Map<String, String> names(List<SchoolEntry> schools) {
    Comparator<LocalDate> fromTheBeginning = Comparator.nullsFirst(Comparator.naturalOrder());
    Map<String, String> names = new HashMap<>();
    schools.stream()
        .sorted(Comparator.comparing(SchoolEntry::validFrom, fromTheBeginning))
        .forEach(school -> names.put(school.code(), school.name()));
    return names;
  }

  private static Map<Integer, Map<String, Long>> unusable(JavaRDD<RowProblem> read) {
    Map<Integer, Map<String, Long>> counts = new HashMap<>();
    read.mapToPair(p -> new scala.Tuple2<>(List.of(p.deliveryNo(), p.code().name()), 1))
        .countByKey()
        .forEach(
            (key, rows) ->
                counts
                    .computeIfAbsent((Integer) key.get(0), no -> new HashMap<>())
                    .put((String) key.get(1), rows));
    return counts;
  }

  /** Writes the tables of what was delivered, and the pages for schools. */
  Ledgered write(ReleaseDraft draft, StoreLock lock, TermCalendar calendar) {
    Path work = lock.work(DeliveryTables.ISSUES.name());
    String folder = work.toString();
    JavaRDD<Row> issues = issues();
    issues
        .coalesce(1)
        .foreachPartition(rows -> RowChunks.write(Path.of(folder), DeliveryTables.ISSUES, rows));
    draft.adopt(DeliveryTables.ISSUES, work);
    report.write(issues, lock.store().current().orElse(null), draft.issuesFolder());
    draft.writeFigures(DeliveryTables.DELIVERIES, deliveries);
    draft.writeFigures(SettledTables.SETTLED_ROWS, account.fates().rows(calendar));
    writeSetAside(draft, lock.work(SettledTables.SET_ASIDE.name()), calendar.terms());
    return this;
  }

  private void writeSetAside(ReleaseDraft draft, Path work, List<Term> terms) {
    IssueSchools known = schools;
    String folder = work.toString();
    problems
        .map(problem -> problem.kept(terms, known))
        .coalesce(1)
        .foreachPartition(rows -> RowChunks.write(Path.of(folder), SettledTables.SET_ASIDE, rows));
    draft.adopt(SettledTables.SET_ASIDE, work);
  }

  /** Rows of {@link DeliveryTables#ISSUES}. */
  private JavaRDD<Row> issues() {
    Map<Integer, File> named = files;
    IssueSchools known = schools;
    return problems
        .map(p -> withSchool(issue(p, named), known, p.school()))
        .union(spark.parallelize(ofFiles, 1).map(row -> withSchool(row, known, null)));
  }

  private static Row withSchool(Row row, IssueSchools known, String told) {
    Object[] cells = new Object[row.size() + 1];
    for (int i = 0; i < row.size(); i++) {
      cells[i] = row.get(i);
    }
    cells[row.size()] = known.of(row.getString(0), told);
    return RowFactory.create(cells);
  }

  /** A row of {@link DeliveryTables#ISSUES} without its school. */
  private static Row issue(RowProblem problem, Map<Integer, File> files) {
    File file = files.get(problem.deliveryNo());
    return RowFactory.create(
        file.sha256(),
        file.name(),
        problem.line(),
        problem.column(),
        problem.code().name(),
        problem.message(),
        problem.shape());
  }

  /** The first issues in order of file and line, as {@code file, message}. */
  List<String> first(int most) {
    Map<Integer, File> named = files;
    List<Row> rows = new ArrayList<>(ofFiles);
    problems
        .takeOrdered(most, new FileAndLine(named))
        .forEach(problem -> rows.add(issue(problem, named)));
    Comparator<Row> byFile = Comparator.comparing(row -> row.getString(1));
    return rows.stream()
        .sorted(byFile.thenComparing(row -> row.isNullAt(2) ? -1 : row.getLong(2)))
        .limit(most)
        .map(row -> row.getString(1) + ", " + row.getString(5))
        .toList();
  }

  private record FileAndLine(Map<Integer, File> files)
      implements Comparator<RowProblem>, Serializable {
    @Override
    public int compare(RowProblem one, RowProblem other) {
      int byFile =
          files.get(one.deliveryNo()).name().compareTo(files.get(other.deliveryNo()).name());
      return byFile != 0 ? byFile : Long.compare(one.line(), other.line());
    }
  }

  private void count(Accounts accounts) {
    for (Row row : ofFiles) {
      IssueCode code = IssueCode.valueOf(row.getString(4));
      boolean ofRow = code.scope() == IssueCode.Scope.ROW;
      add(new IssueCount(code, row.getString(1), 1, ofRow ? null : row.getString(5)));
    }
    accounts
        .quarantined()
        .forEach(
            (delivery, codes) ->
                codes.forEach(
                    (code, rows) ->
                        add(
                            new IssueCount(
                                IssueCode.valueOf(code), files.get(delivery).name(), rows, null))));
    issueCounts.sort(Comparator.comparing(IssueCount::code).thenComparing(IssueCount::fileName));
  }

  /** One count for each code and file; the last message stands for several. */
  private void add(IssueCount more) {
    for (int i = 0; i < issueCounts.size(); i++) {
      IssueCount one = issueCounts.get(i);
      if (one.code() == more.code() && one.fileName().equals(more.fileName())) {
        issueCounts.set(
            i,
            new IssueCount(one.code(), one.fileName(), one.rows() + more.rows(), more.message()));
        return;
      }
    }
    issueCounts.add(more);
  }

  List<IssueCount> issueCounts() {
    return issueCounts;
  }

  List<Row> deliveries() {
    return deliveries;
  }

  Map<String, Long> issuesByCode() {
    Map<String, Long> byCode = new LinkedHashMap<>();
    issueCounts.forEach(count -> byCode.merge(count.code().name(), count.rows(), Long::sum));
    return byCode;
  }
}
