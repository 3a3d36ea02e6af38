package rollcall.ingest;

import static rollcall.ingest.Field.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the columns of one file become the fields of a row; made once for each reading. */
final class RowPlan {
  /** Fields that a rule fills in. */
  private static final Set<Field> DERIVED =
      EnumSet.of(
          START_DATE,
          END_DATE,
          SCHEDULED_MINUTES,
          REPORTED_MINUTES,
          VALID_ABSENCE_MINUTES,
          INVALID_ABSENCE_MINUTES,
          OTHER_ACTIVITY_MINUTES,
          SCHOOL_YEAR,
          TERM);

  private static final Dialect NO_FILE = new Dialect("UTF-8", ',', 1);

  private final Layout layout;
  private final Map<String, List<Slot>> slots = new HashMap<>();
  private final RowRule rule;
  private final ParsedRow constants = new ParsedRow(Set.of(), null);
  private PupilSlot pupil;
  private CodeSlot code;

  /** A plan; the key is needed where the rows name pupils. */
  RowPlan(Layout layout, PupilKey key) {
    this.layout = layout;
    layout
        .feed()
        .columns()
        .forEach(
            (field, column) -> {
              Integer place = layout.places().get(column);
              if (place != null) {
                Slot slot = slot(field, layout.header().get(place), key);
                slots.computeIfAbsent(column, name -> new ArrayList<>()).add(slot);
              }
            });
    for (var constant : layout.feed().constants().entrySet()) {
      char[] text = constant.getValue().toCharArray();
      slot(constant.getKey(), null, key).read(constants, text, 0, text.length);
    }
    this.rule = makeRule();
  }

  /** Refuses a profile whose constants cannot be read. */
  static void checkConstants(Profile profile, Kind kind) {
    Layout noColumns = new Layout(kind, profile, "", List.of(), Map.of(), NO_FILE);
    ParsedRow constants = new RowPlan(noColumns, null).constants;
    Feed.require(
        constants.issue == null,
        "a constant of " + kind.word() + " is not valid: " + constants.issue);
  }

  private Slot slot(Field field, String column, PupilKey key) {
    boolean optional = layout.feed().optional().contains(field);
    Map<String, String> values = layout.feed().values().get(field);
    if (field.type() == Type.WORD) {
      return new WordSlot(field, values, column, optional);
    }
    Slot plain =
        switch (field.type()) {
          case PUPIL -> pupil = new PupilSlot(layout.profile(), key, column, optional);
          case CODE -> code = new CodeSlot(layout.feed(), column, optional);
          case DATE -> new DateSlot(field, layout.profile().dates(), column, optional);
          case TIME -> new TimeSlot(field, column, optional);
          case WHOLE -> amount(field, column, optional);
          default -> new TextSlot(field, column, optional);
        };
    return values == null ? plain : new TranslatedSlot(plain, values, column, optional);
  }

  private Slot amount(Field field, String column, boolean optional) {
    String decimal = layout.profile().decimal();
    Unit unit = layout.feed().units().getOrDefault(field, Unit.MINUTE);
    if (unit.equals(Unit.MINUTE) && decimal.equals(".") && isWholeNumbers()) {
      return new WholeSlot(field, column, optional);
    }
    // A workbook has no mark of its own: its numbers come with a point.
    String marks = layout.dialect().isWorkbook() ? decimal + "." : decimal;
    return new AmountSlot(field, unit, marks, column, optional);
  }

  private boolean isWholeNumbers() {
    return layout.isPlain() || layout.profile().pages() != null;
  }

  private RowRule makeRule() {
    RowRule own =
        switch (layout.kind()) {
          case ATTENDANCE -> new AttendanceRule(layout, code);
          case PUPILS, QUALITY_NOTES, PROGRAMMES -> new PeriodRule(layout, START_DATE, END_DATE);
          case SCHOOLS, DISTRICTS -> new PeriodRule(layout, VALID_FROM, VALID_TO);
          case TERMS -> new TermRule(layout);
          case PARTICIPANTS -> new PeriodRule(layout, ENROLLED_ON, CLOSED_ON);
          case FOLLOWUPS -> FollowupRule.of(layout);
          default -> row -> {};
        };
    PupilSlot born = pupil;
    return born == null
        ? own
        : row -> {
          own.apply(row);
          born.settle(row);
        };
  }

  /** An empty row that holds the profile's constants. */
  ParsedRow newRow() {
    Set<Field> used = EnumSet.copyOf(DERIVED);
    used.addAll(layout.feed().columns().keySet());
    used.addAll(layout.feed().constants().keySet());
    used.removeIf(field -> !field.belongsTo(layout.kind()));
    return new ParsedRow(used, constants);
  }

  /** Readers of each column of a header; none for a column that is not read. */
  Slot[][] slots(Map<String, Integer> places, int columns) {
    Slot[][] byPlace = new Slot[columns][0];
    places.forEach(
        (column, place) -> {
          if (place < columns && slots.containsKey(column)) {
            byPlace[place] = slots.get(column).toArray(Slot[]::new);
          }
        });
    return byPlace;
  }

  /** Readers of values that stand on no row, by name. */
  Map<String, List<Slot>> values() {
    Map<String, List<Slot>> values = new HashMap<>(slots);
    values.keySet().removeIf(name -> !Shape.isValue(name));
    return values;
  }

  RowRule rule() {
    return rule;
  }
}
