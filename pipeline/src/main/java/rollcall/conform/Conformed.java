package rollcall.conform;

import static org.apache.spark.sql.functions.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
 * @param strips grain pupil x school x term x delivery: sums of the rows that count, with day
 *     marks; rows after as-of have {@link Work#IN_AS_OF} false
 * @param decisions rows that do not count, {@link rollcall.table.DeliveryTables#ROW_DECISION}
 * @param ambiguous files of one run that contradict each other with nothing to tell which is newer;
 *     unless empty the rest is to be conformed again without them
 */
public record Conformed(Dataset<Row> strips, Dataset<Row> decisions, Set<Integer> ambiguous) {
  private static final String KIND = "attendance";

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
    Column inAsOf = col(Col.END_DATE).leq(lit(asOf));
    Dataset<Row> usable = Strips.withTerm(rows.filter(col(Col.ISSUE_CODE).isNull()), calendar);
    Dataset<Row> inTerm = usable.filter(col(Work.TERM_NO).isNotNull());
    Dataset<Row> strips = Strips.byDelivery(inTerm, calendar, rules, inAsOf).localCheckpoint();
    Dataset<Row> entangled =
        Entanglement.pupilTerms(strips, recordDeliveries(orders)).localCheckpoint();
    Dataset<Row> outside = outsideEveryTerm(usable);
    String[] pupilTerm = {Col.PUPIL_KEY, Work.TERM_NO};
    long tangles = entangled.count();
    if (tangles == 0) {
      return new Conformed(
          Disentangled.withPupilMarks(strips), outside.localCheckpoint(), Set.of());
    }
    Dataset<Row> keys = tangles <= MOST_BROADCAST_KEYS ? broadcast(entangled) : entangled;
    Dataset<Row> contested = inTerm.join(keys, pupilTerm, "left_semi");
    Dataset<Row> judged = judged(contested, orders);
    SameRun sameRun = SameRun.ranked(orders, SameRun.contradictions(judged));
    if (!sameRun.orders().equals(orders)) {
      judged = judged(contested, sameRun.orders());
    }
    judged = WindowOverlaps.judge(judged, sameRun.orders()).localCheckpoint();
    Dataset<Row> plain = strips.join(keys, pupilTerm, "left_anti");
    Dataset<Row> resolved =
        Disentangled.strips(Decisions.onlyAccepted(judged), calendar, rules, inAsOf);
    return new Conformed(
        Disentangled.withPupilMarks(plain).unionByName(resolved).localCheckpoint(),
        Decisions.asDecisions(judged, KIND).unionByName(outside).localCheckpoint(),
        sameRun.ambiguous());
  }

  private static Dataset<Row> judged(Dataset<Row> rows, List<DeliveryOrder> orders) {
    return Decisions.undecided(rows)
        .transform(d -> Replacement.withDeliveryOrder(d, orders))
        .transform(d -> Replacement.supersedeOlder(d, orders))
        .transform(Duplicates::judge)
        .localCheckpoint();
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
