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
      rows(new FollowedProgramme(programme, input))
          .forEach((table, rows) -> tables.get(table).addAll(rows));
    }
    tables.forEach((table, rows) -> rows.sort(byKey(table)));
    return tables;
  }

  /** Rows of one programme. */
  private static Map<Table, List<Row>> rows(FollowedProgramme programme) {
    List<DataStability.Check> checks = DataStability.checks(programme);
    boolean unstable = checks.stream().anyMatch(check -> Boolean.TRUE.equals(check.beyond()));
    List<Row> change = Change.rows(programme, unstable);
    List<Row> comparison = BesideOthers.rows(programme, unstable);
    Map<Table, List<Row>> rows = new LinkedHashMap<>();
    rows.put(OutcomeTables.PARTICIPANTS, Participants.rows(programme));
    rows.put(OutcomeTables.COVERAGE, Coverage.rows(programme));
    rows.put(OutcomeTables.FUNNEL, ReferralFunnel.rows(programme));
    rows.put(OutcomeTables.CHANGE, change);
    rows.put(OutcomeTables.GOALS, Goals.rows(programme));
    rows.put(OutcomeTables.SATISFACTION, Satisfaction.rows(programme));
    rows.put(OutcomeTables.SUPPORT, SupportRanks.rows(programme));
    rows.put(OutcomeTables.SURVEY, Surveys.rows(programme));
    rows.put(OutcomeTables.REACH, Reached.rows(programme));
    rows.put(OutcomeTables.DISTRICT_MATRIX, DistrictMatrix.rows(programme));
    rows.put(OutcomeTables.BUDGET, Budgets.rows(programme));
    rows.put(OutcomeTables.COMPARISON, comparison);
    rows.put(OutcomeTables.STABILITY, DataStability.rows(programme, checks));
    rows.put(OutcomeTables.LADDER, List.of(Ladder.row(programme, change, comparison, unstable)));
    rows.put(OverviewTables.PROGRAMMES, List.of(ProgrammeFacts.row(programme)));
    rows.put(OverviewTables.STATES, States.rows(programme));
    rows.put(OverviewTables.ENTRANTS, Entrants.rows(programme));
    rows.put(OverviewTables.LEVELS, Levels.rows(programme));
    rows.put(OverviewTables.DISTRICT_SPREAD, new DistrictSpread(programme).rows(rows));
    rows.put(OverviewTables.TOPICS, Topics.rows(programme, change));
    rows.put(OverviewTables.BUDGET_YEARS, Budgets.byYear(programme));
    return rows;
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
