package rollcall.ingest;

import static rollcall.ingest.Field.*;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import rollcall.fault.IssueCode;

/**
 * A term lies in its school year; year and term follow from the start date where the export does
 * not tell them.
 */
final class TermRule implements RowRule {
  private final PeriodRule period;
  private final String yearColumn;
  private long lastStart = ParsedRow.NONE;
  private byte[] year;
  private int term;

  TermRule(Layout layout) {
    this.period = new PeriodRule(layout, START_DATE, END_DATE);
    this.yearColumn = layout.columnOf(SCHOOL_YEAR);
  }

  @Override
  public void apply(ParsedRow row) {
    long start = row.number(START_DATE);
    if (start != lastStart) {
      LocalDate date = LocalDate.ofEpochDay(start);
      lastStart = start;
      year = SchoolYears.of(date).getBytes(StandardCharsets.US_ASCII);
      term = TERM.words().indexOf(SchoolYears.term(date));
    }
    byte[] told = row.texts[SCHOOL_YEAR.ordinal()];
    if (told != null && !Arrays.equals(told, year)) {
      row.problem(IssueCode.UNKNOWN_CODE, yearColumn);
    }
    row.texts[SCHOOL_YEAR.ordinal()] = year;
    if (!row.has(TERM)) {
      row.set(TERM, term);
    }
    period.apply(row);
  }
}
