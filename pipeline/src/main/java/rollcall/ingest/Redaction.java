package rollcall.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rollcall.fault.UserError;

/**
 * Writes a delivered table again without what it says of erased pupils: their rows, and every other
 * line in which their ids stand as those rows write them. All else stays as it came.
 */
public final class Redaction {
  private final Set<Place> places = new HashSet<>();
  private final Set<String> ids = new HashSet<>();

  /** A record of the file; the sheet is null where the file has none. */
  private record Place(String sheet, long line) {}

  private Redaction() {}

  /**
   * Writes the file.
   *
   * @param sources how the file is read, one for each kind that it feeds
   * @param key with the pupils who are left out
   * @param to a new file
   * @return whether anything was left out; otherwise nothing is written
   */
  public static boolean write(List<RowSource> sources, PupilKey key, Path to) {
    Redaction redaction = new Redaction();
    RowSource first = sources.get(0);
    try {
      for (RowSource source : sources) {
        redaction.find(source, key);
      }
      if (redaction.places.isEmpty()) {
        return false;
      }
      Path file = Path.of(first.file());
      Dialect dialect = first.layout().dialect();
      if (dialect.isWorkbook()) {
        RedactedTable.workbook(file, redaction::isKept, to);
      } else {
        RedactedTable.text(file, dialect.encoding(), redaction::isKept, to);
      }
      return true;
    } catch (IOException e) {
      throw UserError.environment(
          "A delivery cannot be written again without an erased pupil ("
              + e.getClass().getSimpleName()
              + "); check free space and run again.",
          e);
    }
  }

  private void find(RowSource source, PupilKey key) throws IOException {
    try (DeliveredRows rows = DeliveredRows.of(source, key)) {
      for (ParsedRow row = rows.next(); row != null; row = rows.next()) {
        if (key.erased().hold(source.layout().kind(), row)) {
          places.add(new Place(rows.sheet(), row.line));
          if (row.erasedId != null) {
            ids.add(row.erasedId);
          }
        }
      }
    }
  }

  private boolean isKept(String sheet, long line, String text) {
    return !places.contains(new Place(sheet, line))
        && ids.stream().noneMatch(id -> names(text, id));
  }

  /** Whether an id stands in a text as a word of its own. */
  private static boolean names(String text, String id) {
    for (int at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
      int end = at + id.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }
}
