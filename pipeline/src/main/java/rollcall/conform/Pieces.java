package rollcall.conform;

import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rollcall.table.Col;
import rollcall.table.Dictionary;
import rollcall.table.ScannedRows;
import rollcall.table.SettledTerm;
import rollcall.table.Strip;
import rollcall.table.Work;

/**
 * What was delivered of the pupils, piece by piece, as rows that Spark can sort: the pupil's key,
 * then a row of attendance, a strip, a row of a roster or a settled term beside nothing of the
 * others.
 */
final class Pieces {
  static final int ROW = 1;
  static final int STRIP = 2;
  static final int ENROLMENT = 3;
  static final int SETTLED = 4;

  static final StructType SCHEMA =
      new StructType()
          .add(Dictionary.column(Col.PUPIL_KEY).field())
          .add(Work.ROW, AttendanceRow.SCHEMA)
          .add(Work.STRIP, Strip.SCHEMA)
          .add(Work.ENROLMENT, RosterRow.SCHEMA)
          .add(Work.SETTLED, DataTypes.BinaryType);

  private Pieces() {}

  /** A piece of a pupil; the strings in it are those of the row that was read. */
  static InternalRow of(long pupilKey, int sort, Object[] values) {
    return piece(pupilKey, sort, new GenericInternalRow(values));
  }

  private static InternalRow piece(long pupilKey, int sort, Object value) {
    Object[] piece = new Object[SCHEMA.size()];
    piece[0] = pupilKey;
    piece[sort] = value;
    return new GenericInternalRow(piece);
  }

  /** What an earlier release settled. */
  static JavaRDD<InternalRow> ofSettled(JavaRDD<SettledTerm> settled) {
    return settled.map(term -> piece(term.pupilKey(), SETTLED, term.bytes()));
  }

  /** Rows of attendance; without a column that says so, none is superseded. */
  static JavaRDD<InternalRow> ofAttendance(ScannedRows rows) {
    int key = rows.positions(Col.PUPIL_KEY)[0];
    Values values = new Values(AttendanceRow.SCHEMA, rows.schema());
    return rows.rows().map(row -> of(row.getLong(key), ROW, values.of(row, false)));
  }

  /** Strips that were kept beside their files. */
  static JavaRDD<InternalRow> ofStrips(Dataset<Row> kept) {
    ScannedRows scanned = ScannedRows.of(kept, Stream.of(Strip.FILE_SCHEMA.fieldNames()));
    int key = scanned.positions(Col.PUPIL_KEY)[0];
    Values values = new Values(Strip.SCHEMA, scanned.schema());
    return scanned.rows().map(row -> of(row.getLong(key), STRIP, values.of(row, null)));
  }

  /** Columns of {@link #ofRosters}. */
  static ScannedRows scanned(Dataset<Row> rosters) {
    Stream<String> columns =
        Stream.concat(
            Stream.of(Col.PUPIL_KEY, Col.ISSUE_CODE),
            Stream.of(RosterRow.SCHEMA.fieldNames()).filter(name -> !name.equals(Work.USABLE)));
    return ScannedRows.of(rosters, columns);
  }

  /** Rows of rosters; one that the reader set aside stays for its mark of protection alone. */
  static JavaRDD<InternalRow> ofRosters(ScannedRows rosters) {
    int[] at = rosters.positions(Col.PUPIL_KEY, Col.ISSUE_CODE, Col.IS_PROTECTED);
    Values values = new Values(RosterRow.SCHEMA, rosters.schema());
    return rosters
        .rows()
        .filter(row -> row.isNullAt(at[1]) || protects(row, at[0], at[2]))
        .map(row -> of(row.getLong(at[0]), ENROLMENT, values.of(row, row.isNullAt(at[1]))));
  }

  private static boolean protects(InternalRow row, int key, int isProtected) {
    return !row.isNullAt(key) && !row.isNullAt(isProtected) && row.getBoolean(isProtected);
  }

  /** Columns of a row in another order; the one that is not among them has the value given. */
  private record Values(int[] positions, DataType[] types) implements java.io.Serializable {
    Values(StructType wanted, StructType given) {
      this(
          Stream.of(wanted.fieldNames())
              .mapToInt(name -> given.getFieldIndex(name).isEmpty() ? -1 : given.fieldIndex(name))
              .toArray(),
          Stream.of(wanted.fields()).map(StructField::dataType).toArray(DataType[]::new));
    }

    Object[] of(InternalRow row, Object missing) {
      Object[] values = new Object[positions.length];
      for (int i = 0; i < values.length; i++) {
        int at = positions[i];
        values[i] = at < 0 ? missing : row.isNullAt(at) ? null : row.get(at, types[i]);
      }
      return values;
    }
  }
}
