package rollcall.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import rollcall.table.Col;
import rollcall.table.Dictionary;

/** Writes rows of cells as one Parquet file; equal rows give equal bytes. */
final class RowWriter {
  private RowWriter() {}

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
    try (ParquetWriter<Object[]> writer = open(file, columns, rowGroupBytes)) {
      for (Object[] row : rows) {
        writer.write(row);
      }
    }
  }

  /** Begins a new file, or one that an earlier attempt left unfinished. */
  static ParquetWriter<Object[]> open(Path file, List<String> columns, long rowGroupBytes)
      throws IOException {
    return new Builder(file, columns)
        .withConf(new PlainParquetConfiguration())
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .withRowGroupSize(rowGroupBytes)
        // Every pupil has a pseudonym of its own: a dictionary would be as long as the column.
        .withDictionaryEncoding(Col.PUPIL, false)
        .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
        .build();
  }

  private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
    private final List<String> columns;

    Builder(Path file, List<String> columns) {
      super(new LocalOutputFile(file));
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // still abstract
    protected WriteSupport<Object[]> getWriteSupport(Configuration unused) {
      return new CellWriter(columns);
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration unused) {
      return new CellWriter(columns);
    }
  }

  private static final class CellWriter extends WriteSupport<Object[]> {
    private final List<String> names;
    private final List<PlainType> types;
    private RecordConsumer out;

    CellWriter(List<String> names) {
      this.names = names;
      this.types = names.stream().map(name -> PlainType.of(Dictionary.column(name))).toList();
    }

    @Override
    @SuppressWarnings("deprecation") // still abstract
    public WriteContext init(Configuration unused) {
      return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
      return context();
    }

    private WriteContext context() {
      Type[] fields = new Type[names.size()];
      for (int i = 0; i < fields.length; i++) {
        fields[i] = types.get(i).field(names.get(i));
      }
      return new WriteContext(new MessageType("row", fields), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      out = consumer;
    }

    @Override
    public void write(Object[] row) {
      out.startMessage();
      for (int i = 0; i < row.length; i++) {
        if (row[i] != null) {
          out.startField(names.get(i), i);
          types.get(i).write(out, row[i]);
          out.endField(names.get(i), i);
        }
      }
      out.endMessage();
    }
  }
}
