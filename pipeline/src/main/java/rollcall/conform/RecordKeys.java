package rollcall.conform;

import static org.apache.spark.sql.functions.col;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rollcall.table.Col;
import rollcall.table.ScannedRows;
import rollcall.table.Work;

/**
 * What makes a row the same record as one of another delivery: its record id, and pupil, school,
 * dates and lesson. Each key comes with the row's delivery and its place in the scan.
 */
final class RecordKeys implements Function2<Integer, Iterator<InternalRow>, Iterator<InternalRow>> {
  private static final long serialVersionUID = 1;

  static final int KEY = 0;
  static final int DELIVERY = 1;
  static final int PART = 2;
  static final int ORDINAL = 3;

  private static final StructType SCHEMA =
      new StructType()
          .add(Work.RECORD_KEY, DataTypes.BinaryType)
          .add(Col.DELIVERY_NO, DataTypes.IntegerType)
          .add(Work.PART, DataTypes.IntegerType)
          .add(Work.ORDINAL, DataTypes.IntegerType);

  private static final byte BY_ID = 0;
  private static final byte BY_LESSON = 1;

  private final int[] at;

  private RecordKeys(ScannedRows rows) {
    at =
        rows.positions(
            Work.TERM_NO,
            Col.DELIVERY_NO,
            Col.RECORD_ID,
            Col.PUPIL_KEY,
            Col.SCHOOL_UNIT_CODE,
            Col.START_DATE,
            Col.END_DATE,
            Col.LESSON_START,
            Col.LESSON_ID);
  }

  /** Keys of the rows of terms; the same follow each other, and lie in one part. */
  static JavaRDD<InternalRow> sorted(SparkSession spark, ScannedRows rows, boolean few) {
    JavaRDD<InternalRow> keys = rows.rows().mapPartitionsWithIndex(new RecordKeys(rows), false);
    return few ? sortedInMemory(keys) : sorted(spark, keys);
  }

  private static JavaRDD<InternalRow> sortedInMemory(JavaRDD<InternalRow> keys) {
    return keys.coalesce(1)
        .mapPartitions(
            all -> {
              List<InternalRow> kept = new ArrayList<>();
              all.forEachRemaining(kept::add);
              kept.sort(Comparator.comparing(row -> row.getBinary(KEY), Arrays::compare));
              return kept.iterator();
            });
  }

  private static JavaRDD<InternalRow> sorted(SparkSession spark, JavaRDD<InternalRow> keys) {
    int partitions = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    return ScannedRows.dataset(spark, keys, SCHEMA)
        .repartition(partitions, col(Work.RECORD_KEY))
        .sortWithinPartitions(col(Work.RECORD_KEY))
        .queryExecution()
        .toRdd()
        .toJavaRDD();
  }

  @Override
  public Iterator<InternalRow> call(Integer part, Iterator<InternalRow> rows) {
    int[] ordinal = {-1};
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
        .flatMap(
            row -> {
              ordinal[0]++;
              return keys(row)
                  .map(
                      key ->
                          (InternalRow)
                              new GenericInternalRow(
                                  new Object[] {key, row.getInt(at[1]), part, ordinal[0]}));
            })
        .iterator();
  }

  private Stream<byte[]> keys(InternalRow row) {
    if (row.getInt(at[0]) < 0) {
      return Stream.empty();
    }
    return row.isNullAt(at[2])
        ? Stream.of(byLesson(row))
        : Stream.of(byId(row.getUTF8String(at[2]).getBytes()), byLesson(row));
  }

  private static byte[] byId(byte[] id) {
    return ByteBuffer.allocate(1 + id.length).put(BY_ID).put(id).array();
  }

  private byte[] byLesson(InternalRow row) {
    byte[] school = row.getUTF8String(at[4]).getBytes();
    boolean timed = !row.isNullAt(at[7]);
    boolean named = !row.isNullAt(at[8]);
    byte[] lesson = named ? row.getUTF8String(at[8]).getBytes() : new byte[0];
    int numbers = Long.BYTES + 4 * Integer.BYTES;
    return ByteBuffer.allocate(3 + numbers + school.length + lesson.length)
        .put(BY_LESSON)
        .putLong(row.getLong(at[3]))
        .putInt(row.getInt(at[5]))
        .putInt(row.getInt(at[6]))
        .put((byte) (timed ? 1 : 0))
        .putInt(timed ? row.getInt(at[7]) : 0)
        .put((byte) (named ? 1 : 0))
        .putInt(school.length)
        .put(school)
        .put(lesson)
        .array();
  }
}
