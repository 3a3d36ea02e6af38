package rollcall.jobs;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import rollcall.table.Delivered;
import rollcall.table.Pupil;
import rollcall.table.RowDecision;

/** What became of the rows of each delivery, counted pupil by pupil. */
final class Account implements Serializable {
  private static final long serialVersionUID = 1;

  private final Map<Integer, Long> accepted = new HashMap<>();
  private final Map<Integer, Long> superseded = new HashMap<>();
  private final Map<Integer, Long> repeated = new HashMap<>();
  private final Map<Integer, Map<String, Long>> quarantined = new HashMap<>();
  private final Map<Integer, Long> pupilsInNoRoster = new HashMap<>();
  private final Map<Integer, Map<String, Long>> pupilsOfSchools = new HashMap<>();
  private final Map<Integer, Map<String, Long>> rowsOfSchools = new HashMap<>();
  private final Map<SchoolTerm, Long> rowsOfTerms = new HashMap<>();
  private final Map<SchoolTerm, Long> corrected = new HashMap<>();
  private final Set<List<Integer>> contradictions = new HashSet<>();
  private final Set<Delivered> events = new HashSet<>();

  /** A school in a term, by its position in the calendar. */
  record SchoolTerm(String school, int termNo) implements Serializable {}

  static Account of(JavaRDD<Pupil> pupils) {
    return pupils.aggregate(new Account(), Account::add, Account::add);
  }

  private Account add(Pupil pupil) {
    boolean inRoster = pupil.delivered().stream().anyMatch(d -> d.schoolUnitCode() == null);
    Set<List<Object>> schools = new HashSet<>();
    Set<Integer> deliveries = new HashSet<>();
    for (Delivered rows : pupil.delivered()) {
      int delivery = rows.deliveryNo();
      String school = rows.schoolUnitCode();
      accepted.merge(delivery, rows.rows(), Long::sum);
      if (school != null) {
        count(rowsOfSchools, delivery, school, rows.rows());
        rowsOfTerms.merge(new SchoolTerm(school, rows.termNo()), rows.rows(), Long::sum);
      }
      if (school != null && schools.add(List.of(delivery, school))) {
        count(pupilsOfSchools, delivery, school, 1);
      }
      if (!inRoster && deliveries.add(delivery)) {
        pupilsInNoRoster.merge(delivery, 1L, Long::sum);
      }
      if (rows.hasEvents()) {
        events.add(new Delivered(delivery, school, rows.termNo(), 0, true));
      }
    }
    pupil.decisions().forEach(this::add);
    return this;
  }

  private void add(RowDecision decision) {
    if (decision.isQuarantined()) {
      count(quarantined, decision.deliveryNo(), decision.code().name(), 1);
    } else {
      superseded.merge(decision.deliveryNo(), 1L, Long::sum);
      if (decision.isRepeated()) {
        repeated.merge(decision.deliveryNo(), 1L, Long::sum);
      }
    }
    if (decision.isCorrected()) {
      corrected.merge(
          new SchoolTerm(decision.schoolUnitCode(), decision.correctedTermNo()), 1L, Long::sum);
    }
    if (decision.contradicting().size() > 1) {
      contradictions.add(decision.contradicting());
    }
  }

  private Account add(Account more) {
    more.accepted.forEach((delivery, rows) -> accepted.merge(delivery, rows, Long::sum));
    more.superseded.forEach((delivery, rows) -> superseded.merge(delivery, rows, Long::sum));
    more.repeated.forEach((delivery, rows) -> repeated.merge(delivery, rows, Long::sum));
    more.pupilsInNoRoster.forEach((d, pupils) -> pupilsInNoRoster.merge(d, pupils, Long::sum));
    more.quarantined.forEach(
        (delivery, codes) -> codes.forEach((c, rows) -> count(quarantined, delivery, c, rows)));
    more.pupilsOfSchools.forEach(
        (delivery, schools) ->
            schools.forEach((school, n) -> count(pupilsOfSchools, delivery, school, n)));
    more.rowsOfSchools.forEach(
        (delivery, schools) ->
            schools.forEach((school, n) -> count(rowsOfSchools, delivery, school, n)));
    more.rowsOfTerms.forEach((term, rows) -> rowsOfTerms.merge(term, rows, Long::sum));
    more.corrected.forEach((term, rows) -> corrected.merge(term, rows, Long::sum));
    contradictions.addAll(more.contradictions);
    events.addAll(more.events);
    return this;
  }

  private static void count(
      Map<Integer, Map<String, Long>> counts, int delivery, String what, long more) {
    counts.computeIfAbsent(delivery, no -> new HashMap<>()).merge(what, more, Long::sum);
  }

  /** Rows that count. */
  long accepted(int delivery) {
    return accepted.getOrDefault(delivery, 0L);
  }

  /** Rows that equal or newer ones replace. */
  long superseded(int delivery) {
    return superseded.getOrDefault(delivery, 0L);
  }

  /** Superseded rows that repeat another row of the same delivery. */
  long repeated(int delivery) {
    return repeated.getOrDefault(delivery, 0L);
  }

  /** Rows that checks against terms, rosters and other deliveries set aside, by issue code. */
  Map<String, Long> quarantined(int delivery) {
    return quarantined.getOrDefault(delivery, Map.of());
  }

  /** Pupils with rows of attendance who are in no pupils file, by delivery. */
  Map<Integer, Long> pupilsInNoRoster() {
    return pupilsInNoRoster;
  }

  /** Pupils with rows of attendance, by delivery and school. */
  Map<Integer, Map<String, Long>> pupilsOfSchools() {
    return pupilsOfSchools;
  }

  /** Rows of attendance of a delivery that count, by school. */
  Map<String, Long> rowsOfSchools(int delivery) {
    return rowsOfSchools.getOrDefault(delivery, Map.of());
  }

  /** Rows of attendance that count, by school and term. */
  Map<SchoolTerm, Long> rowsOfTerms() {
    return rowsOfTerms;
  }

  /** Rows of attendance that a newer delivery replaced with other minutes or took back. */
  Map<SchoolTerm, Long> corrected() {
    return corrected;
  }

  /** Sets of deliveries that hold the same row with other values. */
  Set<List<Integer>> contradictions() {
    return contradictions;
  }

  /** Schools and terms in which events-only exports have events. */
  Set<Delivered> events() {
    return events;
  }
}
