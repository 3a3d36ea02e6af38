package rollcall.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rollcall.publish.KeptParts;
import rollcall.table.Delivered;
import rollcall.table.PupilTables;
import rollcall.table.SettledTables;
import rollcall.table.Table;
import rollcall.table.Term;
import rollcall.table.TermCalendar;
import rollcall.trend.CountedYears;

/**
 * Which parts of the tables of pupils are as the current release has them: those of whose pupils
 * the same is known. Nothing of them is written again.
 *
 * @param fingerprints of all that is known of the pupils of a term or school year, by part
 * @param terms positions of the terms whose rows are kept
 * @param years school years, by the calendar year of their start, whose counted rows are kept
 * @param settledTerms positions of the terms of which what was settled is kept
 * @param rosters whether the enrolments that hold are kept
 */
record KeptTables(
    SortedMap<String, String> fingerprints,
    Set<Integer> terms,
    Set<Integer> years,
    Set<Integer> settledTerms,
    boolean rosters,
    KeptParts parts) {
  private static final List<Table> BY_TERM =
      List.of(
          PupilTables.PUPIL_TERM,
          PupilTables.ENROLMENT_TERM,
          PupilTables.PROTECTED_TERM,
          PupilTables.PROTECTED_ENROLMENT_TERM,
          PupilTables.TARGET_GROUP_TERM);

  /**
   * Compares what is known now with what the current release was made of.
   *
   * @param eventMinutes minutes of a school day by number of events-only delivery
   */
  static KeptTables of(
      Settling settling,
      Account account,
      TermCalendar calendar,
      Map<Integer, Integer> eventMinutes) {
    SortedMap<String, String> now = new TreeMap<>();
    Map<String, Integer> terms = new TreeMap<>();
    Map<String, Integer> years = new TreeMap<>();
    for (int no = 0; no < calendar.terms().size(); no++) {
      Term term = calendar.terms().get(no);
      String fingerprint = account.contents().of(no) + events(no, account, eventMinutes);
      now.put(settling.name(no), fingerprint);
      terms.put(settling.name(no), no);
      String year = term.schoolYear() + "/" + CountedYears.PART;
      now.merge(year, fingerprint, (one, other) -> one + " " + other);
      years.put(year, term.yearNo());
    }
    if (settling.release() == null) {
      return new KeptTables(now, Set.of(), Set.of(), Set.of(), false, KeptParts.NOTHING);
    }
    return compared(settling, now, terms, years);
  }

  private static KeptTables compared(
      Settling settling,
      SortedMap<String, String> now,
      Map<String, Integer> terms,
      Map<String, Integer> years) {
    Set<String> same = new TreeSet<>(now.keySet());
    same.removeIf(part -> !now.get(part).equals(settling.before().pupils().get(part)));
    Set<String> sameTerms = whole(settling, same, terms, BY_TERM);
    Set<String> sameYears = whole(settling, same, years, List.of(PupilTables.COUNTED_YEAR));
    boolean rosters = settling.rostersHold();
    Map<Table, Set<String>> parts = new HashMap<>();
    BY_TERM.forEach(table -> parts.put(table, sameTerms));
    parts.put(PupilTables.COUNTED_YEAR, sameYears);
    parts.put(
        SettledTables.SETTLED_TERM,
        settling.terms().stream().map(settling::name).collect(Collectors.toSet()));
    parts.put(SettledTables.SETTLED_ENROLMENT, rosters ? Set.of("") : Set.of());
    return new KeptTables(
        now,
        numbers(sameTerms, terms),
        numbers(sameYears, years),
        settling.terms(),
        rosters,
        new KeptParts(settling.release(), parts, settling.before().lines()));
  }

  private static Set<String> whole(
      Settling settling, Set<String> same, Map<String, Integer> parts, List<Table> tables) {
    Set<String> whole = new TreeSet<>(same);
    whole.retainAll(parts.keySet());
    tables.forEach(table -> whole.retainAll(KeptParts.whole(settling.release(), table, whole)));
    return whole;
  }

  private static Set<Integer> numbers(Set<String> names, Map<String, Integer> numbers) {
    return names.stream().map(numbers::get).collect(Collectors.toSet());
  }

  /**
   * What events-only exports say of a term: they schedule minutes for all pupils of their schools.
   */
  private static String events(int termNo, Account account, Map<Integer, Integer> eventMinutes) {
    Set<Integer> deliveries =
        account.events().stream()
            .filter(event -> event.termNo() == termNo)
            .map(Delivered::deliveryNo)
            .collect(Collectors.toCollection(TreeSet::new));
    return deliveries.stream()
        .map(no -> " " + eventMinutes.get(no) + schools(no, account))
        .collect(Collectors.joining());
  }

  private static Set<String> schools(int delivery, Account account) {
    return account.events().stream()
        .filter(event -> event.deliveryNo() == delivery)
        .map(Delivered::schoolUnitCode)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
