package rollcall.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import rollcall.publish.ReleaseLayout.TableFile;
import rollcall.table.Dictionary;
import rollcall.table.Table;

/**
 * Steps through the rows of one file of a table. One row group is in memory at a time and no row
 * becomes an object.
 */
final class RowCursor implements Closeable {
  private final Path path;
  private final ParquetFileReader file;
  private final List<Cell> cells;
  private final int[] keyPositions;
  private long rowsLeft;

  private RowCursor(Path path, ParquetFileReader file, List<Cell> cells, int[] keyPositions) {
    this.path = path;
    this.file = file;
    this.cells = cells;
    this.keyPositions = keyPositions;
  }

  /**
   * Opens a file and stands before its first row.
   *
   * @throws IllegalStateException when the file has other columns than the table
   */
  static RowCursor open(TableFile source, Table table) throws IOException {
    ParquetFileReader file = open(source.path());
    try {
      MessageType schema = file.getFileMetaData().getSchema();
      checkColumns(schema, source, table);
      List<Cell> cells = new ArrayList<>();
      for (String name : table.columns()) {
        PlainType type = PlainType.of(Dictionary.column(name));
        cells.add(
            schema.containsField(name)
                ? new Cell(type, schema.getColumnDescription(new String[] {name}), null)
                : new Cell(type, null, type.cell(source.partition().get(name))));
      }
      int[] key = table.key().stream().mapToInt(table.columns()::indexOf).toArray();
      return new RowCursor(source.path(), file, cells, key);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Rows of a file by its footer. */
  static long rows(Path path) throws IOException {
    try (ParquetFileReader file = open(path)) {
      return file.getRecordCount();
    }
  }

  /** Rows of a file that must have the columns of a table. */
  static long rows(TableFile source, Table table) throws IOException {
    try (RowCursor cursor = open(source, table)) {
      return cursor.file.getRecordCount();
    }
  }

  private static ParquetFileReader open(Path path) throws IOException {
    // Options hold the decompressors, which closing a file gives back: no two open files may share
    // them.
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try {
      return ParquetFileReader.open(new LocalInputFile(path), options);
    } catch (RuntimeException e) {
      throw new IOException(path + " is no whole Parquet file", e);
    }
  }

  /**
   * Each column of the table is in the file or in its folders, with the dictionary's type, and no
   * other is there.
   */
  private static void checkColumns(MessageType schema, TableFile source, Table table) {
    Set<String> inFolders = source.partition().keySet();
    boolean fits = schema.getFieldCount() == table.columns().size() - inFolders.size();
    for (String name : table.columns()) {
      PlainType type = PlainType.of(Dictionary.column(name));
      fits &=
          inFolders.contains(name) || schema.containsField(name) && type.fits(schema.getType(name));
    }
    if (!fits) {
      throw new IllegalStateException(
          "File " + source.path() + " does not have the columns of table " + table.name());
    }
  }

  /** Steps to the next row; false at the end. */
  boolean next() throws IOException {
    if (rowsLeft > 1) {
      rowsLeft--;
      cells.forEach(Cell::step);
      return true;
    }
    PageReadStore group = file.readNextRowGroup();
    if (group == null) {
      return false;
    }
    rowsLeft = group.getRowCount();
    var readers =
        new ColumnReadStoreImpl(
            group,
            new NoRecords(),
            file.getFileMetaData().getSchema(),
            file.getFileMetaData().getCreatedBy());
    cells.forEach(cell -> cell.take(readers));
    return true;
  }

  /** The key cells of the row, in the order of the table's key. */
  Object[] key() {
    Object[] key = new Object[keyPositions.length];
    for (int i = 0; i < key.length; i++) {
      key[i] = cells.get(keyPositions[i]).read();
    }
    return key;
  }

  /** The values of the row, in the order of the table's columns. */
  Object[] values() {
    return cells.stream().map(Cell::value).toArray();
  }

  /** Adds the row to a text. */
  void appendTo(CanonicalText text) {
    for (Cell cell : cells) {
      cell.appendTo(text);
      text.endOfValue();
    }
    text.endOfRow();
  }

  /** The file that is read. */
  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /**
   * One column of the row on which the cursor stands; its descriptor is null when the folder gives
   * the value.
   */
  private static final class Cell {
    private final PlainType type;
    private final ColumnDescriptor descriptor;
    private final Object fixed;
    private ColumnReader reader;

    Cell(PlainType type, ColumnDescriptor descriptor, Object fixed) {
      this.type = type;
      this.descriptor = descriptor;
      this.fixed = fixed;
    }

    void take(ColumnReadStoreImpl readers) {
      reader = descriptor == null ? null : readers.getColumnReader(descriptor);
    }

    void step() {
      if (reader != null) {
        if (!isNull()) {
          // A value that nobody asked for would be given as that of the next row.
          reader.skip();
        }
        reader.consume();
      }
    }

    Object read() {
      if (reader == null) {
        return fixed;
      }
      return isNull() ? null : type.read(reader);
    }

    Object value() {
      Object cell = read();
      return cell == null ? null : type.value(cell);
    }

    void appendTo(CanonicalText text) {
      if (reader == null) {
        text.text((Binary) fixed);
      } else if (isNull()) {
        text.missing();
      } else {
        type.append(text, reader);
      }
    }

    private boolean isNull() {
      return reader.getCurrentDefinitionLevel() < descriptor.getMaxDefinitionLevel();
    }
  }

  /**
   * The column readers want to know who would receive values; here they are asked for them instead.
   */
  private static final class NoRecords extends GroupConverter {
    @Override
    public Converter getConverter(int field) {
      return new PrimitiveConverter() {};
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
