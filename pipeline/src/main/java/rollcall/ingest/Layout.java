package rollcall.ingest;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Where the fields of one kind stand in a file whose header is known.
 *
 * @param kind what the rows speak of
 * @param profile how the export is read
 * @param profileHash fingerprint of the profile and of the reader's version, 64 hexadecimal digits
 * @param header the file's columns as it names them
 * @param places position in the header by column of the profile, for the columns that are read;
 *     values that stand on no row have their places behind the columns
 * @param dialect how the file writes its table
 */
public record Layout(
    Kind kind,
    Profile profile,
    String profileHash,
    List<String> header,
    Map<String, Integer> places,
    Dialect dialect)
    implements Serializable {

  public Layout {
    header = List.copyOf(header);
    places = Map.copyOf(places);
  }

  Feed feed() {
    return profile.feeds().get(kind);
  }

  /** How the file writes its rows, and whether that is known from descriptions alone. */
  public String readAs() {
    String as = profile.pages() == null ? dialect.described() : "JSON";
    return profile.verified() ? as : as + ", unverified layout";
  }

  /** Whether the first line is the heading of a table and all others are its rows. */
  boolean isPlain() {
    return profile.shape() == null && !dialect.isWorkbook() && profile.pages() == null;
  }

  /** Whether rows can have a value for the field: told, constant or derived. */
  boolean canHold(Field field) {
    Feed feed = feed();
    return switch (field) {
      case START_DATE, END_DATE -> isHeld(field) || feed.has(Field.DATE);
      case VALID_ABSENCE_MINUTES, INVALID_ABSENCE_MINUTES, OTHER_ACTIVITY_MINUTES ->
          kind == Kind.ATTENDANCE;
      case REPORTED_MINUTES ->
          isHeld(field)
              || isHeld(Field.ATTENDED_MINUTES)
              || isHeld(Field.UNREPORTED_MINUTES)
              || feed.codes().containsValue(Meaning.UNREPORTED);
      default -> isHeld(field);
    };
  }

  private boolean isHeld(Field field) {
    return feed().constants().containsKey(field) || columnOf(field) != null;
  }

  /** Minutes of a school day of an events-only export; null for every other. */
  public Integer minutesPerDay() {
    return feed().events() == null ? null : feed().events().minutesPerDay();
  }

  /** What a newer delivery replaces; null leaves it to the rules. */
  public String replaces() {
    return feed().replaces();
  }

  /** The header's name for the column of a field; null where the field has none. */
  String columnOf(Field field) {
    Integer place = places.get(feed().columns().getOrDefault(field, ""));
    return place == null ? null : header.get(place);
  }

  /** The header's name for the column at this position; null where there is none. */
  String columnAt(int place) {
    return place >= 0 && place < header.size() ? header.get(place) : null;
  }
}
