package rollcall.jobs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rollcall.ingest.Kind;
import rollcall.table.Delivered;
import rollcall.table.RowDecision;
import rollcall.table.Term;
import rollcall.table.TermCalendar;

/** How many rows met which fate, by delivery, term and school: rows of {@code settled_rows}. */
final class Fates implements Serializable {
  static final String ACCEPTED = "accepted";
  static final String SUPERSEDED = "superseded";
  static final String REPEATED = "repeated";

  /** No fate of its own: a mark that some accepted rows are events. */
  static final String EVENTS = "events";

  /** A mark too: superseded rows that were replaced with other minutes or taken back. */
  static final String CORRECTED = "corrected";

  private static final Set<String> WORDS =
      Set.of(ACCEPTED, SUPERSEDED, REPEATED, EVENTS, CORRECTED);

  private static final long serialVersionUID = 1;

  private final Map<Integer, Map<Line, Long>> byDelivery = new HashMap<>();

  /**
   * Rows with the same fate.
   *
   * @param termNo -1 outside every term and for rosters
   * @param school null where the rows name none
   * @param fate a word of this class, or the code of an issue
   */
  record Line(int deliveryNo, String kind, int termNo, String school, String fate)
      implements Serializable {
    static Line accepted(Delivered rows) {
      return of(rows, ACCEPTED);
    }

    static Line events(Delivered rows) {
      return of(rows, EVENTS);
    }

    private static Line of(Delivered rows, String fate) {
      String kind = (rows.schoolUnitCode() == null ? Kind.PUPILS : Kind.ATTENDANCE).word();
      return new Line(rows.deliveryNo(), kind, rows.termNo(), rows.schoolUnitCode(), fate);
    }

    static Line corrected(RowDecision d) {
      return new Line(d.deliveryNo(), d.kind(), d.termNo(), d.schoolUnitCode(), CORRECTED);
    }

    static Line of(RowDecision d) {
      String fate = d.isQuarantined() ? d.code().name() : d.isRepeated() ? REPEATED : SUPERSEDED;
      return new Line(d.deliveryNo(), d.kind(), d.termNo(), null, fate);
    }

    /** Whether a check decided that the rows do not count. */
    boolean isDecided() {
      return !fate.equals(ACCEPTED) && !fate.equals(EVENTS);
    }

    boolean isQuarantined() {
      return !WORDS.contains(fate);
    }
  }

  void add(Line line, long rows) {
    byDelivery
        .computeIfAbsent(line.deliveryNo(), no -> new HashMap<>())
        .merge(line, rows, Long::sum);
  }

  void add(Fates more) {
    more.lines().forEach(this::add);
  }

  Map<Line, Long> lines() {
    Map<Line, Long> all = new HashMap<>();
    byDelivery.values().forEach(all::putAll);
    return all;
  }

  long sum(int delivery, Predicate<Line> which) {
    return by(delivery, which, line -> "").values().stream().mapToLong(rows -> rows).sum();
  }

  Map<String, Long> by(int delivery, Predicate<Line> which, Function<Line, String> key) {
    return byDelivery.getOrDefault(delivery, Map.of()).entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .collect(
            Collectors.groupingBy(
                entry -> key.apply(entry.getKey()),
                TreeMap::new,
                Collectors.summingLong(Map.Entry::getValue)));
  }

  /** As rows of {@code settled_rows}. */
  List<Row> rows(TermCalendar calendar) {
    List<Row> rows = new ArrayList<>();
    lines()
        .forEach(
            (line, count) -> {
              Term term = line.termNo() < 0 ? null : calendar.terms().get(line.termNo());
              rows.add(
                  RowFactory.create(
                      line.deliveryNo(),
                      line.kind(),
                      term == null ? null : term.schoolYear(),
                      term == null ? null : term.term(),
                      line.school(),
                      line.fate(),
                      count));
            });
    return rows;
  }

  /** Those of such rows that are wanted. */
  static Fates of(List<Row> rows, Function<String, Integer> termNo, Predicate<Line> wanted) {
    Fates fates = new Fates();
    for (Row row : rows) {
      int term = row.isNullAt(2) ? -1 : termNo.apply(row.getString(2) + "/" + row.getString(3));
      Line line =
          new Line(row.getInt(0), row.getString(1), term, row.getString(4), row.getString(5));
      if (wanted.test(line)) {
        fates.add(line, row.getLong(6));
      }
    }
    return fates;
  }
}
