package rollcall.jobs;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import rollcall.jobs.Fates.Line;
import rollcall.table.Delivered;
import rollcall.table.Pupil;
import rollcall.table.RowDecision;

/** What became of the rows of each delivery, counted pupil by pupil. */
final class Account implements Serializable {
  private static final long serialVersionUID = 1;

  private final Fates fates = new Fates();
  private final Map<Integer, Long> pupilsInNoRoster = new HashMap<>();
  private final Map<Integer, Set<List<Integer>>> contradictions = new TreeMap<>();
  private final TermContents contents = new TermContents();

  /** A school in a term, by its position in the calendar. */
  record SchoolTerm(String school, int termNo) {}

  /**
   * Counts pupils.
   *
   * @param settled rows that an earlier release counted, and contradictions that it met, by term
   */
  static Account of(
      JavaRDD<Pupil> pupils, Fates settled, Map<Integer, Set<List<Integer>>> contradicting) {
    Account account = pupils.aggregate(new Account(), Account::add, Account::add);
    account.fates.add(settled);
    contradicting.forEach(account::contradict);
    return account;
  }

  private Account add(Pupil pupil) {
    boolean inRoster = isInRoster(pupil);
    Set<Integer> deliveries = new HashSet<>();
    for (Delivered rows : pupil.delivered()) {
      if (!rows.isSettled()) {
        fates.add(Line.accepted(rows), rows.rows());
        if (rows.hasEvents()) {
          fates.add(Line.events(rows), 1);
        }
      }
      if (!inRoster && deliveries.add(rows.deliveryNo())) {
        pupilsInNoRoster.merge(rows.deliveryNo(), 1L, Long::sum);
      }
    }
    for (RowDecision decision : pupil.decisions()) {
      fates.add(Line.of(decision), 1);
      if (decision.isCorrected()) {
        fates.add(Line.corrected(decision), 1);
      }
      if (decision.contradicting().size() > 1) {
        contradict(decision.termNo(), Set.of(decision.contradicting()));
      }
    }
    contents.add(pupil);
    return this;
  }

  private void contradict(int termNo, Set<List<Integer>> deliveries) {
    contradictions.computeIfAbsent(termNo, no -> new HashSet<>()).addAll(deliveries);
  }

  private Account add(Account more) {
    fates.add(more.fates);
    more.pupilsInNoRoster.forEach((d, pupils) -> pupilsInNoRoster.merge(d, pupils, Long::sum));
    more.contradictions.forEach(this::contradict);
    contents.add(more.contents);
    return this;
  }

  /** Whether a roster names the pupil. */
  static boolean isInRoster(Pupil pupil) {
    return pupil.delivered().stream().anyMatch(d -> d.schoolUnitCode() == null);
  }

  /** Rows that count. */
  long accepted(int delivery) {
    return fates.sum(delivery, line -> line.fate().equals(Fates.ACCEPTED));
  }

  /** Rows that equal or newer ones replace. */
  long superseded(int delivery) {
    return repeated(delivery) + fates.sum(delivery, line -> line.fate().equals(Fates.SUPERSEDED));
  }

  /** Superseded rows that repeat another row of the same delivery. */
  long repeated(int delivery) {
    return fates.sum(delivery, line -> line.fate().equals(Fates.REPEATED));
  }

  /** Rows that checks against terms, rosters and other deliveries set aside, by issue code. */
  Map<String, Long> quarantined(int delivery) {
    return fates.by(delivery, Line::isQuarantined, Line::fate);
  }

  /** Pupils with rows of attendance who are in no pupils file, by delivery. */
  Map<Integer, Long> pupilsInNoRoster() {
    return pupilsInNoRoster;
  }

  /** Rows of attendance of a delivery that count, by school. */
  Map<String, Long> rowsOfSchools(int delivery) {
    Predicate<Line> atSchool = line -> line.fate().equals(Fates.ACCEPTED) && line.school() != null;
    return fates.by(delivery, atSchool, Line::school);
  }

  /** Schools with rows that count. */
  Set<String> schools() {
    return fates.lines().keySet().stream()
        .filter(line -> line.fate().equals(Fates.ACCEPTED) && line.school() != null)
        .map(Line::school)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Rows of attendance that count, by school and term. */
  Map<SchoolTerm, Long> rowsOfTerms() {
    return byTerm(Fates.ACCEPTED);
  }

  /** Rows of attendance that a newer delivery replaced with other minutes or took back. */
  Map<SchoolTerm, Long> corrected() {
    return byTerm(Fates.CORRECTED);
  }

  private Map<SchoolTerm, Long> byTerm(String fate) {
    Map<SchoolTerm, Long> rows = new HashMap<>();
    fates
        .lines()
        .forEach(
            (line, count) -> {
              if (line.fate().equals(fate) && line.school() != null) {
                rows.merge(new SchoolTerm(line.school(), line.termNo()), count, Long::sum);
              }
            });
    return rows;
  }

  /** Sets of deliveries that hold the same row with other values, by term. */
  Map<Integer, Set<List<Integer>>> contradictions() {
    return contradictions;
  }

  /** Schools and terms in which events-only exports have events. */
  Collection<Delivered> events() {
    return fates.lines().keySet().stream()
        .filter(line -> line.fate().equals(Fates.EVENTS))
        .map(line -> Delivered.counted(line.deliveryNo(), line.school(), line.termNo(), 0, true))
        .toList();
  }

  /** How many rows met which fate. */
  Fates fates() {
    return fates;
  }

  /** What is known of the pupils of each term. */
  TermContents contents() {
    return contents;
  }
}
