package rollcall.report;

import rollcall.fault.IssueCode;

/**
 * How often a file has a problem.
 *
 * @param fileName path of the file below its inbox
 * @param rows rows with the problem; 1 for a problem of the file as a whole
 * @param message what is wrong, for a file as a whole; null for rows
 */
public record IssueCount(IssueCode code, String fileName, long rows, String message) {}
