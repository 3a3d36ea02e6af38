package rollcall.ingest;

import static rollcall.ingest.Feed.require;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How one system's export maps to the canonical kinds: all that the reader needs to know, read from
 * a JSON file.
 *
 * @param name what the {@code deliveries} table calls the profile
 * @param description what the export is
 * @param verified whether the layout was seen in a real export; one that is known from descriptions
 *     alone is not
 * @param pages endpoint of SS 12000 whose saved pages it reads; null where it reads tables
 * @param delimiter one character each, tried in order; a comma where not said
 * @param encoding names of character sets, tried in order; UTF-8 where not said
 * @param decimal mark before the decimals of a number; a point where not said
 * @param pupilIds whether ids may be personal numbers
 * @param dates date patterns of y, M and d, tried in order; yyyy-MM-dd where not said
 * @param recognise columns that must be there besides those that are read
 * @param ignore columns that are known and not read
 * @param fileNameTime how the file's name tells when it was made; null where it does not
 * @param shape what stands around the rows; null where the first line is the header and all others
 *     are rows
 * @param feeds the kinds that the export feeds
 * @param terms terms that the profile itself carries
 */
public record Profile(
    @JsonProperty(required = true) String name,
    String description,
    Boolean verified,
    Endpoint pages,
    @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> delimiter,
    @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> encoding,
    String decimal,
    PupilIds pupilIds,
    List<String> dates,
    List<String> recognise,
    List<String> ignore,
    NameTime fileNameTime,
    Shape shape,
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

  public Profile {
    require(name.matches("[a-z0-9][a-z0-9_-]*"), "name must be of a-z, 0-9, - and _");
    verified = verified == null || verified;
    delimiter = delimiter == null ? List.of(",") : List.copyOf(delimiter);
    require(
        !delimiter.isEmpty() && delimiter.stream().allMatch(mark -> mark.length() == 1),
        "delimiter must be single characters");
    encoding = encoding == null ? List.of(StandardCharsets.UTF_8.name()) : List.copyOf(encoding);
    require(
        !encoding.isEmpty() && Encodings.KNOWN.containsAll(encoding),
        "encoding must be of " + Encodings.KNOWN);
    decimal = decimal == null ? "." : decimal;
    require(decimal.equals(".") || decimal.equals(","), "decimal must be a point or a comma");
    pupilIds = pupilIds == null ? PupilIds.LOCAL : pupilIds;
    dates = dates == null ? List.of(DatePattern.ISO) : List.copyOf(dates);
    require(!dates.isEmpty(), "dates must hold a pattern");
    dates.forEach(DatePattern::of);
    recognise = recognise == null ? List.of() : List.copyOf(recognise);
    ignore = ignore == null ? List.of() : List.copyOf(ignore);
    terms = terms == null ? List.of() : List.copyOf(terms);
    feeds = Map.copyOf(feeds);
    require(!feeds.isEmpty(), "feeds must name a kind");
    Shape.checkNames(shape, feeds.values());
    feeds.forEach((kind, feed) -> feed.check(kind));
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

  /** What stands around the rows, nothing where the profile does not say. */
  Shape shapeOrPlain() {
    return shape == null ? Shape.PLAIN : shape;
  }
}
