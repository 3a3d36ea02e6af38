package rollcall.ingest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import rollcall.fault.IssueCode;

/**
 * A text, stored in UTF-8. Most texts are published: a personal number among them, where columns
 * were mistaken for each other, must not be.
 */
final class TextSlot extends Slot {
  /** Texts that stay in the store, and may be any number. */
  private static final Set<Field> KEPT_INSIDE =
      EnumSet.of(Field.LESSON_ID, Field.RECORD_ID, Field.GROUP);

  /** Texts for people, in any script; all others are codes or names that are compared. */
  private static final Set<Field> PROSE =
      EnumSet.of(Field.SCHOOL_NAME, Field.REASON, Field.STATUS, Field.QUESTION, Field.ANSWER);

  private final int field;
  private final boolean isCode;
  private final boolean isPublished;
  private char[] lastText = new char[0];
  private byte[] lastBytes = new byte[0];

  TextSlot(Field field, String column, boolean optional) {
    super(column, optional);
    this.field = field.ordinal();
    this.isCode = !PROSE.contains(field);
    this.isPublished = !KEPT_INSIDE.contains(field);
  }

  @Override
  IssueCode parse(ParsedRow row, char[] buffer, int offset, int length) {
    // Most columns repeat: a school's code stands on every row of its file.
    if (!Arrays.equals(lastText, 0, lastText.length, buffer, offset, offset + length)) {
      IssueCode issue = issueOf(buffer, offset, length);
      if (issue != null) {
        return issue;
      }
      if (Slot.isQuoteAstray(row, buffer, offset, length)) {
        return IssueCode.STRAY_QUOTE;
      }
      if (isPublished && PupilId.isLikeNumber(buffer, offset, length)) {
        return IssueCode.BAD_PUPIL_ID;
      }
      lastText = Arrays.copyOfRange(buffer, offset, offset + length);
      lastBytes = Characters.encode(buffer, offset, length);
    }
    row.texts[field] = lastBytes;
    return null;
  }

  private IssueCode issueOf(char[] buffer, int offset, int length) {
    if (isCode) {
      return codeIssue(buffer, offset, length);
    }
    return Characters.holdControl(buffer, offset, length) ? IssueCode.CONTROL_CHARACTER : null;
  }
}
