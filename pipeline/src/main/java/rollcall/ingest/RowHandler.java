package rollcall.ingest;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/**
 * Turns the fields that the parser hands over, as slices of its buffer, into a row. The records up
 * to the header's line are no rows.
 */
final class RowHandler extends AbstractBaseCsvCallbackHandler<ParsedRow> {
  private final RowPlan plan;
  private final int columns;
  private final Layout layout;
  private final Slot[][] slots;
  private final RowRule rule;
  private final ParsedRow row;
  private final long headerLines;
  private long record;
  private long linesBefore;
  private boolean empty;
  private boolean quotedToEnd;
  private boolean brokenOver;

  RowHandler(Layout layout, PupilKey key) {
    this.layout = layout;
    this.plan = new RowPlan(layout, key);
    this.columns = layout.header().size();
    this.headerLines = layout.dialect().headerLine();
    this.slots = plan.slots(layout.places(), columns);
    this.rule = plan.rule();
    this.row = plan.newRow();
  }

  @Override
  protected void handleBegin(long startingLine) {
    record++;
    empty = false;
    brokenOver = false;
    row.begin(linesBefore + startingLine);
  }

  @Override
  protected void handleField(int place, char[] buffer, int offset, int length, boolean quoted) {
    quotedToEnd = quoted;
    brokenOver |= quoted && holdsLineBreak(buffer, offset, length);
    if (record <= headerLines || place >= columns) {
      return;
    }
    row.quoted = quoted;
    for (Slot slot : slots[place]) {
      slot.read(row, buffer, offset, length);
    }
  }

  private static boolean holdsLineBreak(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (buffer[i] == '\n' || buffer[i] == '\r') {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void handleEmpty() {
    empty = true;
    quotedToEnd = false;
  }

  @Override
  protected ParsedRow buildRecord() {
    if (record > headerLines) {
      if (empty || getFieldCount() != columns) {
        row.misfit();
      } else if (row.issue == null) {
        rule.apply(row);
      }
    }
    return row;
  }

  /** An empty row of this file. */
  ParsedRow newRow() {
    return plan.newRow();
  }

  /** Further records come from a text that starts behind this many lines of the file. */
  void startBehind(long lines) {
    linesBefore = lines;
  }

  /** Line on which the record that was read last, or that could not be read, starts. */
  long line() {
    return linesBefore + getStartingLineNumber();
  }

  /** Name of the column that was read last. */
  String column() {
    return layout.columnAt(getFieldCount() - 1);
  }

  /** Whether the last record is an empty line. */
  boolean isEmpty() {
    return empty;
  }

  /** Whether the last field was quoted. */
  boolean isQuotedToEnd() {
    return quotedToEnd;
  }

  /** Whether a field of the last record runs over several lines. */
  boolean isBrokenOver() {
    return brokenOver;
  }
}
