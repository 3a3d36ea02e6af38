package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rollcall.rules.OutcomeRules;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.OutcomeTables;
import rollcall.table.Participant;

/** Who took part, by district and gender with totals; every combination is present. */
final class Participants {
  private static final String ALL = FollowedProgramme.ALL;

  private Participants() {}

  static List<Row> rows(FollowedProgramme programme) {
    TreeSet<String> districts = new TreeSet<>(List.of(ALL));
    TreeSet<String> genders = new TreeSet<>(List.of(ALL));
    programme.started.forEach(p -> districts.add(p.district()));
    programme.started.forEach(p -> genders.add(p.gender()));
    List<Row> rows = new ArrayList<>();
    for (String district : districts) {
      for (String gender : genders) {
        List<Participant> members =
            programme.started.stream()
                .filter(p -> district.equals(ALL) || district.equals(p.district()))
                .filter(p -> gender.equals(ALL) || gender.equals(p.gender()))
                .toList();
        rows.add(row(programme, district, gender, members));
      }
    }
    return rows;
  }

  private static Row row(
      FollowedProgramme programme, String district, String gender, List<Participant> members) {
    boolean total = district.equals(ALL) && gender.equals(ALL);
    Integer planned = total ? programme.programme.plannedParticipants() : null;
    long girls = members.stream().filter(p -> p.gender().equals("F")).count();
    long marked = members.stream().filter(p -> p.metCriterion() != null).count();
    FigureRow row =
        new FigureRow()
            .set(PROGRAMME, programme.name())
            .set(Col.DISTRICT, district)
            .set(Col.GENDER, gender)
            .set(PARTICIPANTS, (long) members.size())
            .set(CLOSED, members.stream().filter(Participant::closed).count())
            .set(PLANNED, planned)
            .set(SHARE_OF_PLANNED, planned == null ? null : Share.of(members.size(), planned))
            .set(SHARE_FEMALE, Share.of(girls, members.size()))
            .set(
                MET_CRITERION,
                marked == 0
                    ? null
                    : members.stream().filter(p -> Boolean.TRUE.equals(p.metCriterion())).count())
            .set(MET_CRITERION_KNOWN, marked)
            .set(
                BELOW_CRITERION,
                marked == 0
                    ? null
                    : members.stream().filter(p -> Boolean.FALSE.equals(p.metCriterion())).count());
    grades(row, members);
    initialAbsence(row, programme, members);
    return row.as(OutcomeTables.PARTICIPANTS);
  }

  private static void grades(FigureRow row, List<Participant> members) {
    TreeMap<Integer, Long> counts =
        members.stream()
            .map(Participant::grade)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(g -> g, TreeMap::new, Collectors.counting()));
    long most = counts.values().stream().mapToLong(n -> n).max().orElse(0);
    row.set(YOUNGEST_GRADE, counts.isEmpty() ? null : counts.firstKey())
        .set(OLDEST_GRADE, counts.isEmpty() ? null : counts.lastKey())
        .set(
            MODAL_GRADES,
            counts.isEmpty()
                ? null
                : counts.entrySet().stream()
                    .filter(e -> e.getValue() == most)
                    .map(e -> e.getKey().toString())
                    .collect(Collectors.joining(" ")));
  }

  private static void initialAbsence(
      FigureRow row, FollowedProgramme programme, List<Participant> members) {
    String source = programme.values.initialSource();
    Map<String, BigDecimal> initial = programme.values.initialAbsence(source);
    List<BigDecimal> known =
        members.stream().map(p -> initial.get(p.participantId())).filter(Objects::nonNull).toList();
    List<OutcomeRules.Band> bands = programme.rules().bandsOf(programme.name());
    long inTarget =
        known.stream()
            .filter(a -> bands.stream().anyMatch(band -> band.target() && band.holds(a)))
            .count();
    row.set(INITIAL_ABSENCE_SOURCE, source)
        .set(WITH_INITIAL_ABSENCE, (long) known.size())
        .set(MEAN_INITIAL_ABSENCE, Mean.of(known))
        .set(SHARE_IN_TARGET_BAND, Share.of(inTarget, known.size()));
  }
}
