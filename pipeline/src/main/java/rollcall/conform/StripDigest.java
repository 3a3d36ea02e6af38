package rollcall.conform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.vectorized.OnHeapColumnVector;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import rollcall.rules.Rules;
import rollcall.table.Digest;
import rollcall.table.Strip;
import rollcall.table.TermCalendar;

/** The strips of a file, added up while it is parsed, so that its rows need not be read again. */
public final class StripDigest implements Digest {
  private static final long serialVersionUID = 1;
  private static final int BATCH = 4096;

  private final String name;
  private final TermDays terms;
  private final Rules rules;

  /**
   * Strips under this calendar and these rules.
   *
   * @param name a word that differs where {@link #meaning} does
   */
  public StripDigest(String name, TermCalendar calendar, Rules rules) {
    this.name = name;
    this.terms = new TermDays(calendar);
    this.rules = rules;
  }

  /** All that the strips of a file depend on beside its rows. */
  public static String meaning(TermCalendar calendar, Rules rules) {
    return "strips 1 "
        + calendar.terms().stream().map(term -> term.start() + "/" + term.end()).toList()
        + rules.denominator()
        + rules.absenceDayPercent();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public StructType schema() {
    return Strip.FILE_SCHEMA;
  }

  @Override
  public Following begin(StructType columns) {
    int[] positions = Stream.of(StripRow.COLUMNS).mapToInt(columns::fieldIndex).toArray();
    return new Adding(new OpenStrips(new StripRow(positions, terms, rules)));
  }

  private static final class Adding implements Following {
    private final OpenStrips open;

    Adding(OpenStrips open) {
      this.open = open;
    }

    @Override
    public void follow(ColumnarBatch rows, Sink digest) throws IOException {
      Iterator<InternalRow> each = rows.rowIterator();
      while (each.hasNext()) {
        open.add(each.next());
      }
      if (open.isFull()) {
        end(digest);
      }
    }

    @Override
    public void end(Sink digest) throws IOException {
      List<Object[]> strips = new ArrayList<>();
      open.drain(strips::add);
      WritableColumnVector[] columns = OnHeapColumnVector.allocateColumns(BATCH, Strip.FILE_SCHEMA);
      for (int from = 0; from < strips.size(); from += BATCH) {
        List<Object[]> part = strips.subList(from, Math.min(from + BATCH, strips.size()));
        for (WritableColumnVector column : columns) {
          column.reset();
        }
        part.forEach(strip -> put(strip, columns));
        digest.take(new ColumnarBatch(columns, part.size()));
      }
    }

    private static void put(Object[] strip, WritableColumnVector[] columns) {
      for (int i = 0; i < strip.length; i++) {
        Object value = strip[i];
        if (value instanceof Long number) {
          columns[i].appendLong(number);
        } else if (value instanceof Integer number) {
          columns[i].appendInt(number);
        } else if (value instanceof Boolean flag) {
          columns[i].appendBoolean(flag);
        } else {
          byte[] text = ((UTF8String) value).getBytes();
          columns[i].appendByteArray(text, 0, text.length);
        }
      }
    }
  }
}
