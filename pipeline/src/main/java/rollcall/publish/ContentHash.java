package rollcall.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.publish.ReleaseLayout.TableFile;
import rollcall.table.FigureTables;
import rollcall.table.OutcomeTables;
import rollcall.table.PupilTables;
import rollcall.table.Table;

/**
 * The fingerprint of what a release says, apart from how its files are cut, compressed and named:
 * equal for two releases exactly when their measure tables hold equal rows.
 *
 * <p>Each part of a table (a school year and term, or the whole table) has the SHA-256 of its rows
 * in order of the key, as {@link CanonicalText}. The content hash is the SHA-256 of one line per
 * table, by name ({@code name, columns...}) and under it one line per part that has rows ({@code
 * school year, term, hash of the part}), in the same text form. So a part that did not change need
 * not be read again, and parts can be read side by side.
 */
public final class ContentHash {
  /**
   * The tables that count where a release has them: all of pupils, of figures and of programmes.
   * Deliveries and issues tell of files, not of pupils.
   */
  public static final List<Table> MEASURE_TABLES =
      Stream.of(
              List.of(
                  PupilTables.PUPIL_TERM,
                  PupilTables.ENROLMENT_TERM,
                  PupilTables.PROTECTED_TERM,
                  PupilTables.PROTECTED_ENROLMENT_TERM,
                  PupilTables.TARGET_GROUP_TERM,
                  PupilTables.EARLY_WARNING),
              FigureTables.ALL,
              OutcomeTables.ALL)
          .flatMap(List::stream)
          .toList();

  private ContentHash() {}

  /** The files of one part of a table. */
  private record Part(Table table, Map<String, String> partition, List<TableFile> files) {
    String name() {
      return partName(partition);
    }

    /** The line of the part; empty when it has no rows. */
    String line() {
      CanonicalText text = new CanonicalText();
      boolean hasRows = false;
      try (SortedRows rows = new SortedRows(files, table)) {
        for (RowCursor row = rows.next(); row != null; row = rows.next()) {
          row.appendTo(text);
          hasRows = true;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return hasRows
          ? ContentHash.line(Stream.concat(partition.values().stream(), Stream.of(text.sha256())))
          : "";
    }
  }

  /**
   * Reads these tables of a release.
   *
   * @throws IllegalStateException as {@link #lines}
   */
  public static String of(Path release, Collection<Table> tables) throws IOException {
    Map<Table, SortedMap<String, String>> lines = new HashMap<>();
    for (Table table : tables) {
      lines.put(table, lines(release, table, new TreeMap<>()));
    }
    return of(lines);
  }

  /** The content hash of tables of whose parts the lines are known. */
  static String of(Map<Table, SortedMap<String, String>> lines) {
    return Sha256.of(
        lines.entrySet().stream()
            .sorted(Comparator.comparing(entry -> entry.getKey().name()))
            .map(entry -> text(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining()));
  }

  private static String text(Table table, SortedMap<String, String> parts) {
    return line(Stream.concat(Stream.of(table.name()), table.columns().stream()))
        + String.join("", parts.values());
  }

  /**
   * Reads a table of a release: the line of each of its parts.
   *
   * @param known lines of parts that need not be read
   * @throws IllegalStateException when a file is not sorted by the table's key, a key stands twice,
   *     or a file has other columns than the table
   */
  static SortedMap<String, String> lines(Path release, Table table, SortedMap<String, String> known)
      throws IOException {
    try {
      SortedMap<String, String> lines = new TreeMap<>(known);
      lines.putAll(
          parts(release, table).parallelStream()
              .filter(part -> !known.containsKey(part.name()))
              .collect(Collectors.toMap(Part::name, Part::line)));
      return lines;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** School year and term of a part as in 2021-22/VT; empty for a whole table. */
  static String partName(Map<String, String> partition) {
    return String.join("/", partition.values());
  }

  /** The parts of a table, by school year and term. */
  static List<List<TableFile>> filesByPart(Path release, Table table) throws IOException {
    Map<String, List<TableFile>> parts = new TreeMap<>();
    for (TableFile file : ReleaseLayout.files(ReleaseLayout.folder(release, table))) {
      parts.computeIfAbsent(partName(file.partition()), key -> new ArrayList<>()).add(file);
    }
    return List.copyOf(parts.values());
  }

  private static List<Part> parts(Path release, Table table) throws IOException {
    return filesByPart(release, table).stream()
        .map(files -> new Part(table, files.get(0).partition(), files))
        .toList();
  }

  private static String line(Stream<String> values) {
    return values.map(value -> value + "\u001f").collect(Collectors.joining("", "", "\n"));
  }
}
