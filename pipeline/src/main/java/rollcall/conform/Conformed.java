package rollcall.conform;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import rollcall.rules.Rules;
import rollcall.table.ConformedPupil;
import rollcall.table.ScannedRows;
import rollcall.table.Strip;
import rollcall.table.TermCalendar;

/** Rows checked against terms and against each other, and brought together by pupil. */
public final class Conformed {
  /** Up to so many rows it is quicker to look at all of them than to find out which need it. */
  private static final long FEW_ROWS = 200_000;

  private final Dataset<Row> attendance;
  private final Summed summed;
  private final Dataset<Row> rosters;
  private final TermCalendar calendar;
  private final TermDays terms;
  private final Rules rules;
  private final int asOf;
  private final Settled settled;

  /**
   * Rows of deliveries that are not held.
   *
   * @param attendance rows of {@link rollcall.table.DeliveryTables#ATTENDANCE_ROW}, as files give
   *     them
   * @param summed the same rows
   * @param rosters rows of {@link rollcall.table.DeliveryTables#ROSTER_ROW}
   * @param asOf rows that end later do not count
   */
  public Conformed(
      Dataset<Row> attendance,
      Summed summed,
      Dataset<Row> rosters,
      TermCalendar calendar,
      Rules rules,
      LocalDate asOf) {
    this(attendance, summed, rosters, calendar, rules, (int) asOf.toEpochDay(), Settled.NOTHING);
  }

  private Conformed(
      Dataset<Row> attendance,
      Summed summed,
      Dataset<Row> rosters,
      TermCalendar calendar,
      Rules rules,
      int asOf,
      Settled settled) {
    this.attendance = attendance;
    this.summed = summed;
    this.rosters = rosters;
    this.calendar = calendar;
    this.terms = new TermDays(calendar);
    this.rules = rules;
    this.asOf = asOf;
    this.settled = settled;
  }

  /**
   * The same, where an earlier release has settled some terms.
   *
   * @param done the attendance of deliveries that it names as unread need not be given
   */
  public Conformed beside(Settled done) {
    return new Conformed(attendance, summed, rosters, calendar, rules, asOf, done);
  }

  /**
   * What counts of each pupil's rows. Grain: pupil with a usable row or a protected identity; in
   * each partition in the order of the pseudonyms.
   *
   * @param orders one entry for each delivery of the rows
   */
  public JavaRDD<ConformedPupil> byPupil(List<DeliveryOrder> orders) {
    UsableRows usable = new UsableRows(attendance, terms, settled);
    ScannedRows enrolments = Pieces.scanned(rosters);
    SparkSession spark = attendance.sparkSession();
    if (rows(orders) <= FEW_ROWS) {
      Replacement rows = Replacement.of(spark, usable.all(), orders, terms, true);
      return ByPupil.few(enrolments, rows.attendance(), settled.rows())
          .map(judgement(null, rows.schoolDates(), orders)::judged);
    }
    JavaRDD<InternalRow> known =
        ByPupil.sorted(spark, Pieces.ofRosters(enrolments).union(strips()));
    JavaRDD<Gathered> pupils = ByPupil.of(known);
    Entanglement.Found found = Entanglement.among(pupils, orders, asOf);
    if (found.pupils().isEmpty()) {
      return pupils.map(judgement(found.entanglement(), Map.of(), orders)::judged);
    }
    Replacement rows = Replacement.of(spark, usable.of(found.pupils()), orders, terms, false);
    return ByPupil.of(known, ByPupil.sorted(spark, Pieces.ofAttendance(rows.attendance())))
        .map(judgement(found.entanglement(), rows.schoolDates(), orders)::judged);
  }

  private long rows(List<DeliveryOrder> orders) {
    return settled.size()
        + orders.stream()
            .filter(order -> !settled.unread().contains(order.deliveryNo()))
            .mapToLong(DeliveryOrder::rows)
            .sum();
  }

  private JavaRDD<InternalRow> strips() {
    JavaRDD<InternalRow> kept = Pieces.ofStrips(summed.strips().get());
    JavaRDD<InternalRow> all =
        summed.others() == null ? kept : kept.union(Strips.of(summed.others().get(), terms, rules));
    if (settled.rows() == null) {
      return all;
    }
    Set<Integer> settledTerms = settled.terms();
    Set<Integer> outside = settled.outside();
    return all.filter(
            piece -> {
              InternalRow strip = piece.getStruct(Pieces.STRIP, Strip.SCHEMA.size());
              return Settled.isOpen(
                  settledTerms,
                  outside,
                  strip.getInt(Strip.TERM_POSITION),
                  strip.getInt(Strip.DELIVERY_POSITION));
            })
        .union(Pieces.ofSettled(settled.rows()));
  }

  private Judgement judgement(
      Entanglement entanglement,
      Map<String, TreeSet<Integer>> schoolDates,
      List<DeliveryOrder> orders) {
    Newness newness = new Newness(orders);
    return new Judgement(
        newness, new WindowOverlaps(newness, schoolDates), entanglement, calendar, rules, asOf);
  }
}
