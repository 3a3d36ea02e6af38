package rollcall.ingest;

import rollcall.fault.IssueCode;

/**
 * What is wrong with one row.
 *
 * @param line line of the file on which the row starts
 * @param column column as the header names it; null where the row as a whole is meant
 * @param valueShape shape of the value; null where no single value is meant
 */
public record RowIssue(long line, IssueCode code, String column, String valueShape) {}
