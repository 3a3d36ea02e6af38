package rollcall.report;

import static rollcall.table.Col.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import rollcall.table.Column;
import rollcall.table.Dictionary;
import rollcall.table.OutcomeCol;
import rollcall.table.Table;

/**
 * A column of a tidy file.
 *
 * @param name its heading
 * @param kind what the file of meanings calls it; null for columns of time and place, which that
 *     file leaves out
 * @param source the column of the table that it comes from; null where it follows from several
 */
record TidyColumn(String name, Kind kind, String source, Function<Values, String> reader) {

  /** What splits rows and what is measured. */
  enum Kind {
    Filter,
    Indicator
  }

  /** Not applicable: a share of nobody. */
  private static final String NOT_APPLICABLE = "z";

  /** Not available: nothing was delivered to tell it, or there is no year before. */
  private static final String NOT_AVAILABLE = "x";

  private static final Set<String> SHARES_OF_A_BASE =
      Set.of(
          ABSENCE_RATE,
          SHARE_OF_PUPILS,
          HIGH_ABSENCE_SHARE,
          SHARE_LOW_CI,
          SHARE_HIGH_CI,
          LOW_ABSENCE_SHARE,
          OutcomeCol.SHARE,
          OutcomeCol.CI_LOW,
          OutcomeCol.CI_HIGH,
          OutcomeCol.SHARE_IMPROVED,
          OutcomeCol.SHARE_IMPROVED_WORST,
          OutcomeCol.SHARE_IMPROVED_BEST,
          OutcomeCol.SHARE_IMPROVED_OF_ABLE,
          OutcomeCol.SHARE_FEMALE);
  private static final Map<String, String> RENAMED =
      Map.of(
          SHARE_LOW_CI,
          HIGH_ABSENCE_SHARE + "_lower_ci",
          SHARE_HIGH_CI,
          HIGH_ABSENCE_SHARE + "_upper_ci");
  private static final Map<String, String> TERMS =
      Map.of(Member.AUTUMN, "Autumn term", Member.SPRING, "Spring term");
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final int EXACT_DECIMALS = 6;

  /** The columns of a table: time where it is by school year, place, filters, indicators. */
  static List<TidyColumn> of(Table table) {
    List<TidyColumn> columns = new ArrayList<>();
    boolean transition = table.columns().contains(TO_SCHOOL_YEAR);
    String year = transition ? TO_SCHOOL_YEAR : SCHOOL_YEAR;
    String term = transition ? TO_TERM : TERM;
    if (table.columns().contains(year)) {
      columns.add(new TidyColumn("time_period", null, year, row -> period(row.text(year))));
      columns.add(
          new TidyColumn("time_identifier", null, term, row -> identifier(table, row, term)));
    }
    columns.add(new TidyColumn("geographic_level", null, null, row -> level(table, row)));
    for (String column : table.columns()) {
      if (!column.equals(year) && !column.equals(term)) {
        columns.add(of(table, column));
      }
    }
    return columns;
  }

  private static TidyColumn of(Table table, String column) {
    if (!table.key().contains(column)) {
      return new TidyColumn(
          RENAMED.getOrDefault(column, column),
          Kind.Indicator,
          column,
          row -> indicator(row, column));
    }
    return switch (column) {
      case FROM_SCHOOL_YEAR ->
          new TidyColumn("from_time_period", Kind.Filter, column, row -> period(row.text(column)));
      case ENTRY_SCHOOL_YEAR ->
          new TidyColumn("entry_time_period", Kind.Filter, column, row -> period(row.text(column)));
      case FROM_TERM ->
          new TidyColumn(
              "from_time_identifier",
              Kind.Filter,
              column,
              row -> TERMS.getOrDefault(row.text(column), row.text(column)));
      default -> new TidyColumn(column, Kind.Filter, column, row -> filter(row.value(column)));
    };
  }

  String value(Values row) {
    return reader.apply(row);
  }

  /** The column's line in the file of meanings; empty for columns of time and place. */
  List<String> meta() {
    if (kind == null) {
      return List.of();
    }
    Column column = Dictionary.column(source);
    boolean indicator = kind == Kind.Indicator;
    boolean fraction = column.type().equals("double");
    String decimals = !indicator ? "" : fraction ? String.valueOf(EXACT_DECIMALS) : "0";
    return List.of(
        name, kind.name(), column.meaning(), "", indicator ? column.unit() : "", decimals, "", "");
  }

  /** A school year as six digits. */
  private static String period(String schoolYear) {
    return schoolYear.replace("-", "");
  }

  private static String identifier(Table table, Values row, String term) {
    return table.columns().contains(term)
        ? TERMS.getOrDefault(row.text(term), row.text(term))
        : "Academic year";
  }

  private static String level(Table table, Values row) {
    if (table.columns().contains(SCHOOL_UNIT_CODE)) {
      return "School";
    }
    boolean district = table.columns().contains(DISTRICT) && !Member.ALL.equals(row.text(DISTRICT));
    return district ? "Local authority district" : "Local authority";
  }

  private static String filter(Object member) {
    String text = member == null ? Member.UNKNOWN : member.toString();
    return text.equals(Member.ALL) ? "Total" : harmless(text);
  }

  private static String indicator(Values row, String column) {
    Object value = row.value(column);
    if (value == null) {
      return missing(column);
    }
    if (value instanceof Double number) {
      return Numbers.exact(number);
    }
    return value instanceof String text
        ? harmless(text)
        : value instanceof java.util.Date ? row.date(column).toString() : value.toString();
  }

  /** What stands where a column has no value. */
  static String missing(String column) {
    return SHARES_OF_A_BASE.contains(column) ? NOT_APPLICABLE : NOT_AVAILABLE;
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
  static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
