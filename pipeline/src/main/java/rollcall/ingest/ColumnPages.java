package rollcall.ingest;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.spark.sql.execution.vectorized.ConstantColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import rollcall.table.Col;

/** One column of a row group, collected batch by batch and written as one page. */
abstract class ColumnPages {
  private final PrimitiveType type;
  private final Levels levels = new Levels();

  ColumnPages(PrimitiveType type) {
    this.type = type;
  }

  static ColumnPages of(PrimitiveType type) {
    if (type.getName().equals(Col.LINE)) {
      return new RisingPages(type);
    }
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> new FlagPages(type);
      case BINARY -> new TextPages(type);
      default -> new NumberPages(type);
    };
  }

  /** Takes the values of a batch. */
  final void add(ColumnVector values, int rows) {
    boolean constant = values instanceof ConstantColumnVector;
    if (!values.hasNull()) {
      levels.add(true, rows);
      addValues(values, 0, rows);
    } else if (constant) {
      levels.add(false, rows);
    } else {
      addRuns(values, rows);
    }
  }

  private void addRuns(ColumnVector values, int rows) {
    int start = 0;
    while (start < rows) {
      boolean hasValue = !values.isNullAt(start);
      int end = start + 1;
      while (end < rows && values.isNullAt(end) != hasValue) {
        end++;
      }
      levels.add(hasValue, end - start);
      if (hasValue) {
        addValues(values, start, end);
      }
      start = end;
    }
  }

  /** Takes the values from one row to before another, none of which is null. */
  abstract void addValues(ColumnVector values, int from, int to);

  /** Writes what was collected as one page. */
  final void writeTo(PageWriter pages) throws IOException {
    Statistics<?> statistics = Statistics.createStats(type);
    statistics.incrementNumNulls(levels.nulls());
    summarise(statistics);
    BytesInput values = values(pages);
    pages.writePageV2(
        levels.rows(),
        levels.nulls(),
        levels.rows(),
        BytesInput.empty(),
        levels.bytes(),
        encoding(),
        values,
        statistics);
  }

  /** Tells the least and the greatest value. */
  abstract void summarise(Statistics<?> statistics);

  /** The values in Parquet's encoding; a dictionary goes to the pages first. */
  abstract BytesInput values(PageWriter pages) throws IOException;

  abstract Encoding encoding();

  /** Bytes held beside those of the row numbers. */
  long dictionaryBytes() {
    return 0;
  }
}
