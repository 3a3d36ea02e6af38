package rollcall.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.execution.vectorized.ConstantColumnVector;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import rollcall.table.Col;

/** Collects rows into column vectors. Columns that never change, or hold nothing, cost nothing. */
final class RowBatch {
  static final int ROWS = 4096;

  private static final Set<String> ISSUE_COLUMNS =
      Set.of(Col.ISSUE_CODE, Col.ISSUE_COLUMN, Col.VALUE_SHAPE);

  private final ColumnVector[] plain;
  private final ColumnVector[] withIssues;
  private final BatchColumn[] filled;
  private final List<BatchColumn> issueColumns = new ArrayList<>();
  private int size;
  private boolean hasIssues;

  /** An empty batch of these columns. */
  RowBatch(StructType schema, RowSource source) {
    StructField[] columns = schema.fields();
    plain = new ColumnVector[columns.length];
    withIssues = new ColumnVector[columns.length];
    List<BatchColumn> columnsFilled = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      plain[i] = constant(columns[i], source);
      withIssues[i] = plain[i];
      if (ISSUE_COLUMNS.contains(columns[i].name())) {
        BatchColumn issue = BatchColumn.ofIssue(columns[i]);
        issueColumns.add(issue);
        withIssues[i] = issue.vector();
      } else if (!isConstant(columns[i])) {
        BatchColumn column = BatchColumn.of(columns[i], source.layout());
        if (column != null) {
          columnsFilled.add(column);
          plain[i] = column.vector();
          withIssues[i] = column.vector();
        }
      }
    }
    filled = columnsFilled.toArray(BatchColumn[]::new);
  }

  private static boolean isConstant(StructField column) {
    return column.name().equals(Col.DELIVERY_NO) || column.name().equals(Col.IS_EVENT);
  }

  private static ColumnVector constant(StructField column, RowSource source) {
    ConstantColumnVector vector = new ConstantColumnVector(ROWS, column.dataType());
    switch (column.name()) {
      case Col.DELIVERY_NO -> vector.setInt(source.deliveryNo());
      case Col.IS_EVENT -> vector.setBoolean(source.layout().minutesPerDay() != null);
      default -> vector.setNull();
    }
    return vector;
  }

  void append(ParsedRow row) {
    for (BatchColumn column : filled) {
      column.filler().put(row, size);
    }
    if (row.issue != null && !hasIssues) {
      hasIssues = true;
      issueColumns.forEach(column -> column.vector().putNulls(0, size));
    }
    if (hasIssues) {
      issueColumns.forEach(column -> column.filler().put(row, size));
    }
    size++;
  }

  boolean isFull() {
    return size == ROWS;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The rows collected, valid until {@link #clear}. */
  ColumnarBatch rows() {
    return new ColumnarBatch(hasIssues ? withIssues : plain, size);
  }

  void clear() {
    for (BatchColumn column : filled) {
      column.vector().reset();
    }
    issueColumns.forEach(column -> column.vector().reset());
    size = 0;
    hasIssues = false;
  }
}
