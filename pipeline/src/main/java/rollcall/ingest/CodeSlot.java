package rollcall.ingest;

import java.util.Map;
import rollcall.fault.IssueCode;

/** An attendance code; the row gets its {@link Meaning} and, of an event, the absent minutes. */
final class CodeSlot extends ListSlot<CodeSlot.Code> {
  private final Map<String, Meaning> codes;
  private final Map<String, Integer> minutes;
  private Code current;

  /**
   * A code.
   *
   * @param minutes absent minutes where the profile says; null leaves them to the meaning
   */
  record Code(Meaning meaning, Integer minutes) {}

  CodeSlot(Feed feed, String column, boolean optional) {
    super(column, optional);
    this.codes = feed.codes();
    this.minutes = feed.codeMinutes();
  }

  @Override
  Code lookUp(String text) {
    Meaning meaning = codes.get(text);
    return meaning == null ? null : new Code(meaning, minutes.get(text));
  }

  @Override
  IssueCode put(ParsedRow row, Code code) {
    current = code;
    row.set(Field.CODE, code.meaning().ordinal());
    return null;
  }

  /** The code that was read last; it is the row's when the row has one. */
  Code current() {
    return current;
  }
}
