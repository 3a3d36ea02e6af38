package rollcall.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rollcall.conform.Settled;
import rollcall.ingest.Kind;
import rollcall.publish.FigureFile;
import rollcall.publish.ReleaseLayout;
import rollcall.publish.ReleaseManifest;
import rollcall.publish.StoredRows;
import rollcall.table.DeliveryTables;
import rollcall.table.SettledTables;
import rollcall.table.SettledTerm;

/** What the current release settled and still holds, as rows; nothing before the first release. */
record SettledRelease(SparkSession spark, Settling settling) {

  private Path release() {
    return settling.release();
  }

  /** What need not be looked at when rows are conformed. */
  Settled rows() {
    if (release() == null) {
      return Settled.NOTHING;
    }
    Map<String, Integer> terms = new TreeMap<>();
    settling.terms().forEach(no -> terms.put(settling.name(no), no));
    JavaRDD<SettledTerm> rows = parallel().emptyRDD();
    for (Map.Entry<String, Integer> term : terms.entrySet()) {
      int termNo = term.getValue();
      rows =
          rows.union(
              stored(StoredRows.of(release(), SettledTables.SETTLED_TERM, term.getKey()::equals))
                  .flatMap(file -> file.rows(SettledTables.SETTLED_TERM))
                  .map(row -> SettledTerm.of(row, termNo)));
    }
    long size =
        terms.isEmpty()
            ? 0
            : ReleaseManifest.read(release()).tables().get(SettledTables.SETTLED_TERM.name());
    return new Settled(settling.terms(), settling.known(), settling.unread(), size, rows);
  }

  private JavaRDD<StoredRows> stored(List<StoredRows> files) {
    return parallel().parallelize(files, Math.max(1, files.size()));
  }

  private JavaSparkContext parallel() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  /** Enrolments that hold, as rows of a roster; null where rosters have to be read. */
  Dataset<Row> rosters() {
    return settling.rostersHold()
        ? spark
            .read()
            .schema(DeliveryTables.ROSTER_ROW.schema())
            .parquet(ReleaseLayout.folder(release(), SettledTables.SETTLED_ENROLMENT).toString())
        : null;
  }

  /** Rows whose fate need not be found out again. */
  Fates fates() {
    if (release() == null) {
      return new Fates();
    }
    Set<Integer> known = settling.known();
    boolean rosters = settling.rostersHold();
    return Fates.of(
        FigureFile.read(release(), SettledTables.SETTLED_ROWS),
        settling.termNos()::get,
        line ->
            line.kind().equals(Kind.PUPILS.word())
                ? rosters && line.isDecided()
                : holds(line.deliveryNo(), line.termNo(), known));
  }

  private boolean holds(int deliveryNo, int termNo, Set<Integer> known) {
    return termNo < 0 ? known.contains(deliveryNo) : settling.terms().contains(termNo);
  }

  /** Contradictions in terms that are not looked at again, by term. */
  Map<Integer, Set<List<Integer>>> contradictions() {
    Map<Integer, Set<List<Integer>>> byTerm = new TreeMap<>();
    for (int no : settling.terms()) {
      List<List<Integer>> sets = settling.before().contradictions().get(settling.name(no));
      if (sets != null) {
        byTerm.put(no, new HashSet<>(sets));
      }
    }
    return byTerm;
  }

  /** All contradictions under which its terms were settled. */
  List<List<Integer>> allContradictions() {
    List<List<Integer>> all = new ArrayList<>();
    if (release() != null) {
      settling.before().contradictions().values().forEach(all::addAll);
    }
    return all;
  }

  /**
   * Problems of rows that are not looked at again.
   *
   * @param readAnew deliveries whose files are read for their problems
   */
  JavaRDD<RowProblem> problems(Set<Integer> readAnew) {
    if (release() == null) {
      return parallel().emptyRDD();
    }
    Set<Integer> known = settling.known();
    boolean rosters = settling.rostersHold();
    Map<String, Integer> terms = settling.termNos();
    Map<Integer, Boolean> rosterOf = new TreeMap<>();
    known.forEach(no -> rosterOf.put(no, settling.kind(no).equals(Kind.PUPILS.word())));
    Set<Integer> untouched = settling.terms();
    return stored(StoredRows.of(release(), SettledTables.SET_ASIDE, part -> true))
        .flatMap(file -> file.rows(SettledTables.SET_ASIDE))
        .map(row -> RowProblem.of(row, terms))
        .filter(
            problem -> {
              int no = problem.deliveryNo();
              if (problem.byReader()) {
                return known.contains(no) && !readAnew.contains(no);
              }
              if (problem.termNo() >= 0) {
                return untouched.contains(problem.termNo());
              }
              return known.contains(no) && (rosters || !rosterOf.get(no));
            });
  }
}
