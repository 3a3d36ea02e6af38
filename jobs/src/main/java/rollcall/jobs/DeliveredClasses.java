package rollcall.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import rollcall.publish.FigureFile;
import rollcall.publish.InputsFingerprint;
import rollcall.table.Col;
import rollcall.table.Participant;
import rollcall.table.SettledTables;
import rollcall.table.Term;
import rollcall.table.Work;

/**
 * What every usable row of the participants' schools says, replaced ones too, by school, class and
 * term: absent minutes, rows of absence over a part of their minutes, and those of whole hours. One
 * job over what is looked at in a store with programmes; settled terms stand as they were.
 */
final class DeliveredClasses {
  private final Computation.Basis basis;
  private final Conforming.Checked checked;
  private final Set<String> schools;

  DeliveredClasses(Computation.Basis basis, Conforming.Checked checked) {
    this.basis = basis;
    this.checked = checked;
    this.schools = schoolsOf(basis.programmeTables().files().participants().stream());
  }

  /** Schools of the participants who started. */
  static Set<String> schoolsOf(Stream<Participant> participants) {
    return participants
        .filter(Participant::started)
        .map(Participant::schoolUnitCode)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Equal where the same is asked of the same schools. */
  String fingerprint() {
    return InputsFingerprint.ofText(schools + " " + roundMinutes());
  }

  private int roundMinutes() {
    return basis.programmeTables().rules().stability().roundMinutes();
  }

  /** Rows of {@link SettledTables#SETTLED_CLASS}. */
  List<Row> rows() {
    Settling settling = checked.settled().settling();
    boolean same = settling.before() != null && fingerprint().equals(settling.before().classes());
    Set<Integer> settled = same ? settling.terms() : Set.of();
    List<Row> rows = new ArrayList<>();
    if (!settled.isEmpty()) {
      Set<String> names = settled.stream().map(settling::name).collect(Collectors.toSet());
      FigureFile.read(settling.release(), SettledTables.SETTLED_CLASS).stream()
          .filter(row -> names.contains(row.getString(2) + "/" + row.getString(3)))
          .forEach(rows::add);
    }
    if (!schools.isEmpty()) {
      Dataset<Row> attendance = same ? checked.attendance() : basis.attendance();
      counted(attendance).stream()
          .filter(row -> !settled.contains(row.getInt(2)))
          .map(this::named)
          .forEach(rows::add);
    }
    return rows;
  }

  private Row named(Row row) {
    Term term = basis.calendar().terms().get(row.getInt(2));
    Object[] values = {
      row.get(0), row.get(1), term.schoolYear(), term.term(), row.get(3), row.get(4), row.get(5)
    };
    return new GenericRowWithSchema(values, SettledTables.SETTLED_CLASS.schema());
  }

  private List<Row> counted(Dataset<Row> attendance) {
    Column absent =
        coalesce(col(Col.VALID_ABSENCE_MINUTES), lit(0))
            .plus(coalesce(col(Col.INVALID_ABSENCE_MINUTES), lit(0)));
    Column whole = lit(roundMinutes());
    // A timetable that is round itself makes absence round and tells nothing.
    Column partly =
        absent
            .gt(0)
            .and(absent.lt(col(Col.SCHEDULED_MINUTES)))
            .and(col(Col.SCHEDULED_MINUTES).mod(whole).notEqual(0))
            .and(not(col(Col.IS_EVENT)));
    return attendance
        .where(col(Col.SCHOOL_UNIT_CODE).isin(schools.toArray()).and(col(Col.ISSUE_CODE).isNull()))
        .withColumn(Work.TERM_NO, termNo())
        .where(col(Work.TERM_NO).isNotNull())
        .groupBy(Col.SCHOOL_UNIT_CODE, Col.ROW_GROUP, Work.TERM_NO)
        .agg(
            sum(absent.cast("bigint")).as(Work.ABSENT_MINUTES),
            count_if(partly).as(Work.PARTLY_ABSENT),
            count_if(partly.and(absent.mod(whole).equalTo(0))).as(Work.ROUND_ABSENT))
        .collectAsList();
  }

  private Column termNo() {
    Column no = lit(null).cast("int");
    List<Term> terms = basis.calendar().terms();
    for (int i = 0; i < terms.size(); i++) {
      Column within =
          col(Col.START_DATE).between(lit(terms.get(i).start()), lit(terms.get(i).end()));
      no = when(within, lit(i)).otherwise(no);
    }
    return no;
  }
}
