package rollcall.measure;

import static org.apache.spark.sql.functions.*;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rollcall.table.Col;
import rollcall.table.Term;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/**
 * Scheduled minutes of exports that record absences only: the term's instructional days times the
 * minutes of a school day, for every pupil of the export or the roster, by weekdays where enrolled
 * a part of the term.
 */
final class EventSchedule {
  private EventSchedule() {}

  /**
   * Adds the schedule to enrolments of schools and terms that an events-only export covers. An
   * export covers every school that occurs in it in every term in which it has an event.
   *
   * @param minutesPerDay minutes of a school day by number of events-only delivery
   */
  static Dataset<Row> withEventSchedule(
      Dataset<Row> enrolments,
      Dataset<Row> strips,
      Map<Integer, Integer> minutesPerDay,
      TermCalendar calendar) {
    if (minutesPerDay.isEmpty()) {
      return enrolments;
    }
    Dataset<Row> covered = covered(strips, minutesPerDay, calendar);
    Column whole = col(Work.TERM_DAYS).multiply(col(Work.MINUTES_PER_DAY));
    Column twice =
        whole.multiply(col(Work.ENROLLED_WEEKDAYS)).multiply(2).plus(col(Work.TERM_WEEKDAYS));
    Column part = call_function("div", twice, col(Work.TERM_WEEKDAYS).multiply(2));
    Column enrolledWhole =
        coalesce(col(Work.ENROLLED_WEEKDAYS).geq(col(Work.TERM_WEEKDAYS)), lit(true));
    Column minutes = coalesce(when(enrolledWhole, whole).otherwise(part), lit(0L));
    return enrolments
        .join(broadcast(covered), new String[] {Col.SCHOOL_UNIT_CODE, Work.TERM_NO}, "left")
        .withColumn(Col.SCHEDULED_MINUTES, col(Col.SCHEDULED_MINUTES).plus(minutes))
        .withColumn(Col.REPORTED_MINUTES, col(Col.REPORTED_MINUTES).plus(minutes))
        .withColumn(
            Work.REPORTING_DELIVERED,
            when(col(Work.MINUTES_PER_DAY).isNotNull(), false)
                .otherwise(col(Work.REPORTING_DELIVERED)))
        .withColumn(
            Work.EVENTS,
            when(col(Work.MINUTES_PER_DAY).isNotNull(), greatest(col(Work.EVENTS), lit(1L)))
                .otherwise(col(Work.EVENTS)))
        .drop(Work.MINUTES_PER_DAY, Work.TERM_DAYS, Work.TERM_WEEKDAYS);
  }

  private static Dataset<Row> covered(
      Dataset<Row> strips, Map<Integer, Integer> minutesPerDay, TermCalendar calendar) {
    List<Row> met =
        strips
            .filter(col(Work.EVENTS).gt(0))
            .select(Col.DELIVERY_NO, Col.SCHOOL_UNIT_CODE, Work.TERM_NO)
            .distinct()
            .collectAsList();
    Map<Integer, List<Row>> byDelivery =
        met.stream().collect(Collectors.groupingBy(row -> row.getInt(0)));
    Map<String, Row> rows = new TreeMap<>();
    for (var delivery : byDelivery.entrySet()) {
      var schools =
          delivery.getValue().stream()
              .map(row -> row.getString(1))
              .collect(Collectors.toCollection(TreeSet::new));
      var terms =
          delivery.getValue().stream()
              .map(row -> row.getInt(2))
              .collect(Collectors.toCollection(TreeSet::new));
      for (String school : schools) {
        for (int no : terms) {
          rows.put(
              school + "/" + no,
              row(school, no, calendar.terms().get(no), minutesPerDay.get(delivery.getKey())));
        }
      }
    }
    return strips.sparkSession().createDataFrame(new ArrayList<>(rows.values()), schema());
  }

  private static Row row(String school, int termNo, Term term, int minutesPerDay) {
    long weekdays =
        term.start()
            .datesUntil(term.end().plusDays(1))
            .filter(d -> d.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .count();
    long days = term.instructionalDays() == null ? weekdays : term.instructionalDays();
    return RowFactory.create(school, termNo, (long) minutesPerDay, days, weekdays);
  }

  private static StructType schema() {
    return new StructType()
        .add(Col.SCHOOL_UNIT_CODE, DataTypes.StringType)
        .add(Work.TERM_NO, DataTypes.IntegerType)
        .add(Work.MINUTES_PER_DAY, DataTypes.LongType)
        .add(Work.TERM_DAYS, DataTypes.LongType)
        .add(Work.TERM_WEEKDAYS, DataTypes.LongType);
  }
}
