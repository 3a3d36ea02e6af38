package rollcall.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table as it can be seen in a file without a profile.
 *
 * @param preamble records before the heading
 * @param names of the heading's columns
 */
record SeenTable(Dialect dialect, int preamble, List<String> names, List<List<String>> rows) {
  private static final String DELIMITERS = ";\t,|";
  private static final int FEWEST_COLUMNS = 3;
  private static final Pattern NO_NAME = Pattern.compile("[\\d\\s.,:%/+-]*");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d+ ?%?");
  private static final List<String> DATES =
      List.of("yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "dd/MM/yyyy", "M/d/yyyy", "d.M.yyyy");

  /** The widest table that any delimiter and character set shows; null where none does. */
  static SeenTable in(Head head) {
    SeenTable best = null;
    for (String charset : Encodings.KNOWN) {
      for (char delimiter : DELIMITERS.toCharArray()) {
        List<Records.Cells> records = head.records(charset, delimiter, Integer.MAX_VALUE);
        SeenTable seen = records == null ? null : in(records, new Dialect(charset, delimiter, 1));
        if (seen != null && (best == null || seen.cells() > best.cells())) {
          best = seen;
        }
      }
    }
    return best;
  }

  private static SeenTable in(List<Records.Cells> records, Dialect dialect) {
    for (int i = 0; i < records.size(); i++) {
      List<String> names = records.get(i).cells();
      if (isHeading(names)) {
        List<List<String>> rows = new ArrayList<>();
        for (Records.Cells record : records.subList(i + 1, records.size())) {
          if (record.cells().size() == names.size()) {
            rows.add(record.cells());
          }
        }
        if (!rows.isEmpty()) {
          return new SeenTable(dialect.at(records.get(i).line()), i, names, rows);
        }
      }
    }
    return null;
  }

  private static boolean isHeading(List<String> names) {
    return names.size() >= FEWEST_COLUMNS
        && names.stream().noneMatch(name -> NO_NAME.matcher(name).matches())
        && Set.copyOf(new LinkedHashSet<>(names)).size() == names.size();
  }

  private int cells() {
    return names.size() * rows.size();
  }

  /** Distinct values of a column that are not empty. */
  Set<String> values(String column) {
    int at = names.indexOf(column);
    Set<String> values = new LinkedHashSet<>();
    rows.forEach(row -> values.add(at < 0 ? "" : row.get(at)));
    values.remove("");
    return values;
  }

  boolean hasDecimalComma() {
    return dialect.delimiter() != ','
        && rows.stream().flatMap(List::stream).anyMatch(c -> DECIMAL_COMMA.matcher(c).matches());
  }

  boolean holdsPersonalNumbers(String column) {
    return values(column).stream()
        .anyMatch(value -> PupilId.isLikeNumber(value.toCharArray(), 0, value.length()));
  }

  /** The first pattern that reads all values of a column; empty where none does. */
  List<String> datePatterns(String column) {
    Set<String> values = values(column);
    return DATES.stream()
        .filter(
            pattern -> !values.isEmpty() && values.stream().allMatch(value -> is(pattern, value)))
        .limit(1)
        .toList();
  }

  private static boolean is(String pattern, String value) {
    return DatePattern.of(pattern).parse(value.toCharArray(), 0, value.length()) != ParsedRow.NONE;
  }
}
