package rollcall.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
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
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * Writes batches to one Parquet file, column by column. Spark's own writer takes a row at a time
 * and looks up each value for itself, which costs several times what the reading does; the columns
 * of a delivery repeat the same few values in long runs.
 */
final class CuratedWriter implements Closeable {
  /** Rows of a row group, each column of which is one page. */
  private static final int GROUP_ROWS = 1 << 18;

  /** Distinct texts of one column beyond which a row group ends early. */
  private static final int DICTIONARY_BYTES = 1 << 24;

  private static final int COMPRESSOR_BYTES = 1 << 16;

  private final MessageType schema;
  private final ParquetFileWriter file;
  private final CompressionCodecFactory codecs;
  private final List<ColumnPages> columns = new ArrayList<>();
  private int groupRows;

  /** Starts a file, which must not exist. */
  CuratedWriter(Path path, StructType rows) throws IOException {
    this.schema = ParquetTypes.of(rows);
    this.codecs = new CodecFactory(new PlainParquetConfiguration(), COMPRESSOR_BYTES);
    this.file =
        new ParquetFileWriter(
            new LocalOutputFile(path),
            schema,
            ParquetFileWriter.Mode.CREATE,
            ParquetWriter.DEFAULT_BLOCK_SIZE,
            ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
            null,
            ParquetProperties.builder().withPageWriteChecksumEnabled(false).build());
    file.start();
    startGroup();
  }

  private void startGroup() {
    columns.clear();
    for (ColumnDescriptor column : schema.getColumns()) {
      columns.add(ColumnPages.of(column.getPrimitiveType()));
    }
    groupRows = 0;
  }

  void write(ColumnarBatch batch) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).add(batch.column(i), batch.numRows());
    }
    groupRows += batch.numRows();
    boolean large =
        columns.stream().anyMatch(column -> column.dictionaryBytes() > DICTIONARY_BYTES);
    if (groupRows >= GROUP_ROWS || large) {
      endGroup();
      startGroup();
    }
  }

  private void endGroup() throws IOException {
    try (ColumnChunkPageWriteStore pages =
        new ColumnChunkPageWriteStore(
            codecs.getCompressor(CompressionCodecName.SNAPPY),
            schema,
            HeapByteBufferAllocator.getInstance(),
            ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
            false)) {
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).writeTo(pages.getPageWriter(schema.getColumns().get(i)));
      }
      file.startBlock(groupRows);
      pages.flushToFileWriter(file);
      file.endBlock();
    }
  }

  @Override
  public void close() throws IOException {
    try (file) {
      if (groupRows > 0) {
        endGroup();
      }
      file.end(Map.of());
    } finally {
      codecs.release();
    }
  }
}
