package rollcall.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import rollcall.inbox.Delivery;
import rollcall.ingest.Kind;
import rollcall.rules.Guards;
import rollcall.rules.Rules;
import rollcall.table.SchoolRows;

/**
 * Compares what schools deliver with their last delivery. The rows of a school by one profile in
 * one run are one delivery, in however many files; its last delivery is that of the latest earlier
 * run in which rows of it count. Two deliveries that begin on the same date are compared by their
 * rows, all others by their rows a date: a week is compared with another week, and a term with what
 * was there of it so far. Exports of absences alone, and those that replace classes or single
 * records, have no number of rows to keep to.
 */
final class FewerRows {
  private static final int MOST_NAMED = 3;
  private static final List<String> WHOLE_DATES = List.of("school-date", "period");

  private final Rules rules;
  private final Function<Delivery, List<SchoolRows>> schools;
  private final Map<Source, SchoolRows> last = new HashMap<>();

  private record Source(String profile, String school) {}

  /** A comparison; the function tells the rows of a delivery by school. */
  FewerRows(Rules rules, Function<Delivery, List<SchoolRows>> schools) {
    this.rules = rules;
    this.schools = schools;
  }

  /** What is wrong with deliveries of one run, by number; nothing for those that keep to it. */
  Map<Integer, String> judge(List<Delivery> ofRun) {
    Map<Source, String> falls = new HashMap<>();
    together(ofRun)
        .forEach(
            (source, now) -> {
              SchoolRows before = last.get(source);
              if (before != null && isFewer(now, before)) {
                falls.put(source, told(now, before));
              }
            });
    Map<Integer, String> found = new HashMap<>();
    for (Delivery d : ofRun) {
      List<String> ofDelivery =
          comparable(d).stream()
              .map(rows -> falls.get(source(d, rows)))
              .filter(Objects::nonNull)
              .toList();
      if (!ofDelivery.isEmpty()) {
        found.put(d.no(), message(ofDelivery));
      }
    }
    return found;
  }

  /** Takes deliveries of one run as those that later ones are compared with. */
  void remember(List<Delivery> ofRun) {
    last.putAll(together(ofRun));
  }

  private Map<Source, SchoolRows> together(List<Delivery> ofRun) {
    Map<Source, SchoolRows> sums = new HashMap<>();
    for (Delivery d : ofRun) {
      comparable(d).forEach(rows -> sums.merge(source(d, rows), rows, SchoolRows::plus));
    }
    return sums;
  }

  private static Source source(Delivery d, SchoolRows rows) {
    return new Source(d.profile(), rows.school());
  }

  private List<SchoolRows> comparable(Delivery d) {
    String replaces = d.replaces() == null ? rules.replaces() : d.replaces();
    boolean comparable =
        d.kind().equals(Kind.ATTENDANCE.word())
            && d.minutesPerDay() == null
            && WHOLE_DATES.contains(replaces);
    return comparable ? schools.apply(d) : List.of();
  }

  private boolean isFewer(SchoolRows now, SchoolRows before) {
    Guards guards = rules.guards();
    long left = 100 - guards.fewerRows().percent();
    long nowDates = Math.max(1, now.dates().count());
    long beforeDates = Math.max(1, before.dates().count());
    boolean fewer =
        Objects.equals(now.dates().first(), before.dates().first())
            ? now.rows() * 100 <= before.rows() * left
            : now.rows() * beforeDates * 100 <= before.rows() * nowDates * left;
    return fewer && before.rows() >= guards.minimumRows();
  }

  private static String told(SchoolRows now, SchoolRows before) {
    return now.school() + " (" + told(now) + ", last time " + told(before) + ")";
  }

  private static String told(SchoolRows rows) {
    return RunLog.grouped(rows.rows()) + " rows on " + rows.dates().count() + " dates";
  }

  private String message(List<String> falls) {
    String more = falls.size() > MOST_NAMED ? " and " + (falls.size() - MOST_NAMED) + " more" : "";
    return "fewer rows than last time by "
        + rules.guards().fewerRows().percent()
        + " % or more: "
        + falls.stream().sorted().limit(MOST_NAMED).collect(Collectors.joining(", "))
        + more
        + "; deliver the whole file again, or, if the school has become smaller, set"
        + " guards.fewer_rows to warning in the rules for one run";
  }
}
