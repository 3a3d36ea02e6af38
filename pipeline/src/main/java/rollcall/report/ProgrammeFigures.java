package rollcall.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.rules.OutcomeRules;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;
import rollcall.table.Table;

/**
 * The rows of one programme, and what its groups and occasions are called.
 *
 * @param id start of the ids of everything about the programme on the page
 */
record ProgrammeFigures(Material m, String name, String id) {
  /** Tables that follow a programme up, by what they are about, in the order of the page. */
  static final Map<String, Table> FOLLOW_UP = new LinkedHashMap<>();

  static {
    FOLLOW_UP.put("referrals", OutcomeTables.FUNNEL);
    FOLLOW_UP.put("change", OutcomeTables.CHANGE);
    FOLLOW_UP.put("goals", OutcomeTables.GOALS);
    FOLLOW_UP.put("satisfaction", OutcomeTables.SATISFACTION);
    FOLLOW_UP.put("support", OutcomeTables.SUPPORT);
    FOLLOW_UP.put("surveys", OutcomeTables.SURVEY);
    FOLLOW_UP.put("reach", OutcomeTables.REACH);
    FOLLOW_UP.put("districts", OutcomeTables.DISTRICT_MATRIX);
    FOLLOW_UP.put("budget", OutcomeTables.BUDGET);
  }

  /** Every programme with a verdict, by name. */
  static List<ProgrammeFigures> all(Material m) {
    List<String> names =
        m.figures()
            .rows(OutcomeTables.LADDER)
            .map(row -> row.text(OutcomeCol.PROGRAMME))
            .sorted(Figures.BY_NAME)
            .toList();
    return Stream.iterate(0, i -> i < names.size(), i -> i + 1)
        .map(i -> new ProgrammeFigures(m, names.get(i), "programme-" + (i + 1)))
        .toList();
  }

  ProgrammeWords words() {
    return new ProgrammeWords(m, name);
  }

  Numbers n() {
    return m.numbers();
  }

  OutcomeRules rules() {
    return m.input().outcomeRules();
  }

  /** The programme's rows of a table, in the order of its key. */
  List<Values> rows(Table table) {
    Comparator<Values> order = (one, other) -> 0;
    for (String column : table.key()) {
      order = order.thenComparing(row -> Objects.toString(row.value(column), ""));
    }
    return m.figures()
        .rows(table)
        .filter(row -> name.equals(row.text(OutcomeCol.PROGRAMME)))
        .sorted(order)
        .toList();
  }

  /** The verdict. */
  Values ladder() {
    return m.figures().find(OutcomeTables.LADDER, name);
  }

  /** Participants of a district and gender; null if there is none. */
  Values participants(String district, String gender) {
    return m.figures().find(OutcomeTables.PARTICIPANTS, name, district, gender);
  }

  /** Participants of all districts and genders; null if there is none. */
  Values everyone() {
    return participants(Member.ALL, Member.ALL);
  }

  /** The comparison of all participants; null where none was made. */
  Values comparison() {
    return m.figures().find(OutcomeTables.COMPARISON, name, Member.ALL, Member.ALL);
  }

  /** Half years of the programme, the first first. */
  List<String> halfYears() {
    return rows(OutcomeTables.COVERAGE).stream()
        .map(row -> row.text(OutcomeCol.HALF_YEAR))
        .toList();
  }

  /** Rows of groups in the order in which groups are shown. */
  List<Values> byGroup(Stream<Values> rows) {
    return rows.sorted(
            Comparator.comparing((Values row) -> kindOrder(row.text(OutcomeCol.GROUP_KIND)))
                .thenComparing(row -> row.text(OutcomeCol.GROUP_KIND))
                .thenComparing(
                    row ->
                        words()
                            .groupOrder(
                                row.text(OutcomeCol.GROUP_KIND), row.text(OutcomeCol.GROUP)))
                .thenComparing(row -> row.text(OutcomeCol.GROUP), Figures.BY_NAME))
        .toList();
  }

  /** Rows of groups with answers, by the source of the answers, in the order of groups. */
  Map<String, List<Values>> answeredBySource(Stream<Values> rows) {
    return byGroup(rows.filter(row -> row.count(OutcomeCol.ANSWERED) > 0)).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text(OutcomeCol.SOURCE), TreeMap::new, Collectors.toList()));
  }

  private static int kindOrder(String kind) {
    int place = OutcomeMember.GROUP_KINDS.indexOf(kind);
    return place < 0 ? OutcomeMember.GROUP_KINDS.size() : place;
  }

  static boolean isAll(Values row) {
    return row.text(OutcomeCol.GROUP_KIND).equals(Member.ALL);
  }

  static boolean isOf(Values row, String kind) {
    return row.text(OutcomeCol.GROUP_KIND).equals(kind);
  }
}
