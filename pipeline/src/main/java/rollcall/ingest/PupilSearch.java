package rollcall.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import rollcall.fault.UserError;
import rollcall.table.Col;

/** Looks for pupils in parsed files; of a file one column is read. */
public final class PupilSearch {
  private PupilSearch() {}

  /**
   * Whether a parsed file of attendance or pupils has a row of one of these pupils.
   *
   * @param keys first halves of their pseudonyms
   */
  public static boolean isIn(Path curatedFile, Set<Long> keys) {
    ParquetReadOptions plain = ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader file = ParquetFileReader.open(new LocalInputFile(curatedFile), plain)) {
      MessageType schema = file.getFileMetaData().getSchema();
      MessageType pupils = new MessageType(schema.getName(), schema.getType(Col.PUPIL_KEY));
      file.setRequestedSchema(pupils);
      for (PageReadStore rows = file.readNextRowGroup();
          rows != null;
          rows = file.readNextRowGroup()) {
        if (isIn(rows, pupils, keys)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw UserError.damaged(
          "File "
              + curatedFile
              + " of the store cannot be read ("
              + e.getClass().getSimpleName()
              + "); restore it from the store's backup.");
    }
  }

  private static boolean isIn(PageReadStore rows, MessageType schema, Set<Long> keys) {
    ColumnDescriptor column = schema.getColumns().get(0);
    ColumnReader reader =
        new ColumnReadStoreImpl(rows, new Ignored(), schema, "").getColumnReader(column);
    for (long row = rows.getRowCount(); row > 0; row--) {
      boolean told = reader.getCurrentDefinitionLevel() == column.getMaxDefinitionLevel();
      if (told && keys.contains(reader.getLong())) {
        return true;
      }
      reader.consume();
    }
    return false;
  }

  /** Values are taken from the column itself. */
  private static final class Ignored extends GroupConverter {
    @Override
    public Converter getConverter(int field) {
      return new PrimitiveConverter() {};
    }

    @Override
    public void start() {
      // No row becomes an object.
    }

    @Override
    public void end() {
      // No row becomes an object.
    }
  }
}
