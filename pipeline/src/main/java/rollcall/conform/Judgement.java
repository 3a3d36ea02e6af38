package rollcall.conform;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rollcall.rules.Absence;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.DayMarks;
import rollcall.table.Minutes;
import rollcall.table.RowGroups;
import rollcall.table.Strip;
import rollcall.table.Sums;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/**
 * Looks at all rows of a pupil in a term together: repeated and contradicting rows, windows that
 * overlap, and absence days over several lessons or schools.
 */
record Judgement(WindowOverlaps windows, TermCalendar calendar, Rules rules)
    implements Serializable {

  /** Strips, and decisions on single rows; {@link Col#DECISION} is null for a strip. */
  static final StructType SCHEMA = schema();

  private static StructType schema() {
    StructType schema = new StructType();
    for (StructField field : Strip.SCHEMA.fields()) {
      schema = schema.add(field);
    }
    return schema
        .add(Col.LINE, DataTypes.LongType)
        .add(Col.DECISION, DataTypes.StringType)
        .add(Col.ISSUE_CODE, DataTypes.StringType)
        .add(Work.COPIES, DataTypes.createArrayType(DataTypes.IntegerType));
  }

  /** Rows of {@link AttendanceRow#columns} in order of pupil and term, as rows of the schema. */
  MapPartitionsFunction<Row, Row> byPupilTerm() {
    return rows -> {
      RowGroups<List<Row>> groups =
          new RowGroups<>(rows, row -> List.of(row.get(0), row.get(1)), this::judged);
      return new Iterator<>() {
        private Iterator<Row> current = List.<Row>of().iterator();

        @Override
        public boolean hasNext() {
          while (!current.hasNext() && groups.hasNext()) {
            current = groups.next().iterator();
          }
          return current.hasNext();
        }

        @Override
        public Row next() {
          hasNext();
          return current.next();
        }
      };
    };
  }

  private List<Row> judged(List<Row> pupilTerm) {
    List<AttendanceRow> rows = new ArrayList<>(pupilTerm.size());
    pupilTerm.forEach(row -> rows.add(new AttendanceRow(row)));
    Map<AttendanceRow, Collection<Integer>> contradicting = Duplicates.judge(rows);
    windows.judge(rows);
    List<Row> result = new ArrayList<>();
    List<AttendanceRow> accepted = new ArrayList<>();
    for (AttendanceRow row : rows) {
      if (row.counts()) {
        accepted.add(row);
      } else {
        result.add(decision(row, contradicting.get(row)));
      }
    }
    long pupil = pupilTerm.get(0).getLong(0);
    int term = pupilTerm.get(0).getInt(1);
    strips(pupil, term, accepted).forEach(strip -> result.add(padded(strip.asRow())));
    return result;
  }

  private static Row decision(AttendanceRow row, Collection<Integer> contradicting) {
    Object[] values = new Object[SCHEMA.size()];
    values[SCHEMA.fieldIndex(Col.DELIVERY_NO)] = row.deliveryNo;
    values[SCHEMA.fieldIndex(Col.LINE)] = row.line;
    values[SCHEMA.fieldIndex(Col.DECISION)] = row.decision();
    values[SCHEMA.fieldIndex(Col.ISSUE_CODE)] = row.code() == null ? null : row.code().name();
    values[SCHEMA.fieldIndex(Work.COPIES)] =
        contradicting == null ? null : contradicting.toArray(Integer[]::new);
    return RowFactory.create(values);
  }

  private static Row padded(Row strip) {
    Object[] values = new Object[SCHEMA.size()];
    for (int i = 0; i < strip.size(); i++) {
      values[i] = strip.get(i);
    }
    return RowFactory.create(values);
  }

  /** What tells the strips of a pupil's term apart. */
  private record StripKey(String school, int deliveryNo, boolean inAsOf)
      implements Comparable<StripKey> {
    @Override
    public int compareTo(StripKey other) {
      int bySchool = school.compareTo(other.school);
      int byDelivery = Integer.compare(deliveryNo, other.deliveryNo);
      return bySchool != 0
          ? bySchool
          : byDelivery != 0 ? byDelivery : Boolean.compare(inAsOf, other.inAsOf);
    }
  }

  private List<Strip> strips(long pupil, int termNo, List<AttendanceRow> accepted) {
    Map<Integer, Minutes> ofPupil = new HashMap<>();
    Map<List<Object>, Minutes> ofSchool = new HashMap<>();
    TreeMap<StripKey, List<AttendanceRow>> parts = new TreeMap<>();
    for (AttendanceRow row : accepted) {
      StripKey key = new StripKey(row.school, row.deliveryNo, row.inAsOf);
      parts.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
      if (row.isDated()) {
        ofPupil.merge(row.start, row.minutes, Minutes::plus);
        ofSchool.merge(List.of(row.school, row.start), row.minutes, Minutes::plus);
      }
    }
    int firstDay = (int) calendar.terms().get(termNo).start().toEpochDay();
    List<Strip> strips = new ArrayList<>();
    parts.forEach(
        (key, rows) -> {
          Sums sums = Sums.NONE;
          DayMarks school = DayMarks.none();
          DayMarks all = DayMarks.none();
          for (AttendanceRow row : rows) {
            sums = sums.plus(sums(row));
            if (row.isDated()) {
              school.mark(
                  row.start - firstDay, state(ofSchool.get(List.of(row.school, row.start))));
              all.mark(row.start - firstDay, state(ofPupil.get(row.start)));
            }
          }
          strips.add(
              new Strip(
                  pupil,
                  rows.get(0).pupilTail,
                  key.school(),
                  termNo,
                  key.deliveryNo(),
                  key.inAsOf(),
                  sums,
                  school,
                  all));
        });
    return strips;
  }

  private static Sums sums(AttendanceRow row) {
    return new Sums(
        1, row.isWindow() ? 1 : 0, row.isEvent ? 1 : 0, row.minutes, row.tellsReporting, row.end);
  }

  private long state(Minutes ofDate) {
    long denominator = Absence.denominator(ofDate, rules);
    if (denominator <= 0) {
      return DayMarks.UNREPORTED;
    }
    return Absence.atLeast(ofDate.absent(), denominator, rules.absenceDayPercent())
        ? DayMarks.ABSENT
        : DayMarks.TAUGHT;
  }
}
