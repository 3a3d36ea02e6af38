package rollcall.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.fault.UserError;
import rollcall.outcome.RegisterFacts.ComparedParticipant;
import rollcall.outcome.RegisterFacts.LinkedTerm;
import rollcall.rules.OutcomeRules;
import rollcall.table.Participant;
import rollcall.table.Programme;
import rollcall.table.Reach;
import rollcall.table.RosterFacts;

/** One programme with its cases, values and groups; what the rows of every table draw on. */
final class FollowedProgramme {
  static final String ALL = "all";

  /** Participants of one kind and name. */
  record Group(String kind, String name, List<Participant> members) {
    Set<String> ids() {
      return members.stream().map(Participant::participantId).collect(Collectors.toSet());
    }

    boolean isAll() {
      return kind.equals(ALL);
    }
  }

  final Programme programme;
  final OutcomeInput input;
  final List<Participant> cases;
  final List<Participant> started;
  final Values values;
  final LinkedPupils linked;
  final List<Group> groups;

  FollowedProgramme(Programme programme, OutcomeInput input) {
    this.programme = programme;
    this.input = input;
    this.cases =
        of(input.participants(), Participant::programme).stream()
            .sorted(Comparator.comparing(Participant::participantId))
            .toList();
    this.started = cases.stream().filter(Participant::started).toList();
    Set<String> ids = started.stream().map(Participant::participantId).collect(Collectors.toSet());
    var followups = of(input.followups(), f -> f.programme());
    requireKnown("followups", followups.stream().map(f -> f.participantId()).toList());
    requireKnown(
        "support_used",
        of(input.supportUsed(), s -> s.programme()).stream().map(s -> s.participantId()).toList());
    List<LinkedTerm> terms = of(input.register().linkedTerms(), LinkedTerm::programme);
    this.values = Values.of(followups, terms, ids, input.rules());
    RegisterFacts.Compared compared = input.register().compared();
    this.linked =
        new LinkedPupils(
            started,
            of(compared.participants(), ComparedParticipant::programme),
            terms,
            compared.candidates(),
            input.rules());
    this.groups = groups();
  }

  private void requireKnown(String kind, List<String> participants) {
    Set<String> known = cases.stream().map(Participant::participantId).collect(Collectors.toSet());
    if (!known.containsAll(participants)) {
      throw UserError.refused(
          kind + ": a row of a programme names a participant that its participants file lacks");
    }
  }

  /** Name of the programme. */
  String name() {
    return programme.programme();
  }

  OutcomeRules rules() {
    return input.rules();
  }

  /** The entries of this programme. */
  <T> List<T> of(List<T> entries, Function<T, String> programmeOf) {
    return entries.stream().filter(e -> name().equals(programmeOf.apply(e))).toList();
  }

  /** Name of the band of a participant's value; unknown where there is none. */
  private static String band(
      Participant participant, Map<String, BigDecimal> values, List<OutcomeRules.Band> bands) {
    BigDecimal value = values.get(participant.participantId());
    return value == null
        ? Values.UNKNOWN
        : bands.stream()
            .filter(band -> band.holds(value))
            .map(OutcomeRules.Band::name)
            .findFirst()
            .orElse(Values.UNKNOWN);
  }

  private List<Group> groups() {
    Map<String, Function<Participant, String>> kinds = new TreeMap<>();
    kinds.put(ALL, p -> ALL);
    Map<String, BigDecimal> absence = values.initialAbsence(values.initialSource());
    kinds.put("band", p -> band(p, absence, rules().bandsOf(name())));
    Map<String, BigDecimal> entry = values.first(rules().entry().measure());
    if (!entry.isEmpty()) {
      kinds.put("entry", p -> band(p, entry, rules().entry().bands()));
    }
    kinds.put("district", Participant::district);
    LocalDate earlier = lastOfEarlierHalf();
    if (started.stream().anyMatch(p -> p.enrolledOn().isAfter(earlier))) {
      kinds.put("enrolled", p -> p.enrolledOn().isAfter(earlier) ? "later" : "earlier");
    }
    kinds.put("gender", Participant::gender);
    kinds.put("stage", p -> new RosterFacts(p.grade(), p.gender(), null).stage());
    return kinds.entrySet().stream()
        .flatMap(
            kind ->
                started.stream()
                    .collect(
                        Collectors.groupingBy(kind.getValue(), TreeMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(group -> new Group(kind.getKey(), group.getKey(), group.getValue())))
        .toList();
  }

  /** The first day in the middle of all, of an even number the earlier; null of nobody. */
  private LocalDate lastOfEarlierHalf() {
    List<LocalDate> days = started.stream().map(Participant::enrolledOn).sorted().toList();
    return days.isEmpty() ? null : days.get((days.size() - 1) / 2);
  }

  /** School units that any of the programme's files names. */
  Set<String> schools() {
    return Stream.concat(
            cases.stream().map(Participant::schoolUnitCode),
            of(input.reach(), Reach::programme).stream().map(Reach::schoolUnitCode))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Districts that any of the programme's files names. */
  Set<String> districts() {
    Set<String> names = new TreeSet<>();
    cases.forEach(c -> names.add(c.district()));
    of(input.districts(), d -> d.programme()).forEach(d -> names.add(d.district()));
    return names;
  }
}
