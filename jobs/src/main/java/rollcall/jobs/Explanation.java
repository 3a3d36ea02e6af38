package rollcall.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.conform.Conformed;
import rollcall.conform.Summed;
import rollcall.inbox.Ledger;
import rollcall.rules.Absence;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.ConformedPupil;
import rollcall.table.Minutes;
import rollcall.table.RowDecision;
import rollcall.table.Strip;
import rollcall.table.Term;

/** From the delivered lines of one pupil and term to the flag, step by step. */
final class Explanation {
  private final Computation.Basis basis;
  private final Ledger ledger;
  private final Term term;
  private final List<String> lines = new ArrayList<>();

  Explanation(Computation.Basis basis, Ledger ledger, Term term) {
    this.basis = basis;
    this.ledger = ledger;
    this.term = term;
  }

  /**
   * The steps as lines of text.
   *
   * @param key first half of the pupil's pseudonym
   * @param published the pupil's row of {@code pupil_term}
   */
  List<String> of(long key, Row published) {
    Dataset<Row> ofTerm = basis.attendance().filter(inTerm());
    List<Row> delivered =
        ofTerm
            .filter(col(Col.PUPIL_KEY).equalTo(lit(key)))
            .orderBy(Col.START_DATE, Col.LESSON_START, Col.DELIVERY_NO, Col.LINE)
            .collectAsList();
    Map<List<Object>, String> fates = fates(key, ofTerm, delivered);
    lines.add("Delivered lines (minutes: scheduled, reported, valid, invalid, other):");
    delivered.forEach(row -> lines.add(line(row, fates)));
    arithmetic(published);
    return lines;
  }

  private Column inTerm() {
    return col(Col.ISSUE_CODE)
        .isNull()
        .and(col(Col.START_DATE).geq(lit(Date.valueOf(term.start()))))
        .and(col(Col.END_DATE).leq(lit(Date.valueOf(term.end()))));
  }

  /** What became of lines that do not count; newer deliveries replace whole dates of a school. */
  private Map<List<Object>, String> fates(long key, Dataset<Row> ofTerm, List<Row> delivered) {
    Object[] schools =
        delivered.stream().map(row -> row.getAs(Col.SCHOOL_UNIT_CODE)).distinct().toArray();
    Dataset<Row> atSchools = ofTerm.filter(col(Col.SCHOOL_UNIT_CODE).isin(schools));
    Dataset<Row> rosters = basis.rosters().filter(col(Col.PUPIL_KEY).equalTo(lit(key)));
    Map<List<Object>, String> fates = new HashMap<>();
    new Conformed(
            atSchools,
            new Summed(this::noStrips, () -> atSchools),
            rosters,
            basis.calendar(),
            basis.rules(),
            basis.asOf())
        .byPupil(basis.orders())
        .filter(pupil -> pupil.key() == key)
        .map(ConformedPupil::decisions)
        .collect()
        .forEach(
            decisions ->
                decisions.forEach(
                    d -> fates.put(List.of(d.deliveryNo(), d.line()), Explanation.word(d))));
    return fates;
  }

  private Dataset<Row> noStrips() {
    return basis.attendance().sparkSession().createDataFrame(List.of(), Strip.FILE_SCHEMA);
  }

  private static String word(RowDecision decision) {
    return decision.isQuarantined()
        ? "quarantined: " + decision.code().name()
        : decision.isRepeated() ? "superseded: repeats a line" : "superseded by a newer delivery";
  }

  private String line(Row row, Map<List<Object>, String> fates) {
    int delivery = row.<Integer>getAs(Col.DELIVERY_NO);
    long line = row.<Long>getAs(Col.LINE);
    Object start = row.getAs(Col.START_DATE);
    Object end = row.getAs(Col.END_DATE);
    boolean late = ((Date) end).toLocalDate().isAfter(basis.asOf());
    String fate = late ? "after as-of" : fates.getOrDefault(List.of(delivery, line), "counts");
    return "  "
        + ledger.deliveries().get(delivery - 1).fileName()
        + " line "
        + line
        + ", "
        + (start.equals(end) ? start : start + " to " + end)
        + ", school "
        + row.getAs(Col.SCHOOL_UNIT_CODE)
        + ": "
        + minutes(row)
        + "  "
        + fate;
  }

  private static String minutes(Row row) {
    List<String> minutes = new ArrayList<>();
    for (String column :
        List.of(
            Col.SCHEDULED_MINUTES,
            Col.REPORTED_MINUTES,
            Col.VALID_ABSENCE_MINUTES,
            Col.INVALID_ABSENCE_MINUTES,
            Col.OTHER_ACTIVITY_MINUTES)) {
      minutes.add(Objects.toString(row.getAs(column), "-"));
    }
    return String.join(", ", minutes);
  }

  /** The published sums and what the rules make of them. */
  private void arithmetic(Row published) {
    Rules rules = basis.rules();
    Minutes sums =
        new Minutes(
            published.<Long>getAs(Col.SCHEDULED_MINUTES),
            published.<Long>getAs(Col.REPORTED_MINUTES),
            published.<Long>getAs(Col.VALID_ABSENCE_MINUTES),
            published.<Long>getAs(Col.INVALID_ABSENCE_MINUTES),
            published.<Long>getAs(Col.OTHER_ACTIVITY_MINUTES));
    long denominator = Absence.denominator(sums, rules);
    int high = rules.thresholds().highPercent();
    int low = rules.thresholds().lowPercent();
    lines.add("");
    lines.add("Sums of the term over all schools:");
    lines.add("  scheduled " + sums.scheduled() + ", reported " + sums.reported());
    lines.add(
        "  absent " + sums.absent() + " = valid " + sums.valid() + " + invalid " + sums.invalid());
    lines.add("  denominator (" + rules.denominator() + ") " + denominator);
    lines.add(
        "  exposure: "
            + denominator
            + " against "
            + rules.exposure().termMinutes()
            + " minutes: "
            + published.getAs(Col.MEETS_MINIMUM_EXPOSURE));
    lines.add(step(sums.absent(), denominator, high, ">=", published.getAs(Col.HIGH_ABSENCE)));
    lines.add(step(sums.absent(), denominator, low, "<", published.getAs(Col.LOW_ABSENCE)));
    lines.add("  band " + published.getAs(Col.ABSENCE_BAND));
    lines.add("  certainty of high absence " + published.getAs(Col.HIGH_ABSENCE_CERTAINTY));
    lines.add("  in the population " + published.getAs(Col.IN_POPULATION));
  }

  private static String step(long absent, long denominator, int percent, String sign, Object is) {
    return "  100 x "
        + absent
        + " "
        + sign
        + " "
        + percent
        + " x "
        + denominator
        + " ("
        + 100 * absent
        + " "
        + sign
        + " "
        + percent * denominator
        + "): "
        + is;
  }
}
