package rollcall.conform;

import static org.apache.spark.sql.functions.*;
import static rollcall.rules.Absence.absent;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rollcall.fault.IssueCode;
import rollcall.table.Col;
import rollcall.table.Work;

/** Rows of the same pupil, school, date and lesson in what is one delivery. */
final class Duplicates {
  private Duplicates() {}

  /**
   * Equal rows count once, the rest is superseded; rows that contradict each other are all
   * quarantined, since nothing says which is right. Of several events of a pupil at a school on one
   * date the greatest absence counts, whatever their lessons.
   */
  static Dataset<Row> judge(Dataset<Row> rows) {
    WindowSpec sameKey = Window.partitionBy(key());
    Column greatestEventFirst = when(col(Col.IS_EVENT), absent()).otherwise(lit(0L)).desc();
    WindowSpec inOrder =
        sameKey.orderBy(greatestEventFirst, col(Col.DELIVERY_NO).asc(), col(Col.LINE).asc());
    Column undecided = col(Col.DECISION).isNull();
    Dataset<Row> compared =
        rows.withColumns(
            Map.of(
                Work.LEAST, min(minutes()).over(sameKey),
                Work.GREATEST, max(minutes()).over(sameKey),
                Work.COPY_NO, row_number().over(inOrder)));
    Column contradicts =
        undecided.and(not(col(Col.IS_EVENT))).and(col(Work.LEAST).notEqual(col(Work.GREATEST)));
    Column repeats = undecided.and(col(Work.COPY_NO).gt(1));
    return Decisions.decide(
        Decisions.decide(
            compared, contradicts, Decisions.QUARANTINED, IssueCode.CONFLICTING_DUPLICATE),
        repeats,
        Decisions.SUPERSEDED,
        null);
  }

  /** The row key; of an event without its lesson, and apart from rows that were decided before. */
  private static Column[] key() {
    Column event = col(Col.IS_EVENT);
    return new Column[] {
      col(Col.PUPIL_KEY),
      col(Col.SCHOOL_UNIT_CODE),
      col(Col.START_DATE),
      col(Col.END_DATE),
      when(not(event), col(Col.LESSON_START)),
      when(not(event), col(Col.LESSON_ID)),
      event,
      col(Col.DECISION).isNull()
    };
  }

  private static Column minutes() {
    return struct(
        col(Col.SCHEDULED_MINUTES),
        coalesce(col(Col.REPORTED_MINUTES), col(Col.SCHEDULED_MINUTES)),
        col(Col.VALID_ABSENCE_MINUTES),
        col(Col.INVALID_ABSENCE_MINUTES),
        col(Col.OTHER_ACTIVITY_MINUTES));
  }
}
