package rollcall.ingest;

import rollcall.fault.IssueCode;

/** A period that ends before it starts is no period. */
record PeriodRule(Field start, Field end, String endColumn) implements RowRule {

  PeriodRule(Layout layout, Field start, Field end) {
    this(start, end, layout.columnOf(end));
  }

  @Override
  public void apply(ParsedRow row) {
    if (row.has(start) && row.has(end) && row.number(end) < row.number(start)) {
      row.problem(IssueCode.WINDOW_REVERSED, endColumn);
    }
  }
}
