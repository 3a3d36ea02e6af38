package rollcall.ingest;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import rollcall.fault.IssueCode;

/**
 * Turns the fields that the parser hands over, as slices of its buffer, into a row. The first
 * record is the header.
 */
final class RowHandler extends AbstractBaseCsvCallbackHandler<ParsedRow> {
  private final RowPlan plan;
  private final int columns;
  private final Layout layout;
  private final Slot[][] slots;
  private final RowRule rule;
  private final ParsedRow row;
  private long record;
  private boolean empty;
  private boolean quotedToEnd;
  private boolean brokenOver;

  RowHandler(Layout layout, PupilKey key) {
    this.layout = layout;
    this.plan = new RowPlan(layout, key);
    this.columns = layout.header().size();
    this.slots = plan.slots();
    this.rule = plan.rule();
    this.row = plan.newRow();
  }

  @Override
  protected void handleBegin(long startingLine) {
    record++;
    empty = false;
    row.begin(startingLine);
  }

  @Override
  protected void handleField(int place, char[] buffer, int offset, int length, boolean quoted) {
    quotedToEnd = quoted;
    brokenOver = quoted && holdsLineBreak(buffer, offset, length);
    if (record == 1 || place >= columns) {
      return;
    }
    if (brokenOver) {
      // A mark that is not closed swallows the lines behind it, whether or not the column is read.
      row.problem(IssueCode.CONTROL_CHARACTER, layout.columnAt(place), buffer, offset, length);
    }
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
    if (record > 1) {
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

  /** Line on which the record that was read last, or that could not be read, starts. */
  long line() {
    return getStartingLineNumber();
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

  /** Whether the last field runs over several lines. */
  boolean isBrokenOver() {
    return brokenOver;
  }
}
