package rollcall.ingest;

import static rollcall.ingest.Feed.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import rollcall.fault.UserError;

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
