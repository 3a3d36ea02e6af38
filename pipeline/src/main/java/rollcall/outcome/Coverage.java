package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import rollcall.outcome.RegisterFacts.HalfYear;
import rollcall.outcome.RegisterFacts.SeenParticipant;
import rollcall.table.FigureRow;
import rollcall.table.OutcomeTables;
import rollcall.table.Participant;

/**
 * How far the register knows a programme, half year by half year from its start to its end; of one
 * that still runs, to the last date on which a case started or closed.
 */
final class Coverage {
  private static final List<String> KEY = List.of(PROGRAMME, HALF_YEAR);
  private static final int MONTHS = 6;

  private Coverage() {}

  static List<Row> rows(FollowedProgramme programme) {
    Map<String, Long> register = new HashMap<>();
    for (HalfYear half : programme.input.register().halfYears()) {
      register.put(half.halfYear(), half.pupils());
    }
    List<Row> rows = new ArrayList<>();
    String last = RegisterFacts.halfYear(end(programme));
    for (LocalDate date = programme.programme.start().withDayOfMonth(1);
        RegisterFacts.halfYear(date).compareTo(last) <= 0;
        date = date.plusMonths(MONTHS)) {
      String half = RegisterFacts.halfYear(date);
      rows.add(row(programme, half, register.getOrDefault(half, 0L)));
    }
    return rows;
  }

  private static LocalDate end(FollowedProgramme programme) {
    return programme.programme.end() != null
        ? programme.programme.end()
        : programme.started.stream()
            .flatMap(p -> Stream.of(p.enrolledOn(), p.closedOn()))
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(programme.programme.start());
  }

  private static Row row(FollowedProgramme programme, String half, long registerPupils) {
    Set<String> seen =
        programme.of(programme.input.register().seen(), SeenParticipant::programme).stream()
            .filter(s -> s.halfYear().equals(half))
            .map(SeenParticipant::participantId)
            .collect(Collectors.toSet());
    List<Participant> active =
        programme.started.stream().filter(p -> takesPartIn(p, half)).toList();
    return FigureRow.of(KEY, List.of(programme.name(), half))
        .set(PARTICIPANTS, (long) active.size())
        .set(WITH_PUPIL_ID, active.stream().filter(p -> p.pupilId() != null).count())
        .set(IN_REGISTER, active.stream().filter(p -> seen.contains(p.participantId())).count())
        .set(REGISTER_PUPILS, registerPupils)
        .as(OutcomeTables.COVERAGE);
  }

  private static boolean takesPartIn(Participant p, String half) {
    return RegisterFacts.halfYear(p.enrolledOn()).compareTo(half) <= 0
        && (p.closedOn() == null || RegisterFacts.halfYear(p.closedOn()).compareTo(half) >= 0);
  }
}
