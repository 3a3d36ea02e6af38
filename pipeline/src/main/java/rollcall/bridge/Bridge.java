package rollcall.bridge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import rollcall.table.ChangeTables;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.FigureTables;
import rollcall.table.Minutes;

/**
 * Explains each headline number of a release by the one before it: how many pupils came into it and
 * left it, by cause. Only counts are kept, so any number of pupils can be compared.
 */
public final class Bridge {
  private static final String PERIOD = "any-term";
  private static final String ALL = "all";

  private final Delivered delivered;
  private final Map<String, Number> numbers = new TreeMap<>();

  /** A number while pupils are compared. */
  private static final class Number {
    private final Map<Cause, Long> changes = new EnumMap<>(Cause.class);
    private long before;
    private long after;

    void add(boolean was, boolean is, Cause cause) {
      before += was ? 1 : 0;
      after += is ? 1 : 0;
      if (was != is) {
        changes.merge(cause, is ? 1L : -1L, Long::sum);
      }
    }
  }

  public Bridge(Delivered delivered) {
    this.delivered = delivered;
  }

  /** Compares one pupil and school year; one of the two may be null. */
  public void add(CountedYear before, CountedYear after) {
    Cause cause = cause(before, after);
    String year = (after == null ? before : after).schoolYear();
    count(year + "/" + PERIOD + "/" + ALL, before, after, cause);
    String from = before == null ? null : before.district();
    String to = after == null ? null : after.district();
    if (Objects.equals(from, to)) {
      count(year + "/" + PERIOD + "/" + to, before, after, cause);
    } else {
      count(year + "/" + PERIOD + "/" + from, before, null, cause);
      count(year + "/" + PERIOD + "/" + to, null, after, cause);
    }
  }

  private void count(String group, CountedYear before, CountedYear after, Cause cause) {
    number(group, Col.PUPILS)
        .add(before != null && before.counted(), after != null && after.counted(), cause);
    number(group, Col.HIGH_ABSENCE_PUPILS)
        .add(before != null && before.high(), after != null && after.high(), cause);
  }

  private Number number(String group, String column) {
    return numbers.computeIfAbsent(group + "/" + column, key -> new Number());
  }

  /** Why a pupil is counted in another way; of an unchanged pupil the cause counts nothing. */
  public Cause cause(CountedYear before, CountedYear after) {
    if (after == null && delivered.erased().contains(before.pupil())) {
      return Cause.ERASURE;
    }
    if (!delivered.anything() && !delivered.aliases()) {
      return Cause.DEFINITION;
    }
    if (before != null && after != null && sameFacts(before, after)) {
      return Cause.DEFINITION;
    }
    if (delivered.aliases() && (before == null || after == null)) {
      return Cause.ALIAS;
    }
    if (after == null || before != null && isLess(before.minutes(), after.minutes())) {
      return Cause.CORRECTION;
    }
    return before == null || !before.minutes().equals(after.minutes()) ? Cause.LATE : Cause.MOVE;
  }

  /** Districts follow from the school and from boundaries, so they are no fact of the pupil. */
  private static boolean sameFacts(CountedYear before, CountedYear after) {
    return before.minutes().equals(after.minutes())
        && Objects.equals(before.school(), after.school())
        && Objects.equals(before.gender(), after.gender())
        && Objects.equals(before.stage(), after.stage());
  }

  private static boolean isLess(Minutes before, Minutes after) {
    return after.scheduled() < before.scheduled()
        || after.reported() < before.reported()
        || after.valid() < before.valid()
        || after.invalid() < before.invalid()
        || after.other() < before.other();
  }

  /** Rows of {@link ChangeTables#RELEASE_CHANGES}. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    numbers.forEach(
        (name, number) ->
            number.changes.forEach(
                (cause, change) -> {
                  if (change != 0) {
                    rows.add(row(name, number, cause, change));
                  }
                }));
    return rows;
  }

  private static Row row(String name, Number number, Cause cause, long change) {
    List<String> key = List.of(FigureTables.COHORT_TREND.name(), name, cause.word());
    return FigureRow.of(ChangeTables.RELEASE_CHANGES.key(), key)
        .set(Col.BEFORE, number.before)
        .set(Col.AFTER, number.after)
        .set(Col.PUPILS, change)
        .as(ChangeTables.RELEASE_CHANGES);
  }
}
