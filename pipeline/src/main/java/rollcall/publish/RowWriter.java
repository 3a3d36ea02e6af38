package rollcall.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import rollcall.table.Col;
import rollcall.table.Dictionary;

/**
 * Writes rows of cells as one Parquet file, each cell straight into its column; equal rows give
 * equal bytes.
 */
final class RowWriter implements Closeable {
  private static final int ROWS_BETWEEN_CHECKS = 1000;
  private static final int COMPRESSOR_BYTES = 1 << 16;

  private final PlainType[] types;
  private final ParquetProperties properties;
  private final MessageType schema;
  private final CompressionCodecFactory codecs;
  private final ParquetFileWriter file;
  private final long rowGroupBytes;
  private final ColumnWriter[] columns;
  private ColumnChunkPageWriteStore pages;
  private ColumnWriteStore store;
  private long rows;

  /** Begins a new file, or one that an earlier attempt left unfinished. */
  RowWriter(Path path, List<String> names, long rowGroupBytes) throws IOException {
    this.types =
        names.stream().map(name -> PlainType.of(Dictionary.column(name))).toArray(PlainType[]::new);
    this.columns = new ColumnWriter[types.length];
    Type[] fields = new Type[types.length];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = types[i].field(names.get(i));
    }
    this.schema = new MessageType("row", fields);
    this.properties = properties(names);
    this.rowGroupBytes = rowGroupBytes;
    this.codecs = new CodecFactory(new PlainParquetConfiguration(), COMPRESSOR_BYTES);
    this.file =
        new ParquetFileWriter(
            new LocalOutputFile(path),
            schema,
            ParquetFileWriter.Mode.OVERWRITE,
            ParquetWriter.DEFAULT_BLOCK_SIZE,
            ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
            null,
            properties);
    file.start();
    beginGroup();
  }

  /**
   * Writes a new file.
   *
   * @param columns names of the columns in the file
   * @param rows one cell per column each
   */
  static void write(Path file, List<String> columns, List<Object[]> rows) throws IOException {
    write(file, columns, rows, ParquetWriter.DEFAULT_BLOCK_SIZE);
  }

  static void write(Path file, List<String> columns, List<Object[]> rows, long rowGroupBytes)
      throws IOException {
    try (RowWriter writer = new RowWriter(file, columns, rowGroupBytes)) {
      for (Object[] row : rows) {
        writer.write(row);
      }
    }
  }

  private static ParquetProperties properties(List<String> names) {
    ParquetProperties.Builder properties = ParquetProperties.builder();
    for (String name : names) {
      // Where nearly every row has a value of its own, a dictionary would be as long as the column.
      boolean distinct =
          name.equals(Col.PUPIL) || PlainType.of(Dictionary.column(name)) == PlainType.DOUBLE;
      properties.withDictionaryEncoding(name, !distinct);
    }
    return properties.build();
  }

  private void beginGroup() {
    pages =
        new ColumnChunkPageWriteStore(
            codecs.getCompressor(CompressionCodecName.ZSTD),
            schema,
            HeapByteBufferAllocator.getInstance(),
            ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
            properties.getPageWriteChecksumEnabled());
    store = properties.newColumnWriteStore(schema, pages);
    List<ColumnDescriptor> descriptors = schema.getColumns();
    for (int i = 0; i < columns.length; i++) {
      columns[i] = store.getColumnWriter(descriptors.get(i));
    }
    rows = 0;
  }

  /** Adds a row; null is a missing cell. */
  void write(Object[] cells) throws IOException {
    for (int i = 0; i < columns.length; i++) {
      if (cells[i] == null) {
        columns[i].writeNull(0, 0);
      } else {
        types[i].write(columns[i], cells[i]);
      }
    }
    store.endRecord();
    rows++;
    if (rows % ROWS_BETWEEN_CHECKS == 0 && store.getBufferedSize() > rowGroupBytes) {
      endGroup();
      beginGroup();
    }
  }

  private void endGroup() throws IOException {
    try (ColumnChunkPageWriteStore filled = pages;
        ColumnWriteStore columnStore = store) {
      if (rows > 0) {
        file.startBlock(rows);
        columnStore.flush();
        filled.flushToFileWriter(file);
        file.endBlock();
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (file) {
      endGroup();
      file.end(Map.of());
    } finally {
      codecs.release();
    }
  }
}
