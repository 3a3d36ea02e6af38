package rollcall.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for the heading of a profile's table among the first records of a file. */
final class Headings {
  private static final int COLUMNS_OF_A_HEADING = 2;
  private static final Dialect WORKBOOK = Dialect.workbook(1);

  private Headings() {}

  /**
   * The nearest heading that the file has for a profile.
   *
   * @param inItsCharset false where the text is not in any of the profile's character sets, and was
   *     read in the most likely one
   */
  record Found(HeaderMatch match, boolean inItsCharset) {}

  /** Empty where the file has no record, or its bytes are no text of any likely kind. */
  static Optional<Found> in(Head head, Profiles.Known known, String fileName) {
    List<HeaderMatch> matches = new ArrayList<>();
    Profile profile = known.profile();
    if (head.isWorkbook()) {
      addSheets(head.ofSheets(), known, fileName, matches);
      return nearest(matches, true);
    }
    boolean decoded = false;
    for (String charset : profile.encoding()) {
      decoded |= add(head, known, fileName, charset, matches);
    }
    if (!decoded) {
      add(head, known, fileName, head.guessedCharset(), matches);
    }
    return nearest(matches, decoded);
  }

  private static Optional<Found> nearest(List<HeaderMatch> matches, boolean inItsCharset) {
    return matches.stream()
        .min(HeaderMatch.NEAREST)
        .map(nearest -> new Found(nearest, inItsCharset));
  }

  private static boolean add(
      Head head, Profiles.Known known, String fileName, String charset, List<HeaderMatch> matches) {
    boolean decoded = false;
    for (String delimiter : known.profile().delimiter()) {
      char mark = delimiter.charAt(0);
      List<Records.Cells> records = head.records(charset, mark, mostFor(known));
      if (records != null) {
        decoded = true;
        addAll(records, known, fileName, new Dialect(charset, mark, 1), matches);
      }
    }
    return decoded;
  }

  private static void addSheets(
      List<Records.Cells> records,
      Profiles.Known known,
      String fileName,
      List<HeaderMatch> matches) {
    Map<String, List<Records.Cells>> sheets =
        records.stream()
            .collect(
                Collectors.groupingBy(
                    record -> record.sheet(), LinkedHashMap::new, Collectors.toList()));
    sheets.values().forEach(sheet -> addAll(sheet, known, fileName, WORKBOOK, matches));
  }

  private static void addAll(
      List<Records.Cells> records,
      Profiles.Known known,
      String fileName,
      Dialect dialect,
      List<HeaderMatch> matches) {
    Shape shape = known.profile().shapeOrPlain();
    Surroundings around = new Surroundings(shape, fileName);
    around.begin(records.isEmpty() ? null : records.get(0).sheet());
    for (Records.Cells record : records.subList(0, Math.min(mostFor(known), records.size()))) {
      if (record.cells().stream().allMatch(String::isEmpty)) {
        continue;
      }
      List<String> header =
          Stream.concat(record.cells().stream(), around.namesKnown().stream()).toList();
      HeaderMatch match = HeaderMatch.of(known, header, dialect.at(record.line()));
      // What stands further down may be a row, whose values no message may show.
      if (record == records.get(0) || match.columnsFound() >= COLUMNS_OF_A_HEADING) {
        matches.add(match);
      }
      around.before(record);
    }
  }

  /** Records among which a profile's heading may stand. */
  private static int mostFor(Profiles.Known known) {
    return known.profile().shapeOrPlain().preamble() + 1;
  }
}
