package rollcall.ingest;

import static rollcall.ingest.Feed.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import rollcall.fault.UserError;

/**
 * How one system's export maps to the canonical kinds: all that the reader needs to know, read from
 * a JSON file.
 *
 * @param name what the {@code deliveries} table calls the profile
 * @param description what the export is
 * @param delimiter one character; a comma where not said
 * @param encoding UTF-8 where not said
 * @param pupilIds whether ids may be personal numbers
 * @param dates date patterns of y, M and d, tried in order; yyyy-MM-dd where not said
 * @param recognise columns that must be there besides those that are read
 * @param ignore columns that are known and not read
 * @param fileNameTime how the file's name tells when it was made; null where it does not
 * @param feeds the kinds that the export feeds
 * @param terms terms that the profile itself carries
 */
public record Profile(
    @JsonProperty(required = true) String name,
    String description,
    String delimiter,
    String encoding,
    PupilIds pupilIds,
    List<String> dates,
    List<String> recognise,
    List<String> ignore,
    NameTime fileNameTime,
    @JsonProperty(required = true) Map<Kind, Feed> feeds,
    List<CarriedTerm> terms)
    implements Serializable {

  /** What the ids of pupils are. */
  enum PupilIds {
    /** Any text; an id in the shape of a personal number must be a valid one. */
    PERSONAL_NUMBERS,
    /** The source's own ids, whatever their shape. */
    LOCAL
  }

  /**
   * Where a file's name holds its time.
   *
   * @param pattern regular expression with one group, the time
   * @param format of that time, as {@link DateTimeFormatter} has it
   */
  record NameTime(
      @JsonProperty(required = true) String pattern, @JsonProperty(required = true) String format)
      implements Serializable {
    NameTime {
      try {
        require(
            Pattern.compile(pattern).matcher("").groupCount() == 1,
            "file_name_time.pattern needs one group");
        DateTimeFormatter.ofPattern(format, Locale.ROOT);
      } catch (PatternSyntaxException e) {
        throw UserError.usage(
            "file_name_time.pattern is no regular expression: " + e.getDescription());
      } catch (IllegalArgumentException e) {
        throw UserError.usage("file_name_time.format is no date pattern");
      }
    }

    /** ISO 8601 local time; empty where the name does not match. */
    Optional<String> of(String fileName) {
      Matcher matcher = Pattern.compile(pattern).matcher(fileName);
      if (!matcher.find()) {
        return Optional.empty();
      }
      try {
        TemporalAccessor time =
            DateTimeFormatter.ofPattern(format, Locale.ROOT)
                .parseBest(matcher.group(1), LocalDateTime::from, LocalDate::from);
        return Optional.of(
            time instanceof LocalDate date ? date.atStartOfDay().toString() : time.toString());
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
  }

  /** A term that the profile carries because the export has none. */
  record CarriedTerm(
      @JsonProperty(required = true) String schoolYear,
      @JsonProperty(required = true) String term,
      @JsonProperty(required = true) LocalDate startDate,
      @JsonProperty(required = true) LocalDate endDate,
      Integer instructionalDays)
      implements Serializable {
    CarriedTerm {
      require(Field.TERM.words().contains(term), "terms: term must be HT or VT");
      require(!endDate.isBefore(startDate), "terms: end_date lies before start_date");
      require(
          SchoolYears.of(startDate).equals(schoolYear),
          "terms: start_date lies outside school_year");
    }
  }

  public Profile {
    require(name.matches("[a-z0-9][a-z0-9_-]*"), "name must be of a-z, 0-9, - and _");
    delimiter = delimiter == null ? "," : delimiter;
    require(delimiter.length() == 1, "delimiter must be one character");
    encoding = encoding == null ? StandardCharsets.UTF_8.name() : encoding;
    require(encoding.equals(StandardCharsets.UTF_8.name()), "encoding must be UTF-8");
    pupilIds = pupilIds == null ? PupilIds.LOCAL : pupilIds;
    dates = dates == null ? List.of(DatePattern.ISO) : List.copyOf(dates);
    require(!dates.isEmpty(), "dates must hold a pattern");
    dates.forEach(DatePattern::of);
    recognise = recognise == null ? List.of() : List.copyOf(recognise);
    ignore = ignore == null ? List.of() : List.copyOf(ignore);
    terms = terms == null ? List.of() : List.copyOf(terms);
    feeds = Map.copyOf(feeds);
    require(!feeds.isEmpty(), "feeds must name a kind");
    feeds.forEach((kind, feed) -> feed.check(kind));
  }

  Charset charset() {
    return Charset.forName(encoding);
  }

  char delimiterCharacter() {
    return delimiter.charAt(0);
  }

  /** The kinds that the export feeds, in the order of {@link Kind}. */
  List<Kind> kinds() {
    return feeds.keySet().stream().sorted().toList();
  }

  /** Columns without which a file is not this export. */
  Set<String> neededColumns() {
    Set<String> needed = new TreeSet<>(recognise);
    for (Feed feed : feeds.values()) {
      feed.columns()
          .forEach(
              (field, column) -> {
                if (!feed.optional().contains(field)) {
                  needed.add(column);
                }
              });
    }
    return needed;
  }

  /** Columns that are read. */
  Set<String> readColumns() {
    Set<String> read = new TreeSet<>();
    feeds.values().forEach(feed -> read.addAll(feed.columns().values()));
    return read;
  }

  /** All columns that the profile names. */
  Set<String> knownColumns() {
    List<String> known = new ArrayList<>(readColumns());
    known.addAll(recognise);
    known.addAll(ignore);
    return new TreeSet<>(known);
  }
}
