package rollcall.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import rollcall.fault.IssueCode;
import rollcall.ingest.Recognition.Held;

/** Why a file is held whose header no profile can use, and what to do about it. */
final class HeldHeader {
  private static final int MOST_NAMES_SHOWN = 8;
  private static final int LONGEST_NAME_SHOWN = 40;
  private static final int DIGITS_OF_DATA = 4;
  private static final int COLUMNS_OF_A_HEADER = 2;

  private HeldHeader() {}

  static Held endless() {
    return noHeader("is longer than " + Head.MOST_BYTES + " bytes");
  }

  static Held empty() {
    return noHeader("is empty");
  }

  private static Held noHeader(String found) {
    String message = "the first line " + found + "; a header with column names was expected";
    return new Held(IssueCode.UNKNOWN_LAYOUT, message, 1L, null, null);
  }

  static Held inOtherCharset(HeaderMatch match) {
    Profile profile = match.known().profile();
    String sets = String.join(" or ", profile.encoding());
    return header(
        IssueCode.ENCODING,
        text(
            "the file is not valid %s, in which '%s' is written; export it again as %s",
            sets, profile.name(), sets),
        null,
        match);
  }

  static Held repeated(HeaderMatch match) {
    String column = match.repeated().iterator().next();
    return header(
        IssueCode.DUPLICATE_COLUMN,
        text(
            "column '%s' stands more than once in the header; '%s' needs it once",
            column, match.known().profile().name()),
        column,
        match);
  }

  static Held notFitting(HeaderMatch nearest) {
    String unexpected = unexpected(nearest);
    if (nearest.places().isEmpty()) {
      String message =
          text(
              "no profile knows any column of the header (unexpected: %s); add a header or a profile",
              unexpected);
      return new Held(IssueCode.UNKNOWN_LAYOUT, message, 1L, null, null);
    }
    Profile profile = nearest.known().profile();
    String difference = "missing: " + shown(nearest.missing()) + "; unexpected: " + unexpected;
    if (nearest.nearlyFits()) {
      String column = nearest.missing().iterator().next();
      String what =
          Shape.isValue(column)
              ? "neither the file's name nor what stands before the header gives '%s', which '%s' needs (%s)"
              : "the header has no column '%s', which '%s' needs (%s); add or rename it";
      return header(
          IssueCode.MISSING_COLUMN,
          text(what, column, profile.name(), difference),
          column,
          nearest);
    }
    return header(
        IssueCode.UNKNOWN_LAYOUT,
        text(
            "no profile recognises the header; the nearest is '%s' (%s); rename columns or add a profile",
            profile.name(), difference),
        null,
        nearest);
  }

  private static Held header(IssueCode code, String message, String column, HeaderMatch match) {
    return new Held(code, message, match.dialect().headerLine(), column, match.known().profile());
  }

  /**
   * A first line that holds numbers is a row of data whose header is missing; its values are not
   * shown.
   */
  private static String unexpected(HeaderMatch nearest) {
    Set<String> unknown = new TreeSet<>(nearest.unknown());
    boolean data =
        nearest.places().size() < COLUMNS_OF_A_HEADER
            && unknown.stream()
                .anyMatch(name -> name.replaceAll("\\D", "").length() >= DIGITS_OF_DATA);
    return data ? unknown.size() + " columns that look like values, not names" : shown(unknown);
  }

  /** Names of columns, shortened, without anything that would spoil a line of a log. */
  private static String shown(Set<String> names) {
    List<String> shown = names.stream().limit(MOST_NAMES_SHOWN).map(HeldHeader::shortened).toList();
    int more = names.size() - shown.size();
    return names.isEmpty()
        ? "none"
        : String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more");
  }

  private static String shortened(String name) {
    String start =
        name.length() > LONGEST_NAME_SHOWN ? name.substring(0, LONGEST_NAME_SHOWN) + "..." : name;
    return start.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
  }

  private static String text(String pattern, Object... parts) {
    return String.format(Locale.ROOT, pattern, parts);
  }
}
