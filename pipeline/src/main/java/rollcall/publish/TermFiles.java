package rollcall.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import rollcall.table.Col;
import rollcall.table.Dictionary;
import rollcall.table.Table;

/**
 * Writes the rows of a table from inside a task: one file for each school year and term, or one
 * where the table is not by term. The rows of a term have to come in the order of the table's key;
 * what several tasks write is put in order when it is read.
 */
public final class TermFiles implements Closeable {
  /** All terms are open at once, so none may hold much of its rows in memory. */
  private static final long ROW_GROUP_BYTES = 4L << 20;

  private static final int MOST_ENCODED = 1 << 12;

  private final Path folder;
  private final String fileName;
  private final List<String> inFile;
  private final List<PlainType> types;
  private final int[] positions;
  private final int[] partition;
  private final Map<Object, Object> encoded = new HashMap<>();
  private final Map<List<Object>, RowWriter> open = new HashMap<>();

  /**
   * Files of a table, made when their first row comes.
   *
   * @param folder see {@link StoreLock#work}; {@link ReleaseDraft#adopt} takes it over
   * @param fileName name without ending, the task's own
   */
  public TermFiles(Path folder, Table table, String fileName) {
    this.folder = folder;
    this.fileName = fileName + ReleaseLayout.ENDING;
    this.inFile = new ArrayList<>(table.columns());
    List<String> inFolders = table.partitioned() ? ReleaseLayout.PARTITION_COLUMNS : List.of();
    inFile.removeAll(inFolders);
    this.types = inFile.stream().map(name -> PlainType.of(Dictionary.column(name))).toList();
    this.positions = inFile.stream().mapToInt(table.columns()::indexOf).toArray();
    this.partition = inFolders.stream().mapToInt(table.columns()::indexOf).toArray();
  }

  /**
   * Writes a row.
   *
   * @param values in the order of the table's columns
   */
  public void write(Object[] values) throws IOException {
    Object[] cells = new Object[positions.length];
    for (int i = 0; i < cells.length; i++) {
      Object value = values[positions[i]];
      cells[i] = value == null ? null : cell(i, value);
    }
    writer(IntStream.of(partition).mapToObj(at -> values[at]).toList()).write(cells);
  }

  /** Texts mostly repeat: each is encoded once. */
  private Object cell(int column, Object value) {
    PlainType type = types.get(column);
    if (type != PlainType.STRING || inFile.get(column).equals(Col.PUPIL)) {
      return type.cell(value);
    }
    if (encoded.size() > MOST_ENCODED) {
      encoded.clear();
    }
    return encoded.computeIfAbsent(value, type::cell);
  }

  private RowWriter writer(List<Object> term) throws IOException {
    RowWriter writer = open.get(term);
    if (writer == null) {
      List<String> names = term.stream().map(String.class::cast).toList();
      Path file = PrivateFiles.folder(ReleaseLayout.partFolder(folder, names)).resolve(fileName);
      writer = new RowWriter(file, inFile, ROW_GROUP_BYTES);
      open.put(term, writer);
    }
    return writer;
  }

  @Override
  public void close() throws IOException {
    for (RowWriter writer : open.values()) {
      writer.close();
    }
  }
}
