package rollcall.ingest;

import java.util.Arrays;
import java.util.Set;
import rollcall.fault.IssueCode;

/** The row of a file that has just been read; one object serves all rows of a reader. */
final class ParsedRow {
  /** Stands in {@link #numbers} where there is no value. */
  static final long NONE = Long.MIN_VALUE;

  private static final int FIELDS = Field.values().length;

  /** Minutes, days since 1970, minutes of the day, places in a word list; by field. */
  final long[] numbers = new long[FIELDS];

  /** UTF-8 texts by field; null where there is no value. */
  final byte[][] texts = new byte[FIELDS][];

  private final int[] numberFields;
  private final int[] textFields;
  private final ParsedRow constants;

  /** Line of the file on which the row starts. */
  long line;

  /** The value that is being read stands between quotation marks. */
  boolean quoted;

  boolean hasPupil;
  long pupilKey;
  long pupilTail;

  /** Id of an erased pupil as it stands in the file; null for every other row. */
  String erasedId;

  /** First problem; null for a usable row. */
  IssueCode issue;

  /** Column of the problem as the header names it; null where the row as a whole is meant. */
  String issueColumn;

  /** Shape of the value; null where no single value is meant. */
  String shape;

  /**
   * An empty row.
   *
   * @param fields those that are ever filled
   * @param constants values with which every row begins; null for none
   */
  ParsedRow(Set<Field> fields, ParsedRow constants) {
    this.numberFields =
        fields.stream().filter(field -> !field.isText()).mapToInt(Field::ordinal).toArray();
    this.textFields = fields.stream().filter(Field::isText).mapToInt(Field::ordinal).toArray();
    this.constants = constants;
    Arrays.fill(numbers, NONE);
  }

  /** Empties the row but for its constants. */
  void begin(long startingLine) {
    line = startingLine;
    issue = null;
    issueColumn = null;
    shape = null;
    hasPupil = false;
    erasedId = null;
    for (int field : numberFields) {
      numbers[field] = constants.numbers[field];
    }
    for (int field : textFields) {
      texts[field] = constants.texts[field];
    }
  }

  long number(Field field) {
    return numbers[field.ordinal()];
  }

  boolean has(Field field) {
    return numbers[field.ordinal()] != NONE;
  }

  void set(Field field, long value) {
    numbers[field.ordinal()] = value;
  }

  /**
   * Notes that the row does not fit the header. No value can be trusted to stand in its column, so
   * none is kept: a name must not come to lie in the place of a school.
   */
  void misfit() {
    begin(line);
    issue = IssueCode.FIELD_COUNT;
  }

  /** Notes a problem of the row as a whole, unless one is known. */
  void problem(IssueCode code, String column) {
    if (issue == null) {
      issue = code;
      issueColumn = column;
    }
  }

  /** Notes a problem of one value, unless one is known. */
  void problem(IssueCode code, String column, char[] buffer, int offset, int length) {
    if (issue == null) {
      issue = code;
      issueColumn = column;
      shape = ValueShape.of(buffer, offset, length);
    }
  }
}
