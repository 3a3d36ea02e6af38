package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import rollcall.fault.IssueCode;
import rollcall.fault.UserError;
import rollcall.inbox.Delivery;
import rollcall.publish.FigureFile;
import rollcall.publish.ReleaseLayout;
import rollcall.report.IssueLine;
import rollcall.report.IssueLine.Kind;
import rollcall.report.IssuePages;
import rollcall.table.Col;
import rollcall.table.DeliveryTables;
import rollcall.table.ScannedRows;
import rollcall.table.Table;

/**
 * The pages of what schools have to mend. Of a file that was delivered again under its name only
 * the newest counts: what was wrong in the older one is no longer theirs to mend. Messages stay in
 * the table: they are English, and may tell what a row calls its school.
 *
 * @param deliveries in order of the ledger
 * @param names names of schools by code
 */
record IssueReport(SparkSession spark, List<Delivery> deliveries, Map<String, String> names) {
  private static final Table TABLE = DeliveryTables.ISSUES;

  /**
   * Writes the pages, sorted by Spark and never all in memory.
   *
   * @param issues rows of {@link DeliveryTables#ISSUES}
   * @param before the release before; null where there is none
   */
  void write(JavaRDD<Row> issues, Path before, Path folder) {
    Map<String, String> newest = newest(deliveries);
    Map<Kind, Long> counted = before == null ? null : counted(before);
    Map<String, String> named = names;
    String target = folder.toString();
    issues
        .filter(row -> row.getString(0).equals(newest.get(row.getString(1))))
        .map(IssueReport::line)
        .sortBy(line -> line, true, 1)
        .foreachPartition(lines -> write(target, lines, counted, named));
  }

  /** Fingerprint of the file that was delivered last under each name. */
  private static Map<String, String> newest(List<Delivery> deliveries) {
    Map<String, String> newest = new HashMap<>();
    deliveries.forEach(d -> newest.put(d.fileName(), d.sha256()));
    return newest;
  }

  private static IssueLine line(Row row) {
    return new IssueLine(
        row.getString(7),
        row.getString(1),
        row.isNullAt(2) ? null : row.getLong(2),
        row.getString(3),
        IssueCode.valueOf(row.getString(4)),
        row.getString(6));
  }

  private static void write(
      String folder,
      Iterator<IssueLine> sorted,
      Map<Kind, Long> before,
      Map<String, String> names) {
    try {
      IssuePages.write(Path.of(folder), sorted, before, names);
    } catch (IOException e) {
      throw UserError.environment(
          "The pages of issues cannot be written into "
              + folder
              + " ("
              + e.getClass().getSimpleName()
              + "); check free space and permissions and run again. What is published is unchanged.",
          e);
    }
  }

  /** Issues of a release by school, file and code. */
  private Map<Kind, Long> counted(Path release) {
    Set<String> then =
        FigureFile.read(release, DeliveryTables.DELIVERIES).stream()
            .map(row -> row.<String>getAs(Col.DELIVERY))
            .collect(Collectors.toSet());
    Map<String, String> newest =
        newest(deliveries.stream().filter(d -> then.contains(d.sha256())).toList());
    String[] columns = {Col.DELIVERY, Col.FILE_NAME, Col.CODE, Col.SCHOOL_UNIT_CODE};
    Dataset<Row> rows =
        spark
            .read()
            .schema(TABLE.schema())
            .parquet(ReleaseLayout.folder(release, TABLE).toString());
    ScannedRows scanned = ScannedRows.of(rows, Stream.of(columns));
    int[] at = scanned.positions(columns);
    return new HashMap<>(
        scanned
            .rows()
            .filter(row -> text(row, at[0]).equals(newest.get(text(row, at[1]))))
            .map(
                row ->
                    new Kind(
                        text(row, at[3]), text(row, at[1]), IssueCode.valueOf(text(row, at[2]))))
            .countByValue());
  }

  private static String text(InternalRow row, int position) {
    return row.isNullAt(position) ? null : row.getUTF8String(position).toString();
  }
}
