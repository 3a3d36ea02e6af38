package rollcall.conform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rollcall.fault.IssueCode;
import rollcall.table.Col;
import rollcall.table.Enrolment;
import rollcall.table.RosterFacts;
import rollcall.table.Work;

/** A row of a pupils file while it is judged against the other rows of its pupil. */
final class RosterRow extends JudgedRow {
  /** Columns that are read, in order, beside the pupil's key. */
  static final StructType SCHEMA =
      new StructType()
          .add(Col.DELIVERY_NO, DataTypes.IntegerType)
          .add(Col.LINE, DataTypes.LongType)
          .add(Col.PUPIL_TAIL, DataTypes.LongType)
          .add(Col.SCHOOL_UNIT_CODE, DataTypes.StringType)
          .add(Col.START_DATE, DataTypes.DateType)
          .add(Col.END_DATE, DataTypes.DateType)
          .add(Col.GRADE, DataTypes.IntegerType)
          .add(Col.GENDER, DataTypes.StringType)
          .add(Col.RESIDENCE_DISTRICT, DataTypes.StringType)
          .add(Col.IS_PROTECTED, DataTypes.BooleanType)
          .add(Work.USABLE, DataTypes.BooleanType);

  final long pupilTail;
  private final String school;
  private final Integer start;
  private final Integer end;
  private final RosterFacts facts;
  private final boolean isProtected;

  /** False for a row that the reader set aside, of which only the protection counts. */
  final boolean usable;

  /** A row of {@link #SCHEMA}. */
  RosterRow(InternalRow row) {
    super(row.getInt(0), row.getLong(1));
    pupilTail = row.getLong(2);
    school = text(row, 3);
    start = number(row, 4);
    end = number(row, 5);
    facts = new RosterFacts(number(row, 6), row.isNullAt(7) ? "U" : text(row, 7), text(row, 8));
    isProtected = !row.isNullAt(9) && row.getBoolean(9);
    usable = row.getBoolean(10);
  }

  private static String text(InternalRow row, int column) {
    return row.isNullAt(column) ? null : row.getUTF8String(column).toString();
  }

  private static Integer number(InternalRow row, int column) {
    return row.isNullAt(column) ? null : row.getInt(column);
  }

  @Override
  String kind() {
    return "pupils";
  }

  @Override
  int termNo() {
    return -1;
  }

  @Override
  String school() {
    return school;
  }

  /** Whether the row marks the pupil as protected, unless a newer row replaces it. */
  boolean protectsNow() {
    return isProtected && (decision() == null || decision().isQuarantined());
  }

  Enrolment enrolment() {
    return new Enrolment(deliveryNo, school, start, end, facts);
  }

  /**
   * Decides which rows of one pupil hold: the newest of each school and start date. Newest rows
   * that contradict each other are all quarantined.
   */
  static void judge(List<RosterRow> rows, Newness newness) {
    Map<List<Object>, List<RosterRow>> copies = new HashMap<>();
    rows.forEach(
        row ->
            copies
                .computeIfAbsent(Arrays.asList(row.school, row.start), k -> new ArrayList<>(1))
                .add(row));
    for (List<RosterRow> same : copies.values()) {
      if (same.size() > 1) {
        judgeCopies(same, newness);
      }
    }
  }

  private static void judgeCopies(List<RosterRow> same, Newness newness) {
    Comparator<Integer> byNewness =
        newness.among(same.stream().map(row -> row.deliveryNo).toList());
    Comparator<RosterRow> byAge = Comparator.comparing(row -> row.deliveryNo, byNewness);
    same.sort(
        byAge
            .reversed()
            .thenComparingInt(row -> row.deliveryNo)
            .thenComparingLong(row -> row.line));
    List<RosterRow> newest =
        same.stream().filter(row -> byAge.compare(row, same.get(0)) == 0).toList();
    if (newest.stream().map(RosterRow::told).distinct().count() > 1) {
      newest.forEach(row -> row.quarantine(IssueCode.CONFLICTING_DUPLICATE));
    }
    for (int i = 1; i < same.size(); i++) {
      RosterRow row = same.get(i);
      RosterRow before = same.get(i - 1);
      if (row.told().equals(before.told())) {
        row.supersedeBy(before);
      } else {
        row.supersede();
      }
    }
  }

  private List<Object> told() {
    return Arrays.asList(facts, end, isProtected);
  }
}
