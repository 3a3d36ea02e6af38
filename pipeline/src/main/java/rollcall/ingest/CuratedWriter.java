package rollcall.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
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
import rollcall.table.Col;

/**
 * Writes batches to one Parquet file, column by column. Spark's own writer takes a row at a time
 * and costs several times what the reading does.
 */
final class CuratedWriter implements Closeable {
  /** Rows of a row group, each column of which is one page. */
  private static final int GROUP_ROWS = 1 << 18;

  /**
   * Pages end with their row group; the check of their size while rows come in is put out of reach.
   */
  private static final int PAGES_UNBOUNDED = 1 << 30;

  private static final int COMPRESSOR_BYTES = 1 << 16;

  private final MessageType schema;
  private final ParquetFileWriter file;
  private final CompressionCodecFactory codecs;
  private final ParquetProperties properties;
  private final List<ColumnFeeder> feeders = new ArrayList<>();
  private ColumnChunkPageWriteStore pages;
  private ColumnWriteStore columns;
  private long groupRows;

  CuratedWriter(Path path, StructType rows) throws IOException {
    this.schema = ColumnFeeder.parquetSchema(rows);
    this.properties =
        ParquetProperties.builder()
            .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_2_0)
            .withPageSize(PAGES_UNBOUNDED)
            .withMinRowCountForPageSizeCheck(PAGES_UNBOUNDED)
            .withMaxRowCountForPageSizeCheck(PAGES_UNBOUNDED)
            .withPageRowCountLimit(PAGES_UNBOUNDED)
            .withDictionaryEncoding(Col.LINE, false)
            .withStatisticsEnabled(false)
            .withStatisticsEnabled(Col.START_DATE, true)
            .withStatisticsEnabled(Col.END_DATE, true)
            .withSizeStatisticsEnabled(false)
            .withPageWriteChecksumEnabled(false)
            .build();
    this.codecs = new CodecFactory(new PlainParquetConfiguration(), COMPRESSOR_BYTES);
    this.file =
        new ParquetFileWriter(
            new LocalOutputFile(path),
            schema,
            ParquetFileWriter.Mode.CREATE,
            ParquetWriter.DEFAULT_BLOCK_SIZE,
            ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
            null,
            properties);
    file.start();
    startGroup();
  }

  private void startGroup() {
    pages =
        new ColumnChunkPageWriteStore(
            codecs.getCompressor(CompressionCodecName.SNAPPY),
            schema,
            properties.getAllocator(),
            properties.getColumnIndexTruncateLength(),
            false);
    columns = properties.newColumnWriteStore(schema, pages);
    feeders.clear();
    for (ColumnDescriptor column : schema.getColumns()) {
      feeders.add(ColumnFeeder.of(column.getPrimitiveType(), columns.getColumnWriter(column)));
    }
    groupRows = 0;
  }

  void write(ColumnarBatch batch) throws IOException {
    for (int i = 0; i < feeders.size(); i++) {
      feeders.get(i).feed(batch.column(i), batch.numRows());
    }
    for (int i = 0; i < batch.numRows(); i++) {
      columns.endRecord();
    }
    groupRows += batch.numRows();
    if (groupRows >= GROUP_ROWS) {
      endGroup();
      startGroup();
    }
  }

  private void endGroup() throws IOException {
    file.startBlock(groupRows);
    columns.flush();
    pages.flushToFileWriter(file);
    file.endBlock();
    columns.close();
    pages.close();
  }

  @Override
  public void close() throws IOException {
    if (groupRows > 0) {
      endGroup();
    }
    file.end(Map.of());
    codecs.release();
  }
}
