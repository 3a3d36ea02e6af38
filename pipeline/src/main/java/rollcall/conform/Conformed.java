package rollcall.conform;

import static org.apache.spark.sql.functions.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.fault.IssueCode;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/**
 * Attendance rows checked against terms and against each other.
 *
 * @param strips {@link rollcall.table.Strip#SCHEMA}: sums of the rows that count, also of those
 *     after as-of
 * @param decisions rows that do not count, {@link rollcall.table.DeliveryTables#ROW_DECISION}
 * @param ambiguous files of one run that contradict each other with nothing to tell which is newer;
 *     unless empty the rest is to be conformed again without them
 */
public record Conformed(Dataset<Row> strips, Dataset<Row> decisions, Set<Integer> ambiguous) {
  private static final String KIND = "attendance";

  /** Up to so many rows it is quicker to look at all of them than to find out which need it. */
  private static final long FEW_ROWS = 200_000;

  /** Key pairs that are handed to every task rather than sorted together with all rows. */
  private static final long MOST_BROADCAST_KEYS = 500_000;

  /**
   * Conforms usable attendance rows.
   *
   * @param rows rows of {@link rollcall.table.DeliveryTables#ATTENDANCE_ROW} of deliveries that are
   *     not held
   * @param orders one entry for each delivery of the rows
   * @param asOf rows that end later do not count
   */
  public static Conformed of(
      Dataset<Row> rows,
      List<DeliveryOrder> orders,
      TermCalendar calendar,
      Rules rules,
      LocalDate asOf) {
    return of(rows, orders, calendar, rules, asOf, FEW_ROWS);
  }

  /**
   * The same, with the number of rows up to which all of them are looked at.
   *
   * @param fewRows decides how much is done, never what comes out
   */
  static Conformed of(
      Dataset<Row> rows,
      List<DeliveryOrder> orders,
      TermCalendar calendar,
      Rules rules,
      LocalDate asOf,
      long fewRows) {
    Dataset<Row> usable = Strips.withTerm(rows.filter(col(Col.ISSUE_CODE).isNull()), calendar);
    Dataset<Row> inTerm = usable.filter(col(Work.TERM_NO).isNotNull());
    Dataset<Row> outside = outsideEveryTerm(usable);
    Column inAsOf = col(Col.END_DATE).leq(lit(asOf));
    Function<Dataset<Row>, SameRun> judge =
        contested -> SameRun.judged(new Judging(contested, inAsOf, calendar, rules), orders);
    if (orders.stream().mapToLong(DeliveryOrder::rows).sum() <= fewRows) {
      return of(judge.apply(inTerm), outside);
    }
    Dataset<Row> strips = Strips.byDelivery(inTerm, calendar, rules, inAsOf).localCheckpoint();
    Dataset<Row> entangled =
        Entanglement.pupilTerms(strips, recordDeliveries(orders)).localCheckpoint();
    long tangles = entangled.count();
    if (tangles == 0) {
      return new Conformed(strips, outside, Set.of());
    }
    Dataset<Row> keys = tangles <= MOST_BROADCAST_KEYS ? broadcast(entangled) : entangled;
    String[] pupilTerm = {Col.PUPIL_KEY, Work.TERM_NO};
    return of(judge.apply(inTerm.join(keys, pupilTerm, "left_semi")), outside)
        .and(strips.join(keys, pupilTerm, "left_anti"));
  }

  private static Conformed of(SameRun judged, Dataset<Row> outside) {
    return new Conformed(
        Judging.strips(judged.rows()),
        Decisions.asDecisions(judged.rows(), KIND).unionByName(outside),
        judged.ambiguous());
  }

  private Conformed and(Dataset<Row> plain) {
    return new Conformed(plain.unionByName(strips), decisions, ambiguous);
  }

  private static List<Integer> recordDeliveries(List<DeliveryOrder> orders) {
    List<Integer> numbers =
        orders.stream()
            .filter(o -> o.replaces().equals("record"))
            .map(DeliveryOrder::deliveryNo)
            .toList();
    return numbers.size() > 1 ? numbers : List.of();
  }

  private static Dataset<Row> outsideEveryTerm(Dataset<Row> usable) {
    Dataset<Row> outside = Decisions.undecided(usable.filter(col(Work.TERM_NO).isNull()));
    Column window = col(Col.START_DATE).notEqual(col(Col.END_DATE));
    return Decisions.asDecisions(
        Decisions.decide(
            Decisions.decide(outside, window, Decisions.QUARANTINED, IssueCode.WINDOW_OUTSIDE_TERM),
            not(window),
            Decisions.QUARANTINED,
            IssueCode.DATE_OUTSIDE_TERM),
        KIND);
  }
}
