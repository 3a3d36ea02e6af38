package rollcall.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import rollcall.fault.UserError;
import rollcall.table.OutcomeTables;
import rollcall.table.OverviewTables;
import rollcall.table.Programme;
import rollcall.table.Table;

/**
 * Tables of what programmes' follow-up shows, from the records of their files. Rows are sorted by
 * key, whatever the order of the records.
 */
public final class Outcomes {
  private Outcomes() {}

  /**
   * Rows of every table of {@link OutcomeTables#ALL}.
   *
   * @throws UserError when a measure, a subscale or a value is not what the rules name, or a row
   *     names a participant that the participants file lacks
   */
  public static Map<Table, List<Row>> of(OutcomeInput input) {
    Map<Table, List<Row>> tables = new LinkedHashMap<>();
    OutcomeTables.ALL.forEach(table -> tables.put(table, new ArrayList<>()));
    for (Programme programme : input.programmes()) {
      fill(tables, new FollowedProgramme(programme, input));
    }
    tables.forEach((table, rows) -> rows.sort(byKey(table)));
    return tables;
  }

  private static void fill(Map<Table, List<Row>> tables, FollowedProgramme programme) {
    List<DataStability.Check> checks = DataStability.checks(programme);
    boolean unstable = checks.stream().anyMatch(check -> Boolean.TRUE.equals(check.beyond()));
    List<Row> change = Change.rows(programme, unstable);
    List<Row> comparison = BesideOthers.rows(programme, unstable);
    List<Row> participants = Participants.rows(programme);
    List<Row> goals = Goals.rows(programme);
    List<Row> satisfaction = Satisfaction.rows(programme);
    List<Row> support = SupportRanks.rows(programme);
    tables.get(OutcomeTables.PARTICIPANTS).addAll(participants);
    tables.get(OutcomeTables.COVERAGE).addAll(Coverage.rows(programme));
    tables.get(OutcomeTables.FUNNEL).addAll(ReferralFunnel.rows(programme));
    tables.get(OutcomeTables.CHANGE).addAll(change);
    tables.get(OutcomeTables.GOALS).addAll(goals);
    tables.get(OutcomeTables.SATISFACTION).addAll(satisfaction);
    tables.get(OutcomeTables.SUPPORT).addAll(support);
    tables.get(OutcomeTables.SURVEY).addAll(Surveys.rows(programme));
    tables.get(OutcomeTables.REACH).addAll(Reached.rows(programme));
    tables.get(OutcomeTables.DISTRICT_MATRIX).addAll(DistrictMatrix.rows(programme));
    tables.get(OutcomeTables.BUDGET).addAll(Budgets.rows(programme));
    tables.get(OutcomeTables.COMPARISON).addAll(comparison);
    tables.get(OutcomeTables.STABILITY).addAll(DataStability.rows(programme, checks));
    tables.get(OutcomeTables.LADDER).add(Ladder.row(programme, change, comparison, unstable));
    tables.get(OverviewTables.PROGRAMMES).add(ProgrammeFacts.row(programme));
    tables.get(OverviewTables.STATES).addAll(States.rows(programme));
    tables.get(OverviewTables.ENTRANTS).addAll(Entrants.rows(programme));
    tables.get(OverviewTables.LEVELS).addAll(Levels.rows(programme));
    tables.get(OverviewTables.TOPICS).addAll(Topics.rows(programme, change));
    tables.get(OverviewTables.BUDGET_YEARS).addAll(Budgets.byYear(programme));
    tables
        .get(OverviewTables.DISTRICT_SPREAD)
        .addAll(
            new DistrictSpread(programme).rows(participants, change, goals, satisfaction, support));
  }

  private static Comparator<Row> byKey(Table table) {
    Comparator<Row> order = (first, second) -> 0;
    for (String column : table.key()) {
      int at = table.columns().indexOf(column);
      order = order.thenComparing((first, second) -> compare(first.get(at), second.get(at)));
    }
    return order;
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object first, Object second) {
    return ((Comparable<Object>) first).compareTo(second);
  }
}
