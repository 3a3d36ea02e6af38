package rollcall.ingest;

import java.util.Arrays;
import rollcall.fault.IssueCode;

/** A text, stored in UTF-8. */
final class TextSlot extends Slot {
  private final int field;
  private char[] lastText = new char[0];
  private byte[] lastBytes = new byte[0];

  TextSlot(Field field, String column, boolean optional) {
    super(column, optional);
    this.field = field.ordinal();
  }

  @Override
  IssueCode parse(ParsedRow row, char[] buffer, int offset, int length) {
    // Most columns repeat: a school's code stands on every row of its file.
    if (!Arrays.equals(lastText, 0, lastText.length, buffer, offset, offset + length)) {
      if (Characters.holdControl(buffer, offset, length)) {
        return IssueCode.CONTROL_CHARACTER;
      }
      lastText = Arrays.copyOfRange(buffer, offset, offset + length);
      lastBytes = Characters.encode(buffer, offset, length);
    }
    row.texts[field] = lastBytes;
    return null;
  }
}
