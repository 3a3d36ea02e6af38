package rollcall.ingest;

import rollcall.fault.IssueCode;

/** Reads the text of one column into one field of the row. */
abstract class Slot {
  private static final int LONGEST = 200;

  private final String column;
  private final boolean optional;

  /**
   * A slot of a column.
   *
   * @param column as the header names it; null for a constant of the profile
   * @param optional whether the value may be empty
   */
  Slot(String column, boolean optional) {
    this.column = column;
    this.optional = optional;
  }

  String column() {
    return column;
  }

  /** Reads a value as it stands in the file; what is wrong with it is noted in the row. */
  final void read(ParsedRow row, char[] buffer, int offset, int length) {
    int start = offset;
    int end = offset + length;
    while (start < end && Characters.isBlank(buffer[start])) {
      start++;
    }
    while (start < end && Characters.isBlank(buffer[end - 1])) {
      end--;
    }
    IssueCode issue = issue(row, buffer, start, end - start);
    if (issue != null) {
      row.problem(issue, column, buffer, start, end - start);
      unread(row);
    }
  }

  /** What is taken for a value that could not be read; the row is set aside in any case. */
  void unread(ParsedRow row) {}

  private IssueCode issue(ParsedRow row, char[] buffer, int offset, int length) {
    if (length == 0) {
      return optional ? null : IssueCode.MISSING_VALUE;
    }
    if (length > LONGEST) {
      return IssueCode.VALUE_TOO_LONG;
    }
    return parse(row, buffer, offset, length);
  }

  /**
   * Reads a value that is neither empty nor too long.
   *
   * @return what is wrong with it; null when it was put into the row
   */
  abstract IssueCode parse(ParsedRow row, char[] buffer, int offset, int length);

  /** The code for a value that could not be read: what stands in it may explain it better. */
  static IssueCode unreadable(IssueCode code, char[] buffer, int offset, int length) {
    IssueCode better = codeIssue(buffer, offset, length);
    return better == null ? code : better;
  }

  /** What is wrong with the characters of a value that is a code; null where nothing is. */
  static IssueCode codeIssue(char[] buffer, int offset, int length) {
    if (Characters.holdHidden(buffer, offset, length)) {
      return IssueCode.CONTROL_CHARACTER;
    }
    if (Damage.isScientific(buffer, offset, length)) {
      return IssueCode.SPREADSHEET_DAMAGE;
    }
    return Scripts.areMixed(buffer, offset, length) ? IssueCode.MIXED_SCRIPT : null;
  }

  /** Whether a quotation mark stands in a value that is not between such marks. */
  static boolean isQuoteAstray(ParsedRow row, char[] buffer, int offset, int length) {
    for (int i = offset; !row.quoted && i < offset + length; i++) {
      if (buffer[i] == '"') {
        return true;
      }
    }
    return false;
  }
}
