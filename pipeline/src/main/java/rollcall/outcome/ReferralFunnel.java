package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rollcall.outcome.RegisterFacts.SchoolCount;
import rollcall.outcome.RegisterFacts.TargetCount;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.OutcomeTables;
import rollcall.table.Participant;

/**
 * Cases by the half year in which they took each step. A case passes several steps and counts in
 * each; steps are counted, not followed.
 */
final class ReferralFunnel {
  private static final String TARGET_GROUP = "target_group";
  private static final List<String> KEY = List.of(PROGRAMME, Col.DISTRICT, HALF_YEAR, STEP);

  private final FollowedProgramme programme;
  private final Map<List<String>, Long> counts = new HashMap<>();

  private ReferralFunnel(FollowedProgramme programme) {
    this.programme = programme;
  }

  static List<Row> rows(FollowedProgramme programme) {
    ReferralFunnel funnel = new ReferralFunnel(programme);
    programme
        .of(programme.input.register().targetCounts(), TargetCount::programme)
        .forEach(t -> funnel.add(t.district(), t.halfYear(), TARGET_GROUP, t.pupils()));
    programme.cases.forEach(funnel::count);
    List<Row> rows = new ArrayList<>();
    Map<List<String>, Long> without = funnel.schoolsWithoutReferral();
    Set<List<String>> keys = new HashSet<>(funnel.counts.keySet());
    keys.addAll(without.keySet());
    for (List<String> key : keys) {
      rows.add(
          FigureRow.of(KEY, key)
              .set(Col.PUPILS, funnel.counts.get(key))
              .set(SCHOOLS_WITHOUT_REFERRAL, without.get(key))
              .as(OutcomeTables.FUNNEL));
    }
    return rows;
  }

  private void count(Participant p) {
    if (p.appliedOn() != null || p.appliedBy() != null) {
      add(p.district(), halfYear(p.appliedOn()), "referred", 1);
    }
    if (p.decision() != null) {
      add(p.district(), halfYear(p.decidedOn()), p.decision(), 1);
      if (!p.decision().equals("refused")) {
        add(p.district(), halfYear(p.decidedOn()), "offered", 1);
      }
    }
    if (p.started()) {
      add(p.district(), halfYear(p.enrolledOn()), "started", 1);
    }
    if (p.closed()) {
      add(p.district(), halfYear(p.closedOn()), "closed", 1);
    }
  }

  private void add(String district, String halfYear, String step, long pupils) {
    for (String member : Set.of(district, FollowedProgramme.ALL)) {
      counts.merge(List.of(programme.name(), member, halfYear, step), pupils, Long::sum);
    }
  }

  private Map<List<String>, Long> schoolsWithoutReferral() {
    Set<List<String>> referred =
        programme.cases.stream()
            .filter(p -> p.appliedOn() != null && p.schoolUnitCode() != null)
            .map(p -> List.of(p.schoolUnitCode(), halfYear(p.appliedOn())))
            .collect(Collectors.toSet());
    Map<List<String>, Long> schools = new HashMap<>();
    for (SchoolCount school :
        programme.of(programme.input.register().schoolCounts(), SchoolCount::programme)) {
      boolean silent =
          school.pupils() > 0
              && !referred.contains(List.of(school.schoolUnitCode(), school.halfYear()));
      for (String member : Set.of(school.district(), FollowedProgramme.ALL)) {
        schools.merge(
            List.of(programme.name(), member, school.halfYear(), TARGET_GROUP),
            silent ? 1L : 0L,
            Long::sum);
      }
    }
    return schools;
  }

  private static String halfYear(LocalDate date) {
    return date == null ? Values.UNKNOWN : RegisterFacts.halfYear(date);
  }
}
