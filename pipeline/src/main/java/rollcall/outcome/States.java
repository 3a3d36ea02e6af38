package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import rollcall.rules.OverviewRules.CutDate;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.OverviewTables;
import rollcall.table.Participant;

/** How a programme stood at the end of each date that the rules name, by district with a total. */
final class States {
  private States() {}

  static List<Row> rows(FollowedProgramme programme) {
    TreeSet<String> districts = new TreeSet<>(List.of(FollowedProgramme.ALL));
    programme.started.forEach(p -> districts.add(p.district()));
    List<Row> rows = new ArrayList<>();
    for (CutDate cut : programme.rules().overview().cutDatesOf(programme.name())) {
      for (String district : districts) {
        rows.add(row(programme, cut, district));
      }
    }
    return rows;
  }

  private static Row row(FollowedProgramme programme, CutDate cut, String district) {
    LocalDate date = cut.date();
    List<Participant> members =
        programme.started.stream()
            .filter(p -> !p.enrolledOn().isAfter(date))
            .filter(p -> district.equals(FollowedProgramme.ALL) || district.equals(p.district()))
            .toList();
    long closed = members.stream().filter(p -> p.closed() && !p.closedOn().isAfter(date)).count();
    long girls = members.stream().filter(p -> p.gender().equals("F")).count();
    String source = programme.values.initialSource();
    Map<String, BigDecimal> initial = programme.values.initialAbsence(source);
    List<BigDecimal> known =
        members.stream().map(p -> initial.get(p.participantId())).filter(Objects::nonNull).toList();
    return new FigureRow()
        .set(PROGRAMME, programme.name())
        .set(STATE, cut.name())
        .set(Col.DISTRICT, district)
        .set(STATE_DATE, date)
        .set(PARTICIPANTS, (long) members.size())
        .set(OPEN, members.size() - closed)
        .set(CLOSED, closed)
        .set(SHARE_FEMALE, Share.of(girls, members.size()))
        .set(INITIAL_ABSENCE_SOURCE, source)
        .set(WITH_INITIAL_ABSENCE, (long) known.size())
        .set(MEAN_INITIAL_ABSENCE, Mean.of(known))
        .as(OverviewTables.STATES);
  }
}
