package rollcall.jobs;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import rollcall.fault.IssueCode;
import rollcall.table.Col;
import rollcall.table.Pupil;
import rollcall.table.RowDecision;
import rollcall.table.ScannedRows;
import rollcall.table.Term;

/**
 * Why a row is quarantined; never its values.
 *
 * @param termNo term of a row that checks set aside; -1 outside every term, for a roster's row and
 *     for one that the reader set aside
 * @param byReader the reader could not use the row
 * @param school code of the school that the row names, known or not; null where it names none
 * @param column name of the column in the file; null where the row as a whole is meant
 * @param shape shape of the value; null where no single value is meant
 */
record RowProblem(
    int deliveryNo,
    long line,
    int termNo,
    boolean byReader,
    String school,
    IssueCode code,
    String column,
    String shape)
    implements Serializable {
  private static final String READER = "reader";
  private static final String RULES = "rules";

  /**
   * Rows that the reader could not use.
   *
   * @param rows as their files give them
   */
  static JavaRDD<RowProblem> read(Dataset<Row> rows) {
    String[] columns = {
      Col.DELIVERY_NO,
      Col.LINE,
      Col.ISSUE_CODE,
      Col.ISSUE_COLUMN,
      Col.VALUE_SHAPE,
      Col.SCHOOL_UNIT_CODE
    };
    ScannedRows scanned = ScannedRows.of(rows, Stream.of(columns));
    int[] at = scanned.positions(columns);
    return scanned
        .rows()
        .filter(row -> !row.isNullAt(at[2]))
        .map(
            row ->
                new RowProblem(
                    row.getInt(at[0]),
                    row.getLong(at[1]),
                    -1,
                    true,
                    text(row, at[5]),
                    IssueCode.valueOf(text(row, at[2])),
                    text(row, at[3]),
                    text(row, at[4])));
  }

  private static String text(InternalRow row, int position) {
    return row.isNullAt(position) ? null : row.getUTF8String(position).toString();
  }

  /** Rows that checks against terms, rosters and other deliveries set aside. */
  static JavaRDD<RowProblem> decided(JavaRDD<Pupil> pupils) {
    return pupils.flatMap(
        pupil ->
            pupil.decisions().stream()
                .filter(RowDecision::isQuarantined)
                .map(
                    d ->
                        new RowProblem(
                            d.deliveryNo(),
                            d.line(),
                            d.termNo(),
                            false,
                            d.schoolUnitCode(),
                            d.code(),
                            null,
                            null))
                .iterator());
  }

  /**
   * A problem that an earlier release kept as a row of {@code set_aside}.
   *
   * @param terms positions of the terms by name
   */
  static RowProblem of(Object[] row, Map<String, Integer> terms) {
    return new RowProblem(
        (Integer) row[0],
        (Long) row[1],
        row[2] == null ? -1 : terms.get(row[2] + "/" + row[3]),
        row[8].equals(READER),
        (String) row[4],
        IssueCode.valueOf((String) row[5]),
        (String) row[6],
        (String) row[7]);
  }

  /**
   * As such a row.
   *
   * @param schools what a row calls its school is kept where it is one
   */
  Row kept(List<Term> terms, IssueSchools schools) {
    Term term = termNo < 0 ? null : terms.get(termNo);
    return RowFactory.create(
        deliveryNo,
        line,
        term == null ? null : term.schoolYear(),
        term == null ? null : term.term(),
        schools.isKnown(school) ? school : null,
        code.name(),
        column,
        shape,
        byReader ? READER : RULES);
  }

  /** File, line, column and kind of value, and what is wrong with it. */
  String message() {
    String where = "line " + line + (column == null ? "" : ", column " + column);
    return where + ": " + code.meaning() + (shape == null ? "" : " (shape " + shape + ")");
  }
}
