package rollcall.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import rollcall.fault.IssueCode;
import rollcall.ingest.Profile.NameTime;
import rollcall.ingest.Recognition.Held;
import rollcall.ingest.Recognition.Recognised;

/** Tells from a file's header, never from its name, which profile reads it. */
public final class Recogniser {
  private static final int LONGEST_HEADER = 1 << 16;
  private static final int MOST_NAMES_SHOWN = 8;
  private static final int LONGEST_NAME_SHOWN = 40;
  private static final int DIGITS_OF_DATA = 4;
  private static final int COLUMNS_OF_A_HEADER = 2;

  private Recogniser() {}

  /**
   * Recognises one file.
   *
   * @param name what messages call the file; a profile may also read a time from it
   */
  public static Recognition recognise(Path file, String name, Profiles profiles) {
    try {
      byte[] line = firstLine(file);
      return line.length == 0 || line.length == LONGEST_HEADER
          ? noHeader(line.length)
          : recognise(line, name, profiles);
    } catch (EOFException e) {
      return new Held(
          IssueCode.TRUNCATED_GZIP, IssueCode.TRUNCATED_GZIP.meaning(), null, null, null);
    } catch (IOException e) {
      String message =
          "the file cannot be opened or unpacked (" + e.getClass().getSimpleName() + ")";
      return new Held(IssueCode.UNREADABLE_FILE, message + "; deliver it again", null, null, null);
    }
  }

  private static Held noHeader(int length) {
    String found = length == 0 ? "is empty" : "is longer than " + LONGEST_HEADER + " bytes";
    return header(
        IssueCode.UNKNOWN_LAYOUT,
        "the first line " + found + "; a header with column names was expected",
        null,
        null);
  }

  private static Recognition recognise(byte[] line, String name, Profiles profiles) {
    List<HeaderMatch> matches = new ArrayList<>();
    for (Profiles.Known known : profiles.all()) {
      List<String> header = columns(line, known.profile());
      if (header != null) {
        matches.add(HeaderMatch.of(known, header));
      }
    }
    if (matches.isEmpty()) {
      String message = "the header is not valid UTF-8; export the file again as UTF-8";
      return header(IssueCode.ENCODING, message, null, null);
    }
    matches.sort(HeaderMatch.NEAREST);
    return matches.stream()
        .filter(HeaderMatch::fits)
        .findFirst()
        .map(match -> fitting(match, name))
        .orElseGet(() -> notFitting(matches.get(0)));
  }

  private static Recognition fitting(HeaderMatch match, String name) {
    Profile profile = match.known().profile();
    if (!match.repeated().isEmpty()) {
      String column = match.repeated().iterator().next();
      return header(
          IssueCode.DUPLICATE_COLUMN,
          text(
              "column '%s' stands more than once in the header; '%s' needs it once",
              column, profile.name()),
          column,
          profile);
    }
    NameTime time = profile.fileNameTime();
    return new Recognised(
        profile,
        match.known().hash(),
        match.layouts(),
        match.oddities(),
        time == null ? null : time.of(name).orElse(null));
  }

  private static Held notFitting(HeaderMatch nearest) {
    String unexpected = unexpected(nearest);
    if (nearest.places().isEmpty()) {
      return header(
          IssueCode.UNKNOWN_LAYOUT,
          text(
              "no profile knows any column of the header (unexpected: %s); add a header or a profile",
              unexpected),
          null,
          null);
    }
    Profile profile = nearest.known().profile();
    String difference = "missing: " + shown(nearest.missing()) + "; unexpected: " + unexpected;
    if (nearest.nearlyFits()) {
      String column = nearest.missing().iterator().next();
      return header(
          IssueCode.MISSING_COLUMN,
          text(
              "the header has no column '%s', which '%s' needs (%s); add or rename it",
              column, profile.name(), difference),
          column,
          profile);
    }
    return header(
        IssueCode.UNKNOWN_LAYOUT,
        text(
            "no profile recognises the header; the nearest is '%s' (%s); rename columns or add a profile",
            profile.name(), difference),
        null,
        profile);
  }

  private static Held header(IssueCode code, String message, String column, Profile profile) {
    return new Held(code, message, 1L, column, profile);
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
    List<String> shown = names.stream().limit(MOST_NAMES_SHOWN).map(Recogniser::shortened).toList();
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

  /** Null where the bytes are not text in the profile's encoding. */
  private static List<String> columns(byte[] line, Profile profile) {
    try {
      String text = decoded(line, profile.charset());
      var names =
          CsvReader.builder()
              .fieldSeparator(profile.delimiterCharacter())
              .ofSingleCsvRecord(text)
              .getFields();
      return names.stream().map(Characters::composed).toList();
    } catch (CharacterCodingException e) {
      return null;
    } catch (CsvParseException e) {
      return List.of();
    }
  }

  private static String decoded(byte[] line, Charset charset) throws CharacterCodingException {
    return DeliveredFile.strict(charset).decode(ByteBuffer.wrap(line)).toString();
  }

  private static byte[] firstLine(Path file) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (InputStream in = DeliveredFile.open(file)) {
      int next = in.read();
      while (next >= 0 && next != '\n' && next != '\r' && line.size() < LONGEST_HEADER) {
        line.write(next);
        next = in.read();
      }
    }
    return line.toByteArray();
  }

  private static String text(String pattern, Object... parts) {
    return String.format(Locale.ROOT, pattern, parts);
  }
}
