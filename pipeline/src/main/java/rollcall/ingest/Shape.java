package rollcall.ingest;

import static rollcall.ingest.Feed.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import rollcall.fault.UserError;

/**
 * What stands around the rows of an export. Records before the first heading are its preamble; a
 * heading may be repeated; sections are told by patterns on the text of a record, which is that of
 * its cells with a blank between them, footers by patterns on any of its cells. None of these are
 * rows, nor are blank records.
 *
 * @param preamble records that may stand before the first heading of a file or sheet
 * @param values what is taken from elsewhere than a column; columns of feeds may name them
 * @param footers patterns of records that are no rows, as sums
 */
record Shape(int preamble, List<Value> values, List<String> footers) implements Serializable {
  /** The heading comes first, and all that follows are rows. */
  static final Shape PLAIN = new Shape(0, null, null);

  /** The patterns of profiles are few, and each is matched on many records. */
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private static final String MARK = "@";
  private static final int MOST_PREAMBLE = 200;

  /** Where a value stands. */
  enum From {
    /** The file's name, without folders. */
    FILE,
    /** The sheet's name. */
    SHEET,
    /** A record before the heading. */
    PREAMBLE,
    /** A record among the rows; it holds until the next one. */
    SECTION
  }

  /**
   * A value that stands on no row.
   *
   * @param name a word after an at sign, by which columns of feeds name it
   * @param pattern regular expression with one group, the value
   */
  record Value(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) From from,
      @JsonProperty(required = true) String pattern)
      implements Serializable {
    Value {
      require(name.matches("@[a-z_]+"), "shape.values.name must be an at sign and a word");
      require(
          compiled(pattern).matcher("").groupCount() == 1, "shape.values.pattern needs one group");
    }

    /** The value in a text; empty where the text does not hold it. */
    Optional<String> in(String text) {
      Matcher matcher = compiled(pattern).matcher(text);
      return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }
  }

  Shape {
    values = values == null ? List.of() : List.copyOf(values);
    footers = footers == null ? List.of() : List.copyOf(footers);
    require(preamble >= 0 && preamble <= MOST_PREAMBLE, "shape.preamble must be 0 to 200");
    footers.forEach(Shape::compiled);
    require(
        values.stream().map(Value::name).distinct().count() == values.size(),
        "shape.values must have different names");
  }

  private static Pattern compiled(String pattern) {
    return COMPILED.computeIfAbsent(pattern, Shape::compile);
  }

  private static Pattern compile(String pattern) {
    try {
      return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      throw UserError.usage(
          "shape holds a pattern that is no regular expression: " + e.getDescription());
    }
  }

  /** Refuses feeds that name a value which the shape does not give. */
  static void checkNames(Shape shape, Collection<Feed> feeds) {
    Set<String> given = shape == null ? Set.of() : shape.names();
    for (Feed feed : feeds) {
      for (String column : feed.columns().values()) {
        require(!isValue(column) || given.contains(column), "shape.values has no value " + column);
      }
    }
  }

  /** Whether a column of a feed is one of these values. */
  static boolean isValue(String column) {
    return column.startsWith(MARK);
  }

  /** Names of all values. */
  Set<String> names() {
    return values.stream().map(Value::name).collect(Collectors.toSet());
  }

  List<Value> from(From from) {
    return values.stream().filter(value -> value.from() == from).toList();
  }

  /** Whether a cell says that its record is no row. */
  boolean isFooter(String cell) {
    return footers.stream().anyMatch(pattern -> compiled(pattern).matcher(cell).find());
  }
}
