package rollcall.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;

/**
 * One measure of one source from one occasion to another, in all groups.
 *
 * @param id start of the ids of everything about the series on the page
 * @param rows one for each group, in the order in which groups are shown
 */
record ChangeSeries(ProgrammeFigures programme, String id, List<Values> rows) {

  /** Every series of a programme, by measure, source and the order of occasions in time. */
  static List<ChangeSeries> all(ProgrammeFigures programme) {
    Map<List<String>, List<Values>> series = new LinkedHashMap<>();
    programme.rows(OutcomeTables.CHANGE).stream()
        .sorted(
            Comparator.comparing((Values row) -> row.text(OutcomeCol.MEASURE))
                .thenComparing(row -> !row.text(OutcomeCol.SUBSCALE).equals(OutcomeMember.WHOLE))
                .thenComparing(row -> row.text(OutcomeCol.SUBSCALE))
                .thenComparing(row -> row.text(OutcomeCol.SOURCE))
                .thenComparing(row -> time(row.text(OutcomeCol.OCCASION_TO))))
        .forEach(row -> series.computeIfAbsent(key(row), k -> new ArrayList<>()).add(row));
    List<ChangeSeries> all = new ArrayList<>();
    series.forEach(
        (key, rows) ->
            all.add(
                new ChangeSeries(
                    programme,
                    programme.id() + "-change-" + (all.size() + 1),
                    programme.byGroup(rows.stream()))));
    return all;
  }

  private static List<String> key(Values row) {
    return List.of(
        row.text(OutcomeCol.MEASURE),
        row.text(OutcomeCol.SUBSCALE),
        row.text(OutcomeCol.SOURCE),
        row.text(OutcomeCol.OCCASION_FROM),
        row.text(OutcomeCol.OCCASION_TO));
  }

  private static int time(String occasion) {
    int place = OutcomeMember.OCCASIONS.indexOf(occasion);
    return place < 0 ? OutcomeMember.OCCASIONS.size() : place;
  }

  String measure() {
    return all().text(OutcomeCol.MEASURE);
  }

  String source() {
    return all().text(OutcomeCol.SOURCE);
  }

  /** The row of all participants. */
  Values all() {
    return rows.get(0);
  }

  /** Whether somebody has values at both occasions. */
  boolean isMeasured() {
    return all().count(OutcomeCol.WITH_BOTH) > 0;
  }

  /** Whether a row of another table speaks of the same measure and source. */
  boolean isOf(Values row) {
    return Stream.of(OutcomeCol.MEASURE, OutcomeCol.SUBSCALE, OutcomeCol.SOURCE)
        .allMatch(column -> all().text(column).equals(row.text(column)));
  }

  /** Whether the series lies between the occasions that a row of another table names. */
  boolean isBetweenOccasionsOf(Values row) {
    return all().text(OutcomeCol.OCCASION_FROM).equals(row.text(OutcomeCol.OCCASION_FROM))
        && all().text(OutcomeCol.OCCASION_TO).equals(row.text(OutcomeCol.OCCASION_TO));
  }

  /** Whether there is a later occasion at all. */
  boolean isFollowed() {
    return !all().text(OutcomeCol.OCCASION_TO).equals(OutcomeMember.NOT_MEASURED);
  }

  boolean isUnstable() {
    return all().text(OutcomeCol.CONCLUSION).equals(OutcomeMember.UNSTABLE);
  }

  /** Groups of a kind of whom somebody has values at both occasions. */
  List<Values> groups(String kind) {
    return rows.stream()
        .filter(row -> ProgrammeFigures.isOf(row, kind) && row.count(OutcomeCol.WITH_BOTH) > 0)
        .toList();
  }

  /** The measure, where its values come from, and the occasions. */
  String name() {
    Material m = programme.m();
    ProgrammeWords words = programme.words();
    return m.t(
        "change.name",
        words.measure(all()),
        Names.inSentence(words.source(source())),
        Names.inSentence(words.occasions(all())));
  }

  /** How many have both values, and what became of the others. */
  String attrition() {
    return attrition(all());
  }

  /** The same for one group. */
  String attrition(Values row) {
    Material m = programme.m();
    Numbers n = m.numbers();
    long with = row.count(OutcomeCol.WITH_BOTH);
    if (with == row.count(OutcomeCol.PARTICIPANTS)) {
      return m.t("change.both.all", n.count(with));
    }
    String both =
        m.t(
            "change.both",
            n.count(with),
            n.count(row.count(OutcomeCol.PARTICIPANTS)),
            n.count(row.count(OutcomeCol.MISSING_VALUE)));
    long cannot = row.count(OutcomeCol.CANNOT_HAVE_VALUE);
    return cannot == 0 ? both : both + " " + m.t("change.cannot", n.count(cannot));
  }
}
